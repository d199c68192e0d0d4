/** What the desk that lets things out has before it: photos, wordings, and the offices of its area. */

import { type Actor, coversArea } from '@gridgov/domain/city/people/posts.ts';
import { AFTERWARDS } from '@gridgov/domain/loop/issues/public.ts';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import Type from 'typebox';
import { known } from '../../../../platform/http/known.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import {
  AreaCode,
  KnownArea,
  keyIn,
  Moment,
  nullable,
  pageFrom,
  pageOf,
  pageQuery,
  Uuid,
} from '../../../../platform/http/shapes.ts';
import { IssueId, shortNumber } from '../../../loop/issues/public.ts';
import type { PortalDeps } from '../deps.ts';
import { staffAt } from '../matters/board.ts';
import { listOffices } from '../matters/board-queries.ts';
import { districtsOf } from '../matters/public-matters.ts';
import { oneOf, Staff, text } from '../schema.ts';
import { type Decided, listDecided, listWaiting, listWorded, type Waiting } from './check-queries.ts';

const MOST = 50;

const Matter = {
  id: IssueId,
  shortNumber: text(20),
  className: text(200),
  place: text(200),
  description: text(4000),
  text: nullable(text(2000)),
};
const PhotoView = Type.Object({
  ...Matter,
  fileId: Uuid,
  at: Moment,
  when: oneOf('before', 'after'),
  url: text(200),
  decided: nullable(
    Type.Object({ published: Type.Boolean(), reason: text(500), at: Moment, url: nullable(text(200)) }),
  ),
});
const TextView = Type.Object({ ...Matter, at: Moment });
const OfficeView = Type.Object({ code: AreaCode, area: text(200), phone: text(40), hours: text(200) });

export function deskRoutes(deps: PortalDeps): Route[] {
  return [photosRoute(deps), textsRoute(deps), officesRoute(deps), boardsRoute(deps)];
}

/** Which rows, and the page: an area is the desk's own or one inside it. */
const asked = {
  area: Type.Optional(KnownArea),
  class: Type.Optional(known('class', Type.String({ maxLength: 60 }))),
  ...pageQuery,
};
type Asked = {
  readonly area?: string;
  readonly class?: string;
  readonly cursor?: string;
  readonly limit?: number;
};

function deskPage({ area, class: classCode, cursor, limit = MOST }: Asked, actor: Actor) {
  if (area !== undefined && !coversArea(actor, area)) throw new Refusal('outside-area');
  const [at, id] = keyIn(cursor, ['number', 'string']) ?? [];
  return {
    area: area ?? actor.area,
    classCode: classCode ?? null,
    after: typeof at === 'number' && typeof id === 'string' ? { at, id } : null,
    limit: Math.min(limit, MOST) + 1,
  };
}

function photosRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/publication/photos',
    operationId: 'listPhotosToCheck',
    summary:
      'Photos of public matters that nobody has looked at for faces and plates, or those decided, page by page',
    tag: 'publication',
    right: 'publication.check',
    audit: { access: 'personal' },
    schema: {
      query: Type.Object({
        ...asked,
        decided: Type.Optional(Type.Boolean()),
        published: Type.Optional(Type.Boolean()),
        when: Type.Optional(oneOf('before', 'after')),
      }),
      reply: { 200: pageOf(PhotoView) },
    },
    run: async (ask) => {
      const { when = null, published = null, decided } = ask.query;
      const page = { ...deskPage(ask.query, ask.actor), when, published };
      const within = districtsOf(deps, page.area);
      await ask.record({ subject: `area:${page.area}`, details: { decided: decided === true } });
      if (decided !== true) {
        const rows = await listWaiting(deps.db, within, page);
        const key = ({ at, fileId }: Waiting) => [at, fileId] as const;
        return pageFrom(rows, page.limit - 1, key, (row) => photoOf(deps, row, ask.language, null));
      }
      const rows = await listDecided(deps.db, within, page);
      const key = ({ decidedAt, fileId }: Decided) => [decidedAt, fileId] as const;
      return pageFrom(rows, page.limit - 1, key, (row) =>
        photoOf(deps, row, ask.language, {
          published: row.published,
          reason: row.reason,
          at: row.decidedAt,
          url: row.published ? `/api/v1/portal/photos/${row.fileId}` : null,
        }),
      );
    },
  });
}

