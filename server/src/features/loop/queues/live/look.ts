/** How a person likes lists: which columns they leave out, and how tall rows are. It follows them to any machine. */
import Type from 'typebox';
import type { Db } from '../../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { findLook, saveLook } from './look-queries.ts';

const Look = Type.Object({
  hidden: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 40, uniqueItems: true }),
  tall: Type.Boolean(),
});
const audit = { none: 'how somebody likes to see a list is no record' } as const;

export function lookRoutes({ db }: { readonly db: Db }): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/me/list-look',
      operationId: 'listLook',
      summary: 'Columns left out and height of rows, as the caller likes lists',
      tag: 'issues',
      right: 'issue.read',
      audit,
      schema: { reply: { 200: Look } },
      run: async ({ actor }) => (await findLook(db, actor.personId)) ?? { hidden: [], tall: false },
    }),
    defineRoute({
      method: 'PUT',
      path: '/me/list-look',
      operationId: 'saveListLook',
      summary: 'Keep how the caller likes lists',
      tag: 'issues',
      right: 'issue.read',
      audit,
      schema: { body: Look, reply: { 204: null } },
      run: async ({ actor, body, now, reply }) => {
        await saveLook(db, actor.personId, body, now);
        return reply.empty();
      },
    }),
  ];
}
