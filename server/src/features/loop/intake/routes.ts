import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { isOpen } from '@gridgov/domain/loop/issues/state.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { maskPhone } from '../../../platform/crypto/masks.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { act, type IssueDeps, IssueId, IssueRow, rowView } from '../issues/public.ts';
import { insertCaller, listByPhone } from './queries.ts';
import { TOO_SHORT } from './words.ts';

export type IntakeDeps = {
  readonly issues: IssueDeps;
  /** Codes of the districts in force, for seats of the whole city. */
  readonly districts: () => readonly string[];
};

const MOST = 30;
const EarlierMatter = Type.Object({
  ...IssueRow.properties,
  open: Type.Boolean(),
  /** Reported by somebody else; the caller rang about it too. */
  joined: Type.Boolean(),
  reportedAt: Type.String({ format: 'date-time', maxLength: 30 }),
});
const Caller = Type.Object({
  phone: Type.String({ maxLength: 30, description: 'Masked' }),
  matters: Type.Array(EarlierMatter, { maxItems: MOST }),
  /** There are more than are shown. */
  more: Type.Boolean(),
});

const Phone = Type.String({ minLength: 5, maxLength: 30, pattern: '^[0-9+()\\- ]{5,30}$' });

export function intakeRoutes(deps: IntakeDeps): Route[] {
  return [callerRoute(deps), joinRoute(deps)];
}

function callerRoute(deps: IntakeDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/intake/callers',
    operationId: 'findCaller',
    summary: 'Earlier matters of the telephone number that calls',
    description: 'A POST, because a telephone number must not stand in addresses and their logs.',
    tag: 'intake',
    right: 'intake.take',
    audit: { access: 'personal' },
    schema: { body: Type.Object({ phone: Phone }), reply: { 200: Caller } },
    async run(ask) {
      const phone = numberIn(ask.body.phone);
      const found = await mattersOf(deps, ask.actor, phone, { now: ask.now, language: ask.language });
      await ask.record({
        subject: `caller:${maskPhone(phone)}`,
        reason: '受理来电',
        details: { matters: found.length },
      });
      return { phone: maskPhone(phone), matters: found.slice(0, MOST), more: found.length > MOST };
    },
  });
}

function joinRoute({ issues }: IntakeDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/intake/join',
    operationId: 'joinCaller',
    summary: 'Note that the caller means a matter that is open already',
    description: 'The caller is kept with the matter, sealed, and is told about it like its reporter.',
    tag: 'intake',
    right: 'intake.take',
    audit: { event: 'issue.noted' },
    idempotent: 'required',
    schema: {
      body: Type.Object({
        issue: IssueId,
        phone: Phone,
        name: Type.Optional(Type.String({ maxLength: 60 })),
        text: Type.Optional(Type.String({ maxLength: 1000 })),
      }),
      reply: { 200: Type.Object({ id: IssueId, version: Type.Integer({ minimum: 1 }) }) },
    },
    async run({ actor, body, commandId, requestId, address, now, clientAt }) {
      const [district = '', id = ''] = body.issue.split('.');
      const phone = numberIn(body.phone);
      const said = (body.text ?? '').trim();
      const note = `又有来电反映同一件${said === '' ? '' : `：${said}`}`;
      const order = { district, id, command: 'note' as const, body: { note } };
      const { result } = await act(issues, actor, order, { commandId, requestId, address, now, clientAt });
      const name = (body.name ?? '').trim();
      await insertCaller(issues.db, {
        district,
        streamId: id,
        id: commandId,
        nameSealed: name === '' ? null : issues.contacts.seal(name),
        phoneSealed: issues.contacts.seal(phone),
        phoneIndex: issues.contacts.index(phone),
        at: now,
        personId: actor.personId,
      });
      return { id: body.issue, version: Number(result.version) };
    },
  });
}

function numberIn(text: string): string {
  const phone = text.trim();
  if (phone.replace(/\D/g, '').length >= 5) return phone;
  throw new Refusal('field-wrong', TOO_SHORT);
}

async function mattersOf(
  { issues, districts }: IntakeDeps,
  actor: Actor,
  phone: string,
  { now, language }: { now: number; language: Language },
) {
  const own = actor.area.slice(0, 6);
  const index = issues.contacts.index(phone);
  const rows = await listByPhone(issues.db, own === '' ? districts() : [own], index, MOST + 1);
  return rows
    .filter(({ state }) => maySee(state, actor))
    .map(({ state, version, placeText, reportedAt, joined }) => ({
      ...rowView(
        { state, version, placeText },
        {
          names: issues.names,
          rules: issues.rules.version(state.rulesVersion) ?? issues.rules.current(now),
          language,
          now,
        },
      ),
      open: isOpen(state),
      joined,
      reportedAt: new Date(reportedAt).toISOString(),
    }));
}
