import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '../../../../api.ts';
import { commandId } from '../../../../commandId.ts';
import { useProblemWords } from '../../../../problemWords.ts';
import { toast } from '../../../../shell/toasts.tsx';
import { tellAnew } from '../queries.ts';
import type { CommandAnswer } from '../types.ts';

type Body = Readonly<Record<string, unknown>>;
type Counter = { readonly command: string; readonly body: (why: string) => Body };

/**
 * The command of the loop that takes another one back. Both stay in the history: nothing is deleted, and the server
 * decides whether it is still time.
 */
export function counterOf(command: string, body: Body): Counter | null {
  if (command === 'merge') return { command: 'unmerge', body: (reason) => ({ reason }) };
  if (command === 'dispatch') return { command: 'recall', body: (reason) => ({ reason }) };
  if (command !== 'decide_suspension' || body.grant !== true) return null;
  return { command: 'resume', body: (note) => ({ note }) };
}

/** Confirms a command, with the way back where there is one. */
export function useConfirm(): (id: string, command: string, body: Body, text: string) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const words = useProblemWords();
  return (id, command, body, text) => {
    const counter = counterOf(command, body);
    if (counter === null) return toast(text);
    const run = () =>
      takeBack(client, id, counter, t('command.undoReason')).then(
        (answer) => toast(answer.text),
        (error: unknown) => toast(t('command.undoFailed', { why: words(error).title })),
      );
    toast(text, { label: t('command.undo'), run: () => void run() });
  };
}

async function takeBack(
  client: QueryClient,
  id: string,
  { command, body }: Counter,
  why: string,
): Promise<CommandAnswer> {
  try {
    const key = commandId(Date.now());
    const path = `/issues/${id}/commands/${command}`;
    return await send<CommandAnswer>('POST', path, { body: body(why), commandId: key });
  } finally {
    await tellAnew(client);
  }
}
