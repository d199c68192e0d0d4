import {
  isNode,
  isScript,
  isTestSupport,
  lineOf,
  listFiles,
  type Node,
  type Problems,
  parse,
  read,
  visit,
} from './sources.ts';

/** One SQL statement as it stands in a query or a migration, and where. */
type SqlText = { readonly at: string; readonly text: string };

const dialect: readonly (readonly [RegExp, string])[] = [
  [/\bmerge\s+into\b/, 'MERGE is not spoken by every engine (rule 13)'],
  [/\b(?:rollup|cube|grouping\s+sets)\s*\(/, 'ROLLUP and its kin are not spoken by every engine (rule 13)'],
  [/\bpg_(?:try_)?advisory_/, 'locks are rows with a lease, not advisory locks (rule 12)'],
  [/\bnextval\s*\(/, 'no sequence on the write path (rule 4)'],
  [/\boffset\s+(?:\$|\d|\?)/, 'pages go by key; OFFSET gets slower with every page'],
];

const inDdl: readonly (readonly [RegExp, string])[] = [
  [/\bcreate\s+(?:constraint\s+)?trigger\b/, 'append-only comes by grants, not by triggers (rule 11)'],
  [/\bcreate\s+(?:or\s+replace\s+)?rule\b/, 'no rules (rule 13)'],
  [
    /\brow\s+level\s+security\b|\bcreate\s+policy\b/,
    'areas are enforced in queries, not by row-level security (rule 11)',
  ],
  [/\bcreate\s+extension\b/, 'no extension in the core (rule 13)'],
  [/\bcreate\s+domain\b/, 'no domains (rule 13)'],
  [/\bexclude\s+using\b/, 'no EXCLUDE (rule 13)'],
  [
    /\w\s+(?:small|big)?serial\b|\bcreate\s+sequence\b|\bas\s+identity\b/,
    'ids are uuid v7 made in TypeScript (rule 4)',
  ],
  [/\b(?:gen_random_uuid|uuidv7|uuid_generate_v\d)\s*\(/, 'ids are uuid v7 made in TypeScript (rule 4)'],
];

/** Rules 1, 2 and 13 of the engine's seventeen over every statement of the server and every migration. */
export function checkSqlText(root: string, tenantTables: ReadonlySet<string>): Problems {
  return [
    ...migrationTexts(root).flatMap((sql) => [...matching(sql, inDdl), ...matching(sql, dialect)]),
    ...queryTexts(root).flatMap((sql) => [...matching(sql, dialect), ...districtProblems(sql, tenantTables)]),
    ...builderProblems(root, tenantTables),
    ...strayStatements(root),
  ];
}

function migrationTexts(root: string): SqlText[] {
  return listFiles(root)
    .filter((file) => /^database\/migrations\/.*\.sql$/.test(file))
    .map((file) => ({ at: file, text: read(root, file) }));
}

function matching(sql: SqlText, patterns: readonly (readonly [RegExp, string])[]): string[] {
  const plain = withoutNoise(sql.text);
  return patterns.filter(([pattern]) => pattern.test(plain)).map(([, says]) => `${sql.at}: ${says}`);
}

/** Lower case, without comments and quoted text, so that words in them are not taken for SQL. */
function withoutNoise(sql: string): string {
  return sql
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/--[^\n]*/g, ' ')
    .replace(/'(?:[^']|'')*'/g, "''")
    .toLowerCase();
}

const looksLikeSql =
  /^\s*(?:--[^\n]*\n\s*|\/\*[\s\S]*?\*\/\s*)*(?:select\s[\s\S]*|insert\s+into\s|update\s+\w+[\s\S]*\bset\s|delete\s+from\s|with\s+(?:recursive\s+)?\w+[\s\S]*\bas\b|merge\s+into\s)/i;

function mayHoldSql(file: string): boolean {
  return file.startsWith('server/src/') && isScript(file) && !isTestSupport(file);
}

/** Text literals and templates that are statements; what a template puts in stands as `?`. */
function queryTexts(root: string): SqlText[] {
  return listFiles(root)
    .filter(mayHoldSql)
    .flatMap((file) => {
      const { source, result } = parse(root, file);
      const found: SqlText[] = [];
      visit(result.program, (node) => {
        const text = literalText(source, node);
        if (text !== undefined && looksLikeSql.test(text))
          found.push({ at: `${file}:${lineOf(source, node.start)}`, text });
      });
      return found;
    });
}

function literalText(source: string, node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  return source.slice(node.start + 1, node.end - 1).replace(/\$\{[^}]*\}/g, '?');
}

/** A statement that must look at all districts says why, in a comment of its own. */
const exception = /across districts:\s*\S+/i;

function districtProblems(sql: SqlText, tenantTables: ReadonlySet<string>): string[] {
  if (exception.test(sql.text)) return [];
  const plain = withoutNoise(sql.text);
  const named = [
    ...plain.matchAll(/\b(?:from|join|update|into|using)\s+(?:only\s+)?(?:public\.)?"?([a-z_][a-z0-9_]*)"?/g),
  ]
    .map((match) => match[1] ?? '')
    .filter((table) => tenantTables.has(table));
  if (named.length === 0) return [];
  const tables = [...new Set(named)].join(', ');
  const bound = (plain.match(/\bdistrict"?\s*(?:=|in\s*\(|is\s+not\s+distinct)/g) ?? []).length;
  const listed = (plain.match(/\(\s*(?:\w+\.)?district\b/g) ?? []).length;
  const compared = (plain.match(/=\s*(?:\w+\.)?district\b/g) ?? []).length;
  const mentioned = bound + listed + compared;
  if (mentioned === 0) return [`${sql.at}: says nothing about the district of ${tables} (rule 2)`];
  if (mentioned < new Set(named).size)
    return [`${sql.at}: joins ${tables} without the district of each (rule 13)`];
  return [];
}

const builderCalls = new Set([
  'selectFrom',
  'updateTable',
  'deleteFrom',
  'insertInto',
  'innerJoin',
  'leftJoin',
  'tableOf',
]);

/** The same for statements put together by Kysely or from columns: what stands around must name the district. */
function builderProblems(root: string, tenantTables: ReadonlySet<string>): string[] {
  return listFiles(root)
    .filter(mayHoldSql)
    .flatMap((file) => {
      const { source, result } = parse(root, file);
      const problems: string[] = [];
      visit(result.program, (node, around) => {
        const table = builderTable(node);
        if (table === undefined || !tenantTables.has(table)) return;
        const inside = around.find((outer) => /Function|VariableDeclaration/.test(outer.type)) ?? node;
        const text = source.slice(inside.start, inside.end);
        if (/\bdistrict\b/.test(text)) return;
        problems.push(
          `${file}:${lineOf(source, node.start)}: says nothing about the district of ${table} (rule 2)`,
        );
      });
      return problems;
    });
}

function builderTable(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return undefined;
  const { name, property } = node.callee;
  if (!builderCalls.has(String(isNode(property) ? property.name : name))) return undefined;
  const first = Array.isArray(node.arguments) ? node.arguments[0] : undefined;
  return isNode(first) && typeof first.value === 'string' ? first.value.split(' ')[0] : undefined;
}

/** All SQL of a feature stands in its queries.ts, where it is read together. */
function strayStatements(root: string): string[] {
  return queryTexts(root)
    .filter(({ at }) => !at.startsWith('server/src/platform/') && !/(?:^|[-/])queries\.ts:/.test(at))
    .map(({ at }) => `${at}: SQL belongs into queries.ts or platform`);
}
