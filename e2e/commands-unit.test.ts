import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { axe } from './browser.ts';
import { bell, giveQuietly, look, openStage, reportQuietly } from './cast.ts';
import type { Desk } from './desk.ts';
import { takePhoto, takePost } from './desk.ts';
import { counted } from './until.ts';

const eightHours = { n: 8, unit: 'working_hour' };

/** The id of a unit by a word of its name. */
async function unitNamed(desk: Desk, name: string): Promise<string> {
  const reply = await desk.page.request.get(`/api/v1/units?text=${encodeURIComponent(name)}`);
  const { items } = (await reply.json()) as { items: readonly { id: string; name: string }[] };
  const found = items.find((one) => one.name.includes(name));
  assert.ok(found !== undefined, `no unit named ${name}`);
  return found.id;
}

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const accounts = ['worker', 'leader', 'street', 'district', 'unit', 'water'] as const;
  const { at, faults } = await openStage(t, accounts);
  const { worker, leader, street, district, unit, water } = at;
  await takePost(leader.page, '网格长');
  const toUnit = async (title: string) => {
    const matter = await reportQuietly(worker, { title });
    await giveQuietly(leader, matter, 'file');
    await giveQuietly(leader, matter, 'escalate', { reason: '社区没有力量' });
    await giveQuietly(street, matter, 'escalate', { reason: '要区里的单位' });
    await district.give(matter, 'dispatch', { unit: '环境卫生' });
    await giveQuietly(unit, matter, 'acknowledge');
    return matter;
  };
  return { worker, district, unit, water, toUnit, faults };
}

test('a unit divides, suspends, hands over and answers what it was given', async (t) => {
  const story = await setUp(t);
  await parts(t, story);
  await clocks(t, story);
  await others(t, story);
  assert.deepEqual(story.faults, []);
});

async function parts(t: TestContext, { worker, district, unit, water, toUnit }: Story): Promise<void> {
  await t.test(
    '拆分: two parts, one of which the water company answers, before the whole is answered',
    async () => {
      const matter = await toUnit('管沟边堆着垃圾，井盖也歪了');
      const form = await unit.begin(matter, 'split');
      const what = form.getByLabel('做什么').first();
      assert.ok(
        await what.evaluate((element) => element === document.activeElement),
        'the first field has it',
      );
      await form.getByRole('button', { name: '拆分', exact: true }).click();
      await form.getByRole('alert').getByText('部分 2：选“承办单位”').waitFor();
      assert.equal(await what.getAttribute('aria-invalid'), 'true');
      for (const [at, [title, holder]] of [
        ['清运垃圾', '环境卫生'],
        ['扶正井盖', '供水'],
      ].entries()) {
        const part = form
          .getByRole('listitem')
          .filter({ has: form.page().getByText(`部分 ${at + 1}`, { exact: true }) });
        await part.getByLabel('做什么').fill(String(title));
        await part.getByRole('searchbox').fill(String(holder));
        await part
          .locator('.choice', { hasText: String(holder) })
          .locator('input')
          .first()
          .check();
        await part.getByRole('textbox', { name: /时限/ }).fill('8');
      }
      await form.getByRole('button', { name: '拆分', exact: true }).click();
      await form.waitFor({ state: 'detached' });
      assert.match(await look(unit, matter), /部分 0\/2/);
      assert.match(await bell(water), /拆分/);
      assert.match(await water.give(matter, 'respond_part', { result: '井盖已扶正' }), /部分反馈/);
      assert.match(await look(unit, matter), /部分 1\/2[\s\S]*井盖已扶正/);
      await district.give(matter, 'cancel_part', { reason: '垃圾已由物业清走' });
      assert.match(await look(unit, matter), /部分 2\/2/);
      await unit.give(matter, 'respond', { result: '两处都好了' });
      await giveQuietly(worker, matter, 'verify', { agree: true });
      assert.match(await district.give(matter, 'close', { result: '已解决' }), /结案/);
    },
  );

  await t.test(
    '退回部分 and 改派部分: a part that is not theirs goes back to the centre, which gives it to another',
    async () => {
      const matter = await toUnit('检查井边堆着垃圾，井圈也裂了');
      const parts = [
        { title: '清运垃圾', unit: await unitNamed(unit, '环境卫生'), limit: eightHours },
        { title: '更换井圈', unit: await unitNamed(unit, '供水'), limit: eightHours },
      ];
      await giveQuietly(unit, matter, 'split', { parts });
      const returned = await water.give(matter, 'return_part', {
        reason: '职能不符',
        note: '井是雨水井，归排水',
      });
      assert.match(returned, /退回部分/);
      assert.match(await look(district, matter), /退回部分[\s\S]*井是雨水井，归排水/);
      assert.match(await bell(district), /退回部分/);
      const given = await district.give(matter, 'assign_part', { unit: '园林', note: '先围护' });
      assert.match(given, /改派部分/);
      assert.match(await look(unit, matter), /更换井圈[\s\S]*园林/);
      assert.match(await look(district, matter), /改派部分 2 .*园林/);
    },
  );
}

