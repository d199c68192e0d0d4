import { STEP_KEYS } from '../../../../matter/keys.ts';

/** What a key asks of the queue. `command:*` open the command's form for the row at hand. */
export type KeyAction =
  | 'next'
  | 'previous'
  | 'select'
  | 'peek'
  | 'open'
  | 'find'
  | 'filter'
  | `command:${string}`;

/** Keys with what they ask; the help page lists them. */
export const QUEUE_KEYS: Readonly<Record<string, KeyAction>> = {
  ...STEP_KEYS,
  x: 'select',
  ' ': 'peek',
  Enter: 'open',
  '/': 'find',
  f: 'filter',
  d: 'command:dispatch',
  r: 'command:return',
  e: 'command:ask_extension',
  u: 'command:urge',
  m: 'command:merge',
};

/** Key shown beside a command, where it has one. */
export function keyOfCommand(command: string): string | undefined {
  const found = Object.entries(QUEUE_KEYS).find(([, action]) => action === `command:${command}`);
  return found?.[0].toUpperCase();
}
