import type { Queryable, Statement } from '../db/database.ts';
import { timestamp } from '../db/types.ts';
import { uuidv7 } from '../ledger/ids.ts';
import { accessHash } from './access-hash.ts';

/** One entry of `access_log`. */
export type AccessEntry = {
  readonly at: number;
  /** Where that is later than what it tells of. */
  readonly writtenAt?: number;
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
  'id, at, kind, outcome, account_id, account_name, person_id, post_id, post_kind, area, address, request_id, method, route, status, code, subject, reason, details, hash';

/** Writes the entry on the connection given, so that inside a transaction it is there with the rest or not at all. */
export async function writeAccess(to: Queryable, entry: AccessEntry): Promise<void> {
  await to.query(insertOf(entry));
}

function insertOf(entry: AccessEntry): Statement {
  const row = rowOf(entry);
  const values = {
    ...row,
    at: timestamp(row.at),
    details: JSON.stringify(row.details),
    hash: accessHash(row),
  };
  return {
    name: 'access_log_insert',
    text: `insert into access_log (${columns})
      values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20)`,
    values: Object.values(values),
  };
}

/** As it will be read again, in the order of `columns`. */
function rowOf(entry: AccessEntry) {
  return {
    // By when it is written, which is what signing goes by: a demo city's people act at moments long signed.
    id: uuidv7(Math.max(entry.at, entry.writtenAt ?? 0)),
    at: Math.trunc(entry.at),
    kind: entry.kind,
    outcome: entry.outcome,
    account_id: entry.accountId,
    account_name: clip(entry.accountName, 100),
    person_id: entry.personId,
    post_id: entry.postId,
    post_kind: entry.postKind,
    area: entry.area,
    address: entry.address,
    request_id: entry.requestId,
    method: entry.method,
    route: entry.route,
    status: entry.status,
    code: entry.code,
    subject: clip(entry.subject, 200),
    reason: clip(entry.reason, 500),
    details: entry.details,
  };
}

/** A guess at an account's name may be a megabyte long, or hold what PostgreSQL cannot store. */
function clip(text: string | null, most: number): string | null {
  return text === null ? null : text.slice(0, most).replaceAll('\0', '').toWellFormed();
}
