import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { FigureRows } from '../../../admin/FigureRows.tsx';
import { ChoiceFilter, Filter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { useRight } from '../../../shell/session.ts';
import { Compared } from './Compared.tsx';
import { Definition } from './Definition.tsx';
import { DurationsTab } from './DurationsTab.tsx';
import { FigureTable } from './FigureTable.tsx';
import { ListsTab } from './ListsTab.tsx';
import { MeasureDialog } from './MeasureDialog.tsx';
import { PeriodFilters } from './PeriodFilters.tsx';
import { periodBeside, usePeriod } from './periods.ts';
import type { Figures, Measure, Measures, Open } from './queries.ts';
import { ReleasedTab } from './ReleasedTab.tsx';
import './figures.css';

/** One measure by street, unit, class or channel, month by month; each figure opens to its rows. */
export function FiguresPage() {
  const { t } = useTranslation('figures');
  const measures = useRead<Measures>('/measures');
  const mayEdit = useRight('rules.edit');
  const [filters] = useFilters();
  const [editing, setEditing] = useState(false);
  const measure = chosen(measures.data, filters.measure);
  const tabs = ['now', 'compared', 'durations', 'lists', 'released'].map((id) => ({
    id,
    label: t(id as 'now'),
  }));
  const tab = useTab(tabs);
  const edit = (
    <button type="button" className="btn" onClick={() => setEditing(true)}>
      {t('edit')}
    </button>
  );
  const mayChange = mayEdit && measure !== undefined && (tab === 'now' || tab === 'compared');
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={mayChange ? edit : null} tabs={tabs}>
      <Loaded query={measures} rows={8}>
        {(all) =>
          tab === 'released' ? (
            <ReleasedTab measures={all} />
          ) : tab === 'durations' ? (
            <DurationsTab measures={all} />
          ) : tab === 'lists' ? (
            <ListsTab measures={all} />
          ) : measure === undefined ? (
            <StateBlock state={{ kind: 'empty', title: t('noMeasure'), next: t('noMeasureNext') }} />
          ) : (
            <OneMeasure measures={all} measure={measure} isCompared={tab === 'compared'} />
          )
        }
      </Loaded>
      {editing && measure !== undefined && measures.data !== undefined ? (
        <MeasureDialog measure={measure} facts={measures.data.facts} onClose={() => setEditing(false)} />
      ) : null}
    </AdminPage>
  );
}

const chosen = (measures: Measures | undefined, name: string | undefined) =>
  measures?.items.find((one) => one.name === name) ?? measures?.items[0];

/** Measures of one trade under its name. */
function MeasureFilter(props: {
  readonly measures: readonly Measure[];
  readonly value: string;
  readonly onChange: (name: string) => void;
}) {
  const { t } = useTranslation('figures');
  const trades = [...Map.groupBy(props.measures, ({ tradeTitle }) => tradeTitle)];
  return (
    <Filter label={t('measure')}>
      {(id) => (
        <select
          id={id}
          className="in"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {trades.map(([trade, own]) => (
            <optgroup key={trade} label={trade}>
              {own.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Filter>
  );
}

/** Shares stand side by side by place, unit and kind of post; a class or a channel is nobody's doing. */
const COMPARABLE: ReadonlySet<string> = new Set(['district', 'street', 'unit', 'post']);

function OneMeasure(props: {
  readonly measures: Measures;
  readonly measure: Measure;
  readonly isCompared: boolean;
}) {
  const { t } = useTranslation('figures');
  const { measures, measure, isCompared } = props;
  const [filters, change] = useFilters();
  const [open, setOpen] = useState<Open | null>(null);
  const bys = measure.bys.filter(({ name }) => !isCompared || COMPARABLE.has(name));
  const by = (bys.find(({ name }) => name === filters.by) ?? bys[0])?.name ?? 'street';
  const query = { measure: measure.name, by, ...usePeriod() };
  const figures = useRead<Figures>('/figures', { query, keep: true });
  return (
    <>
      <search className="adm-filters" aria-label={t('title')}>
        <MeasureFilter
          measures={measures.items}
          value={measure.name}
          onChange={(name) => change({ measure: name })}
        />
        <PeriodFilters bys={bys} by={by} />
      </search>
      <Definition measure={measure} facts={measures.facts} />
      {by === 'post' ? <p className="t2">{t('postSays')}</p> : null}
      <section className="sheet" aria-label={measure.title}>
        <Loaded query={figures} rows={6}>
          {(found) =>
            isCompared ? (
              <Beside figures={found} measure={measure} query={query} onOpen={setOpen} />
            ) : (
              <FigureTable figures={found} measure={measure} onOpen={setOpen} />
            )
          }
        </Loaded>
      </section>
      {open === null ? null : (
        <FigureRows
          address="/figures/rows"
          measure={measure}
          query={query}
          open={open}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** Side by side, beside as many months before or the same of the year before. */
function Beside(props: {
  readonly figures: Figures;
  readonly measure: Measure;
  readonly query: {
    readonly measure: string;
    readonly by: string;
    readonly from: string;
    readonly to: string;
  };
  readonly onOpen: (open: Open) => void;
}) {
  const { t } = useTranslation('figures');
  const { figures, measure, query, onOpen } = props;
  const [filters, change] = useFilters();
  const against = filters.against === 'year' ? 'year' : 'before';
  const other = useRead<Figures>('/figures', {
    query: { ...query, ...periodBeside(query.from, query.to, against) },
    keep: true,
  });
  const names = { before: t('before'), year: t('lastYear') };
  return (
    <>
      <div className="adm-filters pad">
        <ChoiceFilter
          label={t('against')}
          value={against}
          options={Object.entries(names)}
          onChange={(name) => change({ against: name })}
        />
      </div>
      <Loaded query={other} rows={6}>
        {(then) => (
          <Compared
            figures={figures}
            other={then}
            otherName={names[against]}
            measure={measure}
            onOpen={onOpen}
          />
        )}
      </Loaded>
    </>
  );
}
