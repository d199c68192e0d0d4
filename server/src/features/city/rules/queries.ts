import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import { RULES_COLUMNS, RULES_TABLES, type RulesRows, type RulesTable } from './tables.ts';
import type { Change, Dated } from './timeline.ts';

/** A version as the city knew it from revision `since` up to, but not with, revision `until`. */
export type Known<D> = Dated<D> & { readonly since: number; readonly until: number | null };

export type RulesData = {
  readonly revision: number;
  readonly rows: { readonly [T in RulesTable]: readonly Known<RulesRows[T]>[] };
};

type Frame = {
  key: string;
  valid_from: string;
  valid_to: string | null;
  since: number;
  until: number | null;
};

export async function rulesRevision(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ revision: number }>('select revision from rules_state');
  return rows[0]?.revision ?? 0;
}

/**
 * Everything, replaced versions included. The revision is read first and later rows are left out, so that the
 * tables fit together although they are read one after another.
 */
export async function loadRules(db: Queryable): Promise<RulesData> {
  const revision = await rulesRevision(db);
  const tables = await Promise.all(
    RULES_TABLES.map(async (table) => [table, await loadTable(db, table, revision)] as const),
  );
  return { revision, rows: Object.fromEntries(tables) as unknown as RulesData['rows'] };
}

async function loadTable<T extends RulesTable>(
  db: Queryable,
  table: T,
  revision: number,
): Promise<Known<RulesRows[T]>[]> {
  const { rows } = await db.query<Frame & Record<string, unknown>>(
    `select ${selectList(table)} from ${table} where since <= $1 order by key, valid_from, since`,
    [revision],
  );
  return rows.map((row) => knownOf<T>(row, revision));
}

/** The versions known now, of all keys or of one; for planning a change, inside its transaction. */
export async function currentVersions<T extends RulesTable>(
  tx: Queryable,
  table: T,
  key: string | null = null,
): Promise<Known<RulesRows[T]>[]> {
  const { rows } = await tx.query<Frame & Record<string, unknown>>(
    `select ${selectList(table)} from ${table}
     where until is null and ($1::text is null or key = $1) order by key, valid_from`,
    [key],
  );
  return rows.map((row) => knownOf<T>(row, Number.MAX_SAFE_INTEGER));
}

/** Measures of which every version came with the program: no person ever changed them. */
export async function measuresAsShipped(db: Queryable): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ key: string }>(
    `select m.key from measure m join rules_revision r on r.revision = m.since
     group by m.key having bool_and(r.by_person is null)`,
  );
  return new Set(rows.map(({ key }) => key));
}

function selectList(table: RulesTable): string {
  const own = RULES_COLUMNS[table].map(([property, column]) => `${column} as "${property}"`);
  return ['key', 'valid_from', 'valid_to', 'since', 'until', ...own].join(', ');
}

function knownOf<T extends RulesTable>(
  row: Frame & Record<string, unknown>,
  revision: number,
): Known<RulesRows[T]> {
  const { key, valid_from: from, valid_to: to, since, until, ...data } = row;
  const known = until === null || until > revision ? null : until;
  return { key, from, to, since, until: known, data: data as unknown as RulesRows[T] };
}

/** Whoever plans a change takes this first, so that the second one plans on what the first one left. */
export async function lockRules(tx: Queryable): Promise<void> {
  await tx.query('select revision from rules_state for update');
}

/** A hint only: whoever misses it sees the new revision at the next look. */
export async function announceRevision(tx: Queryable, revision: number): Promise<void> {
  await tx.query("select pg_notify('gridgov_rules', $1)", [String(revision)]);
}

export async function listenForRules(connection: { query(text: string): Promise<unknown> }): Promise<void> {
  await connection.query('listen gridgov_rules');
}

/** The next revision; held until the end of the transaction, so that two changes of rules take turns. */
export async function nextRevision(tx: Queryable): Promise<number> {
  const { rows } = await tx.query<{ revision: number }>(
    'update rules_state set revision = revision + 1 returning revision',
  );
  const revision = rows[0]?.revision;
  if (revision === undefined) throw new Error('rules_state has lost its row');
  return revision;
}

const BATCH = 1_000;

