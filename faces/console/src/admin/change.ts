import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { QueryValue } from '../api.ts';
import { send } from '../api.ts';
import { commandId } from '../commandId.ts';
import { ProblemError } from '../problem.ts';
import { useAct } from '../useAct.ts';

/** What an administration page asks the server to do. */
export interface Call {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** Where the thing made has an id of its own from the start. */
  readonly id?: string;
}

/** Any change of an administration page; its lists, and who one is, are read again whatever came of it. */
export function useChange<Answer = void>() {
  const client = useQueryClient();
  const unanswered = useRef<{ readonly text: string; readonly id: string }>(undefined);
  return useAct({
    mutationFn: (call: Call) => {
      const { method, path, body, query } = call;
      const text = JSON.stringify(call);
      // The same wish sent again because no answer came is the same command.
      const id =
        call.id ?? (unanswered.current?.text === text ? unanswered.current.id : commandId(Date.now()));
      unanswered.current = { text, id };
      return send<Answer>(method, path, {
        commandId: id,
        ...(body === undefined ? {} : { body }),
        ...(query === undefined ? {} : { query }),
      });
    },
    onSettled: (_answer, error) => {
      if (!(error instanceof ProblemError && error.problem.status === 0)) unanswered.current = undefined;
      for (const queryKey of [['admin'], ['me']]) void client.invalidateQueries({ queryKey });
    },
  });
}
