import type { Static } from 'typebox';
import Type from 'typebox';
import type { Db } from '../db/database.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { Uuid } from '../http/shapes.ts';
import {
  allViews,
  changeView,
  listViews,
  orderViews,
  removeView,
  type SavedInput,
  saveView,
  type ViewList,
} from './saved.ts';
import * as shapes from './schema.ts';

const own = { none: 'how somebody likes to see a list is no record' } as const;
const params = Type.Object({ id: Uuid });

const inputOf = ({ q = '', columns = [], ...said }: Static<typeof shapes.SavedInput>): SavedInput => ({
  ...said,
  q,
  columns,
});

/** The views of one list: read, kept, changed, put in order, removed. */
export function viewRoutes(db: Db, list: ViewList): Route[] {
  const { path, tag, right } = list;
  return [
    defineRoute({
      method: 'GET',
      path,
      summary: 'Standard and saved views with their counters',
      tag,
      right,
      audit: list.audit,
      schema: { reply: { 200: shapes.ViewList } },
      run: ({ actor, now, language }) => listViews(db, list, { actor, now, language }),
    }),
    defineRoute({
      method: 'POST',
      path,
      summary: 'Save a view',
      tag,
      right,
      audit: own,
      schema: { body: shapes.SavedInput, reply: { 201: shapes.Saved } },
      run: async ({ actor, body, commandId: id, now, reply }) =>
        reply.json(201, await saveView(db, list, inputOf(body), { id, actor, now })),
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/order`,
      summary: 'Put one’s own views in order',
      tag,
      right,
      audit: own,
      schema: { body: shapes.Order, reply: { 204: null } },
      run: async ({ actor, body, reply }) => {
        await orderViews(db, list, actor, body.ids);
        return reply.empty();
      },
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/:id`,
      summary: 'Change a saved view',
      tag,
      right,
      audit: own,
      schema: { params, body: shapes.SavedChange, reply: { 200: shapes.Saved } },
      run: ({ actor, params: { id }, body: { version, ...body } }) =>
        changeView(db, list, actor, inputOf(body), { id, version }),
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:id`,
      summary: 'Remove a saved view',
      tag,
      right,
      audit: own,
      schema: { params, reply: { 204: null } },
      run: async ({ actor, params: { id }, reply }) => {
        await removeView(db, list, actor, id);
        return reply.empty();
      },
    }),
  ];
}

/** Saved views of every list at once, for the command box. */
export function savedViewRoute(db: Db, lists: readonly ViewList[]): Route {
  return defineRoute({
    method: 'GET',
    path: '/saved-views',
    summary: 'Saved views of every list the caller may read, without counters',
    tag: 'todo',
    right: 'signed-in',
    audit: { none: 'names and filters of one’s own lists' },
    schema: { reply: { 200: shapes.AllViews } },
    run: ({ actor }) => allViews(db, lists, actor),
  });
}
