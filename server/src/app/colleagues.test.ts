/** Whose name stands in full before whom, over all reading routes there are and everybody who may ask. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RECORD, readerOf, readsInFull } from '@gridgov/domain/city/people/naming.ts';
import { maskName } from '../platform/crypto/masks.ts';
import { READS } from '../testing/rights-routes.ts';
import { openSetting, type Setting } from '../testing/rights-setting.ts';
import { actorNamed, NAMES, type Name, PEOPLE } from '../testing/rights-world.ts';

/** What shows a matter the reader may see, and those who had a hand in it. */
const ON_CASE: ReadonlySet<string> = new Set([
  'GET /issues/:id',
  'GET /issues/:id/team',
  'GET /issues/:id/timeline',
  'GET /field/sync',
]);
/** Registers of people and accounts: the right to keep them is the right to the names in them, and looks are logged. */
const REGISTERS = /^GET \/(?:people|accounts|account-halves|audit|tokens|posts\/:id\/colleagues|me\/guard)/;
/** What leaves the house. */
const RECORDS: ReadonlySet<string> = new Set(['GET /issues/:id/forms']);

const personOf = (name: Name) => {
  const { personId, posts } = PEOPLE[name];
  return { personId, posts: posts.map(({ kind, area }) => ({ kind, area: area ?? '' })) };
};

/** What one answer shows of one colleague, against what the rule says. */
function faultIn(
  answer: { key: string; address: string; body: string },
  viewer: Name,
  other: Name,
): { readonly wrong?: string; readonly full?: boolean; readonly record?: boolean } {
  const { key, address, body } = answer;
  const { name } = PEOPLE[other];
  const reader = RECORDS.has(key) ? RECORD : readerOf(actorNamed(viewer));
  const may = readsInFull(reader, personOf(other), ON_CASE.has(key));
  const [full, masked] = [body.includes(name), body.includes(maskName(name))];
  if (full && !may && !REGISTERS.test(key)) return { wrong: `${viewer} reads ${name} by ${address}` };
  if (masked && may) return { wrong: `${viewer} does not read ${name} by ${address}` };
  return { full, record: masked && RECORDS.has(key) };
}

/** Everything somebody is answered, address by address. */
async function* answersTo({ world, server }: Setting, viewer: Name) {
  for (const [key, addresses] of Object.entries(READS)) {
    for (const address of addresses(world, viewer)) {
      const { statusCode, body } = await server.as(viewer)(key.split(' ')[0] ?? 'GET', address);
      if (statusCode === 200) yield { key, address, body };
    }
  }
}

test('no route shows a colleague’s full name to whom it is not for, nor masks it before whom it is', async (t) => {
  const closing: (() => Promise<void>)[] = [];
  t.after(async () => {
    // What was opened last goes first.
    for (const close of closing.reverse()) await close();
  });
  const setting = await openSetting({ after: (fn) => void closing.push(fn) });
  const found: ReturnType<typeof faultIn>[] = [];
  for (const viewer of NAMES) {
    const others = NAMES.filter((one) => one !== viewer);
    for await (const answer of answersTo(setting, viewer))
      found.push(...others.map((other) => faultIn(answer, viewer, other)));
  }
  const wrong = new Set(found.flatMap((one) => one.wrong ?? []));
  assert.deepEqual([...wrong].slice(0, 20), []);
  // A test that met no names proves nothing.
  const [full, record] = (['full', 'record'] as const).map((what) => found.filter((one) => one[what]).length);
  assert.ok((full ?? 0) > 200 && (record ?? 0) > 20, `${full} in full, ${record} on paper`);
});
