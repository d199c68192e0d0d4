import { dayOf, dayText } from '@gridgov/domain/calendar/zone.ts';
import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/posts.ts';
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import Type, { type Static } from 'typebox';
import { normalName } from '../../../platform/auth/sign-in.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { defineRoute, type Route, type SignedAccount } from '../../../platform/http/route.ts';
import { Day, KnownArea, nullable, Uuid } from '../../../platform/http/shapes.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { doer, tellAccount } from '../accounts/public.ts';
import type { IdentityDeps } from './deps.ts';
import { accountByName, endRule, insertRule, listRules } from './queries.ts';
import { releaseRoutes } from './rule-release.ts';
import { RuleView, ruleView } from './rule-view.ts';

const Claim = Type.Union([Type.Literal('sub'), Type.Literal('email'), Type.Literal('groups')]);
const Value = Type.String({
  minLength: 1,
  maxLength: 300,
  description: 'What the claim must say; `*` leads to the account called as the claim says',
  examples: ['grid-dispatchers'],
});
const Kind = Type.Unsafe<PostKind>({ type: 'string', enum: Object.keys(POST_KINDS), maxLength: 40 });
const Account = Type.String({
  minLength: 2,
  maxLength: 60,
  pattern: '^[\\p{L}\\p{N}._@-]+$',
  examples: ['yunxiu'],
});

const NewRule = Type.Object({
  claim: Claim,
  value: Value,
  account: Type.Optional({ ...Account, description: 'The account meant' }),
  post: Type.Optional(
    Type.Object(
      { kind: Kind, area: Type.Optional(KnownArea), unitId: Type.Optional(Uuid) },
      { description: 'The post that is given to people without an account of their own' },
    ),
  ),
  from: Type.Optional({ ...Day, description: 'The first day it holds; today where it is not said' }),
  to: Type.Optional(nullable({ ...Day, description: 'The first day it holds no more' })),
});
type RuleDeps = Pick<IdentityDeps, 'db' | 'placeName' | 'unitText'>;

/** Who of the identity provider is who here: rules as data, kept by the security administrator. */
export function ruleRoutes({ db, ...names }: RuleDeps): Route[] {
  const some = '0192d3a0-7b1c-7000-8000-0123456789ab';
  return [
    defineRoute({
      method: 'GET',
      path: '/identity-rules',
      operationId: 'listIdentityRules',
      summary: 'Rules that lead from people of the identity provider to accounts and posts',
      description: 'With those that are over or are still to come.',
      tag: 'accounts',
      right: 'account.manage',
      audit: { none: 'rules name groups and accounts, no contact data' },
      schema: { reply: { 200: Type.Object({ items: Type.Array(RuleView, { maxItems: 1_000 }) }) } },
      run: async ({ language }) => ({
        items: (await listRules(db)).map((row) => ruleView(row, language, names)),
      }),
    }),
    defineRoute({
      method: 'POST',
      path: '/identity-rules',
      operationId: 'addIdentityRule',
      summary: 'Lead people of the identity provider to an account or a post',
      description:
        'It counts once an administrator of another kind has let it go on. Either `account`, or `post`, or the value `*`. People who are led to posts get an account of their own at their first sign-in, and their posts follow the rules with each later one.',
      tag: 'accounts',
      right: 'account.manage',
      audit: { access: 'change' },
      schema: { body: NewRule, reply: { 201: Type.Object({ id: Uuid }) } },
      async run(ask) {
        const id = await db.transaction(async (tx) => {
          const made = await addRule(tx, ask.body, ask);
          await ask.record({ subject: `identity-rule:${made}`, details: detailsOf(ask.body) }, tx);
          return made;
        });
        return ask.reply.json(201, { id });
      },
    }),
    changeRoute(db, some),
    ...releaseRoutes({ db, ...names }, some),
    defineRoute({
      method: 'DELETE',
      path: '/identity-rules/:id',
      operationId: 'removeIdentityRule',
      summary: 'End such a rule, from today on; posts it gave end with the next sign-in',
      tag: 'accounts',
      right: 'account.manage',
      audit: { access: 'change' },
      examples: { id: some },
      schema: { params: Type.Object({ id: Uuid }), reply: { 204: null } },
      async run(ask) {
        const { id } = ask.params;
        const today = dayText(dayOf(ask.now));
        if (!(await endRule(db, id, today, today))) throw noRule();
        await ask.record({ subject: `identity-rule:${id}`, details: { ended: today } });
        return ask.reply.empty();
      },
    }),
  ];
}

