import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { useChosen } from '../../../bulk/useChosen.ts';
import { KeysBar } from '../../../matter/KeysBar.tsx';
import { ProblemBlock } from '../../../ProblemBlock.tsx';
import { usePageTitle } from '../../../pageTitle.ts';
import { useSettings } from '../../../settings.tsx';
import { filtersOfPairs, pairsOf, type ViewAsk } from '../../../views/lists.ts';
import { useViewKeys } from '../../../views/useViewKeys.ts';
import { useViews } from '../../../views/useViews.ts';
import { ViewBar } from '../../../views/ViewBar.tsx';
import { DutyTasks, OwnDuty, useOwnDuty } from './DutyTasks.tsx';
import { Kinds } from './Kinds.tsx';
import { Owed } from './Owed.tsx';
import { type Task, type TodoSearch, useTodo } from './queries.ts';
import { Recent } from './Recent.tsx';
import { Several } from './Several.tsx';
import { TaskRow } from './TaskRow.tsx';
import { keyOfTask, type Section, sectionsOf } from './tasks.ts';
import { useTaskKeys } from './useTaskKeys.ts';
import './todo.css';

/** What waits for me, by the earliest promise to break; beside it what came since yesterday, and what others owe me. */
export function TodoPage() {
  const { t } = useTranslation('todo');
  usePageTitle(t('title'));
  const [search, narrow] = useFilters();
  const f = filtersOfPairs({ trade: search.trade, stage: search.stage, due: search.due });
  const ask: TodoSearch = pairsOf(f);
  const list = useTodo(ask);
  const duty = useOwnDuty();
  const views = useViews('todo').data ?? [];
  const { keys } = useSettings();
  const go = ({ trade = '', stage = '', due = '' }: TodoSearch) => narrow({ trade, stage, due });
  const open = (view: ViewAsk) => go(pairsOf(view.f));
  useViewKeys(keys, views, open);
  const first = list.data?.pages[0];
  // What waits of the duty roster stands above the list; coming after it, it would push the list down.
  if (first === undefined || duty.isLoading) {
    if (list.isError) return <ProblemBlock page error={list.error} onRetry={() => void list.refetch()} />;
    return <StateBlock page state={{ kind: 'loading', rows: 12 }} />;
  }
  if (!first.ready) {
    return <StateBlock page state={{ kind: 'empty', title: t('notReady'), next: t('notReadyNext') }} />;
  }
  const tasks = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="waiting">
      <section className="waiting-list" aria-label={t('title')}>
        <ViewBar
          list="todo"
          views={views}
          ask={{ base: 'waiting', f, q: '' }}
          lead={t('viewLead')}
          onOpen={open}
        />
        <DutyTasks />
        <Kinds ask={ask} counts={first.counts} onAsk={go} />
        <p className="task-head t2 sm" aria-hidden="true">
          <span />
          <span>{t('head.clock')}</span>
          <span>{t('head.due')}</span>
          <span>{t('head.trade')}</span>
          <span>{t('head.what')}</span>
          <span>{t('head.place')}</span>
          <span>{t('head.next')}</span>
        </p>
        <Tasks sections={sectionsOf(tasks, Date.now())} counts={first.counts} narrowed={f.length > 0} />
        {list.hasNextPage ? (
          <p className="waiting-more">
            <button
              type="button"
              className="btn s"
              disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('more')}
            </button>
          </p>
        ) : null}
      </section>
      <aside className="waiting-side">
        <OwnDuty />
        <Recent />
        <Owed />
      </aside>
      {keys ? <TaskKeys views={views.length} /> : null}
    </div>
  );
}

function Tasks(props: {
  readonly sections: readonly Section[];
  readonly counts: { readonly over: number; readonly today: number };
  /** The counts are of the whole list. */
  readonly narrowed: boolean;
}) {
  const { t } = useTranslation('todo');
  const { sections, counts, narrowed } = props;
  const [at, setAt] = useState<string | null>(null);
  const tasks = sections.flatMap((section) => section.tasks);
  const chosen = useChosen(tasks.map(keyOfTask));
  useTaskKeys(tasks, at, { onAt: setAt, onChoose: chosen.toggle });
  const known = useRef(new Map<string, Task>());
  for (const task of tasks) known.current.set(keyOfTask(task), task);
  // What is done leaves the list, and its answer is still to be read.
  const several = [...chosen.ids].flatMap((key) => known.current.get(key) ?? []);
  return (
    <>
      {tasks.length === 0 ? (
        <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
      ) : null}
      {sections.map(({ group, tasks: own }) => (
        <section key={group} aria-labelledby={`waiting-${group}`}>
          <h2 className="waiting-group" id={`waiting-${group}`}>
            {t(`group.${group}`)}
            {group === 'later' || narrowed ? null : <span className="n"> {counts[group]}</span>}
          </h2>
          <ul className="tasks">
            {own.map((task) => {
              const key = keyOfTask(task);
              const current = key === at;
              return (
                <TaskRow
                  key={key}
                  task={task}
                  current={current}
                  onAt={() => setAt(current ? null : key)}
                  chosen={chosen.ids.has(key)}
                  onChoose={(range) => chosen.toggle(key, range)}
                />
              );
            })}
          </ul>
        </section>
      ))}
      {several.length === 0 ? null : <Several tasks={several} onClear={chosen.clear} />}
    </>
  );
}

function TaskKeys(props: { readonly views: number }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('todo');
  return (
    <KeysBar
      keys={[
        { marks: ['J', 'K'], says: t('queue.keyMove') },
        { marks: ['X'], says: t('queue.keySelect') },
        { marks: ['space'], says: own('keyClose') },
        { marks: ['↵'], says: t('queue.keyOpen') },
        ...(props.views < 2 ? [] : [{ marks: ['1', '9'], says: own('keyView') }]),
        { marks: ['D'], says: t('queue.keyDispatch') },
        { marks: ['R'], says: t('queue.keyReturn') },
        { marks: ['U'], says: t('queue.keyUrge') },
      ]}
    />
  );
}
