/** What a photo, a voice and a place are until they arrive: covered, marked, read for time and place, sent and stripped. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openBrowser, openWindow } from './browser.ts';
import { person, toVerify } from './field-tasks.ts';
import { goAway, gridsOf, phoneSize, settleIn } from './phone.ts';
import { contrastIn, striped } from './photo-stripes.ts';
import { counted, until } from './until.ts';
import { openWorld, type World } from './world.ts';

async function openCanvas(page: Page) {
  await page.locator('dialog [role=application][aria-busy=false]').waitFor();
  const box = await page.locator('dialog canvas').boundingBox();
  if (box === null) throw new Error('no canvas');
  return (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
}

async function rub(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 8 });
  await page.mouse.up();
}

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-photo-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser({ maps: false, sound: true });
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const context = await openWindow(browser, world.url, faults, phoneSize);
  const page = await context.newPage();
  await page.addInitScript(() => {
    // The page sends, not its worker, so that the bytes can be watched; they are kept as text in the window's name.
    Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'sync');
    const plain = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      if (init?.method === 'PATCH' && init.body instanceof ArrayBuffer)
        window.name += String.fromCharCode(...new Uint8Array(init.body));
      return plain(input, init);
    };
  });
  await settleIn(page, 'worker');
  const { own, other } = await gridsOf(page);
  const worker = await person(world.url, 'worker');
  const shot = async (name: string) => {
    if (process.env.SHOTS !== undefined) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  };
  /** The newest of one's own matters, with its files. */
  const newest = async () => {
    const { rows } = (await worker.call('GET', '/issues/reported?limit=1')) as unknown as {
      rows: { id: string }[];
    };
    return (await worker.call('GET', `/issues/${rows[0]?.id}`)) as unknown as {
      id: string;
      gridCode: string;
      photos: { id: string; url: string; takenAt: string }[];
      timeline: unknown[];
    };
  };
  const send = async () => {
    await page.getByRole('radio').first().check({ force: true });
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { name: /今天/ }).waitFor();
  };
  const at = Math.floor(Date.now() / 1000) * 1000 - 3_600_000;
  return { world, context, page, own, other, worker, shot, newest, send, at, faults };
}

test('a photo is covered and marked before it goes, its time and place are read and not given on', async (t) => {
  const story = await setUp(t);
  await covered(t, story);
  await marked(t, story);
  assert.deepEqual(
    story.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|404/.test(fault)),
    [],
  );
});

async function covered(
  t: TestContext,
  { context, page, own, other, shot, newest, send, at }: Story,
): Promise<void> {
  await t.test(
    'without a signal: time and place of the photo are read, a part is covered, one stroke taken back',
    async () => {
      const photo = await striped(page, { at, ...own });
      await goAway(context, page);
      await page.goto('/field/report');
      await page.locator('input[type=file]').first().setInputFiles(photo);
      await page.locator('.shot img').waitFor();
      await page.getByText('照片里的位置').waitFor();
      const clock = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
      await page.locator('.tagl', { hasText: clock }).waitFor();
      await page.getByRole('button', { name: '打码' }).click();
      const spot = await openCanvas(page);
      await page.getByText('用手指涂住').waitFor();
      await rub(page, spot(0.1, 0.2), spot(0.4, 0.2));
      await rub(page, spot(0.6, 0.8), spot(0.9, 0.8));
      await page.getByText('已打码 2 处').waitFor();
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByText('已打码 1 处').waitFor();
      assert.deepEqual(await axe(page), []);
      await shot('field-cover');
      await page.getByRole('button', { name: '完成' }).click();
      await page.locator('.tagl', { hasText: '已打码 1 处' }).waitFor();
      await send();
      await page.getByText('待发 1').waitFor();
    },
  );

  await t.test(
    'what was covered is in none of the bytes that were sent, the rest is, and nothing of the camera',
    async () => {
      await context.setOffline(false);
      await page.getByText('都发完了').waitFor();
      const sent = await page.evaluate(() => btoa(window.name));
      assert.ok((await contrastIn(page, sent, [0.15, 0.18, 0.35, 0.22])) < 60);
      assert.ok((await contrastIn(page, sent, [0.65, 0.78, 0.85, 0.82])) > 150);
      const { photos, gridCode } = await newest();
      assert.equal(gridCode, own.code);
      const [kept] = photos;
      const url = kept?.url ?? '';
      assert.ok((await contrastIn(page, url, [0.15, 0.18, 0.35, 0.22])) < 60);
      assert.ok((await contrastIn(page, url, [0.65, 0.78, 0.85, 0.82])) > 150);
      const served = await page.evaluate(
        async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())],
        url,
      );
      assert.ok(!Buffer.from(served).includes('Exif'));
      assert.equal(Date.parse(kept?.takenAt ?? ''), at);
    },
  );

  await t.test(
    'a place in another’s grid is told without a signal, and the server decides as it was told',
    async () => {
      await goAway(context, page);
      await page.goto('/field/report');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(await striped(page, { at, ...other }));
      await page.getByText(`${other.name}，网格员 ${other.worker}`).waitFor();
      await page.getByText(`转给${other.name}所在社区`).waitFor();
      await page.getByText('不在您的网格，不能当场办结').waitFor();
      assert.deepEqual(await axe(page), []);
      await shot('field-elsewhere');
      await send();
      await context.setOffline(false);
      await page.getByText('都发完了').waitFor();
      // The words “all sent” may still be those of the report before.
      await until('it is in the other grid', async () => (await newest()).gridCode === other.code);
    },
  );
}

