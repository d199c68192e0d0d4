/** What everybody may read: notices, warnings, offices. */
import { HOME } from '../cast.ts';
import type { Asked, Calendar } from './desk.ts';

const HOUR = 3_600_000;
type Account = 'street' | 'district' | 'city' | 'districthead';

export function publicNotices(calendar: Calendar): Asked[] {
  const notice = (
    key: string,
    [account, area]: readonly [Account, string],
    [days, time]: readonly [number, string],
    until: number | null,
    [title, body]: readonly [string, string],
  ): Asked => ({
    at: calendar.ago(days, time),
    who: { account },
    method: 'POST',
    path: '/publication/notices',
    key: `notice ${key}`,
    body: { area, title, body, ...(until === null ? {} : { until: calendar.ahead(until) }) },
  });
  const streets = ['street', HOME.street] as const;
  return [
    notice('wells', streets, [6, '09:30'], 24, [
      '井盖普查，看见问题请告诉我们',
      '本月起福海街道逐条路检查井盖。井盖缺了、松了、响了，拍照上报就行，当天有人到场放警示桩。',
    ]),
    notice('drains', streets, [3, '15:10'], 18, [
      '文化路雨污分流施工，部分路段单边通行',
      '施工从文化路东口开始，每天早8点到晚8点。行人走北侧便道，店铺进出不受影响。噪声和扬尘问题可随时上报。',
    ]),
    notice('grids', ['street', HOME.community], [2, '10:00'], 12, [
      '海云里网格员上门核对信息',
      '网格员佩戴工作牌，上门核对住户信息和用气安全，不收任何费用。不方便在家可约时间。',
    ]),
    notice('heat', ['street', HOME.community], [9, '16:00'], 10, [
      '楼道杂物集中清理日改期',
      '原定本周六的清理改到下周六，大件请先放到指定点，贴上门牌号。',
    ]),
    {
      at: calendar.ago(8, '09:10'),
      who: { account: 'street' },
      method: 'DELETE',
      path: `/publication/notices/{notice heat}?reason=${encodeURIComponent('日期又定了，另发新公告')}`,
      key: 'notice heat back',
      orElse: [404],
    },
    notice('lamps', ['district', HOME.district], [5, '11:00'], 30, [
      '东湾区路灯夜查',
      '每周二、周四晚上查路灯。报修写清灯杆号，没有灯杆号写最近的门牌。',
    ]),
  ];
}

/** Codes are those of the Common Alerting Protocol 1.2. */
export function warnings(calendar: Calendar): Asked[] {
  const warning = (key: string, account: Account, at: number, body: object): Asked => ({
    at,
    who: { account },
    method: 'POST',
    path: '/warnings',
    key: `warning ${key}`,
    body,
  });
  const end = (key: string, account: Account, at: number, kind: string, reason: string): Asked => ({
    at,
    who: { account },
    method: 'POST',
    path: `/warnings/{warning ${key}}/end`,
    key: `warning ${key} over`,
    body: { kind, reason },
    orElse: [404],
  });
  const [past, wrong, old] = [calendar.ago(9, '16:30'), calendar.ago(16, '10:05'), calendar.ago(27, '08:40')];
  const wind = { category: 'Met', urgency: 'Expected', severity: 'Moderate', certainty: 'Likely' };
  return [
    warning('water', 'districthead', calendar.ago(1, '19:20'), {
      category: 'Infra',
      urgency: 'Immediate',
      severity: 'Minor',
      certainty: 'Observed',
      event: '停水',
      headline: '文化路供水管道抢修，周边分时停水',
      description: '福海街道部分小区夜间停水，白天水压偏低。送水点设在海云里社区门前。',
      instruction: '提前存水。恢复后先放几分钟水再用。',
      areas: [HOME.street],
      expiresAt: calendar.ahead(3),
    }),
    warning('gale', 'city', past, {
      ...wind,
      severity: 'Severe',
      event: '大风',
      headline: '海云市发布大风黄色预警',
      description: '夜间沿海阵风可达9级。',
      instruction: '暂停高处作业，渔船回港。',
      areas: [HOME.district],
      expiresAt: past + 36 * HOUR,
    }),
    end('gale', 'city', past + 15 * HOUR, 'lifted', '风力已减弱，预警解除'),
    warning('flood', 'districthead', wrong, {
      category: 'Infra',
      urgency: 'Immediate',
      severity: 'Moderate',
      certainty: 'Possible',
      event: '道路积水',
      headline: '福海街道下穿通道积水，禁止通行',
      description: '站前下穿通道报告积水。',
      instruction: '绕行滨河路。',
      areas: [HOME.street],
      expiresAt: wrong + 12 * HOUR,
    }),
    end('flood', 'districthead', wrong + HOUR / 2, 'revoked', '现场核实为洒水车作业，没有积水'),
    warning('drill', 'districthead', old, {
      category: 'Safety',
      urgency: 'Expected',
      severity: 'Minor',
      certainty: 'Likely',
      event: '防汛演练',
      headline: '东湾区防汛演练，听到警报不用惊慌',
      description: '上午9点到11点在滨河路一带演练，有短时警报声。',
      exercise: true,
      areas: [HOME.street],
      expiresAt: old + 4 * HOUR,
    }),
  ];
}

/** Numbers that nobody has: no area of the country is dialled with 0600. */
export function offices(calendar: Calendar): Asked[] {
  const all: readonly (readonly [Account, string, string, string])[] = [
    ['district', HOME.district, '0600-6100001', '每天 0:00–24:00'],
    ['street', HOME.street, '0600-6100012', '每天 8:00–20:00，夜间转区值班'],
    ['street', HOME.community, '0600-6101215', '周一至周六 8:30–17:30'],
    ...['001', '003', '005', '007', '009'].map(
      (n) => ['street', HOME.street + n, `0600-6101${n}`, '周一至周五 8:30–17:30'] as const,
    ),
  ];
  return all.map(([account, code, phone, hours], n) => ({
    at: calendar.ago(30, '10:00') + n * 60_000,
    who: { account },
    method: 'PUT',
    path: `/publication/offices/${code}`,
    key: `office ${code}`,
    body: { phone, hours },
  }));
}
