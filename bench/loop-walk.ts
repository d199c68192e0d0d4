/** The walk of a matter through the loop as people go it: what is sent, by whom, in which order. */
import { uuidv7 } from '@gridgov/server/platform/ledger/ids.ts';
import type { Member, Team } from './loop-city.ts';

export type Sent = {
  readonly member: Member;
  readonly role: 'worker' | 'leader' | 'handler';
  readonly command: string;
  readonly body: Record<string, unknown>;
  readonly commandId: string;
};

const DESCRIPTIONS = [
  '人行道地砖松动，约两平方米，雨后有积水，行人绕行，已放置提示牌，请尽快修复。',
  '小区东门外垃圾桶满溢，周围散落厨余垃圾，气味明显，附近居民多次反映，请安排清运。',
  '路口东北角路灯不亮，夜间通行不便，附近有学校，灯杆编号模糊，无法辨认，请派人查看。',
];
const TITLES = ['人行道地砖松动', '垃圾桶满溢', '路灯不亮'];

/** How many commands a walk has. */
export const STEPS = 8;

/** The report of a new matter. Its command's id becomes the matter's. */
export function reportOf(team: Team, classCode: string, n: number): Sent {
  const body = {
    channel: 'patrol',
    nature: 'report',
    title: TITLES[n % TITLES.length] ?? '',
    description: DESCRIPTIONS[n % DESCRIPTIONS.length] ?? '',
    classCode,
    place: {
      text: `滨河路${(n % 300) + 1}号`,
      grid: team.grid,
      lon: team.lon + (n % 97) / 100_000,
      lat: team.lat + (n % 89) / 100_000,
    },
  };
  return { member: team.worker, role: 'worker', command: 'report', body, commandId: uuidv7() };
}

/** The command after `step` commands were given (1 … STEPS - 1). */
export function stepOf(team: Team, step: number): Sent {
  const by = (role: Sent['role'], command: string, body: Record<string, unknown>): Sent => ({
    member: team[role],
    role,
    command,
    body,
    commandId: uuidv7(),
  });
  switch (step) {
    case 1:
      return by('leader', 'file', {});
    case 2:
      return by('leader', 'dispatch', { unit: team.unit });
    case 3:
      return by('handler', 'acknowledge', {});
    case 4:
      return by('worker', 'note', { note: '现场已复看，围挡还在，未见扩大。' });
    case 5:
      return by('handler', 'respond', { result: '已更换并清理现场，恢复通行。' });
    case 6:
      return by('worker', 'verify', { agree: true });
    case 7:
      return by('leader', 'close', { result: 'solved' });
  }
  throw new RangeError(`a walk has ${STEPS} commands`);
}
