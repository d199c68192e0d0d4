import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCode } from './code.ts';
import { checkGenerated } from './generated.ts';
import { checkGlossary } from './glossary.ts';
import { checkLicences } from './licences.ts';
import { assertFinds, tree } from './testing.ts';
import { checkLinks, checkSaid, checkTests, checkWords } from './text.ts';

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
    'server/src/features/loop/issues/a.ts': 'process.env.PORT;',
    'server/src/platform/config/config.ts': 'process.env.PORT;',
    'faces/console/src/a.tsx': "const red = '#ff0000'; const anchor = '#/issues';",
    'faces/ui/src/tokens.ts': "const red = '#ff0000';",
    'server/src/features/loop/issues/loops.ts': [
      'for (const id of ids) await one(id);',
      '',
      'while (await more()) count += 1;',
      '',
      'for (const id of ids) {',
      '  // In turn: each needs what the one before left.',
      '  await one(id);',
      '}',
      '',
      'for (const id of await all()) seen.add(id);',
      'for (const id of ids) later.push(async () => await one(id));',
      'for await (const id of stream) seen.add(id);',
    ].join('\n'),
    'server/src/features/loop/issues/loops.test.ts': 'for (const id of ids) await one(id);',
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
    /loops\.ts:1: a loop that waits/,
    /loops\.ts:3: a loop that waits/,
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

test('generated: a file that is not what its generator writes is refused', async (t) => {
  const root = await tree(t, {
    'tools/generate-api.ts':
      "import { writeFileSync } from 'node:fs';\nwriteFileSync('api/openapi.json', '{}');\n",
    'api/openapi.json': '{"changed":"by hand"}',
  });
  assertFinds(await checkGenerated(root), /api\/openapi\.json: was not what the sources make/);
  assert.deepEqual(await checkGenerated(root), []);
});

test('words: Chinese in the English of a refusal, or called the same in every language, is refused', async (t) => {
  const root = await tree(t, {
    'server/src/a.ts': "say('岗位', 'The post');\nsay('岗位', '岗位');\nasIs('7 天');\nasIs(code);\n",
    'domain/src/b.ts': "sayField('day', '日期', 'Day');\nsayField('day', '日期', '日期');\n",
    'faces/field/src/c.ts': "say('any', '甲');\n",
  });
  assertFinds(checkSaid(root), /a\.ts:2:/, /a\.ts:3:/, /b\.ts:2:/);
});
