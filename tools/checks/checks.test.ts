import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { testDatabase } from '@gridgov/server/testing/database.ts';
import { checkBudgets } from './budgets.ts';
import { checkCode } from './code.ts';
import { checkGenerated } from './generated.ts';
import { checkGlossary } from './glossary.ts';
import { checkImports } from './imports.ts';
import { checkLicences } from './licences.ts';
import { checkListing, checkSchema, writeListing } from './schema.ts';
import type { Problems } from './sources.ts';
import { checkSqlText } from './sql-text.ts';
import { checkLinks, checkTests, checkWords } from './text.ts';

type Files = Readonly<Record<string, string>>;

async function tree(t: TestContext, files: Files): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'checked-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return root;
}

function assertFinds(problems: Problems, ...expected: RegExp[]): void {
  for (const pattern of expected) {
    assert.ok(
      problems.some((problem) => pattern.test(problem)),
      `${pattern} is not among:\n${problems.join('\n')}`,
    );
  }
  assert.equal(problems.length, expected.length, problems.join('\n'));
}

const importCases: readonly (readonly [string, Files, RegExp])[] = [
  [
    'a circle, types included',
    {
      'domain/src/a.ts': "import type { B } from './b.ts';",
      'domain/src/b.ts': "export { A } from './a.ts';",
    },
    /in a circle: domain\/src\/a\.ts, domain\/src\/b\.ts/,
  ],
  [
    'a package in domain',
    { 'domain/src/a.ts': "import x from 'left-pad';", 'domain/src/a.test.ts': "import './a.ts';" },
    /domain reaches nothing outside itself/,
  ],
  [
    'a feature in platform',
    {
      'server/src/platform/x/main.test.ts': "import './a.ts';",
      'server/src/platform/x/a.ts': "import '../../features/issues/b.ts';",
      'server/src/features/issues/b.ts': '',
    },
    /platform knows no feature/,
  ],
  [
    'the app in a feature',
    {
      'server/src/features/issues/b.ts': "import type { C } from '../../app/context.ts';",
      'server/src/app/context.ts': "import '../features/issues/c.ts';",
      'server/src/app/main-server.ts': "import '../features/issues/b.ts';",
      'server/src/features/issues/c.ts': '',
    },
    /features know no app/,
  ],
  [
    'the inside of another feature',
    {
      'server/src/features/people/b.ts': "import '../issues/public.ts'; import('../issues/queries.ts');",
      'server/src/features/issues/public.ts': '',
      'server/src/features/issues/queries.ts': '',
      'server/src/app/main-x.ts': "import '../features/people/b.ts';",
    },
    /meet only at public\.ts/,
  ],
  [
    'the driver outside queries',
    {
      'server/src/features/issues/views.ts': "import pg from 'pg';",
      'server/src/features/issues/queries.ts': "import { sql } from 'kysely'; import './views.ts';",
      'server/src/app/main-x.ts': "import '../features/issues/queries.ts';",
    },
    /views\.ts: imports pg/,
  ],
  [
    'fastify in a view',
    {
      'server/src/features/issues/views.ts': "import type { FastifyInstance } from 'fastify';",
      'server/src/features/issues/routes.ts': "import 'fastify'; import './views.ts';",
      'server/src/app/main-x.ts': "import '../features/issues/routes.ts';",
    },
    /views\.ts: imports fastify/,
  ],
  [
    'routes mounted twice',
    {
      'server/src/features/issues/routes.ts': '',
      'server/src/app/main-a.ts': "import '../features/issues/routes.ts';",
      'server/src/app/main-b.ts': "import '../features/issues/routes.ts';",
    },
    /mounted 2 times/,
  ],
  ['Node in a browser', { 'faces/console/src/main.tsx': "import fs from 'node:fs';" }, /nor Node/],
  [
    'the server in a browser',
    {
      'faces/console/src/main.tsx': "import type { X } from '@gridgov/server/x.ts';",
      'server/src/x.ts': '',
    },
    /neither the server/,
  ],
  [
    'one face in another',
    { 'faces/field/src/main.tsx': "import '../../console/src/main.tsx';", 'faces/console/src/main.tsx': '' },
    /faces do not import one another/,
  ],
  [
    'one area in another',
    {
      'faces/console/src/areas/people/P.tsx': "import '../issues/Q.tsx';",
      'faces/console/src/areas/issues/Q.tsx': '',
      'faces/console/src/main.tsx': "import './areas/people/P.tsx';",
    },
    /areas of a face are independent/,
  ],
  [
    'the domain in ui',
    {
      'faces/ui/src/t.ts': "import '@gridgov/domain/a.ts';",
      'domain/src/a.ts': '',
      'faces/console/src/main.tsx': "import '@gridgov/ui/t.ts';",
    },
    /ui knows neither domain/,
  ],
  [
    'an index that re-exports',
    {
      'domain/src/index.ts': "export * from './a.ts';",
      'domain/src/a.ts': '',
      'domain/src/i.test.ts': "import './index.ts';",
    },
    /index that re-exports/,
  ],
  [
    'a builder for tests in production',
    {
      'server/src/app/main-x.ts': "import '../testing/cast.ts';",
      'server/src/testing/cast.ts': '',
    },
    /import no test/,
  ],
  ['an orphan', { 'domain/src/a.ts': '' }, /domain\/src\/a\.ts: an orphan/],
];

