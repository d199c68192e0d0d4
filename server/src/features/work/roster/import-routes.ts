import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { dutySeat, keepsRoster } from '@gridgov/domain/work/duty/seats.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { openMapped, rememberMapping } from '../../../platform/imports/mapped-table.ts';
import { tableReply } from '../../../platform/imports/table-reply.ts';
import { ImportReply, importQuery, TableBody } from '../../../platform/imports/upload.ts';
import { ownSeats } from '../duty/public.ts';
import { DUTY_COLUMNS, DUTY_REQUIRED } from './columns.ts';
import type { RosterDeps } from './deps.ts';
import { importDuty } from './import.ts';

const { from: _, ...query } = importQuery;

export function importRoute(deps: RosterDeps): Route {
  const { db, running, calendar, book, newId, unitsNamed } = deps;
  return defineRoute({
    method: 'POST',
    path: '/duty/import',
    operationId: 'importDuty',
    summary: 'Import a table of duties: a row for each place of a shift on a day',
    description:
      'Shifts are made before. A row without a seat is of the own one. The same file twice changes nothing; what it leaves out stays.',
    tag: 'duty',
    right: 'duty.keep',
    audit: { access: 'import' },
    rate: 'heavy',
    schema: { query: Type.Object(query), body: TableBody, reply: { 200: ImportReply } },
    async run(ask) {
      const { actor, now } = ask;
      return running.run(ask, Object.keys(DUTY_COLUMNS), async (file, map, options) => {
        const request = { subject: 'duty', source: file, known: DUTY_COLUMNS, required: DUTY_REQUIRED, map };
        const table = await openMapped(db, { ...request, signal: options.signal });
        const own = ownSeats(actor).find((text) => {
          const seat = dutySeat(text);
          return seat !== null && keepsRoster(actor, seat);
        });
        const context = {
          today: dayTextAt(now),
          calendar: calendar(now),
          author: { at: now, person: actor.personId, newId },
          ownSeat: own ?? null,
          keeps: (seat: NonNullable<ReturnType<typeof dutySeat>>) => keepsRoster(actor, seat),
          unitsNamed,
          telling: deps,
        };
        const result = await importDuty(db, table.rows, context, options);
        if (map !== undefined) await rememberMapping(db, 'duty', table, now);
        const { read, added, changed, refused, applied } = result;
        await ask.record({ subject: 'duty', details: { read, added, changed, refused, applied } });
        if (applied) await book.refresh();
        return tableReply(file, table, result);
      });
    },
  });
}
