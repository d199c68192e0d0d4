import { useCallback, useEffect, useState } from 'react';
import { type OwnMatter, Refused, send } from '../api.ts';
import { newId } from '../ids.ts';
import { findKept } from '../mine.ts';

export type Own = {
  readonly data: OwnMatter | null;
  readonly error: Refused | null;
  /** Gives a command by the secret kept here, or signed in; throws what the server says no with. */
  readonly act: (command: string, body: object, key?: string) => Promise<OwnMatter>;
};

/** What the parts of its page are given. */
export type Viewed = { readonly own: Own; readonly data: OwnMatter; readonly id: string };

/** One's own matter by the secret this browser keeps, else by being signed in. */
export function useOwn(id: string): Own {
  const [data, setData] = useState<OwnMatter | null>(null);
  const [error, setError] = useState<Refused | null>(null);
  useEffect(() => {
    let gone = false;
    send<OwnMatter>(`/portal/matters/${id}/own`, secretFor(id))
      .then((own) => gone || setData(own))
      .catch(
        (problem: unknown) => gone || setError(problem instanceof Refused ? problem : new Refused(0, '')),
      );
    return () => {
      gone = true;
    };
  }, [id]);
  const act = useCallback(
    async (command: string, body: object, key = newId()) => {
      const own = await send<OwnMatter>(
        `/portal/matters/${id}/commands/${command}`,
        { ...secretFor(id), ...body },
        { key },
      );
      setData(own);
      return own;
    },
    [id],
  );
  return { data, error, act };
}

function secretFor(id: string): { secret?: string } {
  const kept = findKept(id);
  return kept === undefined ? {} : { secret: kept.secret };
}
