/** The desk that lets things out: photos looked at by a person, descriptions without personal data, notices, offices. */

import { type Actor, coversArea } from '@gridgov/domain/city/people/posts.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { maskNumbersIn } from '../../../../platform/crypto/masks.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { AreaCode, KnownArea, Moment, Reason, ShortText, Uuid } from '../../../../platform/http/shapes.ts';
import { findWhole, IssueId } from '../../../loop/issues/public.ts';
import type { PortalDeps } from '../deps.ts';
import { setOffice } from '../matters/board-queries.ts';
import { insertNotice, withdrawNotice } from '../own/notice-queries.ts';
import { listNoticesIn, noticeView } from '../own/notices.ts';
import { NoticeView } from '../schema.ts';
import { findOfMatter, setText } from './check-queries.ts';
import { deskRoutes } from './desk-routes.ts';
import { keepBack, letOut } from './release.ts';

const examples = { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' };
const noticeExamples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };

const Share = Type.Number({ minimum: 0, maximum: 1 });
const PartShape = Type.Object({ x: Share, y: Share, width: Share, height: Share });

export function checkRoutes(deps: PortalDeps): Route[] {
  return [...deskRoutes(deps), decideRoute(deps), textRoute(deps), ...noticeRoutes(deps), officeRoute(deps)];
}

function decideRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/publication/photos/:id/:file',
    operationId: 'decidePhoto',
    summary: 'Let a photo out, with parts of it covered, or keep it back',
    tag: 'publication',
    right: 'publication.check',
    audit: { access: 'change' },
    examples: { ...examples, file: noticeExamples.id },
    schema: {
      params: Type.Object({ id: IssueId, file: Uuid }),
      body: Type.Object({
        publish: Type.Boolean(),
        cover: Type.Optional(Type.Array(PartShape, { maxItems: 40 })),
        reason: Type.Optional(Type.String({ maxLength: 500 })),
      }),
      reply: { 204: null },
    },
    run: async (ask) => {
      const { params, body, actor, now } = ask;
      const { district, id } = await seen(deps, params.id, actor);
      const row = await findOfMatter(deps.db, district, id, params.file);
      if (row === null) throw new Refusal('not-found', { what: say('照片', 'The photo') });
      const reason = body.reason ?? '';
      const photo = { district, id, fileId: params.file, reason, by: actor.personId, now };
      if (body.publish) await letOut(deps, { ...photo, source: row.hash, cover: body.cover ?? [] });
      else await keepBack(deps, photo);
      await ask.record({
        subject: `file:${params.file}`,
        details: { published: body.publish, covered: body.cover?.length ?? 0 },
        ...(reason === '' ? {} : { reason }),
      });
      return ask.reply.empty();
    },
  });
}

/** @throws the same for what is not there and for what lies elsewhere */
async function seen(
  deps: PortalDeps,
  issueId: string,
  actor: Actor,
): Promise<{ district: string; id: string }> {
  const [district = '', id = ''] = issueId.split('.');
  const found = await findWhole(deps.db, district, id);
  if (found === null || !maySee(found.state, actor)) throw new Refusal('not-found', { what: '@word.issue' });
  return { district, id };
}

function textRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/publication/texts/:id',
    operationId: 'setPublicText',
    summary: 'A description of a matter fit for everybody',
    tag: 'publication',
    right: 'publication.check',
    audit: { access: 'change' },
    examples,
    schema: {
      params: Type.Object({ id: IssueId }),
      body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 2000 }) }),
      reply: { 204: null },
    },
    run: async (ask) => {
      const where = await seen(deps, ask.params.id, ask.actor);
      // A number that slipped through is covered all the same.
      const text = maskNumbersIn(ask.body.text.trim());
      await setText(deps.db, { ...where, text, by: ask.actor.personId, now: ask.now });
      await ask.record({ subject: `issue:${ask.params.id}` });
      return ask.reply.empty();
    },
  });
}

function noticeRoutes(deps: PortalDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/publication/notices',
      operationId: 'listOwnNotices',
      summary: 'Public notices that hold now',
      tag: 'publication',
      right: 'publication.check',
      audit: { none: 'public facts without personal data' },
      schema: { reply: { 200: Type.Array(NoticeView, { maxItems: 100 }) } },
      run: async ({ now, actor, language }) =>
        (await listNoticesIn(deps.db, null, now))
          .filter(({ area }) => coversArea(actor, area))
          .map((row) => noticeView(row, (code) => deps.nameOf(code, language))),
    }),
    defineRoute({
      method: 'POST',
      path: '/publication/notices',
      operationId: 'publishNotice',
      summary: 'Publish a notice for an area',
      tag: 'publication',
      right: 'publication.check',
      audit: { access: 'change' },
      idempotent: 'required',
      schema: {
        body: Type.Object({
          area: KnownArea,
          title: ShortText,
          body: Type.String({ minLength: 2, maxLength: 4000 }),
          until: Type.Optional(Moment),
        }),
        reply: { 200: Type.Object({ id: Uuid }) },
      },
      run: async (ask) => {
        const { body, actor, commandId, now } = ask;
        if (!coversArea(actor, body.area)) throw new Refusal('outside-area');
        const { area, title, body: text, until = null } = body;
        const row = { id: commandId, area, title, body: text, from: now, until };
        await insertNotice(deps.db, row, actor.personId, now);
        await ask.record({ subject: `notice:${commandId}`, details: { area } });
        return { id: commandId };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/publication/notices/:id',
      operationId: 'withdrawNotice',
      summary: 'Take a notice back',
      tag: 'publication',
      right: 'publication.check',
      audit: { access: 'change' },
      examples: noticeExamples,
      schema: {
        params: Type.Object({ id: Uuid }),
        query: Type.Object({ reason: Reason }),
        reply: { 204: null },
      },
      run: async (ask) => {
        const gone = await withdrawNotice(deps.db, ask.params.id, ask.actor.area, ask.now);
        if (!gone) throw new Refusal('not-found', { what: say('公告', 'The notice') });
        await ask.record({ subject: `notice:${ask.params.id}`, reason: ask.query.reason });
        return ask.reply.empty();
      },
    }),
  ];
}

function officeRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/publication/offices/:code',
    operationId: 'setOffice',
    summary: 'Telephone and hours of the office that answers for an area, as posted on its boards',
    tag: 'publication',
    right: 'publication.check',
    audit: { access: 'change' },
    examples: { code: '990106012' },
    schema: {
      params: Type.Object({ code: AreaCode }),
      body: Type.Object({
        phone: Type.String({ minLength: 3, maxLength: 30, pattern: '^[0-9+() -]+$' }),
        hours: Type.String({ minLength: 1, maxLength: 200 }),
      }),
      reply: { 204: null },
    },
    run: async (ask) => {
      const { code } = ask.params;
      if (!coversArea(ask.actor, code)) throw new Refusal('outside-area');
      await setOffice(deps.db, { code, ...ask.body }, ask.actor.personId, ask.now);
      await ask.record({ subject: `office:${code}` });
      return ask.reply.empty();
    },
  });
}
