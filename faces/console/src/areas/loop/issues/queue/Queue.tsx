import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useNavigate } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeysBar } from '../../../../matter/KeysBar.tsx';
import { leaveTrail } from '../../../../matter/trail.ts';
import { useKeys } from '../../../../matter/useKeys.ts';
import { ProblemBlock } from '../../../../ProblemBlock.tsx';
import { paths } from '../../../../paths.ts';
import { useSettings } from '../../../../settings.tsx';
import { type QueuePage, viewsOf } from '../../../../views/issues/pages.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import type { Layout, QueueSearch } from '../filters/search.ts';
import { ActPanel } from '../form/ActPanel.tsx';
import type { Asked } from '../form/useGive.ts';
import { useGive } from '../form/useGive.ts';
import { QUEUE_KEYS } from '../matter/keys.ts';
import { Reported } from '../matter/Reported.tsx';
import { useOfferCommands } from '../matter/useMatterCommands.ts';
import type { QueueAsk } from '../queries.ts';
import { askOf, useIssue } from '../queries.ts';
import { BulkBar } from './BulkBar.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { Preview } from './Preview.tsx';
import { QueueMap } from './QueueMap.tsx';
import { QueueTable } from './QueueTable.tsx';
import type { ShownRow } from './queueRows.ts';
import { SplitPane } from './SplitPane.tsx';
import { useQueueActions } from './useQueueActions.ts';
import type { QueueState } from './useQueueState.ts';
import { useQueueState } from './useQueueState.ts';
import { useViewLook } from './useViewLook.ts';
import { ViewTabs } from './ViewTabs.tsx';

interface Props {
  readonly page: QueuePage;
  readonly standardLayout: Layout;
  readonly search: QueueSearch;
  readonly path: (typeof paths)[QueuePage];
}

/** A work queue: views, filter, rows beside their detail or on the map, single keys, bulk commands. */
export function Queue(props: Props) {
  const { t } = useTranslation();
  const { search } = props;
  const ask = askOf(search, viewsOf[props.page][0] ?? 'area');
  const queue = useQueueState(ask);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { asked, give, close, done } = useGive();
  const go = useGo(props.path, search);
  const [tableView, changeLook] = useViewLook(search.cols, (cols) => go({ cols }));
  const layout = search.layout ?? (isNarrow() && props.page !== 'map' ? 'list' : props.standardLayout);
  const rows = queue.shown?.rows ?? [];
  const at = search.at ?? (layout === 'split' ? rows[0]?.row.id : undefined);
  const open = useOpenCase(rows);
  const toggle = (id: string) => setSelected((before) => toggled(before, id));

  const [forAll, setForAll] = useState<string | null>(null);
  // With a selection a key means what the bar below says: all of it.
  const command = (id: string, name: string) => (selected.size > 0 ? setForAll(name) : give(id, name));
  const act = useQueueActions({ rows, at, layout, go, toggle, open, command, selected: selected.size });
  const keys = useSettings().keys && asked === null && forAll === null;
  useKeys(keys, QUEUE_KEYS, act);
  useOfferCommands(useIssue(layout === 'split' ? at : undefined).data, give);
  const list = (
    <section className="pane list-pane" aria-label={t('queue.list')}>
      <QueueBody queue={queue} ask={ask} onClear={() => go({ f: undefined, q: undefined })}>
        <QueueTable
          queue={queue}
          at={at}
          selected={selected}
          view={tableView}
          onAt={(id) => (layout === 'list' && isNarrow() ? open(id) : go({ at: id }))}
          onOpen={open}
          onToggle={toggle}
          onToggleAll={(ids) => setSelected(new Set(ids))}
        />
      </QueueBody>
      {selected.size > 0 ? (
        <BulkBar
          ids={[...selected]}
          asked={forAll}
          onAsked={setForAll}
          onClear={() => setSelected(new Set())}
        />
      ) : null}
      <QueueKeys />
      {asked === null ? null : (
        <RowAct asked={asked} shown={layout === 'split'} onClose={close} onDone={done} />
      )}
    </section>
  );
  return (
    <div className="queue">
      <ViewTabs
        page={props.page}
        ask={ask}
        cols={search.cols}
        look={tableView}
        shown={queue.shown}
        keys={keys}
        onView={go}
        onFresh={queue.refresh}
      />
      <FilterBar
        search={search}
        ask={ask}
        page={queue.page}
        layout={layout}
        view={tableView}
        onView={changeLook}
        onSearch={go}
      />
      <Panes
        layout={layout}
        list={list}
        preview={<Preview id={at} rows={rows} onAt={(id) => go({ at: id })} onCommand={give} />}
        map={<QueueMap ask={ask} rows={rows} at={at} onAt={(id) => go({ at: id })} />}
      />
    </div>
  );
}