async function marked(t: TestContext, { world, page, worker, shot, newest, send, at }: Story): Promise<void> {
  await t.test('words are spoken, kept in a draft and arrive with the photo', async () => {
    await page.goto('/field/report');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await striped(page, { at }));
    await page.getByRole('button', { name: '说话' }).click();
    await page.getByRole('button', { name: /停止 0:0[1-9]/ }).click();
    await page.getByText(/录音 0:0\d/).waitFor();
    await page.getByRole('button', { name: '存草稿' }).click();
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText(/录音 0:0\d/).waitFor();
    await page.locator('.shot img').waitFor();
    await counted(page.locator('.strip'), 0);
    await send();
    await page.getByText('都发完了').waitFor();
    let kinds: string[] = [];
    // As above.
    await until('photo and voice are there', async () => {
      kinds = await kindsOf(world, (await newest()).id);
      return kinds.length === 2;
    });
    assert.ok(kinds.some((type) => /^(audio|video)\//.test(type)));
  });

  await t.test('for rework the spot is ringed, by a finger and by keyboard', async () => {
    const id = await toVerify(world.url);
    await page.goto(`/field/task/${id}`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await striped(page, { at }));
    await page.getByRole('button', { name: '要求返工' }).click();
    await page.getByText('在照片上圈出').waitFor();
    await page.getByRole('button', { name: '圈出' }).click();
    const spot = await openCanvas(page);
    await rub(page, spot(0.2, 0.2), spot(0.5, 0.6));
    await page.getByText('箭头', { exact: true }).click();
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByText('已圈 2 处').waitFor();
    await shot('field-ring');
    await page.getByRole('button', { name: '完成' }).click();
    await page.getByText(/我拍的.*已圈 2 处/).waitFor();
    assert.deepEqual(await axe(page), []);
    await shot('field-rework');
    await page.getByText('不是这一处').click();
    await page.getByRole('button', { name: '要求返工' }).click();
    await page.getByText('都发完了').waitFor();
    await until(
      'the matter is handled again',
      async () => (await worker.call('GET', `/issues/${id}`)).stage === 'handling',
    );
  });
}

/** Types of the files of a matter. */
async function kindsOf({ db }: World, id: string): Promise<string[]> {
  const { rows } = await db.query<{ type: string }>(
    `select f.type from issue_file i join file f on f.id::text = i.file_id::text
     where i.district = $1 and i.stream_id = $2::uuid order by f.type`,
    id.split('.'),
  );
  return rows.map(({ type }) => type);
}