for (const [name, files, pattern] of importCases) {
  test(`imports: ${name} is refused`, async (t) => {
    assertFinds(checkImports(await tree(t, files)), pattern);
  });
}

test('imports: what the rules allow is let through', async (t) => {
  const root = await tree(t, {
    'domain/src/a.ts': "import type { B } from './b.ts';",
    'domain/src/b.ts': '',
    'domain/src/a.test.ts': "import { test } from 'node:test'; import './a.ts';",
    'server/src/app/main-server.ts': "import '@gridgov/domain/a.ts'; import '../features/issues/routes.ts';",
    'server/src/features/issues/routes.ts': "import 'fastify';",
  });
  assert.deepEqual(checkImports(root), []);
});

test('budgets: long files, long functions, many branches, many dependencies and a full root are refused', async (t) => {
  const line = '  one();\n';
  const branches = 'if (one()) two();\n'.repeat(21);
  const many = Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`p${index}`, '1']));
  const root = await tree(t, {
    'server/src/long.ts': 'one();\n'.repeat(401),
    'server/src/function.ts': `export function f() {\n${line.repeat(80)}}\n`,
    'server/src/branches.ts': `export function g() {\n${branches}}\n`,
    'server/package.json': JSON.stringify({ dependencies: many }),
    'domain/package.json': JSON.stringify({ dependencies: { any: '1' } }),
    ...Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`${index}.md`, ''])),
  });
  assertFinds(
    checkBudgets(root),
    /long\.ts: 401 lines/,
    /function\.ts:1: 82 lines/,
    /branches\.ts:1: 22 branches/,
    /server\/package\.json: 26 runtime/,
    /domain\/package\.json: 1 runtime/,
    /13 files, at most 12/,
  );
});

test('budgets: code without a word of why, or with too many words, is refused', async (t) => {
  const silent = await tree(t, {
    'domain/src/a.ts': 'one();\n'.repeat(390),
    'domain/src/b.ts': 'one();\n'.repeat(390),
    'domain/src/c.ts': 'one();\n'.repeat(390),
  });
  assertFinds(checkBudgets(silent), /0\.0 % of the lines are comments/);
  const chatty = await tree(t, {
    'domain/src/a.ts': 'one(); // says what\n'.repeat(300),
    'domain/src/b.ts': 'one();\n'.repeat(300),
    'domain/src/c.ts': '// and more\none();\n'.repeat(200),
    'domain/src/d.ts': '// and more\none();\n'.repeat(200),
  });
  assertFinds(checkBudgets(chatty), /% of the lines are comments/);
});

