import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkImports } from './imports.ts';
import { assertFinds, type Files, tree } from './testing.ts';

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
      'server/src/platform/x/a.ts': "import '../../features/loop/issues/b.ts';",
      'server/src/features/loop/issues/b.ts': '',
    },
    /platform knows no feature/,
  ],
  [
    'the app in a feature',
    {
      'server/src/features/loop/issues/b.ts': "import type { C } from '../../../app/context.ts';",
      'server/src/app/context.ts': "import '../features/loop/issues/c.ts';",
      'server/src/app/main-server.ts': "import '../features/loop/issues/b.ts';",
      'server/src/features/loop/issues/c.ts': '',
    },
    /features know no app/,
  ],
  [
    'the inside of another feature',
    {
      'server/src/features/city/people/b.ts':
        "import '../../loop/issues/public.ts'; import('../../loop/issues/queries.ts');",
      'server/src/features/loop/issues/public.ts': '',
      'server/src/features/loop/issues/queries.ts': '',
      'server/src/app/main-x.ts': "import '../features/city/people/b.ts';",
    },
    /meet only at public\.ts/,
  ],
  [
    'the driver outside queries',
    {
      'server/src/features/loop/issues/views.ts': "import pg from 'pg';",
      'server/src/features/loop/issues/queries.ts': "import { sql } from 'kysely'; import './views.ts';",
      'server/src/app/main-x.ts': "import '../features/loop/issues/queries.ts';",
    },
    /views\.ts: imports pg/,
  ],
  [
    'fastify in a view',
    {
      'server/src/features/loop/issues/views.ts': "import type { FastifyInstance } from 'fastify';",
      'server/src/features/loop/issues/routes.ts': "import 'fastify'; import './views.ts';",
      'server/src/app/main-x.ts': "import '../features/loop/issues/routes.ts';",
    },
    /views\.ts: imports fastify/,
  ],
  [
    'routes mounted twice',
    {
      'server/src/features/loop/issues/routes.ts': '',
      'server/src/app/main-a.ts': "import '../features/loop/issues/routes.ts';",
      'server/src/app/main-b.ts': "import '../features/loop/issues/routes.ts';",
    },
    /mounted 2 times/,
  ],
  [
    'the server in what runs beside a page',
    {
      'faces/portal/src/main.tsx': "new Worker(new URL('./beside.ts', import.meta.url));",
      'faces/portal/src/beside.ts': "import '@gridgov/server/app/main-x.ts';",
      'server/src/app/main-x.ts': '',
    },
    /beside\.ts: imports .*main-x\.ts; browsers import/,
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
      'faces/console/src/areas/city/people/P.tsx': "import '../../loop/issues/Q.tsx';",
      'faces/console/src/areas/loop/issues/Q.tsx': '',
      'faces/console/src/main.tsx': "import './areas/city/people/P.tsx';",
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
    'server/src/app/main-server.ts':
      "import '@gridgov/domain/a.ts'; import '../features/loop/issues/routes.ts';",
    'server/src/features/loop/issues/routes.ts': "import 'fastify';",
    'faces/portal/src/main.tsx': "new Worker(new URL('./beside.ts', import.meta.url), { type: 'module' });",
    'faces/portal/src/beside.ts': '',
  });
  assert.deepEqual(checkImports(root), []);
});
