import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { ChartFigure } from '../../../charts/ChartFigure.tsx';
import { barsDrawing, boxesDrawing } from '../../../charts/options.ts';
import { Plot } from '../../../charts/Plot.tsx';
import { saidOf } from '../../../charts/table.ts';
import { DurationRows, type OpenDays } from './DurationRows.tsx';
import { PeriodFilters } from './PeriodFilters.tsx';
import { usePeriod } from './periods.ts';
import type { Durations, Measures } from './queries.ts';
import { bucketName, bucketsOf, fiveOf, sumOf } from './spread.ts';

/** How many days a step took: all of it as a histogram, and each place, unit or class beside the others. */
export function DurationsTab({ measures: { durations } }: { readonly measures: Measures }) {
  const { t } = useTranslation('figures');
  const [filters, change] = useFilters();
  const period = usePeriod();
  const [open, setOpen] = useState<OpenDays | null>(null);
  const one = durations.find(({ name }) => name === filters.duration) ?? durations[0];
  const by = (one?.bys.find(({ name }) => name === (filters.by ?? 'street')) ?? one?.bys[0])?.name ?? '';
  const query = { trade: one?.trade ?? '', duration: one?.name ?? '', by, ...period };
  const found = useRead<Durations>('/figures/durations', { query, keep: true, enabled: one !== undefined });
  if (one === undefined) return <StateBlock state={{ kind: 'empty', title: t('noDuration') }} />;
  return (
    <>
      <search className="adm-filters" aria-label={t('durations')}>
        <ChoiceFilter
          label={t('step')}
          value={one.name}
          options={durations.map(({ name, title }) => [name, title] as const)}
          onChange={(name) => change({ duration: name })}
        />
        <PeriodFilters bys={one.bys} by={by} />
      </search>
      <p className="t2">{t('durationSays')}</p>
      <section className="sheet" aria-label={one.title}>
        <Loaded query={found} rows={6}>
          {(all) =>
            all.rows.length === 0 ? (
              <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
            ) : (
              <>
                <Histogram title={one.title} rows={all.rows} onOpen={setOpen} />
                <Boxes title={one.title} rows={all.rows} onOpen={setOpen} />
              </>
            )
          }
        </Loaded>
      </section>
      {open === null ? null : (
        <DurationRows title={one.title} query={query} open={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface Shown {
  readonly title: string;
  readonly rows: Durations['rows'];
  readonly onOpen: (open: OpenDays) => void;
}

function Histogram({ title, rows, onOpen }: Shown) {
  const { t } = useTranslation('figures');
  const buckets = useMemo(() => bucketsOf(rows), [rows]);
  const [inTime, late, all, days] = [t('notLate'), t('late'), t('cases'), t('days')];
  const drawing = useMemo(
    () =>
      barsDrawing(
        buckets.map((one) => ({ name: bucketName(one), plain: one.n - one.late, late: one.late })),
        { plain: inTime, late, across: days, up: all },
      ),
    [buckets, inTime, late, days, all],
  );
  const table = {
    columns: [
      { title: days, kind: 'text' as const },
      ...[all, inTime, late].map((name) => ({ title: name, kind: 'count' as const })),
    ],
    rows: buckets.map((one) => [bucketName(one), one.n, one.n - one.late, one.late]),
  };
  const name = t('spreadOf', { title });
  const open = (at: number) => {
    const bucket = buckets[at];
    if (bucket !== undefined) onOpen({ ...bucket, key: null, title: `${bucketName(bucket)} ${days}` });
  };
  return (
    <ChartFigure title={name} note={t('spreadKey')} table={table} onOpen={open}>
      <Plot
        label={name}
        drawing={drawing}
        count={buckets.length}
        said={(at) => `${saidOf(table, at, t('colon'))}`}
        onOpen={open}
        height={220}
      />
    </ChartFigure>
  );
}

const ROW = 30;
const AXIS = 44;

function Boxes({ title, rows, onOpen }: Shown) {
  const { t } = useTranslation('figures');
  const boxes = useMemo(
    () => rows.map((row) => ({ row, name: row.title, five: fiveOf(row.days), ...sumOf(row.days) })),
    [rows],
  );
  const days = t('days');
  const drawing = useMemo(() => boxesDrawing(boxes, days), [boxes, days]);
  const counts = ['cases', 'late', 'fewest', 'lowerQuarter', 'middle', 'upperQuarter', 'nineTenths'] as const;
  const table = {
    columns: [
      { title: t('name'), kind: 'text' as const },
      ...counts.map((name) => ({ title: t(name), kind: 'count' as const })),
    ],
    rows: boxes.map(({ name, n, late, five }) => [
      name,
      n,
      late,
      ...(five ?? [null, null, null, null, null]),
    ]),
  };
  const name = t('boxesOf', { title });
  const open = (at: number) => {
    const box = boxes[at];
    if (box !== undefined) onOpen({ key: box.row.key, title: box.name, least: 0, most: null });
  };
  return (
    <ChartFigure title={name} note={t('boxesKey')} table={table} onOpen={open}>
      <Plot
        label={name}
        drawing={drawing}
        count={boxes.length}
        said={(at) => saidOf(table, at, t('colon'))}
        onOpen={open}
        height={AXIS + boxes.length * ROW}
      />
    </ChartFigure>
  );
}
