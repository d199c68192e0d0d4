import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { axe } from './browser.ts';
import { bell, giveQuietly, look, openStage, reportQuietly } from './cast.ts';
import { attach, takePhoto, takePost } from './desk.ts';
import { counted } from './until.ts';

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const { at, faults } = await openStage(t, ['worker', 'leader', 'street', 'hotline', 'unit'] as const);
  const { worker, leader, street, hotline, unit } = at;
  await takePost(leader.page, '网格长');
  return { worker, leader, street, hotline, unit, faults };
}

test('one matter on its page: settled, looked at, talked about, printed and judged', async (t) => {
  const story = await setUp(t);
  await settled(t, story);
  await spokenOf(t, story);
  assert.deepEqual(story.faults, []);
});

async function settled(t: TestContext, { worker, leader }: Story): Promise<void> {
  let matter = '';

  await t.test(
    '自处置: settled on the spot with a photo, checked by somebody else, closed and evaluated',
    async () => {
      await worker.page.goto('/report');
      matter = await reportQuietly(worker, { title: '单车倒在盲道上' });
      const before = [await takePhoto(worker.page, '处置前')];
      await worker.give(matter, 'note', { note: '到场所见', files: before });
      const after = [await takePhoto(leader.page, '处置后')];
      assert.match(await worker.give(matter, 'settle', { result: '已扶起摆正', files: after }), /自处置/);
      // One in so many is drawn for a look; the others are closed at once.
      const settled = await look(leader, matter);
      assert.match(settled, /已扶起摆正/);
      if (/下一步.*核查/.test(settled)) {
        await leader.give(matter, 'verify', { agree: true, note: '看过了' });
        await leader.give(matter, 'close', { result: '已解决' });
      }
      await worker.give(matter, 'rate', { solved: '已解决', satisfaction: '非常满意', note: '很快' });
      assert.match(await leader.give(matter, 'evaluate', { grade: '优', note: '当场办结' }), /综合评价/);
    },
  );

  await t.test('前后对比: the slider goes by keys, and the pictures stand side by side', async () => {
    await look(leader, matter);
    const slider = leader.page.getByRole('slider', { name: /前后对比/ });
    await slider.focus();
    const from = Number(await slider.inputValue());
    for (let n = 0; n < 3; n += 1) await leader.page.keyboard.press('ArrowRight');
    assert.equal(Number(await slider.inputValue()), from + 3);
    await leader.page.getByRole('button', { name: '并排' }).click();
    await slider.waitFor({ state: 'detached' });
  });
}

async function spokenOf(t: TestContext, { worker, leader, street, hotline, unit }: Story): Promise<void> {
  let matter = '';

  await t.test('关注: whoever follows hears of it, until they no longer follow', async () => {
    matter = await reportQuietly(hotline, {
      title: '门口垃圾桶翻倒',
      channel: 'hotline',
      contact: { name: '潮汐住户', phone: '10090001234' },
    });
    await look(street, matter);
    await street.page.getByRole('button', { name: '关注', exact: true }).click();
    await street.page.getByRole('button', { name: '已关注' }).waitFor();
    await look(leader, matter);
    await leader.page.getByRole('button', { name: '关注', exact: true }).click();
    await leader.page.getByRole('button', { name: '已关注' }).waitFor();
    assert.doesNotMatch(await bell(leader), /门口垃圾桶翻倒/);
    await giveQuietly(hotline, matter, 'urge', { note: '来电人又打来了' });
    // A notice reaches the bell by itself, without the page being read anew.
    const told = leader.page.locator('ul.notices li', { hasText: '门口垃圾桶翻倒' });
    await told.filter({ hasText: '催办' }).first().waitFor();
    await look(leader, matter);
    await leader.page.getByRole('button', { name: '已关注' }).click();
    await leader.page.getByRole('button', { name: '关注', exact: true }).waitFor();
    assert.doesNotMatch(await bell(leader), /门口垃圾桶翻倒/);
    await look(street, matter);
    await street.page.getByRole('button', { name: '已关注' }).click();
    await street.page.getByRole('button', { name: '关注', exact: true }).waitFor();
  });

  await t.test('看联系方式: masked until a reason is given', async () => {
    assert.doesNotMatch(await look(street, matter), /10090001234/);
    await street.page.getByRole('button', { name: /说明理由/ }).click();
    const asked = street.page.getByRole('dialog');
    await asked.getByRole('textbox').fill('回电核实地点');
    await asked.getByRole('button').last().click();
    await street.page.getByText('10090001234').waitFor();
  });

  await t.test('备注: mentions only people of the matter, who are told', async () => {
    await giveQuietly(street, matter, 'accept');
    const form = await street.begin(matter, 'note');
    await form.getByRole('textbox', { name: '内容' }).fill('请带上备用桶');
    const people = form.getByRole('group', { name: '提到' });
    await people.locator('.choice', { hasText: '渔' }).locator('input').check();
    await counted(people.locator('.choice', { hasText: '环境卫生' }), 0, 'not of the team');
    await attach(form.getByRole('group', { name: '附件' }), [await takePhoto(unit.page, '桶')]);
    await form.getByRole('button', { name: '备注', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    assert.match(await look(street, matter), /备注 @渔[\s\S]*请带上备用桶/);
    assert.match(await bell(worker), /备注提到/);
    assert.doesNotMatch(await bell(unit), /备注提到/);
  });

  await t.test('打印: forms of the matter on A4, without anything of the page around them', async () => {
    await look(street, matter);
    await street.page.getByRole('link', { name: '打印' }).click();
    const paper = street.page.getByRole('article', { name: '问题登记单' });
    await paper.waitFor();
    assert.match(await paper.innerText(), /门口垃圾桶翻倒[\s\S]*海云里03/);
    assert.doesNotMatch(await paper.innerText(), /10090001234/);
    assert.deepEqual(await axe(street.page), []);
    const pdf = await street.page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.ok(pdf.byteLength > 10_000);
    const sheets = pdf.toString('latin1').match(/\/Type ?\/Page\b(?!s)/g);
    assert.equal(sheets?.length, await street.page.locator('article.paper').count(), 'a sheet for each form');
    const boxes = pdf.toString('latin1').match(/\/MediaBox ?\[([^\]]*)\]/);
    assert.deepEqual(
      boxes?.[1]
        ?.trim()
        .split(' ')
        .map((n) => Math.round(Number(n))),
      [0, 0, 595, 842],
    );
  });

  await t.test(
    '存档: who may read the audit record as well is led from the matter to its entries',
    async () => {
      const { page } = street;
      // No post of the loop has both rights; a post that had would be told so by the server.
      await page.route('**/api/v1/me', async (route) => {
        const answer = await route.fetch();
        const me = (await answer.json()) as { rights: string[] };
        await route.fulfill({ response: answer, json: { ...me, rights: [...me.rights, 'audit.read'] } });
      });
      await look(street, matter);
      await page.locator('summary', { hasText: '记录未被改动的凭据' }).click();
      const link = page.getByRole('link', { name: '在审计记录中打开' });
      const [district = '', stream = ''] = matter.split('.');
      const address = new URL(String(await link.getAttribute('href')), page.url());
      assert.equal(address.pathname, '/audit');
      assert.match(address.search, new RegExp(`${district}.*${stream}`));
      await page.unroute('**/api/v1/me');
    },
  );
}
