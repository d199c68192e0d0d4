import { metresText } from '../distance.ts';
import { useSay } from '../i18n.tsx';
import { icons } from '../icons.ts';
import type { Row } from './taskRow.ts';

const [begin, end, most] = [10, 340, 1000];
const marks = [100, 250, 500, 1000];
/** Square roots, so that what is near has room. */
const placeOf = (metres: number) => begin + (end - begin) * Math.sqrt(Math.min(metres, most) / most);

/** How far the tasks are, for the eye; the list below is its twin in words. */
export function Ruler(props: { readonly rows: readonly Row[] }) {
  const say = useSay();
  const placed = props.rows.filter(({ metres }) => metres !== null);
  const label = `${say('ruler')} ${placed.map(({ metres, verb }) => `${metresText(metres ?? 0)} ${verb}`).join(', ')}`;
  return (
    <div className="ruler">
      <svg viewBox="0 0 358 64" role="img" aria-label={label}>
        <path d="M10 36H348" className="rule" />
        {marks.map((metres) => (
          <g key={metres}>
            <path d={`M${placeOf(metres)} 32v8`} className="rule" />
            <text
              x={metres === most ? 356 : placeOf(metres)}
              y="62"
              textAnchor={metres === most ? 'end' : 'middle'}
            >
              {metresText(metres)}
            </text>
          </g>
        ))}
        <circle cx="10" cy="36" r="6" className="here" />
        <circle cx="10" cy="36" r="10" className="around" />
        <text x="3" y="62">
          {say('you')}
        </text>
        {placed.map(({ task, metres, clock }) => {
          const [box = '0 0 16 16', shape = ''] = icons[`c-${clock.tone}`] ?? icons['c-ok'] ?? [];
          return (
            <svg
              key={task.id}
              x={placeOf(metres ?? 0) - 9}
              y="9"
              width="18"
              height="18"
              viewBox={box}
              className={`tone-${clock.tone}`}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: shapes of our own, from icons.ts
              dangerouslySetInnerHTML={{ __html: shape }}
            />
          );
        })}
      </svg>
    </div>
  );
}
