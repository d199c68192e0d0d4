import type { Queryable } from './database.ts';

/**
 * The schema as PostgreSQL's catalog knows it, one sorted line per thing, so that the outcome of all migrations
 * can be read, and compared, in one place. Tables of other schemas (the job library's) are not ours to list.
 */
export async function describeSchema(db: Queryable): Promise<string> {
  const sections = [
    ['tables and columns', columns],
    ['keys and checks', constraints],
    ['indexes', indexes],
    ['grants', grants],
    ['views', views],
    ['everything else', others],
  ] as const;
  const parts: string[] = [];
  // In the order of the listing, on one connection.
  for (const [title, sql] of sections) {
    const { rows } = await db.query<{ line: string }>(sql);
    const lines = rows.map((row) => row.line).sort();
    if (lines.length > 0) parts.push(`-- ${title}\n${lines.join('\n')}\n`);
  }
  return parts.join('\n');
}

const ours = "n.nspname = 'public'";

const columns = `
  SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) AS line
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE ${ours} AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`;

/** NOT NULL is said with its column; from PostgreSQL 18 on it is a constraint as well. */
const constraints = `
  SELECT format('%s: %s', c.relname, pg_get_constraintdef(k.oid)) AS line
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${ours} AND k.contype <> 'n'`;

const indexes = `
  SELECT i.indexdef AS line FROM pg_indexes i WHERE i.schemaname = 'public'`;

const grants = `
  SELECT format('%s: %s may %s', c.relname, g.grantee::regrole, string_agg(lower(g.privilege_type), ', '
    ORDER BY g.privilege_type)) AS line
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL aclexplode(c.relacl) g
  WHERE ${ours} AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND g.grantee <> c.relowner AND g.grantee <> 0
  GROUP BY c.relname, g.grantee`;

const views = `
  SELECT format('%s: %s', c.relname, regexp_replace(pg_get_viewdef(c.oid), '\\s+', ' ', 'g')) AS line
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${ours} AND c.relkind IN ('v', 'm')`;

/** Each of these would break a rule of the engine; listing them makes them visible. */
const others = `
  SELECT format('sequence %s', c.relname) AS line
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND c.relkind = 'S'
  UNION ALL
  SELECT format('trigger %s on %s', t.tgname, c.relname)
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${ours} AND NOT t.tgisinternal
  UNION ALL
  SELECT format('function %s', p.oid::regprocedure)
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${ours}
  UNION ALL
  SELECT format('extension %s', e.extname) FROM pg_extension e WHERE e.extname <> 'plpgsql'`;

export type Key = {
  readonly table: string;
  readonly kind: 'primary' | 'unique' | 'foreign';
  readonly columns: readonly string[];
  readonly definition: string;
};

export type TableFacts = {
  readonly tables: readonly string[];
  readonly keys: readonly Key[];
  /** Things the core does without, as sentences. */
  readonly unwanted: readonly string[];
  /** Foreign keys whose columns do not start any index of their table. */
  readonly unindexed: readonly string[];
};

/** What the rules about keys are checked against (engine rules 1, 2, 4, 11 and 13). */
export async function readTableFacts(db: Queryable): Promise<TableFacts> {
  const tables = await db.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND c.relkind IN ('r', 'p') ORDER BY 1`);
  const keys = await db.query<Key>(`
    SELECT c.relname AS table,
      CASE WHEN x.indisprimary THEN 'primary' ELSE 'unique' END AS kind,
      ARRAY(SELECT pg_get_indexdef(x.indexrelid, k.at::int, true)
        FROM generate_series(1, x.indnkeyatts) AS k(at) ORDER BY k.at) AS columns,
      pg_get_indexdef(x.indexrelid) AS definition
    FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND x.indisunique
    UNION ALL
    SELECT c.relname, 'foreign',
      ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u(num, at)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num ORDER BY u.at),
      pg_get_constraintdef(k.oid)
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND k.contype = 'f'`);
  const unwanted = await db.query<{ line: string }>(unwantedSql);
  const unindexed = await db.query<{ line: string }>(`
    SELECT format('%s: %s', c.relname, pg_get_constraintdef(k.oid)) AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ours} AND k.contype = 'f' AND NOT EXISTS (
      SELECT 1 FROM pg_index x WHERE x.indrelid = k.conrelid
        AND (x.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`);
  return {
    tables: tables.rows.map((row) => row.name),
    keys: keys.rows,
    unwanted: unwanted.rows.map((row) => row.line),
    unindexed: unindexed.rows.map((row) => row.line),
  };
}

const unwantedSql = `${others}
  UNION ALL
  SELECT format('row-level security on %s', c.relname)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND c.relrowsecurity
  UNION ALL
  SELECT format('rule %s on %s', r.rulename, c.relname)
  FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${ours} AND c.relkind IN ('r', 'p')
  UNION ALL
  SELECT format('exclusion constraint on %s', k.conrelid::regclass)
  FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE ${ours} AND k.contype = 'x'
  UNION ALL
  SELECT format('domain %s', t.typname)
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE ${ours} AND t.typtype = 'd'`;
