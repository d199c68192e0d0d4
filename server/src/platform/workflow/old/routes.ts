/** Tables of old cases 旧案: one route for each trade that some post may import. */
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import Type from 'typebox';
import { capital } from '../../http/capital.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { tableReply } from '../../imports/table-reply.ts';
import { ImportReply, importQuery, type RunningImports, TableBody } from '../../imports/upload.ts';
import type { OpenTrade, TradeDeps } from '../open.ts';
import type { Served } from '../served.ts';
import { type OldColumn, oldColumns } from './columns.ts';
import { fieldsOf, importOldTable, subjectOf } from './table.ts';

/** Whether any post may import old cases of the trade. */
const isImported = ({ rights }: Served) => Object.values(rights).some((names) => names.includes('import'));

/** The columns of each trade that can be imported, by the trade's address. */
export const columnsByTrade = (trades: readonly Served[]): Readonly<Record<string, readonly OldColumn[]>> =>
  Object.fromEntries(trades.filter(isImported).map(({ path, trade }) => [path, oldColumns(trade)]));

export function oldCaseRoutes(deps: TradeDeps, running: RunningImports): Route[] {
  return deps.trades
    .filter(({ served }) => isImported(served))
    .map((open) => ({ ...importRoute(deps, open, running), system: open.served.trade.name }));
}

function importRoute(deps: TradeDeps, open: OpenTrade, running: RunningImports): Route {
  const { served } = open;
  const { trade, path } = served;
  const { from: _, ...query } = importQuery;
  return defineRoute({
    method: 'POST',
    path: `/${path}/import`,
    operationId: `importOld${capital(path)}`,
    summary: `Import old cases (${trade.zh})`,
    description:
      'Each row is a case of its own, marked, with the dates it claims, outside clocks and figures. An old number is taken once. A stopped import keeps what was written, and goes on when begun again.',
    tag: 'imports',
    right: tradeRight(trade, 'import'),
    audit: { access: 'import' },
    rate: 'heavy',
    schema: { query: Type.Object(query), body: TableBody, reply: { 200: ImportReply } },
    run: (ask) =>
      running.run(ask, fieldsOf(served), async (file, _map, options) => {
        const { actor, requestId, address, now, query: asked, language } = ask;
        const importer = { actor, origin: { requestId, address, now } };
        const request = { ...options, file, map: asked.map, reader: language };
        const { table, result } = await importOldTable(deps, open, request, importer);
        const { read, added, unchanged, refused, applied } = result;
        await ask.record({
          subject: subjectOf(served),
          details: { read, added, unchanged, refused, applied },
        });
        return tableReply(file, table, result);
      }),
  });
}
