import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../admin/Loaded.tsx';
import type { Task } from './queries.ts';
import { useOwed } from './queries.ts';
import { TaskLink } from './TaskLink.tsx';
import { keyOfTask, numberBeside } from './tasks.ts';

/** What others have to do that this post waits for; the first promise to break first. */
export function Owed() {
  const { t } = useTranslation('todo');
  const owed = useOwed();
  return (
    <section aria-labelledby="waiting-owed">
      <Loaded query={owed}>
        {({ items, counts }) => (
          <>
            <h2 id="waiting-owed">
              {t('owed')}{' '}
              <span className="n">
                {counts.total}
                {counts.more ? t('andMore') : ''}
              </span>{' '}
              <span className="t2 sm">{t('owedOver', { over: counts.over })}</span>
            </h2>
            {items.length === 0 ? (
              <StateBlock state={{ kind: 'empty', title: t('owedNone') }} />
            ) : (
              <ul className="owed">
                {items.map((task) => (
                  <OwedRow key={keyOfTask(task)} task={task} />
                ))}
              </ul>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function OwedRow({ task }: { readonly task: Task }) {
  const { t } = useTranslation('todo');
  return (
    <li>
      <ClockChip clock={task.clock} today={dayAndTime(Date.now()).day} />
      <span>
        <b>{task.holder}</b> {task.next}{' '}
        <TaskLink task={task}>
          <Said text={task.title} />
        </TaskLink>
        <span className="t2 sm"> {numberBeside(task)}</span>
      </span>
      {task.trade === 'issue' && task.lane === null ? (
        <TaskLink task={task} command="urge" className="btn s">
          {t('urge')}
        </TaskLink>
      ) : null}
    </li>
  );
}
