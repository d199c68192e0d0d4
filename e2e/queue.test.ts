/** A dispatcher's day with lists: views, files, many at once, keys, a hundred thousand rows, and other looks of them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axe, openWindow, signIn } from './browser.ts';
import { scrollCost, stubQueue } from './longQueue.ts';
import { openList, openRoom, type Room, rows } from './queue-room.ts';
import { counted, until } from './until.ts';
import { DEMO_PASSWORD } from './world.ts';

let room: Room;
before(async () => {
  room = await openRoom(['井盖松动', '路灯不亮', '护栏倒了']);
});
after(() => room.close());

const clean = async (page: Page) => assert.deepEqual(await axe(page), [], page.url());
const dialog = (page: Page) => page.getByRole('dialog');
const tabs = (page: Page) => page.getByRole('navigation', { name: '视图' });
const removeView = async (page: Page) => {
  await page.getByRole('button', { name: '改视图' }).click();
  await dialog(page).getByRole('button', { name: '删除视图' }).click();
};

test('a filtered list is saved as a view for the post, opened again by its tab, and removed', async (t) => {
  const street = await room.seat(t, 'street');
  await openList(street, '/todo');
  const filter = street.getByRole('combobox', { name: '条件' });
  await filter.fill('xiaoxunhuan');
  await street.getByRole('option', { name: '循环 = 小循环' }).waitFor();
  await filter.press('Enter');
  await street.getByText('循环 = 小循环').waitFor();
  await street.getByRole('button', { name: '视图', exact: true }).click();
  await dialog(street).getByLabel('视图名称').fill('小循环专看');
  await dialog(street).getByLabel('给本岗共用').check();
  await dialog(street).getByRole('button', { name: '存为视图' }).click();
  const tab = tabs(street).getByRole('button', { name: /小循环专看/ });
  await tab.waitFor();
  await openList(street, '/todo');
  await tab.click();
  await street.getByText('循环 = 小循环').waitFor();
  assert.equal(await tab.getAttribute('aria-current'), 'true');
  await street.getByText(/显示 [\d,]+ 件/).waitFor();
  await street.getByRole('button', { name: '改视图' }).click();
  await dialog(street).getByLabel('视图名称').fill('小循环');
  await dialog(street).getByRole('button', { name: '保存' }).click();
  const renamed = tabs(street).getByRole('button', { name: /^小循环/ });
  await renamed.waitFor();
  // By its place among all of them.
  const names = await tabs(street).getByRole('button').allTextContents();
  const place = names.findIndex((name) => name.startsWith('小循环')) + 1;
  assert.ok(place > 1 && place < 10, names.join(' '));
  await street.keyboard.press('1');
  await street.getByText('循环 = 小循环').waitFor({ state: 'detached' });
  await street.keyboard.press(String(place));
  await street.getByText('循环 = 小循环').waitFor();
  await removeView(street);
  await renamed.waitFor({ state: 'detached' });
});

test('columns travel with a view, and leave the person’s own habit as it was', async (t) => {
  const street = await room.seat(t, 'street');
  await street.setViewportSize({ width: 1440, height: 900 });
  await openList(street, '/cases?view=area&layout=list&f=cycle:small');
  const column = (name: string) => street.getByRole('columnheader', { name, exact: true });
  const toggle = async (name: string) => {
    await street.getByRole('button', { name: '列', exact: true }).click();
    await street.getByRole('menuitemradio', { name }).click();
    await street.keyboard.press('Escape');
  };
  await column('环').waitFor();
  await toggle('环');
  await column('环').waitFor({ state: 'detached' });
  await street.getByRole('button', { name: '视图', exact: true }).click();
  await dialog(street).getByLabel('视图名称').fill('不看环');
  await dialog(street).getByRole('button', { name: '存为视图' }).click();
  const tab = tabs(street).getByRole('button', { name: /不看环/ });
  await tab.waitFor();
  await tabs(street)
    .getByRole('button', { name: /^本区域|在办/ })
    .first()
    .click();
  await toggle('环');
  await column('环').waitFor();
  await tab.click();
  await column('环').waitFor({ state: 'detached' });
  await toggle('网格');
  await column('网格').waitFor({ state: 'detached' });
  await street.getByRole('button', { name: '存下列' }).click();
  await street.getByRole('button', { name: '存下列' }).waitFor({ state: 'detached' });
  // Another machine, another habit: the view looks as it was saved.
  const other = await room.seat(t, 'street');
  await openList(other, '/cases?view=area&layout=list');
  await other.getByRole('columnheader', { name: '网格', exact: true }).waitFor();
  await tabs(other)
    .getByRole('button', { name: /不看环/ })
    .click();
  await other.getByRole('columnheader', { name: '网格', exact: true }).waitFor({ state: 'detached' });
  await counted(other.getByRole('columnheader', { name: '环', exact: true }), 0);
  await removeView(street);
  await tab.waitFor({ state: 'detached' });
  await column('网格').waitFor();
});

test('the list says how long its oldest matter is open, and opens it', async (t) => {
  const street = await room.seat(t, 'street');
  await openList(street, '/todo');
  const oldest = street.getByRole('link', { name: /^最久一件已开 \d+(天|时|分)/ });
  const to = String(await oldest.getAttribute('href'));
  await oldest.click();
  await street.waitForURL((address) => address.pathname === to);
  await street.locator('#case-timeline').waitFor();
});

test('at 1280 wide nothing of the list is cut: what has no room is named', async (t) => {
  const street = await room.seat(t, 'street');
  await street.setViewportSize({ width: 1280, height: 800 });
  await openList(street, '/todo');
  await street.getByText(/网格、环 在这个宽度放不下/).waitFor();
  const cut = await street.locator('.pane .scroll').evaluate((box) => box.scrollWidth - box.clientWidth);
  assert.ok(cut <= 0, `${cut} px of the list are out of sight`);
  await street.setViewportSize({ width: 1440, height: 900 });
});

test('a head names a deputy for one of their people', async (t) => {
  const head = await room.seat(t, 'streethead');
  await head.goto('/deputies');
  await head.getByRole('button', { name: '给下属找代理人' }).click();
  const holders = dialog(head).getByRole('group', { name: '给谁找' });
  await holders.getByRole('radio').first().check();
  const found = (await (await head.request.get('/api/v1/me/people-led')).json()) as { name: string }[];
  const people = dialog(head).getByRole('group', { name: '代理人', exact: true });
  await people.getByRole('searchbox').fill(String(found.at(-1)?.name));
  await people.getByRole('radio').first().check();
  await dialog(head).getByLabel('原因').fill('住院');
  await clean(head);
  await dialog(head).getByRole('button', { name: '给下属找代理人' }).click();
  await head.getByRole('region', { name: '我给下属找的代理人' }).getByText('住院').waitFor();
  await clean(head);
});

for (const [format, sign] of [
  ['Excel', 'PK'],
  ['CSV', '\uFEFF'],
] as const) {
  test(`the list is taken out as ${format}, with its progress`, async (t) => {
    const street = await room.seat(t, 'street');
    await openList(street, '/cases?view=area');
    const downloaded = street.waitForEvent('download');
    if (format === 'CSV') {
      await street.keyboard.press('Control+k');
      await street.keyboard.type('导出 CSV');
      await street.getByRole('option', { name: '导出 CSV' }).waitFor();
      await street.keyboard.press('Enter');
    } else {
      await street.getByRole('button', { name: '导出' }).click();
      await street.getByRole('menuitem', { name: '导出 Excel' }).click();
    }
    await dialog(street)
      .getByText(/已导出 \d+ 件/)
      .waitFor();
    const file = await downloaded;
    const saved = path.join(room.folder, file.suggestedFilename());
    await file.saveAs(saved);
    assert.ok((await readFile(saved)).toString().startsWith(sign), file.suggestedFilename());
    await street.keyboard.press('Escape');
  });
}

test('a selection is dispatched, each to the unit suggested for it, and each is answered for', async (t) => {
  const street = await room.seat(t, 'street');
  for (const title of ['一起派的甲', '一起派的乙']) await room.letWait(title);
  await openList(street, '/todo?f=stage:to_dispatch');
  for (const title of ['一起派的甲', '一起派的乙'])
    await rows(street).filter({ hasText: title }).getByRole('checkbox').check();
  await street.getByRole('button', { name: '派遣 2 件' }).click();
  const each = dialog(street).locator('.bulk-each li');
  await each.nth(1).waitFor();
  await counted(each, 2);
  await clean(street);
  await dialog(street).getByRole('button', { name: '派遣 2 件' }).click();
  await street.getByText('派遣：2 件全部办成').waitFor();
});

test('columns left out follow the person to another machine', async (t) => {
  const head = await room.seat(t, 'streethead');
  await openList(head, '/todo');
  await head.getByRole('button', { name: '列', exact: true }).click();
  await head.getByRole('menuitemradio', { name: '网格' }).click();
  await head.getByRole('columnheader', { name: '网格' }).waitFor({ state: 'detached' });
  await head.waitForLoadState('networkidle');
  const other = await room.seat(t, 'streethead');
  await openList(other, '/todo');
  await other.getByRole('columnheader', { name: '网格' }).waitFor({ state: 'detached' });
  await counted(other.getByRole('columnheader', { name: '地点' }), 1);
});

test('by keys alone: along the rows, help, the palette, a command, the page of the next matter', async (t) => {
  const street = await room.seat(t, 'street');
  await openList(street, '/todo');
  const current = () => street.locator('tr[aria-current=true] .go').textContent();
  const first = await current();
  await street.keyboard.press('j');
  await street.waitForFunction(
    (before) => document.querySelector('tr[aria-current=true] .go')?.textContent !== before,
    first,
  );
  await street.keyboard.press('k');
  await street.keyboard.press('?');
  await dialog(street).getByRole('heading', { name: '全部键位' }).waitFor();
  await clean(street);
  await street.keyboard.press('Escape');
  await street.keyboard.press('Enter');
  await street.waitForURL(/\/cases\/\d/);
  const before = street.url();
  await street.getByRole('group', { name: '现在可以做' }).waitFor();
  await street.keyboard.press('Control+k');
  await street.keyboard.type('催办');
  await street.getByRole('option', { name: /^催办/ }).waitFor();
  await clean(street);
  await street.keyboard.press('Enter');
  await dialog(street).getByRole('heading', { name: '催办' }).waitFor();
  await street.keyboard.press('Escape');
  await street.keyboard.press('j');
  await street.waitForURL((address) => address.href !== before);
  await street.keyboard.press('Control+k');
  await street.keyboard.type('前往 案件');
  await street.keyboard.press('Enter');
  await street.waitForURL(/\/cases$/);
  await street.keyboard.press('Control+k');
  await street.keyboard.type('jiaotingtao');
  const people = dialog(street).getByRole('group', { name: '人员' });
  await people.getByRole('option', { name: /^礁听涛/ }).waitFor();
  await clean(street);
  await street.keyboard.press('Enter');
  await street.waitForURL(/\/people\/[0-9a-f-]{36}$/);
});

test('a hundred thousand rows scroll like two thousand: few are drawn, at the same cost', async (t) => {
  const street = await room.seat(t, 'street');
  const scroll = async (total: number) => {
    await stubQueue(street, { total, page: 5_000 });
    await openList(street, '/cases?view=area&layout=list');
    const box = street.locator('.scroll');
    const all = street.getByText(`共 ${total.toLocaleString('en')} 条，已全部载入`);
    await until(`all ${total} rows`, async () => {
      await box.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      return (await all.count()) > 0;
    });
    const cost = await scrollCost(street, box);
    await street.unrouteAll({ behavior: 'ignoreErrors' });
    return cost;
  };
  const short = await scroll(2_000);
  const long = await scroll(100_000);
  assert.ok(long.drawn > 10 && long.drawn < 120, `${long.drawn} rows in the document`);
  const ratio = long.seconds / short.seconds;
  assert.ok(ratio < 3, `${ratio.toFixed(1)} times the work of two thousand rows`);
});

test('a new password: the old one is asked for, what breaks the rules is said at its field', async (t) => {
  const page = await room.seat(t, 'water');
  await page.getByRole('button', { name: /我的账号$/ }).click();
  await page.getByRole('menuitem', { name: '修改密码' }).click();
  await page.getByRole('heading', { name: '修改密码' }).waitFor();
  const fill = async (old: string, fresh: string) => {
    await page.getByLabel('现在的密码').fill(old);
    await page.getByLabel('新密码').fill(fresh);
    await page.getByRole('button', { name: '修改密码' }).click();
  };
  await clean(page);
  await fill('not-the-one', 'Chaosheng-2027');
  await page.getByText('不是现在的密码').waitFor();
  await fill(DEMO_PASSWORD, 'short');
  await page.getByText('应为：').waitFor();
  await clean(page);
  await fill(DEMO_PASSWORD, 'Chaosheng-2027');
  await page.getByText('密码已改，其他地方的登录已退出').waitFor();
  const again = await openWindow(room.browser, room.world.url, room.faults);
  const fresh = await again.newPage();
  await signIn(fresh, 'water', 'Chaosheng-2027');
  await Promise.all([again.close(), page.context().close()]);
});

test('a place is picked level by level from one’s own area down, and by coordinates', async (t) => {
  const street = await room.seat(t, 'street');
  await street.goto('/report');
  const form = street.getByRole('form', { name: '上报表' });
  await form.getByRole('button', { name: '从列表选' }).click();
  // A street's people begin with their communities.
  await counted(form.getByLabel('镇街', { exact: true }), 0);
  await form.getByLabel('社区', { exact: true }).selectOption({ label: '海云里社区' });
  await form.getByLabel('网格', { exact: true }).selectOption({ label: '海云里03' });
  await form.getByText(/已定：.*海云里03/).waitFor();
  const chosen = await form.getByText('已定：').textContent();
  await form.getByRole('button', { name: '输入坐标' }).click();
  await form.getByLabel('经度').fill('1');
  await form.getByLabel('纬度').fill('2');
  await form.getByRole('button', { name: '用这里' }).click();
  await form.getByText('坐标不在本市范围内').waitFor();
  assert.equal(await form.getByText('已定：').textContent(), chosen);
  await form.getByLabel('经度').fill('121.4148');
  await form.getByLabel('纬度').fill('37.5436');
  await form.getByRole('button', { name: '用这里' }).click();
  await form.getByText('坐标不在本市范围内').waitFor({ state: 'detached' });
  const worker = await room.seat(t, 'worker');
  await worker.goto('/report');
  const own = worker.getByRole('form', { name: '上报表' });
  await own.getByRole('button', { name: '从列表选' }).click();
  await own.getByLabel('网格', { exact: true }).selectOption({ label: '海云里03' });
  await own.getByText(/已定：.*海云里03/).waitFor();
});

for (const [name, look] of [
  ['dark', { settings: { theme: 'dark' } }],
  ['English', { settings: { language: 'en' } }],
  ['large', { settings: { large: true } }],
  ['on a phone', { width: 390, height: 844 }],
  ['on a phone, large', { width: 390, height: 844, settings: { large: true } }],
] as const) {
  test(`${name}: queue, notes and deputies are whole and open to all`, async (t) => {
    const page = await room.seat(t, 'streethead');
    await page.evaluate(
      (text) => localStorage.setItem('gridgov.settings', text),
      JSON.stringify('settings' in look ? look.settings : {}),
    );
    if ('width' in look) await page.setViewportSize({ width: look.width, height: look.height });
    for (const address of ['/todo', '/shifts', '/deputies']) {
      await page.goto(address);
      await page.getByRole('main').waitFor();
      if (address === '/todo') await rows(page).first().waitFor();
      await page.waitForLoadState('networkidle').catch(() => undefined);
      await clean(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${address} is ${wide} px too wide`);
    }
  });
}

test('nothing went wrong on any page', () => {
  // What was answered with no on purpose: a wrong password, a place elsewhere.
  const meant = /\/api\/v1\/(me\/password|places\/at)/;
  assert.deepEqual(
    room.faults.filter((fault) => !meant.test(fault)),
    [],
  );
});
