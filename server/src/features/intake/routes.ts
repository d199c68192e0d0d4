import { isOpen } from '@gridgov/domain/issues/state.ts';
import { maySee } from '@gridgov/domain/issues/who.ts';
import type { Actor } from '@gridgov/domain/people/posts.ts';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { maskPhone } from '../../platform/crypto/masks.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { type IssueDeps, IssueRow, rowView } from '../issues/public.ts';
import { listByPhone } from './queries.ts';

export type IntakeDeps = {
  readonly issues: IssueDeps;
  /** Codes of the districts in force, for seats of the whole city. */
  readonly districts: () => readonly string[];
};

const MOST = 30;
const EarlierMatter = Type.Object({
  ...IssueRow.properties,
  open: Type.Boolean(),
  reportedAt: Type.String({ format: 'date-time', maxLength: 30 }),
});
const Caller = Type.Object({
  phone: Type.String({ maxLength: 30, description: 'Masked' }),
  matters: Type.Array(EarlierMatter, { maxItems: MOST }),
  /** There are more than are shown. */
  more: Type.Boolean(),
});

export function intakeRoutes(deps: IntakeDeps): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/intake/callers',
      operationId: 'findCaller',
      summary: 'Earlier matters of the telephone number that calls',
      description: 'A POST, because a telephone number must not stand in addresses and their logs.',
      tag: 'intake',
      right: 'intake.take',
      audit: { access: 'personal' },
      schema: {
        body: Type.Object({
          phone: Type.String({ minLength: 5, maxLength: 30, pattern: '^[0-9+()\\- ]{5,30}$' }),
        }),
        reply: { 200: Caller },
      },
      async run(ask) {
        const phone = ask.body.phone.trim();
        if (phone.replace(/\D/g, '').length < 5)
          throw new Refusal('field-wrong', { field: '来电号码', problem: '太短', right: '5 位以上的号码' });
        const found = await mattersOf(deps, ask.actor, phone, { now: ask.now, language: ask.language });
        await ask.record({
          subject: `caller:${maskPhone(phone)}`,
          reason: '受理来电',
          details: { matters: found.length },
        });
        return { phone: maskPhone(phone), matters: found.slice(0, MOST), more: found.length > MOST };
      },
    }),
  ];
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
    .map(({ state, version, placeText, reportedAt }) => ({
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
      reportedAt: new Date(reportedAt).toISOString(),
    }));
}