function photoOf(
  deps: PortalDeps,
  row: Waiting,
  language: Language,
  decided: Static<typeof PhotoView>['decided'],
) {
  return {
    ...matterOf(deps, row, language),
    fileId: row.fileId,
    at: row.at,
    when: AFTERWARDS.includes(row.purpose) ? ('after' as const) : ('before' as const),
    url: `/api/v1/files/${row.fileId}`,
    decided,
  };
}

type Row = {
  readonly district: string;
  readonly id: string;
  readonly number: string;
  readonly classCode: string;
  readonly placeText: string;
  readonly description: string;
  readonly text: string | null;
};

function matterOf({ issues }: PortalDeps, row: Row, language: Language) {
  return {
    id: `${row.district}.${row.id}`,
    shortNumber: shortNumber(row.number),
    className: issues.names.in(language).classOf(row.classCode),
    place: row.placeText,
    description: row.description,
    text: row.text,
  };
}

function textsRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/publication/texts',
    operationId: 'listPublicTexts',
    summary: 'Public matters under way without a wording for everybody, or those that have one',
    tag: 'publication',
    right: 'publication.check',
    audit: { access: 'personal' },
    schema: {
      query: Type.Object({ ...asked, worded: Type.Optional(Type.Boolean()) }),
      reply: { 200: pageOf(TextView) },
    },
    run: async (ask) => {
      const page = deskPage(ask.query, ask.actor);
      const worded = ask.query.worded === true;
      const rows = await listWorded(deps.db, districtsOf(deps, page.area), { ...page, worded });
      await ask.record({ subject: `area:${page.area}`, details: { worded } });
      return pageFrom(
        rows,
        page.limit - 1,
        ({ reportedAt, id }) => [reportedAt, id],
        (row) => ({ ...matterOf(deps, row, ask.language), at: row.reportedAt }),
      );
    },
  });
}

function officesRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/publication/offices',
    operationId: 'listOffices',
    summary: 'Telephones and hours of the offices of one’s area, as posted on its boards',
    tag: 'publication',
    right: 'publication.check',
    audit: { none: 'public facts without personal data' },
    schema: { reply: { 200: Type.Array(OfficeView, { maxItems: 2000 }) } },
    run: async ({ actor, language }) =>
      (await listOffices(deps.db, actor.area, 2000)).map(({ code, ...office }) => ({
        code,
        area: deps.nameOf(code, language),
        ...office,
      })),
  });
}

/** Boards of one community at a time: they are put up by it. */
const MOST_BOARDS = 60;

function boardsRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/publication/boards',
    operationId: 'listBoards',
    summary:
      'What stands on the boards of a grid or of all grids of a community, with the address of the report form',
    tag: 'publication',
    right: 'area.read',
    audit: { none: 'posted in public: posts and names, never a private telephone' },
    schema: {
      query: Type.Object({ area: Type.String({ pattern: '^\\d{12}(\\d{3})?$', maxLength: 15 }) }),
      reply: {
        200: Type.Array(Type.Object({ ...Staff.properties, report: text(300) }), { maxItems: MOST_BOARDS }),
      },
    },
    run: async ({ query: { area }, actor, now, language }) => {
      if (!coversArea(actor, area)) throw new Refusal('outside-area');
      const areas = await deps.places.snapshot();
      const grids = area.length === 15 ? [area] : areas.childrenAt(area, now).map(({ code }) => code);
      const boards = grids.slice(0, MOST_BOARDS).map(async (grid) => ({
        ...(await staffAt(deps, grid, now, language)),
        report: `${deps.publicUrl}/portal/report?grid=${grid}`,
      }));
      return Promise.all(boards);
    },
  });
}
