import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { CAST, DEMO_PASSWORD } from './cast.ts';
import { yearRoutes } from './year/routes.ts';

const text = Type.String({ maxLength: 200 });

/** The accounts anybody may sign in with, none outside a demo city; and the year that is loaded beside it. */
export function demoRoutes({ demo, db }: { readonly demo: boolean; readonly db: Db }): Route[] {
  return [
    ...yearRoutes({ db }),
    defineRoute({
      method: 'GET',
      path: '/session/demo-accounts',
      summary: 'Accounts of a demo city; empty elsewhere',
      tag: 'session',
      operationId: 'listDemoAccounts',
      right: 'public',
      audit: { none: 'published accounts that protect nothing' },
      schema: {
        reply: {
          200: Type.Array(Type.Object({ account: text, password: text, about: text }), { maxItems: 50 }),
        },
      },
      run: ({ language }) =>
        demo
          ? CAST.map(({ account, posts }) => ({
              account,
              password: DEMO_PASSWORD,
              about: posts
                .map(({ kind }) => POST_KINDS[kind][language])
                .join(language === 'zh' ? '、' : ', '),
            }))
          : [],
    }),
  ];
}
