import { useNavigate } from '@tanstack/react-router';
import { CHOOSE_KEYS } from '../../../matter/keys.ts';
import { useKeys } from '../../../matter/useKeys.ts';
import { paths } from '../../../paths.ts';
import { useSettings } from '../../../settings.tsx';
import type { Task } from './queries.ts';
import { keyOfTask, moved } from './tasks.ts';

const TASK_KEYS = { ...CHOOSE_KEYS, ' ': 'peek', Enter: 'open' } as const;

interface Hands {
  readonly onAt: (key: string | null) => void;
  readonly onChoose: (key: string, range: boolean) => void;
}

/**
 * J and K move along the tasks, Enter opens the one at hand, a space closes it, X chooses it; its commands have keys of
 * their own.
 */
export function useTaskKeys(tasks: readonly Task[], at: string | null, { onAt, onChoose }: Hands): void {
  const navigate = useNavigate();
  const { keys } = useSettings();
  const open = (id: string | null) => {
    const task = tasks.find((one) => keyOfTask(one) === id);
    if (task === undefined) return;
    const { path, case: own } = task;
    if (path === '') void navigate({ to: paths.oneCase, params: { id: own } });
    else void navigate({ to: paths.tradeCase, params: { trade: path, id: own } });
  };
  const move = (step: 1 | -1) => onAt(moved(tasks.map(keyOfTask), at, step));
  useKeys(keys, TASK_KEYS, (action, shift) => {
    if (action === 'next') move(1);
    else if (action === 'previous') move(-1);
    else if (action === 'peek') onAt(null);
    else if (action === 'open') open(at);
    else if (at !== null) onChoose(at, shift);
  });
}
