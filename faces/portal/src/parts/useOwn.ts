import { type OwnMatter, type Refused, send } from '../api.ts';
import { newId } from '../ids.ts';
import { findKept } from '../mine.ts';
import { useFollowed } from './useFollowed.ts';

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
  const { data, error, set } = useFollowed(id, () =>
    send<OwnMatter>(`/portal/matters/${id}/own`, secretFor(id)),
  );
  const act = async (command: string, body: object, key = newId()) => {
    const own = await send<OwnMatter>(
      `/portal/matters/${id}/commands/${command}`,
      { ...secretFor(id), ...body },
      { key },
    );
    set(own);
    return own;
  };
  return { data, error, act };
}

function secretFor(id: string): { secret?: string } {
  const kept = findKept(id);
  return kept === undefined ? {} : { secret: kept.secret };
}
