/** No certificate, no patrol: switched on by the rules administrator, said on the phone in plain words, with the way to enrol. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { axe, openWindow } from './browser.ts';
import { ask, openStage } from './cast.ts';
import { COURSE, courseMade } from './courses.ts';
import { goAway, phoneSize, settleIn } from './phone.ts';

const OFFLINE = /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/;
const DAY = 86_400_000;

test('a worker without a certificate is told before a patrol, enrols, and the leader walks instead', async (t) => {
  const stage = await openStage(t, ['rules', 'district', 'street', 'leader', 'water', 'districthead']);
  const { browser, url, faults, at } = stage;
  const day = dayStartAt(Date.now());
  const item = (await ask(at.water, '/admissions/commands/apply', {
    ...{ title: '寒潮期间看露天水管', list: 'assist', temporary: true, why: '寒潮预警', hours: 4, cost: 0 },
    ...{ ground: '《突发事件应对法》', work: '裂了就上报', budget: 0, from: day, until: day + 25 * DAY },
  })) as { id: string };
  await ask(at.water, `/admissions/${item.id}/commands/submit`, {});
  await ask(at.districthead, `/admissions/${item.id}/commands/approve`, {});
  await courseMade(at.district.page, { name: '持证课', certifies: true });
  const teacher = await at.leader.page.evaluate(
    async () => (await (await fetch('/api/v1/me')).json()).person.id,
  );
  const planned = {
    place: { text: '三楼会议室', grid: '990106012015003' },
    time: '09:00',
    hours: 2,
    seats: 10,
  };
  await ask(at.street, '/trainings/commands/plan_session', {
    ...{ courseId: COURSE, teacher, day: day + DAY, ...planned },
  });
  const status = await at.street.page.evaluate(
    async ([of, from]) => {
      const body = {
        ...{
          area: '990106012015',
          title: 'B线',
          item: of,
          classes: [],
          frequency: 'daily',
          days: [],
          hour: 24,
        },
        ...{ points: [], from, to: null },
      };
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const init = { method: 'PUT', body: JSON.stringify(body), headers };
      return (await fetch(`/api/v1/patrol-plans/${crypto.randomUUID()}`, init)).text();
    },
    [item.id, new Date(day + DAY / 3).toISOString().slice(0, 10)] as const,
  );
  assert.equal(status, '');

  const rules = at.rules.page;
  await rules.goto('/rules?tab=policy');
  await rules.getByLabel('没有有效的证，不能巡查').check();
  assert.deepEqual(await axe(rules), []);
  await rules.getByRole('button', { name: '看改动' }).click();
  const dialog = rules.getByRole('dialog');
  await dialog
    .getByLabel('从哪天起')
    .fill(new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }));
  await dialog.getByLabel('为什么改').fill('按本市条例，网格员持证上岗');
  await dialog.getByRole('button', { name: '保存改动' }).click();
  await dialog.waitFor({ state: 'detached' });

  const field = await openWindow(browser, url, faults, phoneSize);
  const phone = await field.newPage();
  await settleIn(phone, 'worker');
  await phone.getByRole('link', { name: /B线/ }).click();
  await phone.getByText('现在不能巡查').waitFor();
  await phone.getByText(/最近的培训：持证课.*三楼会议室/).waitFor();
  assert.equal(await phone.getByRole('button', { name: /签到|结束巡查/ }).count(), 0);
  assert.deepEqual(await axe(phone), []);
  await goAway(field, phone);
  await phone.getByText('现在不能巡查').waitFor();
  await field.setOffline(false);
  await phone.getByRole('button', { name: '去报名' }).click();
  await phone.getByRole('button', { name: /^报名/ }).click();
  await phone.getByText('我的情况：已报名').waitFor();

  // Leaders need none, and stand in.
  const leader = at.leader.page;
  await leader.goto('/t/patrols');
  await leader.getByRole('link', { name: /B线/ }).first().click();
  await leader.getByRole('button', { name: '开始巡查' }).click();
  await leader.getByText('巡查中').first().waitFor();
  assert.deepEqual(
    faults.filter((one) => !OFFLINE.test(one)),
    [],
  );
});
