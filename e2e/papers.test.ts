/** Papers of a matter: made at a desk, opened, and checked by whoever holds one. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { textsOf } from '@gridgov/server/platform/papers/testing.ts';
import type { Page } from 'playwright-core';
import { axe, openWindow } from './browser.ts';
import { look, openStage, reportQuietly } from './cast.ts';
import { takePhoto } from './desk.ts';

test('文书: a supervision gets its paper by itself, a case file is made, and the paper proves genuine on the portal', async (t) => {
  const { at, browser, url, faults } = await openStage(t, ['worker', 'street']);
  const { worker, street } = at;
  const matter = await reportQuietly(worker, { title: '空地里有人堆#废品*' });
  await worker.give(matter, 'note', { note: '到场所见', files: [await takePhoto(worker.page, '现场')] });
  await street.give(matter, 'supervise', { level: '提醒', answer: { n: 2 }, note: '𠮷野家后面也看看' });
  await look(street, matter);
  const { page } = street;
  const section = page.getByRole('region', { name: '文书' });
  await section.getByText('〔2026〕督字第1号').first().waitFor();
  await section.getByRole('button', { name: '出案卷' }).click();
  await section.getByText('〔2026〕卷字第1号').first().waitFor();
  await section.getByRole('button', { name: '出案卷' }).click();
  await page.locator('.toasts p').last().waitFor();
  assert.equal(await section.locator('.paper-list li').count(), 2, 'made again it is the same');
  const bound = await opened(page, '打开 〔2026〕卷字第1号');
  assert.ok(bound.includes('五、照片') && !bound.includes('没有照片'), 'the photo is in the case file');
  const text = await opened(page, '打开 〔2026〕督字第1号');
  for (const said of ['督办单', '空地里有人堆#废品*', '〓野家后面也看看'])
    assert.ok(text.includes(said), said);
  await section.getByText('U+20BB7').first().waitFor();
  assert.deepEqual(await axe(page), []);
  const code = /校验码([0-9A-Z-]{14})/.exec(text)?.[1] ?? assert.fail(text);
  await check(t, {
    code,
    open: async (width) => (await openWindow(browser, url, faults, { width, height: 844 })).newPage(),
  });
  // A browser says of every refusal that it was one: of the two wrong ones, and of nothing else.
  assert.deepEqual(
    faults.map((fault) => /404 .*\/portal\/papers\/check$/.test(fault)),
    [true, true],
  );
});

/** What the PDF says that a button opens, without spaces. */
async function opened(page: Page, name: string): Promise<string> {
  const came = page.waitForResponse((answer) => answer.url().endsWith('/file'));
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name }).click();
  const { status, url } = await came.then((answer) => ({ status: answer.status(), url: answer.url() }));
  assert.equal(status, 200);
  await (await popup).close();
  // Read anew: what a browser was handed as a blob it does not hand on.
  const pdf = await (await page.request.get(url)).body();
  return textsOf(pdf).join('').replaceAll(/\s/g, '');
}

type Checking = { readonly code: string; readonly open: (width: number) => Promise<Page> };

async function check(t: TestContext, { code, open }: Checking): Promise<void> {
  await t.test(
    'whoever scans the paper reads that it is valid; a wrong code is not told from a wrong number',
    async () => {
      const page = await open(390);
      await page.goto(`/portal/paper?${new URLSearchParams({ n: '2026督字第1号', c: code })}`);
      await page.getByRole('heading', { name: '这份文书有效' }).waitFor();
      const said = await page.locator('main').innerText();
      assert.match(said, /督办单/);
      assert.doesNotMatch(said, /废品/);
      assert.deepEqual(await axe(page), []);
      const refusal = async (number: string, typed: string) => {
        await page.getByLabel('文号').fill(number);
        await page.getByLabel('校验码').fill(typed);
        await page.getByRole('button', { name: '查', exact: true }).click();
        return page.locator('#wrong').innerText();
      };
      const wrong = await refusal('〔2026〕督字第9号', code);
      assert.equal(await refusal('〔2026〕督字第1号', 'AAAA-BBBB-CCCC'), wrong);
      assert.match(wrong, /没有查到/);
    },
  );
}
