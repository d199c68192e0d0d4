import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { bell, giveQuietly, look, openStage, reportQuietly } from './cast.ts';
import { takePost } from './desk.ts';
import { counted } from './until.ts';

const HOME_STREET = '990106012';
/** In another district. */
const OTHER_STREET = '990107001';

type Story = Awaited<ReturnType<typeof setUp>>;

async function setUp(t: TestContext) {
  const accounts = ['worker', 'leader', 'street', 'district', 'unit', 'property', 'hotline'] as const;
  const { at, faults } = await openStage(t, accounts, { streets: [HOME_STREET, OTHER_STREET] });
  const { worker, leader, street, district, unit, property, hotline } = at;
  await takePost(leader.page, '网格长');
  const filed = async (title: string, given: { readonly classCode?: string } = {}) => {
    const matter = await reportQuietly(worker, { title, ...given });
    // Who names a class names one of its opening conditions too.
    await giveQuietly(leader, matter, 'file', given.classCode === undefined ? {} : { condition: '1' });
    return matter;
  };
  return { worker, leader, street, district, unit, property, hotline, filed, faults };
}

test('grid centres decide what becomes of a report, and whose it is', async (t) => {
  const story = await setUp(t);
  await decisions(t, story);
  await returns(t, story);
  await corrections(t, story);
  assert.deepEqual(story.faults, []);
});

async function decisions(t: TestContext, { worker, street, district, hotline }: Story): Promise<void> {
  await t.test(
    '反映的情况 stands first, a form beside it, and what asks nothing is done by its button',
    async () => {
      const matter = await reportQuietly(hotline, { title: '广告牌快掉下来了', channel: 'hotline' });
      const { page } = street;
      assert.match(
        await look(street, matter),
        /反映的情况\s*广告牌快掉下来了[\s\S]*来源\s*热线转来[\s\S]*时间线/,
      );
      const form = await street.begin(matter, 'decline');
      const [words, asked] = [await page.locator('.reported').boundingBox(), await form.boundingBox()];
      assert.ok(words && asked && asked.x >= words.x + words.width, 'beside, not over');
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
      const primary = page.getByRole('group', { name: '现在可以做' }).locator('.btn.pri');
      assert.match(await primary.innerText(), /受理/);
      await primary.click();
      await page.locator('.toasts p').first().waitFor();
      await counted(page.getByRole('dialog'), 0);
      // Urging is not what moves it on.
      await primary.waitFor({ state: 'detached' });
    },
  );

  await t.test(
    '异议: a caller objects to a refusal, the district upholds it, and the grid files it',
    async () => {
      const matter = await reportQuietly(hotline, {
        title: '楼道里堆着旧家具',
        channel: 'hotline',
        contact: { name: '潮汐住户', phone: '10090001234' },
      });
      await street.give(matter, 'accept');
      assert.match(await worker.give(matter, 'confirm', { found: false, note: '到场已没有了' }), /核实/);
      await street.give(matter, 'decline', { reason: '现场核实无此问题', note: '到场未见' });
      await hotline.give(matter, 'object', { reason: '在六楼，网格员只看了一楼' });
      assert.match(await look(district, matter), /异议待复核|复核异议/);
      await district.give(matter, 'decide_objection', { uphold: true, note: '再去看六楼' });
      assert.match(await look(street, matter), /再去看六楼/);
      await street.give(matter, 'file', { note: '六楼确有' });
      assert.match(await bell(hotline), /复核异议/);
    },
  );
}

