import { test } from 'node:test';
import { assertFinds, tree } from './testing.ts';
import { checkTradeNames } from './trade-names.ts';

const loan = {
  name: 'loan',
  stages: { handed_out: {}, done: {} },
  commands: { hand_out: {}, lapse: {} },
  events: { lapsed: {} },
};

test('names of a trade are written out in its own folders only; ordinary words are free', async (t) => {
  const uses = "export const it = ['handed_out', 'hand_out', 'lapsed', 'done'];\n";
  const root = await tree(t, {
    'domain/src/work/loans/tables.ts': uses,
    'server/src/features/work/loans/views.ts': uses,
    'server/src/features/work/loans/words/zh.ts': uses,
    'server/src/features/work/others/views.ts': "export const it = 'done';\n",
    'server/src/features/work/others/loans.test.ts': uses,
  });
  assertFinds(checkTradeNames(root, [loan]));
});

test('a name of a trade written out elsewhere is told with its line', async (t) => {
  const root = await tree(t, {
    'server/src/platform/a.ts': "export const a = 1;\nexport const it = 'hand_out';\n",
    'faces/console/src/areas/city/units/B.tsx': "export const it = { stage: 'lapsed' };\n",
  });
  assertFinds(
    checkTradeNames(root, [loan]),
    /platform\/a\.ts:2: 'hand_out' is a name of loan/,
    /units\/B\.tsx:1: 'lapsed' is a name of loan/,
  );
});
