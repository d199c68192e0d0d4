import { spanWords } from '@gridgov/ui/clock.ts';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { useUiWords } from '@gridgov/ui/language.tsx';
import { MenuButton } from '@gridgov/ui/MenuButton.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import type { QueueAsk } from '../queries.ts';
import { useFilterFields } from '../queries.ts';
import { columns } from '../queue/columns.ts';
import { ExportButton } from '../queue/ExportButton.tsx';
import type { TableLook } from '../queue/tableLook.ts';
import type { IssuePage } from '../types.ts';
import { FilterBox } from './FilterBox.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FindBox } from './FindBox.tsx';
import type { Layout, QueueFilter, QueueSearch } from './search.ts';
import { filtersOf, filterText } from './search.ts';
import { useFilterWords } from './useFilterWords.ts';

interface Props {
  readonly search: QueueSearch;
  readonly ask: QueueAsk;
  readonly page: IssuePage | null;
  readonly layout: Layout;
  readonly view: TableLook;
  readonly onView: (view: TableLook) => void;
  readonly onSearch: (part: Partial<QueueSearch>) => void;
}

const layouts: readonly Layout[] = ['list', 'split', 'map'];

/** What narrows the list and how much it hides; how the list looks. */
export function FilterBar(props: Props) {
  const fields = useFilterFields();
  const [field, setField] = useState<string | null>(null);
  const filters = filtersOf(props.search);
  const words = useFilterWords(filters);
  const set = (after: readonly QueueFilter[]) =>
    props.onSearch({ f: after.length === 0 ? undefined : after.map(filterText), at: undefined });
  return (
    <div className="bar">
      <FilterChips filters={filters} words={words} onOpen={setField} onSet={set} />
      <FilterBox fields={fields.data ?? []} filters={filters} field={field} onField={setField} onSet={set} />
      <FindBox q={props.search.q ?? ''} onFind={(q) => props.onSearch({ q, at: undefined })} />
      <Counts
        page={props.page}
        filtered={filters.length > 0 || props.ask.q !== ''}
        onClear={() => props.onSearch({ f: undefined, q: undefined })}
      />
      <span className="grow" />
      <LookButtons view={props.view} onView={props.onView} />
      <ExportButton ask={props.ask} />
      <LayoutButtons layout={props.layout} onLayout={(layout) => props.onSearch({ layout })} />
    </div>
  );
}

/** How tall the rows are and which columns they have. */
function LookButtons(props: Pick<Props, 'view' | 'onView'>) {
  const { t } = useTranslation();
  return (
    <>
      <button
        type="button"
        className="btn q s"
        aria-pressed={props.view.tall}
        onClick={() =>
          props.onView({ tall: !props.view.tall, hiddenColumns: new Set(props.view.hiddenColumns) })
        }
      >
        <Icon name="dense" />
        {t('queue.density')}
      </button>
      <MenuButton
        className="btn q s"
        align="end"
        label={
          <>
            <Icon name="columns" />
            {t('queue.columns')}
          </>
        }
        items={columns
          .filter(({ fixed }) => !fixed)
          .map(({ id, title }) => ({
            id,
            label: t(title),
            checked: !props.view.hiddenColumns.has(id),
          }))}
        onPick={(id) => {
          const hiddenColumns = new Set(props.view.hiddenColumns);
          if (!hiddenColumns.delete(id)) hiddenColumns.add(id);
          props.onView({ tall: props.view.tall, hiddenColumns });
        }}
      />
    </>
  );
}

function LayoutButtons(props: Pick<Props, 'layout'> & { readonly onLayout: (layout: Layout) => void }) {
  const { t } = useTranslation();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: three toggles, not a form's group */}
      <span className="seg" role="group" aria-label={t('queue.layout')}>
        {layouts.map((layout) => (
          <button
            key={layout}
            type="button"
            aria-pressed={props.layout === layout}
            onClick={() => props.onLayout(layout)}
          >
            {t(`queue.${layout}`)}
          </button>
        ))}
      </span>
    </>
  );
}

function Counts(props: {
  readonly page: IssuePage | null;
  readonly filtered: boolean;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const { page } = props;
  if (page === null || page.total === null) return null;
  const hidden = page.hidden ?? 0;
  return (
    <>
      <span className="t2 nw">
        {t('queue.shownOf', { shown: page.total.toLocaleString('en-US') })}
        {hidden > 0 ? t('queue.hidden', { hidden: hidden.toLocaleString('en-US') }) : ''}
      </span>
      {props.filtered ? (
        <button type="button" className="btn q s" onClick={props.onClear}>
          {t('queue.clear')}
        </button>
      ) : null}
      {page.oldest === null ? null : <Oldest {...page.oldest} />}
    </>
  );
}

const minuteMs = 60_000;
const dayMinutes = 1440;

/** How long the oldest matter of the list has been open; opens it. */
function Oldest(props: { readonly id: string; readonly reportedAt: string }) {
  const { t } = useTranslation();
  const words = useUiWords();
  const minutes = Math.floor((Date.now() - Date.parse(props.reportedAt)) / minuteMs);
  // Beside days the hours tell nothing.
  const told = minutes >= dayMinutes ? minutes - (minutes % dayMinutes) : minutes;
  return (
    <Link className="lk sm nw" to={paths.oneCase} params={{ id: props.id }}>
      {t('queue.oldest', { age: spanWords(told, dayMinutes, words) })}
    </Link>
  );
}
