import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { dayAndTime, shortInstant } from '@gridgov/ui/times.ts';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseBox } from '../../../bulk/ChooseBox.tsx';
import { inPlace } from '../../inPlace.ts';
import type { Task } from './queries.ts';
import { TaskLink } from './TaskLink.tsx';
import { numberBeside, yesterdayEvening } from './tasks.ts';

/** One task: its clock, what it is about, what is to be done; the one at hand shows what may be done in place. */
export function TaskRow(props: {
  readonly task: Task;
  readonly current: boolean;
  readonly onAt: () => void;
  readonly chosen: boolean;
  readonly onChoose: (range: boolean) => void;
}) {
  const { t } = useTranslation(['todo', 'console']);
  const { task, current } = props;
  const now = Date.now();
  const fresh = Date.parse(task.since) >= yesterdayEvening(now);
  return (
    <li className={current ? 'task cur' : 'task'} {...(current ? { 'aria-current': 'true' as const } : {})}>
      <div className="task-line">
        <ChooseBox
          label={t('console:bulk.row', { name: task.number })}
          checked={props.chosen}
          onToggle={props.onChoose}
        />
        <span className="task-clock">
          <ClockChip clock={task.clock} today={dayAndTime(now).day} />
        </span>
        <span className="task-due sm t2">
          {task.stageName} {task.dueAt === null ? null : shortInstant(task.dueAt, now)}
        </span>
        <span className="tag">{task.tradeName}</span>
        <span className="task-what">
          {task.help ? <b className="task-help">{t('todo:help')}</b> : null}
          <TaskLink task={task}>
            <Said text={task.title} />
          </TaskLink>
          <span className="t2 sm"> {numberBeside(task)}</span>
          {fresh ? <i className="dot" role="img" aria-label={t('todo:fresh')} /> : null}
        </span>
        <span className="task-place t2">
          <Said text={task.place} />
        </span>
        <span className="task-next">
          <button type="button" className="btn s" aria-expanded={current} onClick={props.onAt}>
            {task.next === '' ? t('todo:look') : task.next}
          </button>
        </span>
      </div>
      {current ? <InPlace task={task} /> : null}
    </li>
  );
}

/** What may be done here; a case of a trade without acts in place is opened on its page. */
function InPlace(props: { readonly task: Task }) {
  const { t } = useTranslation('todo');
  const { task } = props;
  const Acts = inPlace[task.trade];
  return (
    <div className="task-acts">
      {Acts === undefined ? null : (
        <Suspense fallback={<StateBlock state={{ kind: 'loading', rows: 2 }} />}>
          <Acts id={task.case} />
        </Suspense>
      )}
      <TaskLink task={task}>{t('open')}</TaskLink>
    </div>
  );
}
