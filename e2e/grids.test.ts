import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axe, openBrowser, openWindow, signIn } from './browser.ts';
import { takePost } from './desk.ts';
import { act, choose, drag, gridName, HOME, latitudeAt, look, save, waitForRows } from './grid-hands.ts';
import { counted } from './until.ts';
import { DEMO_PASSWORD, openWorld } from './world.ts';

const BESIDE = '990106012014';

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-e2e-'));
  const world = await openWorld({ folder, matters: 0 });
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
  const faults: string[] = [];
  const page = await sit(browser, world.url, 'street', faults);
  let whole = true;
  // Each step stands on the one before it: after a fault the rest would only wait in vain.
  const step = (name: string, work: () => Promise<void>) =>
    t.test(name, { skip: !whole && 'a step before it failed' }, async () => {
      whole = false;
      await work();
      whole = true;
    });
  return { browser, world, page, step, faults };
}

test('a grid plan in a browser: from the first corner moved to the day it holds', async (t) => {
  const story = await setUp(t);
  await drawn(story);
  await moved(story);
  await agreed(story);
  assert.deepEqual(story.faults, []);
});

async function drawn({ page, step }: Story): Promise<void> {
  await step(
    'the tree names vacant posts, and a draft begins with the grids of two communities',
    async () => {
      await page.goto(`/grids?code=${HOME}`);
      await page.getByRole('treeitem', { name: '海云里01' }).waitFor();
      await page.getByRole('button', { name: '调整网格' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('连同相邻社区').click();
      const beside = dialog.locator('.gr-beside .choice').nth(Number(BESIDE.slice(-3)) - 1);
      await beside.getByRole('checkbox').check();
      await dialog.getByRole('button', { name: '起草方案' }).click();
      await page.waitForURL(/\/grids\/plans\/.+/);
      await page.getByText('与服务器一致').waitFor();
    },
  );

  await step('a corner is moved by its number, taken back and done again', async () => {
    await choose(page, 3);
    // Only this grid moves: a gap is what the check shall find.
    await page.getByRole('checkbox', { name: /相邻网格的同一点一起动/ }).uncheck();
    const corner = await latitudeAt(page, '121.417821');
    assert.equal(await corner.inputValue(), '37.545484');
    await corner.fill('37.545000');
    await corner.press('Enter');
    await page.getByText('有改动未存', { exact: true }).waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('与服务器一致').waitFor();
    assert.equal(await corner.inputValue(), '37.545484');
    await page.getByRole('button', { name: '重做', exact: true }).click();
    assert.equal(await corner.inputValue(), '37.545000');
    await save(page);
  });

  await step('the gap is hatched and told with its size, and cannot be handed in', async () => {
    const row = page.locator('.gr-findings li').first();
    await row.getByText(/^缺口 [\d,]+ m²$/).waitFor();
    assert.match(await row.innerText(), /海云里0\d 与 海云里0\d 之间/);
    await counted(page.getByRole('button', { name: '提交区审核' }), 0);
    await row.getByRole('button', { name: '缩放到' }).click();
    await page.locator('.map-mark').first().waitFor();
    await look(page, 'grids-gap');
    assert.deepEqual(await axe(page), []);
  });

  await step('it goes to a neighbour that is offered, and saved the plan is whole', async () => {
    const row = page.locator('.gr-findings li').first();
    await row.getByLabel('缺口并入哪个网格').selectOption({ label: await gridName(page, 4) });
    await row.getByRole('button', { name: '并入 04' }).click();
    await row.getByText('已改，存草稿后重查').waitFor();
    await save(page);
    await page.getByText('没有缺口和重叠，每块地恰属一个网格').waitFor();
  });

  await step('a ring of another part is drawn, on the map and in the table', async () => {
    await choose(page, 5);
    const ring = page.getByLabel('改哪一圈');
    await ring.selectOption({ label: '第 2 块 外边界' });
    await counted(page.locator('.gr-corners tbody tr'), 3);
    await counted(page.locator('.map-corner'), 9);
    const before = await page.locator('.gr-corners .in').allTextContents();
    await drag(page);
    await page.getByText('有改动未存', { exact: true }).waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('与服务器一致').waitFor();
    assert.deepEqual(await page.locator('.gr-corners .in').allTextContents(), before);
  });

  await step('what holds, what is drawn, and one over the other', async () => {
    await page.locator('.gr-views').getByText('现行').click();
    await page.waitForURL(/view=now/);
    await counted(page.locator('.map-corner'), 0);
    await page.locator('.gr-views').getByText('草稿').click();
    await page.waitForURL(/view=draft/);
    await look(page, 'grids-draft');
    await page.locator('.gr-views').getByText('对比').click();
  });
}

async function moved({ page, step }: Story): Promise<void> {
  await step(
    'a grid is cut along a line; the larger piece keeps the number, the list says what changed',
    async () => {
      await choose(page, 1);
      const name = await gridName(page, 1);
      const tools = page.getByRole('toolbar');
      await tools.getByRole('button', { name: '画线拆分' }).click();
      // By hand on the map, and by numbers beside it.
      const map = page.locator('.gr-map canvas').first();
      const box = await map.boundingBox();
      assert.ok(box !== null);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      const points = page.getByLabel(/^点的坐标/);
      await waitForRows(points, 1);
      const [longitude] = (await points.inputValue()).split(',');
      await page.getByRole('button', { name: '重画' }).click();
      await points.fill(`${longitude}, 37.500000\n${longitude}, 37.600000\n`);
      await page.getByRole('radio', { name: /^大的一块/ }).waitFor();
      await look(page, 'grids-line');
      await page.getByRole('button', { name: '沿线拆分' }).click();
      const list = page.locator('.gr-list');
      await list.getByRole('button', { name: /^新网格/ }).waitFor();
      assert.match(await list.getByRole('button', { name }).innerText(), /已改[\s\S]* → /);
      assert.deepEqual(await axe(page), []);
      await page.getByRole('button', { name: '撤销', exact: true }).click();
      await page.getByText('与服务器一致').waitFor();
      await counted(list.getByRole('button', { name: /^新网格/ }), 0);
      await tools.getByRole('button', { name: '移顶点' }).click();
    },
  );

  await step('a grid goes to the community beside it, and both are asked when it is handed in', async () => {
    await choose(page, 2);
    await page.getByText('划给别的社区', { exact: true }).click();
    await page.getByRole('button', { name: /^划给 / }).click();
    await save(page);
    await page.getByRole('heading', { name: '社区之间划动' }).waitFor();
    await act(page, '提交区审核');
    await page.getByText('等社区同意，还差 2 个，共 2 个。').waitFor();
  });
}

async function agreed({ browser, world, page, step, faults }: Story): Promise<void> {
  const plan = new URL(page.url()).pathname;
  await step('one community agrees itself, for the other the street records what it signed', async () => {
    const leader = await sit(browser, world.url, 'leader', faults);
    // She holds a post of a unit too, which is not asked.
    await takePost(leader, '网格长');
    await leader.goto('/grids/plans');
    await leader.getByRole('link', { name: /网格调整/ }).click();
    await leader.getByRole('heading', { name: '社区之间划动' }).waitFor();
    await act(leader, '同意界线');
    await leader.getByText('还差 1 个').waitFor();
    await look(leader, 'grids-consent');
    await leader.context().close();
    await page.reload();
    await page.getByRole('button', { name: '登记书面同意' }).click();
    await page.getByLabel('书面同意的文号或日期').fill('11 月 20 日居民会议决议');
    await page.getByRole('dialog').getByRole('button', { name: '同意界线' }).click();
    await page.getByText('等区网格中心办理。').waitFor();
  });

  await step('the district agrees, the city files, and the plan tells who gets whose ground', async () => {
    const district = await sit(browser, world.url, 'districthead', faults);
    await district.goto(plan);
    await act(district, '审核通过');
    await district.context().close();
    const city = await sit(browser, world.url, 'city', faults);
    await city.goto(plan);
    await act(city, '备案');
    await city.locator('.tag', { hasText: '已备案' }).waitFor();
    await city.getByRole('heading', { name: '从哪来' }).waitFor();
    await look(city, 'grids-filed');
    await city.context().close();
  });

  await step('on a phone tree, map and facts stand one under the other', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(plan);
    await page.locator('.tag', { hasText: '已备案' }).waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    assert.ok(Number(wide) <= 390, `${wide} wide`);
    await look(page, 'grids-phone');
  });
}

async function sit(browser: Browser, url: string, account: string, faults: string[]): Promise<Page> {
  const window = await openWindow(browser, url, faults);
  const page = await window.newPage();
  await signIn(page, account, DEMO_PASSWORD);
  return page;
}
