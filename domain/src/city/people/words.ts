/** What is said of posts and deputies that cannot be, in both languages. */
import { say, sayField } from '../../refusal.ts';

const POST = sayField('post', '岗位', 'Post');
const LAST_DAY = sayField('to', '起止日期', 'Last day');

export const NO_DEPUTY = {
  field: POST,
  problem: say('系统、安全、审计三类管理员的岗位不设代理', 'administrators have no deputies'),
  right: say('办理业务的岗位', 'a post that works on matters'),
} as const;

export const NOT_PASSED_ON = {
  field: POST,
  problem: say('代理的岗位不能再找人代理', 'a deputy names no deputy'),
  right: say('自己的岗位', 'a post of one’s own'),
} as const;

export const OWN_DEPUTY = {
  field: sayField('deputyId', '代理人', 'Deputy'),
  problem: say('代理人就是本人', 'nobody is their own deputy'),
  right: say('另一个人', 'somebody else'),
} as const;

const laterDays = (today: string) =>
  say(`${today} 起的日期，结束不早于开始`, `${today} or later, the last day not before the first`);

export const begun = (today: string) => ({
  field: sayField('from', '起止日期', 'First day'),
  problem: say('开始的一天已过', 'it is over'),
  right: laterDays(today),
});

export const backwards = (today: string) => ({
  field: LAST_DAY,
  problem: say('结束早于开始', 'it lies before the first day'),
  right: laterDays(today),
});

export const tooLong = (days: number, most: number) => ({
  field: LAST_DAY,
  problem: say(`${days} 天太长`, `${days} days are too many`),
  right: say(`${most} 天以内；更久的用岗位移交`, `${most} days at most; for longer hand the post over`),
});

export const THE_POST = say('岗位', 'The post');
export const THE_DEPUTY = say('代理人', 'The deputy');
