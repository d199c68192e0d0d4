import type { Queryable, Statement } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import { uuidv7 } from '../ledger/ids.ts';

/** One entry of `access_log`. */
export type AccessEntry = {
  readonly at: number;
  readonly kind: 'personal' | 'export' | 'import' | 'change' | 'sign-in' | 'refused';
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly personId: string | null;
  readonly postId: string | null;
  readonly postKind: string | null;
  readonly area: string | null;
  readonly address: string;
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly code: string | null;
  readonly subject: string | null;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};

const columns =
  'id, at, kind, outcome, account_id, account_name, person_id, post_id, post_kind, area, address, request_id, method, route, status, code, subject, reason, details';

/** Writes the entry on the connection given, so that inside a transaction it is there with the rest or not at all. */
export async function writeAccess(to: Queryable, entry: AccessEntry): Promise<void> {
  await to.query(insertOf(entry));
}

function insertOf(entry: AccessEntry): Statement {
  return {
    name: 'access_log_insert',
    text: `insert into access_log (${columns})
      values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19)`,
    values: [
      uuidv7(entry.at),
      timestamp(entry.at),
      entry.kind,
      entry.outcome,
      entry.accountId,
      clip(entry.accountName, 100),
      entry.personId,
      entry.postId,
      entry.postKind,
      entry.area,
      entry.address,
      entry.requestId,
      entry.method,
      entry.route,
      entry.status,
      entry.code,
      clip(entry.subject, 200),
      clip(entry.reason, 500),
      JSON.stringify(entry.details),
    ],
  };
}

/** A guess at an account's name may be a megabyte long, or hold what PostgreSQL cannot store. */
function clip(text: string | null, most: number): string | null {
  return text === null ? null : text.slice(0, most).replaceAll('\0', '');
}