test('code: clocks, chance, the environment, defaults and colours out of place are refused', async (t) => {
  const root = await tree(t, {
    'domain/src/a.ts': [
      'Date.now();',
      'new Date();',
      'Math.random();',
      "fetch('x');",
      'process.exit();',
      'switch (x) { case 1: break; default: }',
      'new Date(5);',
    ].join('\n'),
    'server/src/features/issues/a.ts': 'process.env.PORT;',
    'server/src/platform/config/config.ts': 'process.env.PORT;',
    'faces/console/src/a.tsx': "const red = '#ff0000'; const anchor = '#/issues';",
    'faces/ui/src/tokens.ts': "const red = '#ff0000';",
  });
  assertFinds(
    checkCode(root),
    /a\.ts:1: domain has no clock/,
    /a\.ts:2: domain has no clock/,
    /a\.ts:3: domain has no randomness/,
    /a\.ts:4: .*fetch/,
    /a\.ts:5: .*process/,
    /a\.ts:6: a switch without default/,
    /issues\/a\.ts:1: process\.env/,
    /console\/src\/a\.tsx:1: a colour/,
  );
});

test('licences: a package under another licence, or under none, is refused', async (t) => {
  const packages = {
    'node_modules/good': { license: '(MIT OR GPL-3.0)' },
    'node_modules/@img/sharp-libvips-linux-x64': { license: 'LGPL-3.0-or-later' },
    'node_modules/bad': { license: 'GPL-3.0' },
    'node_modules/both': { license: 'MIT AND AGPL-3.0' },
    'node_modules/x/node_modules/silent': {},
  };
  const root = await tree(t, { 'package-lock.json': JSON.stringify({ packages }) });
  assertFinds(
    checkLicences(root),
    /bad is under "GPL-3\.0"/,
    /both is under/,
    /silent is under "no licence"/,
  );
});

test('glossary: a word that stands twice is refused', async (t) => {
  const root = await tree(t, {
    'docs/glossary.md': [
      '| 中文 | English | in code |',
      '|---|---|---|',
      '| 立案 | file | `file` |',
      '| 派遣 | file | `dispatch` |',
      '| 立案 | open | `dispatch` |',
      '| 结案 |  | `close` |',
    ].join('\n'),
  });
  assertFinds(
    checkGlossary(root),
    /:4: the English word file/,
    /:5: the Chinese word 立案/,
    /:5: the code word dispatch/,
    /:6: 结案 has no English/,
  );
  assertFinds(checkGlossary(await tree(t, {})), /has no terms/);
});

test('links: a link that leads nowhere is refused', async (t) => {
  const root = await tree(t, {
    'README.md': '[a](docs/a.md) [b](docs/gone.md#part) [c](https://example.org) [d](#here)',
    'docs/a.md': '[up](../README.md)',
  });
  assertFinds(checkLinks(root), /docs\/gone\.md leads nowhere/);
});

test('words: work left for later, machine paths and tests switched off are refused', async (t) => {
  const root = await tree(t, {
    'domain/src/a.ts': `// ${'TO'}${'DO'} later\n`,
    'docs/a.md': `see /${'home'}/somebody/notes.md and https://example.org/home/page`,
    'domain/src/a.test.ts': `test.${'skip'}('x', () => {});\ntest('y', { ${'only'}: true }, () => {});\n`,
  });
  assertFinds(checkWords(root), /a\.ts:1: work for later/, /a\.md:1: the path of one machine/);
  assertFinds(checkTests(root), /a\.test\.ts:1/, /a\.test\.ts:2/);
});

test('sql: statements that do not name the district, or speak a dialect, are refused', async (t) => {
  const root = await tree(t, {
    'server/src/features/issues/queries.ts': [
      "const a = 'SELECT id FROM issue WHERE id = $1';",
      "const b = 'SELECT i.id FROM issue i JOIN issue_text x ON x.id = i.id WHERE i.district = $1';",
      "const c = 'SELECT i.id FROM issue i JOIN issue_text x USING (district, id) WHERE i.district = $1';",
      "const d = 'SELECT id FROM issue /* across districts: the seal covers the city */';",
      "const e = 'SELECT name FROM area ORDER BY name OFFSET $1';",
      "const f = 'MERGE INTO area USING x ON true WHEN MATCHED THEN DO NOTHING';",
      "const g = () => db.selectFrom('issue').select('id').execute();",
      "const h = (d) => db.selectFrom('issue').where('district', '=', d).execute();",
      "const k = `SELECT id FROM issue -- district = $1\\n WHERE id = 'district = 1'`;",
    ].join('\n'),
    'server/src/features/issues/views.ts': "const a = 'DELETE FROM area WHERE code = $1';",
    'database/migrations/0001_x.sql': [
      "-- CREATE TRIGGER in a comment is no trigger, nor is 'CREATE RULE' in a text",
      'CREATE TRIGGER t BEFORE UPDATE ON x EXECUTE FUNCTION f();',
      'CREATE TABLE y (id bigserial PRIMARY KEY);',
      'CREATE EXTENSION pgcrypto;',
    ].join('\n'),
  });
  assertFinds(
    checkSqlText(root, new Set(['issue', 'issue_text'])),
    /not by triggers/,
    /no extension/,
    /uuid v7/,
    /queries\.ts:1: says nothing about the district of issue/,
    /queries\.ts:2: joins issue, issue_text without/,
    /queries\.ts:5: pages go by key/,
    /queries\.ts:6: MERGE/,
    /queries\.ts:7: says nothing about the district of issue/,
    /queries\.ts:9: says nothing about the district/,
    /views\.ts:1: SQL belongs into queries/,
  );
});

