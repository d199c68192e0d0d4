import { type Compared as ComparedRow, compare } from '@gridgov/domain/workflow/comparing.ts';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useTranslation } from 'react-i18next';
import { SaveButtons } from '../../../charts/ChartFigure.tsx';
import { range } from '../../../charts/scale.ts';
import { percent } from '../../../charts/table.ts';
import { Multiples } from './Multiples.tsx';
import type { Cell, Figures, Measure, Open } from './queries.ts';
import { Trend } from './Trend.tsx';
import { trendOf } from './trends.ts';

const count = (n: number) => n.toLocaleString('en-US');

interface Props {
  readonly figures: Figures;
  /** Of the period it is set beside. */
  readonly other: Figures;
  readonly otherName: string;
  readonly measure: Measure;
  readonly onOpen: (open: Open) => void;
}
type Row = Cell & { readonly key: string; readonly title: string };

/** Shares side by side with how sure they are; too few cases are shown, hatched, and never ranked. */
export function Compared({ figures, other, otherName, measure, onOpen }: Props) {
  const { t } = useTranslation('figures');
  if (figures.rows.length === 0 || measure.unit !== 'percent')
    return <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />;
  // A grid is one person's work, and people are not set against each other.
  const units = figures.rows.filter(({ key }) => !key.startsWith('grid:'));
  const rows = units.map(({ key, title, total }): Row => ({ key, title, ...total }));
  const { rows: compared, median } = compare(rows, measure);
  const before = new Map(other.rows.map(({ key, total }) => [key, total]));
  const points = trendOf({ ...figures, rows: units }, measure);
  const { low, high } = range([median, ...compared.flatMap(({ interval }) => interval ?? [])]);
  const place = (share: number) => ((share - low) / (high - low)) * 100;
  return (
    <>
      <Trend points={points} title={measure.title} onOpen={onOpen} />
      {units.length < 2 ? null : <Multiples rows={units} points={points} measure={measure} onOpen={onOpen} />}
      <div className="pad fig-bar">
        <p className="sm t2">
          {median === null ? t('noMedian') : t('medianSays', { share: percent(median) })} {t('rankSays')}
        </p>
        <Save name={measure.title} compared={compared} before={before} otherName={otherName} />
      </div>
      <TableBox label={measure.title}>
        <table className="tb fig">
          <caption className="vh">{measure.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rank')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col" className="num">
                {t('shareOf')}
              </th>
              <th scope="col" className="num">
                {t('bothNumbers')}
              </th>
              <th scope="col" className="fig-axis">
                <span>{percent(low)}</span>
                <span>{percent(high)}</span>
              </th>
              <th scope="col" className="num">
                {t('interval')}
              </th>
              <th scope="col" className="num">
                {otherName}
              </th>
            </tr>
          </thead>
          <tbody>
            {compared.map((one) => (
              <OneRow
                key={one.row.key}
                one={one}
                median={median}
                place={place}
                before={before.get(one.row.key)}
                least={measure.least}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </TableBox>
    </>
  );
}

/** The table as it is saved: both numbers and both ends in columns of their own. */
function Save(props: {
  readonly name: string;
  readonly compared: readonly ComparedRow<Row>[];
  readonly before: ReadonlyMap<string, Cell>;
  readonly otherName: string;
}) {
  const { t } = useTranslation('figures');
  const { name, compared, before, otherName } = props;
  const columns = [
    { title: t('rank'), kind: 'count' },
    { title: t('name'), kind: 'text' },
    { title: t('shareOf'), kind: 'share' },
    { title: t('numerator'), kind: 'count' },
    { title: t('denominator'), kind: 'count' },
    { title: t('lowEnd'), kind: 'share' },
    { title: t('highEnd'), kind: 'share' },
    { title: otherName, kind: 'share' },
  ] as const;
  const rows = compared.map(({ rank, row, share, interval }) => {
    const [low, high] = interval ?? [null, null];
    return [
      rank,
      row.title,
      share,
      row.numerator,
      row.denominator,
      low,
      high,
      shareThen(before.get(row.key)),
    ];
  });
  return <SaveButtons name={`${name} ${t('compared')}`} table={{ columns, rows }} />;
}

function OneRow(props: {
  readonly one: ComparedRow<Row>;
  readonly median: number | null;
  readonly place: (share: number) => number;
  readonly before: Cell | undefined;
  readonly least: number;
  readonly onOpen: (open: Open) => void;
}) {
  const { t } = useTranslation('figures');
  const { one, median, place, before, least, onOpen } = props;
  const { row, share, interval, rank, beside } = one;
  const { key, title, numerator, denominator } = row;
  const few = denominator < least;
  return (
    <tr>
      <td className="nw">{rank ?? t(few ? 'fewUnranked' : 'unranked')}</td>
      <th scope="row">{title}</th>
      <td className="num">{share === null ? t('noCases') : percent(share)}</td>
      <td className="num">
        <button type="button" className="lk" onClick={() => onOpen({ key, title, month: null })}>
          {count(numerator)} / {count(denominator)}
          <span className="vh">{t('openRows', { name: title })}</span>
        </button>
      </td>
      <td>
        <svg className="fig-strip" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
          {median === null ? null : (
            <line className="fig-median" x1={place(median)} x2={place(median)} y1={0} y2={12} />
          )}
          {interval === null ? null : (
            <rect
              className={few ? 'fig-band few' : 'fig-band'}
              x={place(interval[0])}
              width={place(interval[1]) - place(interval[0])}
              y={3}
              height={6}
            />
          )}
          {share === null ? null : (
            <rect className="fig-dot" x={place(share) - 0.8} width={1.6} y={1} height={10} />
          )}
        </svg>
      </td>
      <td className="num">
        {interval === null ? '—' : interval.map(percent).join('–')}
        {beside === null ? null : (
          <small className="fig-beside"> {t(beside === 'above' ? 'overMedian' : 'underMedian')}</small>
        )}
      </td>
      <td className="num">{changeOf(one, before, t('points'))}</td>
    </tr>
  );
}

const shareThen = (cell: Cell | undefined) =>
  cell === undefined || cell.denominator === 0 ? null : cell.numerator / cell.denominator;

const numbersOf = (cell: Cell | undefined) =>
  cell === undefined || cell.denominator === 0
    ? ''
    : `${percent(cell.numerator / cell.denominator)} (${count(cell.numerator)}/${count(cell.denominator)})`;

/** By how many points it moved, with the numbers of then; nothing where there was no case. */
function changeOf({ share }: ComparedRow<Row>, before: Cell | undefined, points: string): string {
  const then = numbersOf(before);
  if (then === '' || before === undefined) return '—';
  if (share === null) return then;
  const moved = (share - before.numerator / before.denominator) * 100;
  return `${moved < 0 ? '−' : '+'}${Math.abs(moved).toFixed(1)} ${points} · ${then}`;
}
