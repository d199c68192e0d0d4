import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../../charts/ChartFigure.tsx';
import { trendDrawing } from '../../../charts/options.ts';
import { Plot } from '../../../charts/Plot.tsx';
import { range } from '../../../charts/scale.ts';
import { percent, saidOf } from '../../../charts/table.ts';
import type { Measure, Open, Row } from './queries.ts';
import { drawn, sharesIn, type TrendPoint, tableOfPoints, trendOfRow } from './trends.ts';
import { useHeads } from './useHeads.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly points: readonly TrendPoint[];
  readonly measure: Measure;
  readonly onOpen: (open: Open) => void;
}
/** As many as are looked over at once. */
const SHOWN = 24;

/** The same chart for every place, small, on one scale and in the order of their codes. */
export function Multiples({ rows, points, measure, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const heads = useHeads();
  const [all, setAll] = useState(false);
  const trends = useMemo(
    () => rows.map((row) => ({ row, trend: trendOfRow(row, points, measure) })),
    [rows, points, measure],
  );
  const bounds = useMemo(() => range(trends.flatMap(({ trend }) => sharesIn(trend))), [trends]);
  const named = trends.flatMap(({ row: { key, title: name }, trend }) =>
    trend.map((point) => ({ ...point, name, key })),
  );
  const openAt = (at: number) => {
    const point = named[at];
    if (point !== undefined) onOpen({ key: point.key, title: point.name, month: point.month });
  };
  const shown = all ? trends : trends.slice(0, SHOWN);
  const bandSays = { low: percent(bounds.low), high: percent(bounds.high) };
  return (
    <ChartFigure
      title={t('multiples', { title: measure.title })}
      note={t('multiplesKey', bandSays)}
      table={tableOfPoints(named, heads)}
      onOpen={openAt}
    >
      <ul className="ch-many">
        {shown.map(({ row, trend }) => (
          <li key={row.key}>
            <OnePlace row={row} trend={trend} bounds={bounds} least={measure.least} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {shown.length === trends.length ? null : (
        <button type="button" className="btn" onClick={() => setAll(true)}>
          {t('allOfThem', { n: trends.length })}
        </button>
      )}
    </ChartFigure>
  );
}

function OnePlace(props: {
  readonly row: Row;
  readonly trend: readonly TrendPoint[];
  readonly bounds: ReturnType<typeof range>;
  readonly least: number;
  readonly onOpen: (open: Open) => void;
}) {
  const { t } = useTranslation('figures');
  const heads = useHeads();
  const { row, trend, bounds, least, onOpen } = props;
  const { key, title, total } = row;
  const { numerator, denominator } = total;
  const table = tableOfPoints(trend, heads);
  const drawing = useMemo(() => trendDrawing(drawn(trend), bounds, true), [trend, bounds]);
  return (
    <>
      <p className="ch-one">
        <span>{title}</span>
        <b>{denominator === 0 ? t('noCases') : percent(numerator / denominator)}</b>
        <button type="button" className="lk" onClick={() => onOpen({ key, title, month: null })}>
          {numerator} / {denominator}
          <span className="vh">{t('openRows', { name: title })}</span>
        </button>
        {denominator < least ? <small className="t2">{t('few', { n: least })}</small> : null}
      </p>
      <Plot
        label={t('trendOf', { title })}
        drawing={drawing}
        count={trend.length}
        said={(at) => saidOf(table, at, t('colon'))}
        onOpen={(at) => onOpen({ key, title, month: trend[at]?.month ?? null })}
        height={84}
      />
    </>
  );
}
