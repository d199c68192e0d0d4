import { leadsTo } from '@gridgov/domain/loop/issues/next.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commandId } from '../../../../commandId.ts';
import { useProblemWords } from '../../../../problemWords.ts';
import { toast } from '../../../../shell/toasts.tsx';
import { issueQuery, useCommand } from '../queries.ts';
import { useConfirm } from './undo.ts';

export interface Asked {
  readonly id: string;
  readonly command: string;
  /** Why it did not happen in place, where that was tried. */
  readonly failed?: unknown;
}

/** Gives a command: at once where it asks nothing, else by what it asks, which then stands open beside the matter. */
export function useGive(start: Asked | null = null) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(start);
  const confirm = useConfirm();
  const words = useProblemWords();
  const send = useCommand((answer, { id, command, body }) => confirm(id, command, body, answer.text));
  /** What was given may ask for another command at once, with what was said. */
  const done = async (id: string, command: string, body: Readonly<Record<string, unknown>>) => {
    setAsked(null);
    const next = leadsTo(command, body);
    if (next === null) return;
    const issue = await client.fetchQuery({ ...issueQuery(id), staleTime: 0 });
    if (issue.allowed.some((one) => one.command === next && one.allowed)) setAsked({ id, command: next });
  };
  const give = async (id: string, command: string) => {
    if (send.isPending) return;
    // Asked once: a key that is pressed must not seem dead while it is tried again.
    const issue = await client
      .ensureQueryData({ ...issueQuery(id), retry: false })
      .catch((error: unknown) => {
        const { title, detail = '' } = words(error);
        toast(`${title} ${detail}`.trim());
        return null;
      });
    if (issue === null) return;
    const entry = issue.allowed.find((one) => one.command === command);
    if (entry?.allowed !== true || entry.atOnce !== true) return setAsked({ id, command });
    const call = { id, command, body: {}, commandId: commandId(Date.now()) };
    send.mutate(call, { onError: (failed) => setAsked({ id, command, failed }) });
  };
  return {
    asked,
    give: (id: string, command: string) => void give(id, command),
    close: () => setAsked(null),
    done: (id: string, command: string, body: Readonly<Record<string, unknown>>) =>
      void done(id, command, body),
  };
}