/**
 * The changed rule is a new one, and the old one ends where it begins: posts the old one gave end with the next sign-in,
 * and the new one gives its own.
 */
function changeRoute(db: IdentityDeps['db'], id: string): Route {
  return defineRoute({
    method: 'PATCH',
    path: '/identity-rules/:id',
    operationId: 'changeIdentityRule',
    summary: 'Put another rule in the place of one',
    description:
      'It gets an id of its own; the old rule holds until the day the new one begins. Posts the old rule gave end with ' +
      'the next sign-in.',
    tag: 'accounts',
    right: 'account.manage',
    audit: { access: 'change' },
    examples: { id },
    schema: { params: Type.Object({ id: Uuid }), body: NewRule, reply: { 200: Type.Object({ id: Uuid }) } },
    async run(ask) {
      const old = ask.params.id;
      return db.transaction(async (tx) => {
        const today = dayText(dayOf(ask.now));
        if (!(await endRule(tx, old, ask.body.from ?? today, today))) throw noRule();
        const fresh = await addRule(tx, ask.body, ask);
        const details = { ...detailsOf(ask.body), before: old };
        await ask.record({ subject: `identity-rule:${fresh}`, details }, tx);
        return { id: fresh };
      });
    },
  });
}

type Asking = { readonly account: SignedAccount | null; readonly now: number };

/** @throws Refusal where it is not clear where the rule leads, or there is no such account */
async function addRule(db: Queryable, rule: Static<typeof NewRule>, ask: Asking): Promise<string> {
  const { now } = ask;
  const by = doer(ask);
  const { claim, value, account, post } = rule;
  if (!leadsSomewhere(rule)) throw notOne();
  const { validFrom, validTo } = daysOf(rule, now);
  const meant = account === undefined ? undefined : await accountByName(db, normalName(account));
  if (account !== undefined && meant === undefined)
    throw new Refusal('not-found', { what: say('账号', 'The account') });
  const id = uuidv7(now);
  await insertRule(db, {
    id,
    claim,
    value,
    accountId: meant?.id ?? null,
    createdAt: now,
    validFrom,
    validTo,
    madeBy: by.account,
    ...postColumns(post),
  });
  if (meant !== undefined) {
    const details = { claim, value };
    await tellAccount(db, meant.id, { what: 'rule.made', by, at: now, details, subject: id });
  }
  return id;
}

/** What is past stays as it was. @throws Refusal where the days are none that can come */
function daysOf({ from, to = null }: Static<typeof NewRule>, now: number) {
  const today = dayText(dayOf(now));
  const validFrom = from ?? today;
  if (validFrom < today) throw wrongDay('from', today);
  if (to !== null && to <= validFrom) throw wrongDay('to', validFrom);
  return { validFrom, validTo: to };
}

function wrongDay(field: string, after: string): Refusal {
  const right =
    field === 'from' ? say(`${after} 或以后`, `${after} or later`) : say(`晚于 ${after}`, `after ${after}`);
  return new Refusal('field-wrong', {
    field: asIs(field),
    problem: say('日期不对', 'is no day that can be'),
    right,
  });
}

function noRule(): Refusal {
  return new Refusal('not-found', { what: say('规则', 'The rule') });
}

function detailsOf({ claim, value, account, post, from, to }: Static<typeof NewRule>) {
  const days = { from: from ?? null, to: to ?? null };
  return {
    claim,
    value,
    account: account ?? null,
    post: post?.kind ?? null,
    area: post?.area ?? null,
    ...days,
  };
}

function postColumns(post: Static<typeof NewRule>['post']) {
  const { kind = null, area = '', unitId = null } = post ?? {};
  return { postKind: kind, postArea: area === '' ? null : area, postUnit: unitId };
}

/** The value `*` says all by itself, and every other one needs just one of the two. */
function leadsSomewhere({ claim, value, account, post }: Static<typeof NewRule>): boolean {
  const said = [account, post].filter((one) => one !== undefined).length;
  return value === '*' ? said === 0 && claim !== 'groups' : said === 1;
}

function notOne(): Refusal {
  return new Refusal('field-wrong', {
    field: asIs('value'),
    problem: say('规则指向不明', 'where the rule leads is not clear'),
    right: say('账号、岗位二选一；值为 * 时都不填', 'an account or a post, neither with the value *'),
  });
}
