import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useTranslation } from 'react-i18next';
import { percent, range, type TrendPoint } from './trends.ts';

const size = { width: 640, height: 180, left: 72, top: 12, bottom: 24, right: 12 };

/** The share month by month with its 95 % band, and the median of the rows; the table beside it says the same. */
export function Trend(props: { readonly points: readonly TrendPoint[]; readonly title: string }) {
  const { t } = useTranslation('figures');
  const { points, title } = props;
  const { low, high, x, y } = scale(points);
  const known = points.flatMap((point, at) => (point.share === null ? [] : [{ ...point, at }]));
  const band = known.flatMap(({ interval, at }) => (interval === null ? [] : [{ interval, at }]));
  const upper = band.map(({ interval, at }) => `${x(at)},${y(interval[1])}`);
  const lower = band.map(({ interval, at }) => `${x(at)},${y(interval[0])}`).reverse();
  const line = (of: (point: TrendPoint) => number | null) =>
    points.flatMap((point, at) => {
      const value = of(point);
      return value === null ? [] : [`${x(at)},${y(value)}`];
    });
  return (
    <figure className="fig-trend">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('trendSays', { title })}>
        {[low, (low + high) / 2, high].map((value) => (
          <g key={value}>
            <line
              className="fig-rule"
              x1={size.left}
              x2={size.width - size.right}
              y1={y(value)}
              y2={y(value)}
            />
            <text x={size.left - 6} y={y(value) + 4} textAnchor="end">
              {percent(value)}
            </text>
          </g>
        ))}
        {band.map(({ interval, at }) => (
          // Seen where a month stands alone, too.
          <line
            key={at}
            className="fig-bar-of"
            x1={x(at)}
            x2={x(at)}
            y1={y(interval[0])}
            y2={y(interval[1])}
          />
        ))}
        <polygon className="fig-band" points={[...upper, ...lower].join(' ')} />
        <polyline className="fig-median" points={line(({ median }) => median).join(' ')} />
        <polyline className="fig-line" points={line(({ share }) => share).join(' ')} />
        {known.map(({ month, share, enough, at }) => (
          <circle
            key={month}
            className={enough ? 'fig-dot' : 'fig-dot few'}
            cx={x(at)}
            cy={y(share ?? 0)}
            r={4}
          />
        ))}
        {points.map(({ month }, at) =>
          at % Math.ceil(points.length / 6) === 0 ? (
            <text key={month} x={x(at)} y={size.height - 6} textAnchor="middle">
              {month.slice(2)}
            </text>
          ) : null,
        )}
      </svg>
      <figcaption className="sm t2">{t('trendKey')}</figcaption>
      <details>
        <summary>{t('asTable')}</summary>
        <TrendTable points={points} title={title} />
      </details>
    </figure>
  );
}

function scale(points: readonly TrendPoint[]) {
  const { low, high } = range(
    points.flatMap(({ share, interval, median }) => [share, median, ...(interval ?? [])]),
  );
  const { width, height, left, right, top, bottom } = size;
  const step = (width - left - right - 40) / Math.max(1, points.length - 1);
  return {
    low,
    high,
    x: (at: number) => left + 20 + at * step,
    y: (value: number) => top + (1 - (value - low) / (high - low)) * (height - top - bottom),
  };
}

function TrendTable({ points, title }: { readonly points: readonly TrendPoint[]; readonly title: string }) {
  const { t } = useTranslation('figures');
  return (
    <TableBox label={title}>
      <table className="tb">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            {[t('shareOf'), t('bothNumbers'), t('interval'), t('median')].map((head) => (
              <th key={head} scope="col" className="num">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ month, share, numerator, denominator, interval, median }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td className="num">{share === null ? t('noCases') : percent(share)}</td>
              <td className="num">
                {numerator} / {denominator}
              </td>
              <td className="num">{interval === null ? '—' : interval.map(percent).join('–')}</td>
              <td className="num">{median === null ? '—' : percent(median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
