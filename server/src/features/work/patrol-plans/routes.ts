/** Plans of patrols 巡查计划: kept by whoever is responsible for an area, read by whoever reads patrols. */

import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { patrols } from '@gridgov/domain/work/patrols/decisions.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { openMapped, rememberMapping } from '../../../platform/imports/mapped-table.ts';
import { tableReply } from '../../../platform/imports/table-reply.ts';
import { ImportReply, importQuery, TableBody } from '../../../platform/imports/upload.ts';
import { importPlans, PLAN_COLUMNS, PLAN_REQUIRED } from './import.ts';
import { ended, type PlanDeps, planOf } from './plan.ts';
import { plansIn, putPlan } from './queries.ts';
import { PlanBody, PlanList, PlanParams } from './schema.ts';

const tag = 'patrols';
const MOST = 2_000;

export function planRoutes(deps: PlanDeps): Route[] {
  return [listRoute(deps), putRoute(deps), importRoute(deps)];
}

function listRoute({ db, districts, areaName, className }: PlanDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/patrol-plans',
    operationId: 'listPatrolPlans',
    summary: 'Plans of patrols of one’s area: where, how often, what is looked for, and the check points',
    tag,
    right: tradeRight(patrols, 'read'),
    audit: { none: 'plans of places, without people' },
    schema: { reply: { 200: PlanList } },
    async run({ actor, now, language }) {
      const own = districts().filter((one) => actor.area === '' || actor.area.startsWith(one));
      const asked = own.map((district) =>
        plansIn(db, { district, area: actor.area || district, day: dayTextAt(now), limit: MOST }),
      );
      const rows = (await Promise.all(asked)).flat().slice(0, MOST);
      return {
        items: rows.map(({ district: _, madeThrough: __, points, classes, ...row }) => ({
          ...row,
          days: [...row.days],
          areaName: areaName(row.area, language),
          classes: classes.map((code) => ({ code, name: className(code, language) })),
          points: points.map((point) => ({ ...point, gridName: areaName(point.grid, language) })),
          ended: ended(row.to, now),
          mayChange: actor.rights.has('patrol.keep') && coversArea(actor, row.area),
        })),
      };
    },
  });
}

function putRoute(deps: PlanDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/patrol-plans/:id',
    operationId: 'savePatrolPlan',
    summary: 'Save a plan of patrols; a new one under an id of one’s own',
    description:
      'Patrols given already keep what the plan said on their day. A last day in the past ends it.',
    tag,
    right: 'patrol.keep',
    audit: { access: 'change' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: PlanParams, body: PlanBody, reply: { 204: null } },
    async run({ actor, params: { id }, body, now, record, reply }) {
      const row = await deps.db.transaction(async (tx) => {
        const plan = await planOf(deps, tx, { ...body, id }, { actor, now });
        await putPlan(tx, plan, { now, by: actor.personId });
        const { title, area, from, to } = plan;
        await record(
          { subject: `patrol_plan:${plan.district}.${id}`, details: { title, area, from, to } },
          tx,
        );
        return plan;
      });
      if (row.from <= dayTextAt(now)) await deps.give(row, now);
      return reply.empty();
    },
  });
}

const { from: _, ...query } = importQuery;

function importRoute(deps: PlanDeps): Route {
  const { db, running, districts, items, words } = deps;
  return defineRoute({
    method: 'POST',
    path: '/patrol-plans/import',
    operationId: 'importPatrolPlans',
    summary: 'Import a table of plans: a row for each check point in its order',
    description: 'Plans are known by their area and title; the same file twice changes nothing.',
    tag,
    right: 'patrol.keep',
    audit: { access: 'import' },
    rate: 'heavy',
    schema: { query: Type.Object(query), body: TableBody, reply: { 200: ImportReply } },
    async run(ask) {
      const { actor, now } = ask;
      return running.run(ask, Object.keys(PLAN_COLUMNS), async (file, map, options) => {
        const request = {
          subject: 'patrol_plans',
          source: file,
          known: PLAN_COLUMNS,
          required: PLAN_REQUIRED,
          map,
        };
        const table = await openMapped(db, { ...request, signal: options.signal });
        const lists = new Map<string, Awaited<ReturnType<typeof items>>>();
        // District by district, most often one.
        for (const one of districts().filter((code) => code.startsWith(actor.area.slice(0, 6))))
          lists.set(one, await items(db, one, now));
        const context = {
          actor,
          now,
          today: dayTextAt(now),
          words,
          items: (one: string) => lists.get(one) ?? [],
        };
        const result = await importPlans(deps, table.rows, context, options);
        if (map !== undefined) await rememberMapping(db, 'patrol_plans', table, now);
        const { read, added, changed, refused, applied } = result;
        await ask.record({ subject: 'patrol_plans', details: { read, added, changed, refused, applied } });
        return tableReply(file, table, result);
      });
    },
  });
}
