import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../../charts/ChartFigure.tsx';
import { trendDrawing } from '../../../charts/options.ts';
import { Plot } from '../../../charts/Plot.tsx';
import { range } from '../../../charts/scale.ts';
import { saidOf } from '../../../charts/table.ts';
import type { Open } from './queries.ts';
import { drawn, sharesIn, type TrendPoint, tableOfPoints } from './trends.ts';
import { useHeads } from './useHeads.ts';

/** The share month by month with its 95 % band, and the median of the rows. */
export function Trend(props: {
  readonly points: readonly TrendPoint[];
  readonly title: string;
  readonly onOpen: (open: Open) => void;
}) {
  const { t } = useTranslation('figures');
  const heads = useHeads();
  const { points, title, onOpen } = props;
  const table = tableOfPoints(points, heads);
  const drawing = useMemo(() => trendDrawing(drawn(points), range(sharesIn(points))), [points]);
  const open = (at: number) => onOpen({ key: null, title: t('whole'), month: points[at]?.month ?? null });
  const name = t('trendOf', { title });
  return (
    <ChartFigure title={name} note={t('trendKey')} table={table} onOpen={open}>
      <Plot
        label={name}
        drawing={drawing}
        count={points.length}
        said={(at) => saidOf(table, at, t('colon'))}
        onOpen={open}
        height={220}
      />
    </ChartFigure>
  );
}
