import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { Compile } from 'typebox/schema';
import { appoint } from '../../../features/city/people/public.ts';
import { createAccount, OPERATOR, tellAccount } from '../../../features/running/accounts/public.ts';
import { AccountName } from '../../../features/running/accounts/schema.ts';
import { normalName } from '../../../platform/auth/sign-in.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { recordCommand } from '../audit.ts';
import { withCity } from '../database.ts';
import { type Call, UsageError, type Verb } from '../verb.ts';

/** Those who let everybody else in. Other posts come with the roster, and their accounts from the console. */
const POSTS = ['security_admin', 'system_admin', 'audit_admin', 'rules_keeper'] as const satisfies PostKind[];

/** As at the console, see features/running/accounts/schema.ts. */
const accountName = Compile(AccountName);
const LONGEST = 60;

export const account: Verb = {
  name: 'account',
  subjects: { create: '建一名管理员和他的账号；初始密码只显示这一次，首次登录必须更改' },
  options: {
    name: { value: 'ACCOUNT', required: true, says: '账号名，登录时用' },
    post: {
      value: 'POST',
      required: true,
      says: POSTS.map((kind) => `${kind}（${POST_KINDS[kind].zh}）`).join('、'),
    },
    person: { value: 'TEXT', says: '姓名；不写即账号名' },
  },
  notes: [
    '新城市里还没有人，没有谁能在控制台开账号：先用它建安全管理员，其余账号由安全管理员在控制台开。',
    '系统、安全、审计三类管理员须是三个人，所以每次都新建一名人员。操作记入访问日志。',
  ],
  run: (call) => {
    const given = readGiven(call);
    return withCity(call.config(), async (db) => {
      const password = await db.transaction((tx) => open(tx, given, Date.now()));
      return {
        json: { account: given.name, post: given.post, password },
        summary: `账号 ${given.name}（${POST_KINDS[given.post].zh}），初始密码：${password}\n只显示这一次，首次登录必须更改。`,
      };
    });
  },
};

type Given = { readonly name: string; readonly person: string; readonly post: PostKind };

function readGiven(call: Call): Given {
  const name = (call.value('name') ?? '').trim();
  const person = (call.value('person') ?? name).trim();
  const post = POSTS.find((kind) => kind === call.value('post'));
  if (post === undefined) throw new UsageError(`--post ${call.value('post')}：应为 ${POSTS.join('、')} 之一`);
  if (!accountName.Check(name)) {
    throw new UsageError(`--name ${name}：应为 2 到 60 个字母、数字、汉字或 . _ @ -`);
  }
  if (person === '' || person.length > LONGEST) throw new UsageError(`--person：应为 1 到 ${LONGEST} 个字`);
  return { name, person, post };
}

async function open(tx: Queryable, { name, person, post }: Given, now: number): Promise<string> {
  const from = dayText(dayOf(now));
  const personId = await appoint(tx, { name: person, kind: post, from }, () => uuidv7(now));
  const { id, password } = await createAccount(tx, { name, personId, now });
  const told = { account: normalName(name), post };
  await tellAccount(tx, id, { what: 'account.opened', by: OPERATOR, at: now, details: told });
  await recordCommand(tx, {
    kind: 'change',
    subject: `account:${normalName(name)}`,
    details: { made: true, post, person: personId },
    verb: 'account create',
    done: true,
    now,
  });
  return password;
}