async function clocks(t: TestContext, { district, unit, toUnit }: Story): Promise<void> {
  await t.test('换用规则版本: the command centre moves an open matter, and its reason stays', async () => {
    const matter = await toUnit('护坡下有散落垃圾');
    const moved = await district.give(matter, 'move_rules', { reason: '新增放假，按现行日历重算' });
    assert.match(moved, /换用规则版本/);
    assert.match(await look(unit, matter), /换用规则版本[\s\S]*新增放假，按现行日历重算/);
    await unit.page.locator('summary', { hasText: '时限变更' }).click();
    const history = unit.page.getByRole('table', { name: /时限变更/ });
    assert.ok((await history.getByRole('row', { name: /处置时限/ }).count()) > 0);
    await unit.page.locator('summary', { hasText: '记录未被改动的凭据' }).click();
    await unit.page.getByText(/条记录首尾相连，与现状一致/).waitFor();
  });

  await t.test('a day is typed as people write it, or chosen in the calendar by keys alone', async () => {
    const matter = await toUnit('坡上有渣土');
    const form = await unit.begin(matter, 'ask_suspension');
    const { page } = unit;
    const day = form.getByLabel('复核日期');
    await day.fill('2027-02-30');
    await day.blur();
    await page.getByText('没有这一天').waitFor();
    await day.fill('2027年1月31日');
    await day.press('Tab');
    assert.equal(await day.inputValue(), '2027-01-31');
    await page.keyboard.press('Enter');
    const calendar = page.getByRole('dialog', { name: '选日期' });
    await calendar.getByText('2027年1月').waitFor();
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('PageDown');
    await calendar.getByText('2027年2月').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await calendar.waitFor({ state: 'detached' });
    assert.equal(await day.inputValue(), '2027-02-27');
    await page.keyboard.press('Enter');
    const held = calendar.and(page.locator(':focus, :has(:focus)'));
    await held.waitFor();
    // Chosen and opened again at once, before the browser tells that it closed.
    await page.evaluate(() => {
      const popup = document.querySelector('.typed-popup:popover-open');
      popup?.querySelector<HTMLElement>('[data-day="2027-02-26"]')?.click();
      popup?.parentElement?.querySelector<HTMLElement>('[aria-haspopup]')?.click();
    });
    await held.waitFor();
    assert.equal(await day.inputValue(), '2027-02-26');
    await page.keyboard.press('Escape');
    await calendar.waitFor({ state: 'detached' });
    await counted(form, 1, 'the calendar closes alone');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  await t.test('挂账: asked, granted and undone, granted again and resumed', async () => {
    const matter = await toUnit('绿化带积存渣土，冻土挖不动');
    const review = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await unit.give(matter, 'ask_suspension', { reason: '季节', reviewAt: review, note: '等化冻' });
    assert.match(await look(district, matter), /挂账待批|申请挂账/);
    await district.give(matter, 'decide_suspension', { grant: true });
    assert.match(await look(unit, matter), new RegExp(`挂账至(?:\\d{4}-)?${review.slice(5)}`));
    await unit.give(matter, 'resume', { note: '今日回暖' });
    assert.match(await look(unit, matter), /恢复计时[\s\S]*今日回暖/);
    await unit.give(matter, 'ask_suspension', { reason: '季节', reviewAt: review, note: '又冻上了' });
    await district.give(matter, 'decide_suspension', { grant: true });
    await district.page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await district.page
      .getByText(/恢复计时/)
      .first()
      .waitFor();
    assert.match(await look(unit, matter), /撤销刚才的操作/);
  });
}

async function others(t: TestContext, { worker, district, unit, water, toUnit }: Story): Promise<void> {
  await t.test('协办 and 转交: an assisting unit answers, the work goes to a colleague', async () => {
    const matter = await toUnit('路边垃圾压住供水阀门');
    await unit.give(matter, 'add_assist', { unit: '供水', note: '指认阀门位置' });
    assert.match(await bell(water), /协办/);
    const photo = [await takePhoto(water.page, '阀门')];
    assert.match(
      await water.give(matter, 'answer_assist', { note: '阀门在树池东侧', files: photo }),
      /协办答复/,
    );
    assert.match(await look(unit, matter), /阀门在树池东侧/);
    const form = await unit.begin(matter, 'hand_over');
    const people = form.getByRole('group', { name: '经办人' }).getByRole('radio');
    await people.last().check();
    await form.getByRole('button', { name: '转交', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    assert.match(await look(unit, matter), /转交/);
  });

  await t.test('督办: answered by the unit, without which nobody closes', async () => {
    const matter = await toUnit('学校门口垃圾三天没清');
    await district.give(matter, 'supervise', { level: '挂牌', answer: { n: 4 }, note: '说明为什么三天没清' });
    assert.match(await bell(unit), /督办/);
    assert.match(await look(unit, matter), /答复时限/);
    await giveQuietly(unit, matter, 'respond', { result: '已清' });
    await giveQuietly(worker, matter, 'verify', { agree: true });
    assert.match(await look(district, matter), /结案\s*不可用[\s\S]*督办尚未答复/);
    await unit.give(matter, 'answer_supervision', { note: '车辆检修，已换车' });
    await district.give(matter, 'close', { result: '已解决' });
  });
}
