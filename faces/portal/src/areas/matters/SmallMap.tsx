import type { Outline, PublicMatter } from '../../api.ts';
import { useWords } from '../../settings.tsx';
import { useAsk } from '../../useAsk.ts';
import { OutlineShapes, placed, viewOf } from './outline.tsx';

/** Outlines and numbered pins; the list beside it says the same in words, so it is hidden from screen readers. */
export function SmallMap({
  matters,
  area,
}: {
  readonly matters: readonly PublicMatter[];
  readonly area: string;
}) {
  const { report } = useWords();
  const shown = matters.filter(({ point }) => point !== null);
  const code = area !== '' ? area.slice(0, 12) : commonArea(shown);
  const { data } = useAsk<Outline>(`/portal/outline${code === '' ? '' : `?area=${code}`}`);
  if (data === null) return null;
  const view = viewOf(
    data,
    shown.flatMap(({ point }) => (point === null ? [] : [[point.longitude, point.latitude] as const])),
  );
  const size = 34;
  return (
    <>
      <svg className="map-svg" viewBox={view.box} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
        <OutlineShapes outline={data} view={view} />
        {matters.map(({ id, point, clock }, at) => {
          if (point === null) return null;
          const [x, y] = placed(view, point.longitude, point.latitude);
          return (
            <g key={id} className={`pin ${clock}`} transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
              <circle r={size} />
              <text y={size * 0.36} fontSize={size} textAnchor="middle">
                {at + 1}
              </text>
            </g>
          );
        })}
      </svg>
      {data.synthetic ? <span className="cite">{report.where.sketch}</span> : null}
    </>
  );
}

/** The narrowest district or street that holds all of them, by what their ids and streets tell. */
function commonArea(matters: readonly PublicMatter[]): string {
  const districts = new Set(matters.map(({ id }) => id.slice(0, 6)));
  const [one] = districts;
  return districts.size === 1 && one !== undefined ? one : '';
}
