/** What others did to an account: written with the change, told at the account's next sign-in. */
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';

export const EVENTS = [
  'account.opened',
  'account.given',
  'account.enabled',
  'account.disabled',
  'password.reset',
  'half.shown',
  'token.offered',
  'token.made',
  'token.ended',
  'factor.removed',
  'rule.made',
  'rule.released',
  'post.given',
  'post.ended',
  'deputy.named',
] as const;
export type AccountEventKind = (typeof EVENTS)[number];

export type Doer = {
  /** Null: the operator, at the command line. */
  readonly account: string | null;
  readonly name: string;
};
export const OPERATOR: Doer = { account: null, name: '命令行' };

export type AccountEvent = {
  readonly what: AccountEventKind;
  readonly by: Doer;
  readonly at: number;
  readonly details?: Readonly<Record<string, string>>;
  /** The token or rule it is about. */
  readonly subject?: string;
};

/** Nobody is told what they did themselves. */
export async function tellAccount(tx: Queryable, accountId: string, event: AccountEvent): Promise<void> {
  if (event.by.account === accountId) return;
  await tx.query(
    `insert into account_event (id, account_id, at, what, by_account, by_name, details, subject)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      uuidv7(event.at),
      accountId,
      timestamp(event.at),
      event.what,
      event.by.account,
      event.by.name,
      JSON.stringify(event.details ?? {}),
      event.subject ?? null,
    ],
  );
}

/** Tells every account of a person. */
export async function tellPerson(tx: Queryable, personId: string, event: AccountEvent): Promise<void> {
  const { rows } = await tx.query<{ id: string }>('select id from account where person_id = $1', [personId]);
  // A person has one account, seldom two; one connection takes one statement at a time.
  for (const { id } of rows) await tellAccount(tx, id, event);
}

export type EventRow = {
  readonly id: string;
  readonly at: number;
  readonly what: AccountEventKind;
  readonly byName: string;
  readonly details: Readonly<Record<string, string>>;
  readonly subject: string | null;
  readonly seenAt: number | null;
  readonly disputedAt: number | null;
};

const columns = `id, at, what, by_name as "byName", details, subject, seen_at as "seenAt",
  disputed_at as "disputedAt"`;

/** Newest first. */
export async function listEvents(db: Queryable, accountId: string): Promise<EventRow[]> {
  const { rows } = await db.query<EventRow>(
    `select ${columns} from account_event where account_id = $1 order by id desc limit 50`,
    [accountId],
  );
  return rows;
}

/** The event as it is answered; undefined where the account has no such one. */
export async function answerEvent(
  tx: Queryable,
  accountId: string,
  id: string,
  answer: { readonly mine: boolean; readonly now: number },
): Promise<EventRow | undefined> {
  const { rows } = await tx.query<EventRow>(
    `update account_event set seen_at = coalesce(seen_at, $3),
       disputed_at = case when $4 then disputed_at else coalesce(disputed_at, $3) end
     where account_id = $1 and id = $2 returning ${columns}`,
    [accountId, id, timestamp(answer.now), answer.mine],
  );
  return rows[0];
}

/** Whoever takes or declines what was prepared for them knows of it. */
export async function seeEventsOf(
  tx: Queryable,
  accountId: string,
  subject: string,
  now: number,
): Promise<void> {
  await tx.query(
    'update account_event set seen_at = coalesce(seen_at, $3) where account_id = $1 and subject = $2',
    [accountId, subject, timestamp(now)],
  );
}
