/** Following what one reported, by number and secret or signed in, and acting on it. */
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { Moment, Uuid } from '../../../../platform/http/shapes.ts';
import { act, IssueId } from '../../../loop/issues/public.ts';
import { listFiles, thumbnail } from '../../../running/files/public.ts';
import { SessionHeader } from '../../residents/public.ts';
import type { PortalDeps } from '../deps.ts';
import { ActBody, NumberText, Opened, OwnMatter, oneOf, SecretText } from '../schema.ts';
import { mineOf, openMatter, photoSign, show } from './own.ts';

const examples = { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' };

export function followRoutes(deps: PortalDeps): Route[] {
  return [openRoute(deps), ownRoute(deps), actRoute(deps), ownPhotoRoute(deps)];
}

function openRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/matters/open',
    operationId: 'openMatter',
    summary: 'A matter by its number and secret; by the number alone only what is public of it',
    tag: 'portal',
    right: 'public',
    audit: { access: 'personal' },
    schema: {
      headers: SessionHeader,
      body: Type.Object({ number: NumberText, secret: Type.Optional(SecretText) }),
      reply: { 200: Opened },
    },
    run: (ask) => openMatter(deps, ask.body, ask),
  });
}

function ownRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/matters/:id/own',
    operationId: 'showOwnMatter',
    summary: 'One’s own matter, by its secret or signed in',
    tag: 'portal',
    right: 'public',
    audit: { access: 'personal' },
    examples,
    schema: {
      params: Type.Object({ id: IssueId }),
      headers: SessionHeader,
      body: Type.Object({ secret: Type.Optional(SecretText) }),
      reply: { 200: OwnMatter },
    },
    run: async (ask) => {
      await deps.guard.count('open', ask.address, ask.now);
      const [district = '', id = ''] = ask.params.id.split('.');
      await ask.record({ subject: `issue:${ask.params.id}` });
      const mine = await mineOf(deps, district, id, ask.body.secret, ask);
      return show(deps, district, id, mine, ask);
    },
  });
}

function actRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/matters/:id/commands/:command',
    operationId: 'actOnOwnMatter',
    summary: 'Object, add, withdraw, rate, reopen or urge, by the secret or signed in',
    tag: 'portal',
    right: 'public',
    audit: { event: 'issue.*' },
    idempotent: 'required',
    examples: { ...examples, command: 'note' },
    schema: {
      params: Type.Object({
        id: IssueId,
        command: oneOf('object', 'note', 'withdraw', 'rate', 'reopen', 'urge'),
      }),
      headers: SessionHeader,
      body: ActBody,
      reply: { 200: OwnMatter },
    },
    run: async (ask) => {
      const { body, params, now, clientAt, address, requestId, commandId } = ask;
      await deps.guard.count('act', address, now);
      const [district = '', id = ''] = params.id.split('.');
      const { secret, ...fields } = body;
      const mine = await mineOf(deps, district, id, secret, ask);
      const given = { district, id, command: params.command, body: fields as never };
      await act(deps.issues, mine.actor, given, { commandId, requestId, address, now, clientAt });
      return show(deps, district, id, mine, ask);
    },
  });
}

function ownPhotoRoute({ db, store, crypto }: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/portal/own-photos/:id',
    operationId: 'getOwnPhoto',
    summary: 'A photo of one’s own matter, by the address the matter gave',
    tag: 'portal',
    right: 'public',
    audit: { none: 'the address is handed out with the matter, whose reading is recorded' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: {
      params: Type.Object({ id: Uuid }),
      query: Type.Object({
        until: Moment,
        sign: Type.String({ maxLength: 100 }),
        size: Type.Optional(oneOf('full', 'thumb')),
      }),
      reply: { 200: { binary: ['image/*'] } },
    },
    run: async ({ params, query, now, reply }) => {
      const [file] = await listFiles(db, [params.id]);
      const good = query.until > now && query.sign === photoSign(crypto, params.id, query.until);
      const small = query.size === 'thumb' ? thumbnail : '';
      const content = good && file?.width != null ? await store.open(file.hash, small) : undefined;
      if (content === undefined) throw new Refusal('not-found', { what: say('照片', 'The photo') });
      return reply.stream(content.stream, {
        type: small === '' ? (file?.type ?? 'image/jpeg') : 'image/jpeg',
        bytes: content.bytes,
        headers: { 'cache-control': 'private, max-age=600' },
      });
    },
  });
}
