/** What reaches outside, or comes from there: residents’ wishes about their data, programs, messages. */
import { HOME } from '../cast.ts';
import type { Asked, Calendar, Desk } from './desk.ts';

const HOUR = 3_600_000;
const [MINUTE, SECOND] = [60_000, 1_000];

/** What residents asked of their data; nobody has a number that begins with 1009. */
export function requests(calendar: Calendar): Asked[] {
  const ask = (n: number, days: number, time: string, kind: string, text: string): Asked => ({
    at: calendar.ago(days, time),
    who: { phone: `1009556${String(n).padStart(4, '0')}` },
    method: 'POST',
    path: '/portal/me/requests',
    key: `request ${n}`,
    body: { kind, text },
  });
  const answer = (n: number, days: number, time: string, done: boolean, text: string): Asked => ({
    at: calendar.ago(days, time),
    who: { account: 'city' },
    method: 'POST',
    path: `/residents/requests/{request ${n}}/answer`,
    key: `answer ${n}`,
    body: { done, answer: text },
    orElse: [404],
  });
  return [
    ask(1, 12, '20:14', 'correct', '我上月报的路灯那件，门牌写错了，应该是滨河路8号，请改过来。'),
    answer(1, 10, '10:20', true, '已在案件上更正地点，并告知承办单位。'),
    ask(2, 13, '09:31', 'delete', '事情已经办好了，请把我的手机号删掉，不用再发短信。'),
    answer(2, 11, '15:05', true, '办结后联系方式已隐藏，短信通知已停；案卷按规定保存。'),
    ask(3, 9, '21:02', 'delete', '请把我投诉楼上装修的记录整个删掉。'),
    answer(3, 7, '16:40', false, '案卷须按档案规定保存，不能删除；您的联系方式已不对外显示。'),
    ask(4, 6, '12:48', 'other', '想要一份我去年以来上报事项的清单，用来给小区业委会看。'),
    ask(5, 3, '19:27', 'correct', '我的手机号换了，请把新号码记上，旧号已停用。'),
    ask(6, 1, '08:55', 'delete', '误报了一件，请删除里面的照片，拍到了我家窗户。'),
  ];
}

/** Programs that may act, and one that no longer may: prepared by one person, taken by the one they act as. */
export function tokens(calendar: Calendar): Asked[] {
  const old = { name: '旧大屏取数（演示）', scopes: ['issue.read'], expiresAt: calendar.ago(2, '00:00') };
  const young = {
    name: '区数据共享平台（演示）',
    scopes: ['issue.read', 'area.read'],
    expiresAt: calendar.ahead(150),
  };
  return [
    ...preparedAndTaken('token old', calendar.ago(40, '10:00'), old),
    ...preparedAndTaken('token new', calendar.ago(20, '11:15'), young),
  ];
}

function preparedAndTaken(key: string, at: number, token: { readonly name: string }): Asked[] {
  const method = 'POST';
  return [
    {
      who: { account: 'security' },
      method,
      path: '/tokens',
      at,
      key,
      unless: { path: '/tokens', says: token.name },
      body: { account: 'city', areas: [HOME.district], ...token },
    },
    {
      who: { account: 'city' },
      method,
      path: `/me/token-offers/{${key}}`,
      at: at + 20 * 60_000,
      key: `${key} taken`,
      // Taken before, where the city is loaded anew.
      orElse: [404],
    },
  ];
}

/** How some of the people want to be told. */
export function ownSettings(calendar: Calendar): Asked[] {
  const set = (account: string, at: number, body: object): Asked => ({
    at,
    who: { account },
    method: 'PUT',
    path: '/me/messages',
    key: `messages ${account}`,
    body: { channels: ['sms'], quietFrom: null, quietTo: null, digest: false, ...body },
  });
  return [
    set('street', calendar.ago(30, '09:00'), {}),
    set('worker', calendar.ago(30, '09:30'), { digest: true }),
    set('unit', calendar.ago(29, '10:00'), { quietFrom: 20 * 60, quietTo: 8 * 60 }),
    set('streethead', calendar.ago(28, '15:00'), { channels: ['wechat'], wechat: 'demo-street-head' }),
  ];
}

/** No name ends in example: the address leads nowhere. */
const RECEIVER = 'https://ledger.haiyun.example/gridgov/events';

/**
 * A program of the district that was told of what was closed, until its receiver broke down: what it could not be
 * sent was given up after a day of attempts, and the administrator paused it. It stays so: nothing calls out.
 */
export async function webhook(desk: Desk, calendar: Calendar): Promise<void> {
  const who = { account: 'system' };
  const made = { at: calendar.ago(21, '10:30'), key: 'webhook' };
  await desk.ask({
    ...made,
    who,
    method: 'POST',
    path: '/webhooks',
    unless: { path: '/webhooks', says: RECEIVER },
    body: {
      url: RECEIVER,
      types: ['issue.closed'],
      districts: [HOME.district],
      note: '区数据共享平台（演示），对方停机，已暂停',
    },
  });
  const read = async (when: number) => {
    const key = `webhook ${when}`;
    const asked = { at: when, who, method: 'GET', path: '/webhooks/{webhook}', key } as const;
    return (await desk.ask(asked)) as { version: number; state: string };
  };
  if ((await read(made.at)).state !== 'active') return;
  const [well, broken] = [calendar.ago(6, '18:00'), calendar.ago(3, '18:00')];
  const replay = (at: number, days: number): Asked => ({
    at,
    who,
    method: 'POST',
    path: '/webhooks/{webhook}/replay',
    key: `replay ${at}`,
    body: { since: at - days * 24 * HOUR, until: at },
  });
  desk.receiverAnswers(204);
  await desk.ask(replay(well, 3));
  await desk.sendWebhooks(well + SECOND);
  desk.receiverAnswers(503);
  await desk.ask(replay(broken, 1));
  // A pause is up to a fifth longer than it says.
  const pauses = [0, 7 * SECOND, MINUTE, 3 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 10 * HOUR, 17 * HOUR];
  let at = broken + SECOND;
  for (const pause of pauses) {
    at += pause;
    // Each attempt follows from the one before.
    await desk.sendWebhooks(at);
  }
  const { version } = await read(at + MINUTE);
  await desk.ask({
    at: at + 2 * MINUTE,
    who,
    method: 'PATCH',
    path: '/webhooks/{webhook}',
    key: 'webhook paused',
    body: { version, state: 'paused' },
  });
}
