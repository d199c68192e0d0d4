import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Db } from '../../platform/db/database.ts';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { keyIn, Moment, pageFrom, pageOf, pageQuery } from '../../platform/http/shapes.ts';
import { say } from '../../platform/http/words.ts';
import { listDeadJobs, resendJob } from '../../platform/jobs/jobs.ts';

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

/** What the system administrator sees of queued work. Its payload stays closed: it may concern people. */
export function operateRoutes({ db }: { readonly db: Db }): Route[] {
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