test('schema: keys without the district and things the core does without are refused', async (t) => {
  const { owner } = await testDatabase(t);
  const root = await tree(t, { 'database/reference-tables.json': '{}' });
  const before = await checkSchema(root, owner);
  await owner.query(
    `CREATE TABLE broken_a (id uuid PRIMARY KEY, district text NOT NULL, number text UNIQUE)`,
  );
  await owner.query(`CREATE TABLE broken_b (district text, id int GENERATED ALWAYS AS IDENTITY, other uuid,
    PRIMARY KEY (district, id), FOREIGN KEY (other) REFERENCES broken_a (id))`);
  await owner.query('CREATE TABLE broken_c (district text NOT NULL)');
  await owner.query('ALTER TABLE broken_c ENABLE ROW LEVEL SECURITY');
  const { problems, tenantTables } = await checkSchema(root, owner);
  assert.ok(tenantTables.has('broken_a'));
  assertFinds(
    problems.filter((problem) => !before.problems.includes(problem)),
    /the primary key of broken_a does not begin with district/,
    /broken_a has a key without district.*_pkey/,
    /broken_a has a key without district.*_number_key/,
    /broken_b has a key without district.*FOREIGN/,
    /no index for the foreign key of broken_b/,
    /sequence broken_b/,
    /broken_c has no primary key/,
    /row-level security on broken_c/,
  );
});

test('schema: reference data that refers to a district’s table, or that is not explained, is refused', async (t) => {
  const { owner } = await testDatabase(t);
  await owner.query('CREATE TABLE broken_t (district text, id uuid, PRIMARY KEY (district, id))');
  await owner.query(`CREATE TABLE broken_r (id uuid PRIMARY KEY, district text, matter uuid,
    FOREIGN KEY (district, matter) REFERENCES broken_t (district, id))`);
  await owner.query('CREATE INDEX ON broken_r (district, matter)');
  const root = await tree(t, {
    'database/reference-tables.json': JSON.stringify({
      broken_r: 'because',
      gone_table: 'a table that went away long ago',
    }),
  });
  const { problems } = await checkSchema(root, owner);
  assertFinds(
    problems.filter((problem) => /broken|gone/.test(problem)),
    /no table gone_table/,
    /why broken_r/,
    /reference data must not refer/,
  );
});

test('schema: a listing that is not what the migrations make is refused', async (t) => {
  const { owner } = await testDatabase(t);
  const root = await tree(t, { 'database/schema.sql': 'old' });
  assertFinds(await checkListing(root, owner), /npm run schema/);
  await writeListing(root, owner);
  assert.deepEqual(await checkListing(root, owner), []);
  await owner.query('CREATE TABLE one_more (id uuid PRIMARY KEY)');
  assertFinds(await checkListing(root, owner), /npm run schema/);
});

test('generated: a file that is not what its generator writes is refused', async (t) => {
  const root = await tree(t, {
    'tools/generate-api.ts':
      "import { writeFileSync } from 'node:fs';\nwriteFileSync('api/openapi.json', '{}');\n",
    'api/openapi.json': '{"changed":"by hand"}',
  });
  assertFinds(await checkGenerated(root), /api\/openapi\.json: was not what the sources make/);
  assert.deepEqual(await checkGenerated(root), []);
});
