/** What workers have beside the routes every trade has: the workforce of an area, what a grid should have, and recruiting. */
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal, say, sayField } from '@gridgov/domain/refusal.ts';
import { workers } from '@gridgov/domain/work/workers/decisions.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { KnownArea, Uuid } from '../../../platform/http/shapes.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { enterPerson } from '../../city/people/public.ts';
import { CandidateBody, HouseholdsBody, RuleBody, Workforce } from './schema.ts';
import { type WorkforceDeps, workforceOf } from './workforce.ts';
import { setHouseholds, setRule } from './workforce-queries.ts';

const tag = 'workers';
const DISTRICT = 6;
const GRID = 15;

export function workforceRoutes(deps: WorkforceDeps): Route[] {
  return [readRoute(deps), ruleRoute(deps), householdsRoute(deps), candidateRoute(deps)];
}

function readRoute(deps: WorkforceDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/workforce',
    operationId: 'workforce',
    summary: 'Posts, vacancies and households of the grids of an area, and whoever works there',
    tag,
    // Whoever keeps the files: streets their own, districts all below.
    right: tradeRight(workers, 'certify'),
    audit: { access: 'personal' },
    schema: { query: Type.Object({ area: Type.Optional(KnownArea) }), reply: { 200: Workforce } },
    async run({ actor, query, now, language, record }) {
      const { area = actor.area } = query;
      if (!coversArea(actor, area) || area.length < DISTRICT) throw new Refusal('outside-area');
      await record({ subject: `workforce:${area}` });
      return workforceOf(deps, { area, now, language });
    },
  });
}

function ruleRoute({ db }: WorkforceDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/workforce/rule',
    operationId: 'setWorkforceRule',
    summary:
      'What a grid of a district should have from a day on: households, posts; and the supervision telephone',
    tag,
    right: 'area.review',
    audit: { access: 'change' },
    schema: { body: RuleBody, reply: { 204: null } },
    async run({ actor, body: { district, ...rule }, now, record, reply }) {
      if (district.length !== DISTRICT || !coversArea(actor, district)) throw new Refusal('outside-area');
      if (rule.householdsMost < rule.householdsLeast)
        throw new Refusal('field-wrong', {
          field: sayField('householdsMost', '最多户数', 'Most households'),
          problem: say(String(rule.householdsMost), String(rule.householdsMost)),
          right: say(`不少于 ${rule.householdsLeast}`, `at least ${rule.householdsLeast}`),
        });
      await db.transaction(async (tx) => {
        await setRule(tx, district, rule, { person: actor.personId, now });
        await record({ subject: `workforce-rule:${district}`, details: { from: rule.from } }, tx);
      });
      return reply.empty();
    },
  });
}

function householdsRoute({ db }: WorkforceDeps): Route {
  return defineRoute({
    method: 'PUT',
    path: '/workforce/households',
    operationId: 'setGridHouseholds',
    summary: 'How many households a grid has from a day on',
    tag,
    right: tradeRight(workers, 'recruit'),
    audit: { access: 'change' },
    schema: { body: HouseholdsBody, reply: { 204: null } },
    async run({ actor, body, now, record, reply }) {
      if (body.grid.length !== GRID || !coversArea(actor, body.grid)) throw new Refusal('outside-area');
      await db.transaction(async (tx) => {
        await setHouseholds(tx, body, { person: actor.personId, now });
        await record({ subject: `grid:${body.grid}`, details: { households: body.households } }, tx);
      });
      return reply.empty();
    },
  });
}

function candidateRoute({ db, crypto }: WorkforceDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/workforce/candidates',
    operationId: 'enterCandidate',
    summary: 'Enters somebody in the register who may be recruited: name and telephone, without a post',
    tag,
    right: tradeRight(workers, 'recruit'),
    audit: { access: 'change' },
    schema: { body: CandidateBody, reply: { 200: Type.Object({ id: Uuid }) } },
    async run({ body, commandId, record }) {
      const id = uuidOf(`candidate ${commandId}`);
      await db.transaction(async (tx) => {
        await enterPerson(tx, crypto, { id, ...body });
        await record({ subject: `person:${id}` }, tx);
      });
      return { id };
    },
  });
}