async function returns(
  t: TestContext,
  { worker, leader, street, district, unit, property, filed }: Story,
): Promise<void> {
  await t.test('督办: what is supervised is not declined before it is answered', async () => {
    const matter = await reportQuietly(worker, { title: '空地里有人堆废品' });
    await street.give(matter, 'supervise', { level: '提醒', answer: { n: 2 }, note: '说明打算怎么办' });
    assert.match(await look(leader, matter), /不予立案\s*不可用[\s\S]*督办尚未答复/);
    await leader.give(matter, 'answer_supervision', { note: '属私人院落' });
    await leader.give(matter, 'decline', { reason: '未达到立案条件', note: '私人院落内' });
    assert.match(await bell(street), /答复督办/);
  });

  await t.test('下派 and 裁定: sent down, returned twice, ruled for good', async () => {
    const matter = await filed('两小区交界的垃圾没人清');
    await giveQuietly(leader, matter, 'escalate', { reason: '交界处' });
    await street.give(matter, 'send_down', { reason: '多半在海云里一侧' });
    assert.match(await bell(leader), /下派/);
    await leader.give(matter, 'dispatch', { unit: '海云物业' });
    await property.give(matter, 'return', { reason: '属地不符', note: '在墙外' });
    await leader.give(matter, 'dispatch', { unit: '海云物业' });
    await property.give(matter, 'return', { reason: '权属不清', note: '仍在墙外' });
    await district.give(matter, 'rule', { unit: '环境卫生', note: '墙外归环卫' });
    await giveQuietly(unit, matter, 'acknowledge');
    assert.match(await look(unit, matter), /退回\s*不可用[\s\S]*裁定/);
  });

  await t.test(
    'who gives a matter away is told that it was done, also when its page is gone sooner',
    async () => {
      const matter = await filed('地库口堆着旧床垫');
      await leader.give(matter, 'dispatch', { unit: '海云物业' });
      let given = false;
      property.page.on('response', (answer) => {
        if (answer.request().method() === 'POST' && answer.url().endsWith('/commands/return')) given = true;
      });
      const gone = (url: URL) => url.pathname === `/api/v1/issues/${matter}`;
      await property.page.route(gone, (route) =>
        given
          ? route.fulfill({ status: 404, json: { title: '没有找到', status: 404, code: 'not_found' } })
          : route.continue(),
      );
      assert.match(await property.give(matter, 'return', { reason: '属地不符', note: '不在小区内' }), /退回/);
      await property.page.getByText('这件不在本岗能看的范围里了').waitFor();
      await property.page.unroute(gone);
    },
  );
}

async function corrections(
  t: TestContext,
  { worker, leader, street, district, unit, property, filed }: Story,
): Promise<void> {
  await t.test('派遣 is undone and given anew; 改派 takes it to another', async () => {
    const matter = await filed('宣传栏前堆着纸箱', { classCode: 'C-01-01' });
    await leader.give(matter, 'dispatch', { unit: '海云物业' });
    await leader.page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await leader.page.getByRole('button', { name: /^派遣/ }).waitFor();
    assert.match(await bell(property), /收回派遣/);
    await leader.give(matter, 'dispatch', { unit: '海云物业' });
    await leader.give(matter, 'recall', { reason: '已有人在清' });
    await leader.give(matter, 'dispatch', { unit: '海云物业' });
    await leader.give(matter, 'redispatch', { unit: '环境卫生', reason: '量太大' });
    // What a person chose against the rules is told as that, with what the rules suggested.
    assert.match(await look(leader, matter), /规则建议 .*由人改选[\s\S]*建议的依据/);
    assert.match(await bell(unit), /改派/);
  });

  await t.test('合并 is undone, merged again and taken out by hand', async () => {
    const [master, twin] = [await filed('广场东侧暴露垃圾'), await filed('广场东边垃圾成堆')];
    await look(leader, master);
    const number = String(await leader.page.locator('.crumb').textContent());
    const [, day = '', serial = ''] = number.match(/(\d{4})-(\d{4})(?!\d)/) ?? [];
    await leader.give(twin, 'merge', { master: `${day}-${serial}` });
    await leader.page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await leader.page
      .getByText(/取消合并/)
      .first()
      .waitFor();
    await leader.give(twin, 'merge', { master: `${day}-${serial}` });
    assert.match(await look(leader, twin), /本案已并入主案/);
    await leader.give(twin, 'unmerge', { reason: '不是一处' });
    assert.match(await look(leader, twin), /待派遣|派遣/);
    assert.match(await bell(worker), /取消合并/);
  });

  await t.test('更正: class and place, each explained in the history', async () => {
    const matter = await filed('树坑里有烟头和纸屑');
    await leader.give(matter, 'correct_class', { class: '道路不洁', condition: '', reason: '不是垃圾堆' });
    assert.match(await look(leader, matter), /更正类别 .*道路不洁[\s\S]*不是垃圾堆/);
    await leader.give(matter, 'correct_place', { place: '海云里05', reason: '在五号楼边上' });
    assert.match(await look(leader, matter), /更正地点[\s\S]*在五号楼边上/);
  });

  await t.test(
    '移交外区: the district hands it to its neighbour; 撤回: the reporter takes it back',
    async () => {
      const across = await filed('河对岸的垃圾');
      await giveQuietly(leader, across, 'escalate', { reason: '在对岸' });
      await giveQuietly(street, across, 'escalate', { reason: '在邻区' });
      await district.give(across, 'transfer', { place: '沙荡街', reason: '在霁浦新区境内' });
      assert.match(await look(district, across), /移交外区/);
      const away = await reportQuietly(worker, { title: '草地上的垃圾' });
      const urged = await worker.give(away, 'urge', { note: '味道很大' });
      assert.match(urged, /催办/);
      assert.match(await bell(leader), /催办/);
      await worker.give(away, 'withdraw', { reason: '看错了' });
      assert.match(await look(leader, away), /已撤回|撤回/);
    },
  );
}
