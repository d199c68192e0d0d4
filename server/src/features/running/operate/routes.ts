import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { keyIn, Moment, pageFrom, pageOf, pageQuery } from '../../../platform/http/shapes.ts';
import { listDeadJobs, resendJob } from '../../../platform/jobs/jobs.ts';
import { forgettingFaults, ROLE_FAULTS } from '../../../platform/sealed/role.ts';
import { type AsideKey, listAside, tryAgain } from '../../../platform/work/queries.ts';

const JobId = Type.String({ pattern: '^\\d{1,18}$', maxLength: 18, examples: ['1207'] });
const DeadJobView = Type.Object({
  id: JobId,
  task: Type.String({ maxLength: 100 }),
  key: Type.Union([Type.String({ maxLength: 200 }), Type.Null()]),
  attempts: Type.Integer({ minimum: 0, maximum: 1000 }),
  error: Type.Union([Type.String({ maxLength: 2000 }), Type.Null()]),
  createdAt: Moment,
  failedAt: Moment,
});

const Name = Type.String({ minLength: 1, maxLength: 40, examples: ['notices'] });
const AsideView = Type.Object({
  queue: Name,
  district: Type.String({ maxLength: 40, description: '`city` where the work belongs to no district' }),
  key: Type.String({ maxLength: 300, description: 'Of the row in its queue; empty for a whole round' }),
  error: Type.String({ maxLength: 1000 }),
  tries: Type.Integer({ minimum: 1, maximum: 1000 }),
  firstAt: Moment,
  lastAt: Moment,
  nextAt: Type.Union([Moment, Type.Null()], { description: 'Null: not tried again by itself' }),
});

/** What the system administrator sees of queued work. Its payload stays closed: it may concern people. */
export function operateRoutes({ db }: { readonly db: Db }): Route[] {
  return [...asideRoutes(db), ...jobRoutes(db), forgettingRoute(db)];
}

function asideRoutes(db: Db): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/queued/aside',
      operationId: 'listWorkAside',
      summary: 'Queued work that was set aside because it failed, and rounds that failed',
      description: 'What failed last comes first.',
      tag: 'operate',
      right: 'system.operate',
      audit: { none: 'no personal data' },
      schema: { query: Type.Object(pageQuery), reply: { 200: pageOf(AsideView) } },
      async run(ask) {
        const { cursor, limit = 50 } = ask.query;
        const before = keyIn(cursor, ['number', 'string', 'string', 'string']) as AsideKey | null;
        const rows = await listAside(db, before, limit + 1);
        return pageFrom(
          rows,
          limit,
          ({ lastAt, district, queue, key }) => [lastAt, district, queue, key],
          (row) => row,
        );
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/queued/aside/retry',
      operationId: 'retryWorkAside',
      summary: 'Try queued work again that was set aside: one piece, or all of a queue',
      tag: 'operate',
      right: 'system.operate',
      audit: { access: 'change' },
      schema: {
        body: Type.Object({
          queue: Name,
          district: Type.Optional(Type.String({ maxLength: 40, examples: ['370602'] })),
          key: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
        }),
        reply: { 200: Type.Object({ count: Type.Integer({ minimum: 0, maximum: 1_000_000 }) }) },
      },
      async run(ask) {
        const count = await db.transaction(async (tx) => {
          await ask.record({ subject: `work:${ask.body.queue}` }, tx);
          return tryAgain(tx, ask.body, ask.now);
        });
        return { count };
      },
    }),
  ];
}

function jobRoutes(db: Db): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/jobs/dead',
      operationId: 'listDeadJobs',
      summary: 'Queued work that failed for good, newest first',
      tag: 'operate',
      right: 'system.operate',
      audit: { none: 'no personal data' },
      schema: { query: Type.Object(pageQuery), reply: { 200: pageOf(DeadJobView) } },
      async run(ask) {
        const { cursor, limit = 50 } = ask.query;
        const before = (keyIn(cursor, ['string'])?.[0] ?? null) as string | null;
        const rows = await listDeadJobs(db, before, limit + 1);
        return pageFrom(
          rows,
          limit,
          (row) => [row.id],
          (row) => ({ ...row, error: row.error?.slice(0, 2000) ?? null }),
        );
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/jobs/dead/:id/resend',
      operationId: 'resendJob',
      summary: 'Try a piece of queued work again',
      tag: 'operate',
      right: 'system.operate',
      audit: { access: 'change' },
      examples: { id: '1207' },
      schema: { params: Type.Object({ id: JobId }), reply: { 204: null } },
      async run(ask) {
        const { id } = ask.params;
        await db.transaction(async (tx) => {
          if (!(await resendJob(tx, id))) {
            throw new Refusal('not-found', { what: say('失败的任务', 'The failed job') });
          }
          await ask.record({ subject: `job:${id}` }, tx);
        });
        return ask.reply.empty();
      },
    }),
  ];
}

function forgettingRoute(db: Db): Route {
  return defineRoute({
    method: 'GET',
    path: '/forgetting-role',
    summary: 'Whether the database role that forgets may delete what is sealed, and nothing else',
    tag: 'operate',
    right: 'system.operate',
    audit: { none: 'no personal data' },
    schema: {
      reply: {
        200: Type.Object({
          faults: Type.Array(Type.Enum([...ROLE_FAULTS]), {
            maxItems: ROLE_FAULTS.length,
            description: 'None: it is as it should be',
          }),
        }),
      },
    },
    run: async () => ({ faults: await forgettingFaults(db) }),
  });
}
