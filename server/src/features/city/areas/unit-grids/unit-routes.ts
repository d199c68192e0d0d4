import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { AreaCode, Day, keyIn, pageFrom, pageOf, pageQuery } from '../../../../platform/http/shapes.ts';
import type { AreaDeps } from '../deps.ts';
import { cityDay } from '../located/snapshot.ts';
import { listLinksOf, listUnitsOf } from './unit-link-queries.ts';

const UnitCode = Type.String({ pattern: '^\\d{14,15}$', maxLength: 15, examples: ['37060200100101'] });
const Share = Type.Number({
  minimum: 0,
  maximum: 1,
  description: 'How much of the unit grid lies in the governance grid',
});
const UnitOfGrid = Type.Object({ code: UnitCode, name: Type.String({ maxLength: 200 }), share: Share });
const Link = Type.Object({
  grid: AreaCode,
  gridName: Type.String({ maxLength: 200 }),
  share: Share,
  from: Day,
  to: Type.Union([Day, Type.Null()]),
});
const NAMES = { none: 'names and codes of the location index' } as const;

/** Unit grids 单元网格 and the governance grids they belong to. */
export function unitRoutes({ db, places }: AreaDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/areas/:code/unit-grids',
      operationId: 'listUnitGridsOf',
      summary: 'Unit grids of which most lies in this governance grid today, by code',
      tag: 'areas',
      right: 'area.read',
      audit: NAMES,
      examples: { code: '370602001001001' },
      schema: {
        params: Type.Object({ code: AreaCode }),
        query: Type.Object(pageQuery),
        reply: { 200: pageOf(UnitOfGrid) },
      },
      async run({ params, query, now }) {
        const { cursor, limit = 50 } = query;
        const after = (keyIn(cursor, ['string'])?.[0] ?? '') as string;
        const rows = await listUnitsOf(db, params.code, cityDay(now), { after, limit: limit + 1 });
        return pageFrom(
          rows,
          limit,
          (row) => [row.code],
          (row) => row,
        );
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/unit-grids/:code',
      operationId: 'getUnitGrid',
      summary: 'The governance grids a unit grid belonged and belongs to, newest first',
      tag: 'areas',
      right: 'area.read',
      audit: NAMES,
      examples: { code: '37060200100101' },
      schema: {
        params: Type.Object({ code: UnitCode }),
        reply: {
          200: Type.Object({
            code: UnitCode,
            name: Type.String({ maxLength: 200 }),
            grids: Type.Array(Link, { maxItems: 200 }),
          }),
        },
      },
      async run({ params, now, language }) {
        const links = await listLinksOf(db, params.code);
        const [newest] = links;
        if (newest === undefined) throw new Refusal('not-found', { what: say('单元网格', 'The unit grid') });
        const areas = await places.snapshot();
        const grids = links.map(({ grid, share, from, to }) => ({
          grid,
          gridName: areas.nameOf(grid, now, language),
          share,
          from,
          to,
        }));
        return { code: params.code, name: newest.name, grids };
      },
    }),
  ];
}
