import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import { SERIES_WORDS } from '@gridgov/domain/papers/series.ts';
import type { Column } from '@gridgov/ui/DataTable.tsx';
import { useLanguage } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { useAreas } from '../../../admin/areas.ts';
import { beginOf, momentWords } from '../../../admin/days.ts';
import { ChoiceFilter, DayFilter, Filter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Listing } from '../../../admin/Listing.tsx';
import type { Reply } from '../../../apiTypes.ts';
import { ClientTime } from './ClientTime.tsx';
import { OneShown } from './OneShown.tsx';
import { Proof } from './Proof.tsx';

type Event = Reply<'/audit/events', 'get'>['items'][number];
type EventWord = keyof typeof EVENT_WORDS;

const prefix = 'issue.';
const dayMs = 86_400_000;

/** What was done with the matters of a district, each entry with its place in the chain. */
export function EventLog() {
  const { t } = useTranslation('audit');
  const [filters, change] = useFilters();
  const districts = useAreas(useAreas('here').data?.[0]?.code).data ?? [];
  const district = filters.district ?? districts[0]?.code;
  const { streamId = '', person = '', name = '', from = '', until = '' } = filters;
  const last = beginOf(until);
  const columns = useColumns(change);
  if (district === undefined) return <StateBlock state={{ kind: 'loading', rows: 8 }} />;
  return (
    <>
      <EventFilters district={district} districts={districts} />
      {streamId === '' && person === '' ? null : (
        <OneShown onAll={() => change({ streamId: '', person: '' })} />
      )}
      {streamId === '' ? null : <Proof issue={`${district}.${streamId}`} />}
      <section className="sheet">
        <p className="cap">
          {t('chainHint')} {t('chainCheck')}
        </p>
        <Listing<Event>
          caption={t('eventTable')}
          path="/audit/events"
          query={{
            district,
            streamId,
            person,
            name,
            from: beginOf(from),
            ...(last === undefined ? {} : { until: last + dayMs }),
          }}
          columns={columns}
          rowId={(row) => `${row.streamId}.${row.version}`}
        />
      </section>
    </>
  );
}

function EventFilters(props: {
  readonly district: string;
  readonly districts: readonly { readonly code: string; readonly name: string }[];
}) {
  const { t } = useTranslation('audit');
  const shared = useTranslation('organisation').t;
  const words = useEventWords();
  const [{ name = '', from = '', until = '' }, change] = useFilters();
  return (
    <search className="adm-filters" aria-label={shared('list.filters')}>
      <Filter label={t('district')}>
        {(id) => (
          <select
            id={id}
            className="in"
            value={props.district}
            onChange={(event) => change({ district: event.target.value })}
          >
            {props.districts.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Filter>
      <DayFilter label={t('from')} value={from} onChange={(day) => change({ from: day })} />
      <DayFilter label={t('until')} value={until} onChange={(day) => change({ until: day })} />
      <ChoiceFilter
        label={t('event')}
        value={name}
        all={t('allEvents')}
        options={Object.keys(EVENT_WORDS).map((one) => [`${prefix}${one}`, words(one)] as const)}
        onChange={(one) => change({ name: one })}
      />
    </search>
  );
}

function useEventWords(): (name: string) => string {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (name) => {
    if (name === 'series.given') return SERIES_WORDS.given[language];
    const bare = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    return bare in EVENT_WORDS ? EVENT_WORDS[bare as EventWord][language] : bare;
  };
}

const shownDigits = 12;

function useColumns(change: (part: Record<string, string>) => void): readonly Column<Event>[] {
  const { t } = useTranslation('audit');
  const words = useEventWords();
  return [
    {
      id: 'time',
      title: t('time'),
      cell: (row) => (
        <>
          <span className="nw">{momentWords(row.at)}</span> <ClientTime at={row.at} clientAt={row.clientAt} />
        </>
      ),
    },
    {
      id: 'event',
      title: t('event'),
      cell: (row) => (
        <span className="adm-tags">
          <b>{words(row.name)}</b>
          <button
            type="button"
            className="lk"
            title={t('onlyMatter')}
            onClick={() => change({ streamId: row.streamId })}
          >
            {t('version', { n: row.version })}
          </button>
        </span>
      ),
    },
    {
      id: 'who',
      title: t('who'),
      cell: (row) =>
        row.personName === null ? (
          t('machine')
        ) : (
          <button
            type="button"
            className="lk"
            title={t('onlyPerson')}
            onClick={() => change({ person: row.personId })}
          >
            <Said text={row.personName} />
          </button>
        ),
    },
    { id: 'where', title: t('where'), cell: (row) => <span className="t2">{row.address}</span> },
    {
      id: 'chain',
      title: t('chain'),
      cell: (row) => <code title={row.hash}>{row.hash.slice(0, shownDigits)}</code>,
    },
  ];
}