export async function writeChange<T extends RulesTable>(
  tx: Queryable,
  table: T,
  revision: number,
  change: Change<RulesRows[T]>,
): Promise<void> {
  // In bites, so that no statement is too large.
  for (let at = 0; at < change.closed.length; at += BATCH) {
    await tx.query(
      `update ${table} set until = $1 from jsonb_to_recordset($2::jsonb) as x(key text, valid_from date)
       where ${table}.key = x.key and ${table}.valid_from = x.valid_from and ${table}.until is null`,
      [revision, JSON.stringify(change.closed.slice(at, at + BATCH).map(frameOf))],
    );
  }
  const own = RULES_COLUMNS[table];
  const columns = own.map(([, column]) => column).join(', ');
  const types = own.map(([, column, type]) => `${column} ${type}`).join(', ');
  // In bites, as above.
  for (let at = 0; at < change.opened.length; at += BATCH) {
    await tx.query(
      `insert into ${table} (key, valid_from, valid_to, since, ${columns})
       select key, valid_from, valid_to, $1, ${columns}
       from jsonb_to_recordset($2::jsonb) as x(key text, valid_from date, valid_to date, ${types})`,
      [revision, JSON.stringify(change.opened.slice(at, at + BATCH).map((row) => fullRow(table, row)))],
    );
  }
}

function frameOf(row: Dated<unknown>): Record<string, unknown> {
  return { key: row.key, valid_from: row.from, valid_to: row.to };
}

function fullRow<T extends RulesTable>(table: T, row: Dated<RulesRows[T]>): Record<string, unknown> {
  const data = row.data as unknown as Record<string, unknown>;
  const own = RULES_COLUMNS[table].map(([property, column]) => [column, data[property] ?? null] as const);
  return { ...frameOf(row), ...Object.fromEntries(own) };
}

export type Revision = {
  readonly revision: number;
  readonly at: number;
  readonly byPerson: string | null;
  readonly byPost: string | null;
  readonly subject: string;
  readonly note: string;
  readonly added: number;
  readonly changed: number;
};

export async function insertRevision(tx: Queryable, revision: Revision): Promise<void> {
  await tx.query(
    `insert into rules_revision (revision, at, by_person, by_post, subject, note, added, changed)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      revision.revision,
      timestamp(revision.at),
      revision.byPerson,
      revision.byPost,
      revision.subject,
      revision.note,
      revision.added,
      revision.changed,
    ],
  );
}

/** Who changed the rules when and why, newest first. */
export async function listRevisions(
  db: Queryable,
  before: number | null,
  limit: number,
): Promise<Revision[]> {
  const { rows } = await db.query<Revision>(
    `select r.revision, r.at, r.by_person as "byPerson", r.by_post as "byPost", r.subject, r.note, r.added, r.changed
     from rules_revision r
     where ($1::int is null or r.revision < $1) order by r.revision desc limit $2`,
    [before, limit],
  );
  return rows;
}

export async function insertRuling(db: Queryable, id: string, at: number, data: unknown): Promise<void> {
  await db.query(
    'insert into routing_ruling (id, at, data) values ($1, $2, $3::jsonb) on conflict (id) do nothing',
    [id, timestamp(at), JSON.stringify(data)],
  );
}

/** Rulings since a moment, oldest first; the newest `most` of them. */
export async function listRulings<D>(db: Queryable, since: number, most: number): Promise<D[]> {
  const { rows } = await db.query<{ data: D }>(
    `select data from (select at, id, data from routing_ruling where at >= $1 order by at desc, id limit $2) as newest
     order by at, id`,
    [timestamp(since), most],
  );
  return rows.map((row) => row.data);
}

export type ProposalDecision = {
  readonly key: string;
  readonly decidedAt: number;
  readonly decision: 'adopted' | 'declined';
  readonly byPerson: string;
  readonly byPost: string;
  readonly rule: string | null;
  readonly note: string;
};

/** False where somebody has decided about it already. */
export async function insertProposalDecision(tx: Queryable, decision: ProposalDecision): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into routing_proposal (key, decided_at, decision, by_person, by_post, rule, note)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (key) do nothing`,
    [
      decision.key,
      timestamp(decision.decidedAt),
      decision.decision,
      decision.byPerson,
      decision.byPost,
      decision.rule,
      decision.note,
    ],
  );
  return rowCount === 1;
}

export async function listProposalDecisions(db: Queryable): Promise<ProposalDecision[]> {
  const { rows } = await db.query<ProposalDecision>(
    `select key, decided_at as "decidedAt", decision, by_person as "byPerson", by_post as "byPost", rule, note
     from routing_proposal order by decided_at desc`,
  );
  return rows;
}

export type RevisionMade = {
  readonly revision: number;
  readonly at: number;
  readonly person: string | null;
  readonly note: string;
};

/** Who changed the rules in these revisions, when and why. */
export async function revisionsOf(db: Queryable, revisions: readonly number[]): Promise<RevisionMade[]> {
  const { rows } = await db.query<RevisionMade>(
    `select r.revision, r.at, r.by_person::text as person, r.note from rules_revision r
     where r.revision = any($1::int[])`,
    [revisions],
  );
  return rows;
}
