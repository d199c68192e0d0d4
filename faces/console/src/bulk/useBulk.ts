import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { send } from '../api.ts';
import { commandId } from '../commandId.ts';
import { matterQuery } from '../matter/useMatter.ts';
import type { CaseAnswer } from '../matter/wire.ts';
import { isGone } from '../problem.ts';
import { useProblemWords } from '../problemWords.ts';
import type { Checked } from './plan.ts';
import { type Answers, type RowAnswer, runRows, undone } from './run.ts';

/** A case read a moment ago is not read again for each row that is chosen beside it. */
const FRESH_MS = 15_000;

/** What the chosen cases of a trade take, as each of their pages would say it. */
export function useChecks(path: string, ids: readonly string[]) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['live', 'trades', path, 'bulk', ids],
    queryFn: async (): Promise<Checked[]> => {
      const found = new Map<string, Checked>();
      const read = async (id: string): Promise<RowAnswer> => {
        const view = await client
          .fetchQuery({ ...matterQuery(path, id), staleTime: FRESH_MS, retry: false })
          .catch(gone);
        if (view !== null) found.set(id, { id, shortNumber: view.number, commands: view.commands });
        return { kind: 'done', text: '' };
      };
      await runRows(ids, { give: read, told: () => undefined, stopped: () => false });
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    placeholderData: (before) => before?.filter(({ id }) => ids.includes(id)),
    enabled: ids.length > 0,
  });
}

/** Whoever lost sight of a case does nothing with it; anything else stops the check. */
function gone(error: unknown): null {
  if (isGone(error)) return null;
  throw error;
}

export interface BulkRun {
  readonly answers: Answers;
  readonly running: boolean;
  readonly start: (ids: readonly string[], body: Readonly<Record<string, unknown>>) => void;
  readonly stop: () => void;
  /** Sends what is not done under the ids it had, so that what arrived all the same is not done twice. */
  readonly again: () => void;
}

/** Gives one command to many cases of a trade, each as a command of its own. */
export function useBulkRun(path: string, command: string): BulkRun {
  const client = useQueryClient();
  const words = useProblemWords();
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [running, setRunning] = useState(false);
  const halted = useRef(false);
  const sent = useRef({ body: {}, keys: new Map<string, string>() });
  const told = (id: string, answer: RowAnswer) => setAnswers((before) => new Map(before).set(id, answer));
  const give = async (id: string): Promise<RowAnswer> => {
    const { body, keys } = sent.current;
    try {
      const about = { body, commandId: keys.get(id) ?? commandId(Date.now()) };
      const { number, text } = await send<CaseAnswer>('POST', `/${path}/${id}/commands/${command}`, about);
      // The line has the number already.
      return { kind: 'done', text: text.replace(number, '').trim() };
    } catch (error) {
      const { title, detail } = words(error);
      return { kind: 'failed', text: title, instead: detail };
    }
  };
  const run = async (ids: readonly string[]) => {
    halted.current = false;
    setRunning(true);
    await runRows(ids, { give, told, stopped: () => halted.current });
    setRunning(false);
    void client.invalidateQueries({ queryKey: ['live', 'trades', path] });
    void client.invalidateQueries({ queryKey: ['live', 'issues', 'todo'] });
  };
  return {
    answers,
    running,
    start: (ids, body) => {
      sent.current = { body, keys: new Map(ids.map((id) => [id, commandId(Date.now())])) };
      setAnswers(new Map(ids.map((id) => [id, { kind: 'waiting' }])));
      void run(ids);
    },
    stop: () => {
      halted.current = true;
    },
    again: () => void run(undone(answers)),
  };
}
