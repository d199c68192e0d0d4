/** Ends what goes on after its request, such as streams, once its session, token or post is no longer good. */
import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import type { Queryable } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import type { Credential } from '../http/identity.ts';
import { hashOfSecret } from './secrets.ts';

/** What was done on another server is seen after this long; what was done on this one is looked at at once. */
const EVERY_MS = 700;

export type Watching = {
  readonly credential: Credential;
  /** The post acted in, and by whom. */
  readonly post: string;
  /** Epoch milliseconds of the call, by the server's clock. */
  readonly at: number;
};
type Watched = Watching & {
  readonly hash: string;
  readonly personId: string;
  readonly gone: AbortController;
};
type Good = { readonly credentials: readonly string[]; readonly posts: readonly string[] };

export class SignedWatch {
  readonly #db: Queryable;
  readonly #watched = new Set<Watched>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  /** How far the server's clock is from the machine's. */
  #ahead = 0;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Aborted once it is no longer good; watched until `signal` is. */
  watch(watching: Watching & { readonly personId: string }, signal: AbortSignal): AbortSignal {
    const gone = new AbortController();
    const hash = hashOfSecret(watching.credential.secret).toString('hex');
    const watched = { ...watching, hash, gone };
    this.#ahead = watching.at - Date.now();
    this.#watched.add(watched);
    this.#timer ??= setInterval(() => void this.look(), EVERY_MS).unref();
    const leave = () => {
      this.#watched.delete(watched);
      if (this.#watched.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
    signal.addEventListener('abort', leave, { once: true });
    return AbortSignal.any([signal, gone.signal]);
  }

  /** Looks at all of them in one statement; never two looks at once. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const watched = [...this.#watched];
    if (watched.length === 0) return;
    const good = await this.#good(watched).catch(() => undefined);
    // Without the database nothing is told to anybody either.
    if (good === undefined) return;
    const [credentials, posts] = [new Set(good.credentials), new Set(good.posts)];
    for (const { hash, credential, post, personId, gone } of watched) {
      if (!credentials.has(`${credential.kind} ${hash}`) || !posts.has(`${post} ${personId}`)) gone.abort();
    }
  }

  async #good(watched: readonly Watched[]): Promise<Good> {
    const now = Date.now() + this.#ahead;
    const { rows } = await this.#db.query<Good>({
      name: 'auth_watch',
      text: `select array(
          select 'session ' || encode(s.secret_hash, 'hex') from session s join account a on a.id = s.account_id
            where s.secret_hash = any($1) and a.status = 'active' and s.expires_at > $2
          union all select 'token ' || encode(t.secret_hash, 'hex') from machine_token t
            join account a on a.id = t.account_id
            where t.secret_hash = any($1) and a.status = 'active' and t.revoked_at is null
              and (t.expires_at is null or t.expires_at > $2)) as credentials,
        array(
          select p.id || ' ' || p.person_id from post p
            where p.id = any($3) and p.valid_from <= $4 and (p.valid_to is null or p.valid_to > $4)
          union all select p.id || ' ' || d.deputy_id from deputy d join post p on p.id = d.post_id
            where p.id = any($3) and p.valid_from <= $4 and (p.valid_to is null or p.valid_to > $4)
              and d.ended_at is null and d.from_day <= $4 and d.to_day >= $4) as posts`,
      values: [
        watched.map(({ hash }) => Buffer.from(hash, 'hex')),
        timestamp(now),
        [...new Set(watched.map(({ post }) => post))],
        dayText(dayOf(now)),
      ],
    });
    const [row] = rows;
    if (row === undefined) throw new Error('A query of one row gave none');
    return row;
  }
}
