import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { cityDay } from '../../../admin/days.ts';
import { Filter } from '../../../admin/Filter.tsx';
import type { Options } from '../../../admin/fields.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { useRight } from '../../../shell/session.ts';
import { FigureRows } from './FigureRows.tsx';
import { FigureTable } from './FigureTable.tsx';
import { MeasureDialog } from './MeasureDialog.tsx';
import type { Figures, Measure, Measures, Open } from './queries.ts';
import './figures.css';

/** One measure by street, unit, class or channel, month by month; each figure opens to its rows. */
export function FiguresPage() {
  const { t } = useTranslation('figures');
  const measures = useRead<Measures>('/measures');
  const mayEdit = useRight('rules.edit');
  const [filters] = useFilters();
  const [editing, setEditing] = useState(false);
  const measure = chosen(measures.data, filters.measure);
  const edit = (
    <button type="button" className="btn" onClick={() => setEditing(true)}>
      {t('edit')}
    </button>
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={mayEdit && measure !== undefined ? edit : null}>
      <Loaded query={measures} rows={8}>
        {(all) =>
          measure === undefined ? (
            <StateBlock state={{ kind: 'empty', title: t('noMeasure'), next: t('noMeasureNext') }} />
          ) : (
            <OneMeasure measures={all} measure={measure} />
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

const monthsShown = 6;

/** The last months, newest last. */
function monthsBack(n: number): string[] {
  const [year = 0, month = 1] = cityDay().split('-').map(Number);
  return Array.from({ length: n }, (_, at) =>
    new Date(Date.UTC(year, month - n + at, 1)).toISOString().slice(0, 7),
  );
}

function OneMeasure(props: { readonly measures: Measures; readonly measure: Measure }) {
  const { t } = useTranslation('figures');
  const { measures, measure } = props;
  const [filters, change] = useFilters();
  const [open, setOpen] = useState<Open | null>(null);
  const months = monthsBack(24).map((month) => [month, month] as const);
  const bys = measures.bys.filter(({ name }) => measure.bys.includes(name));
  const by = measure.bys.find((name) => name === filters.by) ?? measure.bys[0] ?? 'street';
  const [first = ''] = monthsBack(monthsShown);
  const { from = first, to = cityDay().slice(0, 7) } = filters;
  const query = { measure: measure.name, by, from, to };
  const figures = useRead<Figures>('/figures', { query, keep: true });
  return (
    <>
      <search className="adm-filters" aria-label={t('title')}>
        <Choice
          label={t('measure')}
          value={measure.name}
          options={measures.items.map(({ name, title }) => [name, title] as const)}
          onChange={(name) => change({ measure: name })}
        />
        <Choice
          label={t('by')}
          value={by}
          options={bys.map(({ name, title }) => [name, title] as const)}
          onChange={(name) => change({ by: name })}
        />
        <Choice
          label={t('from')}
          value={from}
          options={months}
          onChange={(month) => change({ from: month })}
        />
        <Choice label={t('to')} value={to} options={months} onChange={(month) => change({ to: month })} />
      </search>
      <p className="t2 fig-about">{measure.about}</p>
      <section className="sheet" aria-label={measure.title}>
        <Loaded query={figures} rows={6}>
          {(found) => <FigureTable figures={found} measure={measure} onOpen={setOpen} />}
        </Loaded>
      </section>
      {open === null ? null : (
        <FigureRows measure={measure} query={query} open={open} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: Options<string>;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Filter label={props.label}>
      {(id) => (
        <select
          id={id}
          className="in"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Filter>
  );
}
