/** What everybody may read: matters without personal data, their photos, figures, areas, classes, staff, notices. */
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { known } from '../../../../platform/http/known.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { AreaCode, KnownArea, pageOf, pageQuery, Uuid } from '../../../../platform/http/shapes.ts';
import { IssueId } from '../../../loop/issues/public.ts';
import { thumbnail } from '../../../running/files/public.ts';
import { AnswerCache } from '../cache.ts';
import type { PortalDeps } from '../deps.ts';
import { listNoticesIn, noticeView } from '../own/notices.ts';
import { findPublishedContent } from '../queries.ts';
import { listClasses } from '../report/classes.ts';
import {
  Bbox,
  ClassBrief,
  NoticeView,
  oneOf,
  Point,
  PublicMatter,
  Staff,
  Summary,
  Which,
} from '../schema.ts';
import { areaRoutes } from './area-routes.ts';
import { staffAt } from './board.ts';
import { purposesRoute } from './of-residents.ts';
import { onePublic, pagePublic, pins, summary } from './public-matters.ts';

const PUBLIC = { none: 'public facts without personal data' } as const;
const IF_NONE_MATCH = Type.Object({ 'if-none-match': Type.Optional(Type.String({ maxLength: 200 })) });
/** A page that many read at once; what is new is there within seconds. */
const SECONDS = 5_000;
const examples = { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' };
const CACHED = { 'cache-control': 'public, max-age=5' };

const isUsed = ({ issues }: PortalDeps, system: string, now: number) =>
  issues.rules.current(now).policy.unused?.includes(system) !== true;

export function publicRoutes(deps: PortalDeps): Route[] {
  return [...matterRoutes(deps), photoRoute(deps), ...otherRoutes(deps), ...areaRoutes(deps)];
}

function matterRoutes(deps: PortalDeps): Route[] {
  const cache = new AnswerCache(SECONDS);
  const slow = new AnswerCache(15 * 60_000);
  return [
    defineRoute({
      method: 'GET',
      path: '/portal/matters',
      operationId: 'listPublicMatters',
      summary: 'Public matters of an area, newest first, without personal data',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: {
        query: Type.Object({
          area: Type.Optional(KnownArea),
          class: Type.Optional(known('class', Type.String({ maxLength: 60 }))),
          which: Type.Optional(Which),
          bbox: Type.Optional(Bbox),
          ...pageQuery,
        }),
        reply: { 200: pageOf(PublicMatter) },
      },
      run: async ({ query, language, now, reply }) => {
        const key = JSON.stringify([query, language]);
        return reply.json(
          200,
          await cache.get(key, now, () => pagePublic(deps, query, language, now)),
          CACHED,
        );
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/portal/map',
      operationId: 'listPublicPins',
      summary: 'Where public matters are open in a map section',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: {
        query: Type.Object({ bbox: Bbox }),
        reply: {
          200: Type.Array(Type.Object({ id: IssueId, ...Point.properties, late: Type.Boolean() }), {
            maxItems: 500,
          }),
        },
      },
      run: async ({ query, now, reply }) =>
        reply.json(200, await cache.get(`map ${query.bbox}`, now, () => pins(deps, query.bbox, now)), CACHED),
    }),
    defineRoute({
      method: 'GET',
      path: '/portal/matters/:id',
      operationId: 'showPublicMatter',
      summary: 'One public matter, without personal data',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      examples,
      schema: { params: Type.Object({ id: IssueId }), reply: { 200: PublicMatter } },
      run: ({ params, language, now }) => onePublic(deps, params.id, language, now),
    }),
    defineRoute({
      method: 'GET',
      path: '/portal/summary',
      operationId: 'portalSummary',
      summary: 'How the public matters fared that ended, or were due, in the last seven days',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: { query: Type.Object({ area: Type.Optional(KnownArea) }), reply: { 200: Summary } },
      run: ({ query, now }) =>
        slow.get(`summary ${query.area ?? ''}`, now, () => summary(deps, query.area ?? '', now)),
    }),
  ];
}

function photoRoute({ db, store }: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/portal/photos/:id',
    operationId: 'getPublicPhoto',
    summary: 'A photo that a person has let out to everybody',
    tag: 'portal',
    right: 'public',
    audit: PUBLIC,
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: {
      params: Type.Object({ id: Uuid }),
      query: Type.Object({ size: Type.Optional(oneOf('full', 'thumb')) }),
      headers: IF_NONE_MATCH,
      reply: { 200: { binary: ['image/*'] }, 304: null },
    },
    run: async ({ params, query, headers, reply }) => {
      const hash = await findPublishedContent(db, params.id);
      const suffix = query.size === 'thumb' ? thumbnail : '';
      const content = hash === null ? undefined : await store.open(hash, suffix);
      if (hash === null || content === undefined)
        throw new Refusal('not-found', { what: say('照片', 'The photo') });
      const etag = `"${hash.toString('hex').slice(0, 32)}${suffix}"`;
      if (headers['if-none-match'] === etag) {
        content.stream.destroy();
        return reply.empty(304, { etag });
      }
      // Asked again each time: what was let out can be taken back.
      return reply.stream(content.stream, {
        type: 'image/jpeg',
        bytes: content.bytes,
        headers: { etag, 'cache-control': 'no-cache', 'cross-origin-resource-policy': 'cross-origin' },
      });
    },
  });
}