/** On a phone the list has the page to itself; a matter opens by a touch. */
function isNarrow(): boolean {
  return window.matchMedia('(max-width: 720px)').matches;
}

/** The list by itself, or beside the matter or the map. */
function Panes(props: {
  readonly layout: Layout;
  readonly list: ReactNode;
  readonly preview: ReactNode;
  readonly map: ReactNode;
}) {
  if (props.layout === 'list') return props.list;
  if (props.layout === 'map') return <SplitPane start={props.list} end={props.map} top="end" />;
  return <SplitPane start={props.list} end={props.preview} top="start" />;
}

/** The list, or what stands in its place. */
function QueueBody(props: {
  readonly queue: QueueState;
  readonly ask: QueueAsk;
  readonly onClear: () => void;
  readonly children: ReactNode;
}) {
  const { queue } = props;
  if (queue.shown === null) {
    if (queue.error !== null) return <ProblemBlock error={queue.error} onRetry={queue.refresh} />;
    return <StateBlock state={{ kind: 'loading', rows: 12 }} />;
  }
  if (queue.shown.rows.length === 0) {
    return <EmptyQueue ask={props.ask} hidden={queue.page?.hidden ?? 0} onClear={props.onClear} />;
  }
  return props.children;
}

function useGo(path: Props['path'], search: QueueSearch) {
  const navigate = useNavigate();
  return (part: Partial<QueueSearch>) => {
    const next = { ...search, ...part };
    // Moving along rows must not fill the history; another view or filter is worth going back from.
    void navigate({
      to: path,
      search: next as never,
      replace: !('view' in part || 'f' in part),
      resetScroll: false,
    });
  };
}

/** As many before and after the opened one as anybody goes through from the case page. */
const trailRows = 250;

function useOpenCase(rows: readonly ShownRow[]) {
  const navigate = useNavigate();
  const { t } = useTranslation();
  return (id: string) => {
    const at = rows.findIndex(({ row }) => row.id === id);
    const near = rows.slice(Math.max(0, at - trailRows), at + trailRows);
    const ids = near.map(({ row }) => row.id);
    leaveTrail({ label: t('queue.title'), href: location.pathname + location.search, ids });
    void navigate({ to: paths.oneCase, params: { id } });
  };
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

/** What a command asks stands over the list, beside the matter; without its page, what was reported is read there. */
function RowAct({
  asked,
  shown,
  ...props
}: Pick<ComponentProps<typeof ActPanel>, 'onClose' | 'onDone'> & {
  readonly asked: Asked;
  readonly shown: boolean;
}) {
  const { id, command, failed } = asked;
  const issue = useIssue(id);
  if (issue.data === undefined) return null;
  return (
    <div className="list-act">
      <ActPanel {...props} key={command} issue={issue.data} command={command} failed={failed} />
      {shown ? null : <Reported issue={issue.data} heading="h3" />}
    </div>
  );
}

function QueueKeys() {
  const { t } = useTranslation();
  if (!useSettings().keys) return null;
  return (
    <KeysBar
      keys={[
        { marks: ['J', 'K'], says: t('queue.keyMove') },
        { marks: ['X'], says: t('queue.keySelect') },
        { marks: ['space'], says: t('queue.keyPeek') },
        { marks: ['D'], says: t('queue.keyDispatch') },
        { marks: ['R'], says: t('queue.keyReturn') },
        { marks: ['E'], says: t('queue.keyExtend') },
        { marks: ['U'], says: t('queue.keyUrge') },
        { marks: ['M'], says: t('queue.keyMerge') },
        { marks: ['/'], says: t('queue.keyFind') },
        { marks: ['F'], says: t('queue.keyFilter') },
        { marks: ['1', '9'], says: t('queue.keyView') },
      ]}
    />
  );
}
