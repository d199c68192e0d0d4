import { ALL_RIGHTS } from '@gridgov/domain/city/people/rights.ts';
import { createToken, OPERATOR, tellAccount } from '../../../features/running/accounts/public.ts';
import { recordCommand } from '../audit.ts';
import { withCity } from '../database.ts';
import { UsageError, type Verb } from '../verb.ts';

const DAY_MS = 86_400_000;
const known: ReadonlySet<string> = new Set(ALL_RIGHTS);

export const token: Verb = {
  name: 'token',
  subjects: { create: '给程序开一个令牌；只显示这一次' },
  options: {
    account: { value: 'NAME', required: true, says: '以哪个账号的身份' },
    scopes: {
      value: 'RIGHT,…',
      required: true,
      many: true,
      says: '可用的权限，逗号隔开，如 issue.read,issue.report',
    },
    areas: { value: 'CODE,…', many: true, says: '限于哪些区域代码；不写即账号的全部区域' },
    name: { value: 'TEXT', says: '给这个令牌起的名字' },
    days: { value: 'N', says: '几天后失效；不写即不失效' },
  },
  run: (call) => {
    const scopes = listOf(call.values('scopes'));
    const unknown = scopes.filter((scope) => !known.has(scope));
    if (unknown.length > 0 || scopes.length === 0) {
      throw new UsageError(`没有权限“${unknown.join('、')}”；可用：${ALL_RIGHTS.join(' ')}`);
    }
    const areas = listOf(call.values('areas'));
    const wrong = areas.filter((code) => !/^\d{4,15}$/.test(code));
    if (wrong.length > 0) throw new UsageError(`--areas ${wrong.join(',')}：应为区划或网格代码`);
    const days = call.value('days');
    if (days !== undefined && !(Number(days) > 0)) throw new UsageError(`--days ${days}：应为天数`);
    return withCity(call.config(), async (db) => {
      const now = Date.now();
      const account = call.value('account') ?? '';
      const made = await db.transaction(async (tx) => {
        const given = {
          account,
          name: call.value('name') ?? '命令行',
          scopes,
          areas,
          expiresAt: days === undefined ? null : now + Number(days) * DAY_MS,
          now,
          createdBy: null,
        };
        const { id, token, accountId } = await createToken(tx, given);
        const told = { name: given.name, scopes: scopes.join(' '), areas: areas.join(' ') };
        await tellAccount(tx, accountId, {
          what: 'token.made',
          by: OPERATOR,
          at: now,
          details: told,
          subject: id,
        });
        const details = { account, scopes: scopes.join(' '), areas: areas.join(' ') };
        await recordCommand(tx, {
          kind: 'change',
          subject: `token:${id}`,
          details,
          verb: 'token create',
          done: true,
          now,
        });
        return token;
      });
      return { json: { token: made }, summary: `${made}\n只显示这一次，请妥善保存。` };
    });
  },
};

function listOf(values: readonly string[]): string[] {
  const all = values.flatMap((value) => value.split(/[,\s]+/)).filter(Boolean);
  return [...new Set(all)];
}