function otherRoutes(deps: PortalDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/portal/about',
      operationId: 'portalAbout',
      summary: 'What the pages of residents need to know of the city',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: {
        reply: {
          200: Type.Object({
            city: Type.String({ maxLength: 100 }),
            hotline: Type.String({ maxLength: 20 }),
            reopenDays: Type.Integer({ minimum: 0, maximum: 3650 }),
            warnings: Type.Boolean({ description: 'Whether the city warns here' }),
            help: Type.Boolean({
              description: 'Whether the duty posts of the city ring when help is asked for',
            }),
            districts: Type.Array(Type.Object({ code: AreaCode, name: Type.String({ maxLength: 200 }) }), {
              maxItems: 200,
            }),
          }),
        },
      },
      run: ({ now, language }) => ({
        city: deps.nameOf('', language),
        hotline: '12345',
        reopenDays: deps.issues.rules.current(now).policy.reopenDays,
        warnings: isUsed(deps, 'warnings', now),
        help: isUsed(deps, 'help', now),
        districts: deps.districts().map((code) => ({ code, name: deps.nameOf(code, language) })),
      }),
    }),
    purposesRoute(deps),
    defineRoute({
      method: 'GET',
      path: '/portal/classes',
      operationId: 'listPortalClasses',
      summary: 'Classes of matters to choose from, and which may be reported without leaving an address',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: { reply: { 200: Type.Array(ClassBrief, { maxItems: 2000 }) } },
      run: ({ language, now }) =>
        listClasses(deps.issues.rules.current(now), deps.issues.names.in(language), language),
    }),
    defineRoute({
      method: 'GET',
      path: '/portal/staff',
      operationId: 'gridStaff',
      summary: 'Who serves a grid, as posted on its board: posts and names, and the telephone of the office',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: { query: Type.Object({ grid: KnownArea }), reply: { 200: Staff } },
      run: ({ query, now, language }) => staffAt(deps, query.grid, now, language),
    }),
    defineRoute({
      method: 'GET',
      path: '/portal/notices',
      operationId: 'listPublicNotices',
      summary: 'Public notices that hold now, for an area and those it lies in',
      tag: 'portal',
      right: 'public',
      audit: PUBLIC,
      schema: {
        query: Type.Object({ area: Type.Optional(KnownArea) }),
        reply: { 200: Type.Array(NoticeView, { maxItems: 100 }) },
      },
      run: async ({ query, now, language }) =>
        (await listNoticesIn(deps.db, query.area ?? null, now)).map((row) =>
          noticeView(row, (code) => deps.nameOf(code, language)),
        ),
    }),
  ];
}
