import { useNavigate } from '@tanstack/react-router';
import { STEP_KEYS } from '../../../matter/keys.ts';
import { useKeys } from '../../../matter/useKeys.ts';
import { paths } from '../../../paths.ts';
import { useSettings } from '../../../settings.tsx';
import type { Task } from './queries.ts';
import { keyOfTask, moved } from './tasks.ts';

const TASK_KEYS = { ...STEP_KEYS, ' ': 'peek', Enter: 'open' } as const;

/** J and K move along the tasks, Enter opens the one at hand, a space closes it; its commands have keys of their own. */
export function useTaskKeys(
  tasks: readonly Task[],
  at: string | null,
  onAt: (key: string | null) => void,
): void {
  const navigate = useNavigate();
  const { keys } = useSettings();
  useKeys(keys, TASK_KEYS, (action) => {
    if (action === 'next' || action === 'previous')
      onAt(moved(tasks.map(keyOfTask), at, action === 'next' ? 1 : -1));
    else if (action === 'peek') onAt(null);
    const task = tasks.find((one) => keyOfTask(one) === at);
    if (action !== 'open' || task === undefined) return;
    const { path, case: id } = task;
    if (path === '') void navigate({ to: paths.oneCase, params: { id } });
    else void navigate({ to: paths.tradeCase, params: { trade: path, id } });
  });
}
