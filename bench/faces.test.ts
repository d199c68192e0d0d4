import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { judge, tryToKeep } from './faces.ts';
import { type Budgets, type Figures, figuresOf, medianOf, overBudget, readBudgets } from './faces-figures.ts';

const good: Figures = {
  fcpMs: 1000,
  lcpMs: 1500,
  tbtMs: 0,
  cls: 0,
  scriptKb: 90,
  allKb: 120,
  scores: { accessibility: 100, 'best-practices': 100, seo: 100 },
  failing: [],
};
const page = { name: 'portal', address: '/portal/', fcpMs: 3000, lcpMs: 4500, cls: 0.1, seo: 95 };
const budgets: Budgets = { pages: [page], scores: { accessibility: 100, 'best-practices': 100 } };

test('what Lighthouse found is read: figures, weights, scores and what failed', () => {
  const category = (score: number, ...ids: string[]) => ({
    score,
    auditRefs: ids.map((id) => ({ id, weight: id === 'advice' ? 0 : 1 })),
  });
  const result = {
    audits: {
      'first-contentful-paint': { score: 1, numericValue: 1234.4 },
      'largest-contentful-paint': { score: 1, numericValue: 1500 },
      'total-blocking-time': { score: 1, numericValue: 0 },
      'cumulative-layout-shift': { score: 1, numericValue: 0.01234 },
      'resource-summary': {
        score: null,
        details: {
          items: [
            { resourceType: 'total', transferSize: 204_800 },
            { resourceType: 'script', transferSize: 102_400 },
          ],
        },
      },
      'color-contrast': { score: 0, details: { items: [{ node: 'p' }] } },
      'meta-description': { score: 0 },
      'image-alt': { score: null },
      advice: { score: 0 },
    },
    categories: {
      accessibility: category(0.93, 'color-contrast', 'image-alt', 'advice'),
      'best-practices': category(1),
      seo: category(0.9, 'meta-description'),
    },
  };
  assert.deepEqual(figuresOf(result), {
    fcpMs: 1234,
    lcpMs: 1500,
    tbtMs: 0,
    cls: 0.012,
    scriptKb: 100,
    allKb: 200,
    scores: { accessibility: 93, 'best-practices': 100, seo: 90 },
    failing: ['accessibility: color-contrast {"node":"p"}', 'seo: meta-description'],
  });
  assert.throws(() => figuresOf({ ...result, runtimeError: { code: 'NO_FCP' } }), /NO_FCP/);
  assert.throws(() => figuresOf({ ...result, audits: {} }), /says nothing of first-contentful-paint/);
});

test('a page is over its budget only when the best of its tries is', () => {
  const slow = { ...good, fcpMs: 9000, lcpMs: 9000, cls: 0.5 };
  assert.deepEqual(overBudget(page, [slow, good], budgets), []);
  assert.deepEqual(overBudget(page, [slow, { ...slow, fcpMs: 3001 }], budgets), [
    'portal: fcpMs 3001, at most 3000',
    'portal: lcpMs 9000, at most 4500',
    'portal: cls 0.5, at most 0.1',
  ]);
  assert.equal(overBudget(page, [{ ...good, fcpMs: Number.NaN }], budgets).length, 1);
  assert.deepEqual(overBudget(page, [], budgets), ['portal: could not be looked at']);
});

test('a score that is too low is told with what failed; one that is not asked for is not', () => {
  const scores = { accessibility: 98, 'best-practices': 100, seo: 94 };
  const poor = { ...good, scores, failing: ['accessibility: color-contrast', 'seo: meta-description'] };
  assert.deepEqual(overBudget(page, [poor], budgets), [
    'portal: accessibility 98, at least 100 (accessibility: color-contrast)',
    'portal: seo 94, at least 95 (seo: meta-description)',
  ]);
  const { seo: _, ...desk } = page;
  assert.equal(overBudget(desk, [poor], budgets).length, 1);
});

test('a page is looked at until it keeps its budget, three times at most; a browser that dies is one try', async () => {
  const after = (...answers: (Figures | Error)[]) => {
    let asked = 0;
    const look = () => {
      const answer = answers[asked];
      asked += 1;
      return answer instanceof Error || answer === undefined
        ? Promise.reject(answer)
        : Promise.resolve(answer);
    };
    return { look, asked: () => asked };
  };
  const slow = { ...good, fcpMs: 9000 };
  const second = after(new Error('the browser died'), good);
  assert.deepEqual((await tryToKeep(page, budgets, second.look)).problems, []);
  assert.equal(second.asked(), 2);
  const never = after(slow, new Error('the browser died'), slow);
  const seen = await tryToKeep(page, budgets, never.look);
  assert.deepEqual(seen.problems, ['portal: fcpMs 9000, at most 3000', 'the browser died']);
  assert.equal(never.asked(), 3);
});

test('the middle of three visits is taken figure by figure', () => {
  const visits = [good, { ...good, fcpMs: 3000, lcpMs: 1400 }, { ...good, fcpMs: 2000, failing: ['seo: x'] }];
  const seen = medianOf(visits);
  assert.deepEqual([seen.fcpMs, seen.lcpMs, seen.failing], [2000, 1500, ['seo: x']]);
});

test('the budgets of the build: a report within them ends well, a slow face or one left out with an error', async (t) => {
  const own = readBudgets();
  const pages = own.pages.map(({ name }) => ({ name, ...good }));
  assert.deepEqual(judge({ pages }, own), []);
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-faces-test-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const program = fileURLToPath(new URL('./faces.ts', import.meta.url));
  const run = async (report: object) => {
    const file = path.join(folder, 'report.json');
    await writeFile(file, JSON.stringify(report));
    return spawnSync(process.execPath, [program, '--judge', file], { encoding: 'utf8' });
  };
  const within = await run({ load: [0, 0], pages });
  assert.equal(within.status, 0, within.stderr);
  const slow = await run({ load: [0, 0], pages: pages.map((one) => ({ ...one, fcpMs: 60_000 })) });
  assert.equal(slow.status, 1);
  assert.match(slow.stderr, /portal: fcpMs 60000, at most \d+/);
  const missing = await run({ load: [0, 0], pages: pages.slice(1) });
  assert.equal(missing.status, 1);
  assert.match(missing.stderr, /console, sign-in: could not be looked at/);
});
