import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { readFilters } from '../filters/filters.ts';
import * as shapes from '../schema.ts';
import { viewNamed } from '../views.ts';
import type { ExportJob } from './export-queries.ts';
import type { Exports } from './exports.ts';

const tag = 'issues';
const right = 'issue.export' as const;
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export function exportRoutes(exports: Exports): Route[] {
  const params = shapes.ExportParams;
  return [
    defineRoute({
      method: 'POST',
      path: '/issue-exports',
      summary: 'Begin to export a list',
      tag,
      right,
      audit: { access: 'export' },
      rate: 'heavy',
      schema: { body: shapes.ExportAsk, reply: { 202: shapes.ExportView } },
      run: async (ask) => {
        const { actor, body, commandId, account, language, now } = ask;
        const { format, q } = body;
        const text = q === undefined || q.trim() === '' ? null : q.trim();
        const list = {
          view: viewNamed(body.view),
          filters: readFilters(body.f ?? [], exports.known),
          text,
          format,
        };
        const taker = { actor, accountName: account?.name ?? actor.personId, language, now };
        const job = await exports.start(list, taker, commandId);
        await ask.record({ subject: `export:${job.id}`, details: { view: list.view, format } });
        return ask.reply.json(202, viewOf(job));
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/issue-exports',
      summary: 'Exports of the last day',
      tag,
      right,
      audit: { none: 'one’s own exports, without their content' },
      schema: { reply: { 200: shapes.ExportList } },
      run: async ({ actor }) => (await exports.list(actor)).map(viewOf),
    }),
    defineRoute({
      method: 'GET',
      path: '/issue-exports/:id',
      summary: 'How far an export is',
      tag,
      right,
      audit: { none: 'one’s own export, without its content' },
      schema: { params, reply: { 200: shapes.ExportView } },
      run: async ({ actor, params: { id } }) => viewOf(await exports.find(actor, id)),
    }),
    defineRoute({
      method: 'DELETE',
      path: '/issue-exports/:id',
      summary: 'Stop an export',
      tag,
      right,
      audit: { none: 'takes nothing out' },
      schema: { params, reply: { 204: null } },
      run: async ({ actor, params: { id }, reply }) => {
        await exports.stop(actor, id);
        return reply.empty();
      },
    }),
    fileRoute(exports),
  ];
}

function fileRoute(exports: Exports): Route {
  return defineRoute({
    method: 'GET',
    path: '/issue-exports/:id/file',
    summary: 'The file of an export',
    tag,
    right,
    audit: { access: 'export' },
    schema: { params: shapes.ExportParams, reply: { 200: { binary: Object.values(TYPES) } } },
    run: async (ask) => {
      const { job, body } = await exports.file(ask.actor, ask.params.id);
      await ask.record({ subject: `export:${job.id}`, details: { rows: job.rows } });
      return ask.reply.stream(body, { type: TYPES[job.format], download: job.name });
    },
  });
}

function viewOf(job: ExportJob) {
  const { id, state, format, name, rows, total } = job;
  const at = (ms: number) => new Date(ms).toISOString();
  return {
    id,
    state,
    format,
    name,
    done: rows,
    total,
    startedAt: at(job.created_at),
    endedAt: job.ended_at === null ? null : at(job.ended_at),
  };
}
