import type { Boundary } from '@gridgov/domain/city/areas/boundary.ts';
import { cityOf } from '@gridgov/domain/city/areas/codes.ts';
import type { PlanCommand } from '@gridgov/domain/city/areas/plan.ts';
import { coversArea } from '@gridgov/domain/city/people/posts.ts';
import type { Right } from '@gridgov/domain/city/people/rights.ts';
import { type Language, Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import type { AreaDeps } from '../deps.ts';
import type { AreaSnapshot } from '../located/snapshot.ts';
import {
  AgreeBody,
  DrawnGrids,
  FileBody,
  NewPlanBody,
  PlanDetail,
  PlanId,
  PlanView,
  ReturnBody,
} from '../schema.ts';
import { findingView, type Look } from '../views.ts';
import type { DrawnGrid } from './draw.ts';
import { draftPlan, getPlan, planOutcome, redrawPlan, stepPlan } from './plans.ts';
import type { PlanRow } from './queries.ts';
import { listPlanGrids, listPlans, listSteps } from './queries.ts';
import { PLAN } from './words.ts';

const CHANGE = { access: 'change' } as const;

/** What steps need to know of a call. */
interface Caller {
  readonly language: Language;
  readonly actor: { readonly area: string };
  readonly account: { readonly name: string } | null;
  readonly now: number;
  readonly commandId: string;
  readonly params: { readonly id: string };
  record(note: { readonly subject: string; readonly details?: Record<string, string> }): Promise<void>;
}

export function planRoutes(deps: AreaDeps): Route[] {
  return [...readRoutes(deps), ...drawRoutes(deps), ...stepRoutes(deps)];
}

function readRoutes({ db, places, openMatters }: AreaDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/grid-plans',
      operationId: 'listGridPlans',
      summary: 'Grid plans of the caller’s area, newest first',
      tag: 'grid plans',
      right: 'area.read',
      audit: { none: 'plans hold no personal data' },
      schema: { reply: { 200: Type.Array(PlanView, { maxItems: 200 }) } },
      async run(ask) {
        const areas = await places.snapshot();
        return (await listPlans(db, ask.actor.area, 200)).map((plan) => planView(plan, areas, ask));
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/grid-plans/:id',
      operationId: 'getGridPlan',
      summary: 'A plan with its grids, what it changes, what speaks against it and who did what',
      tag: 'grid plans',
      right: 'area.read',
      audit: { none: 'plans hold no personal data' },
      schema: { params: PlanId, reply: { 200: PlanDetail } },
      async run(ask) {
        const plan = await getPlan(db, ask.params.id);
        // Told as missing, not as forbidden: what other streets plan is not for guessing.
        const isAsked = plan.needs.includes(ask.actor.area);
        if (!coversArea(ask.actor, plan.street) && !isAsked) throw new Refusal('not-found', { what: PLAN });
        const { findings, ...outcome } = await planOutcome(db, plan.id);
        const { before, added, changed, ended, unchanged, lines, moves } = outcome;
        const open = await openMatters(before.map(({ code }) => code));
        const areas = await places.snapshot();
        return {
          plan: planView(plan, areas, ask),
          grids: (await listPlanGrids(db, plan.id)).map((grid) => ({
            ...grid,
            coordinates: JSON.parse(grid.coordinates),
          })),
          before: before.map((grid) => ({ ...grid, open: open.get(grid.code) ?? 0 })),
          added: [...added],
          changed: [...changed],
          ended: [...ended],
          unchanged: [...unchanged],
          lines: [...lines],
          moves: [...moves],
          findings: findings.map((finding) => findingView(finding, ask.language)),
          steps: await listSteps(db, plan.id),
        };
      },
    }),
  ];
}

function drawRoutes({ db, places }: AreaDeps): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/grid-plans',
      operationId: 'drawGridPlan',
      summary: 'Draw a plan: every grid that shall hold in the communities it touches',
      tag: 'grid plans',
      right: 'area.draw',
      audit: CHANGE,
      schema: { body: NewPlanBody, reply: { 200: PlanView } },
      async run(ask) {
        const { grids, ...draft } = ask.body;
        await ask.record({ subject: `grid-plan:${draft.id}` });
        const acting = actingFor(ask, draft.street);
        const plan = await draftPlan(db, { ...draft, grids: drawn(grids) }, acting);
        return planView(plan, await places.snapshot(), ask);
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/grid-plans/:id/grids',
      operationId: 'redrawGridPlan',
      summary: 'Draw the grids of a draft anew',
      tag: 'grid plans',
      right: 'area.draw',
      audit: CHANGE,
      schema: { params: PlanId, body: Type.Object({ grids: DrawnGrids }), reply: { 200: PlanView } },
      async run(ask) {
        const { street } = await getPlan(db, ask.params.id);
        await ask.record({ subject: `grid-plan:${ask.params.id}` });
        const plan = await redrawPlan(db, ask.params.id, drawn(ask.body.grids), actingFor(ask, street));
        return planView(plan, await places.snapshot(), ask);
      },
    }),
  ];
}

function stepRoutes({ db, places }: AreaDeps): Route[] {
  async function take(ask: Caller, command: PlanCommand) {
    const { street } = await getPlan(db, ask.params.id);
    await ask.record({ subject: `grid-plan:${ask.params.id}`, details: { step: command.do } });
    const plan: PlanRow = await stepPlan(db, ask.params.id, command, actingFor(ask, street), ask.commandId);
    const areas = await (command.do === 'file' ? places.reload() : places.snapshot());
    return planView(plan, areas, ask);
  }
  const plain = (step: 'submit' | 'withdraw' | 'review', right: Right, summary: string) =>
    defineRoute({
      ...frame(step, summary),
      right,
      schema: { params: PlanId, reply: { 200: PlanView } },
      run: (ask) => take(ask, { do: step }),
    });
  const sendBack = (path: 'return' | 'decline' | 'object', right: Right, summary: string) =>
    defineRoute({
      ...frame(path, summary),
      right,
      schema: { params: PlanId, body: ReturnBody, reply: { 200: PlanView } },
      run: (ask) => take(ask, { do: 'return', reason: ask.body.reason }),
    });
  return [
    plain('submit', 'area.draw', 'The street hands the plan in'),
    plain('withdraw', 'area.draw', 'The street takes the plan back for good'),
    plain('review', 'area.review', 'The district agrees'),
    sendBack('return', 'area.review', 'The district sends the plan back to the street'),
    sendBack('decline', 'area.file', 'The city sends the plan back to the street'),
    sendBack('object', 'area.agree', 'A community that would give or get ground sends the plan back'),
    defineRoute({
      ...frame('agree', 'A community agrees to the line that moves, or the street writes its consent down'),
      right: 'area.agree',
      schema: { params: PlanId, body: AgreeBody, reply: { 200: PlanView } },
      run: (ask) => take(ask, { do: 'agree', community: ask.body.community, note: ask.body.note ?? '' }),
    }),
    defineRoute({
      ...frame('file', 'The city files the plan: its grids hold from the day'),
      right: 'area.file',
      schema: { params: PlanId, body: FileBody, reply: { 200: PlanView } },
      run: (ask) => take(ask, { do: 'file', inForceFrom: ask.body.inForceFrom }),
    }),
  ];
}

function frame(step: string, summary: string) {
  return {
    method: 'POST',
    path: `/grid-plans/:id/${step}`,
    operationId: `${step}GridPlan`,
    summary,
    tag: 'grid plans',
    audit: CHANGE,
  } as const;
}

/** A post for the whole city has no area code; its office is that of the city the street lies in. */
function actingFor(ask: Pick<Caller, 'actor' | 'account' | 'now' | 'commandId'>, street: string) {
  const area = ask.actor.area === '' ? cityOf(street) : ask.actor.area;
  return { account: ask.account?.name ?? '', area, now: ask.now, commandId: ask.commandId };
}

function planView({ needs, agreed, ...plan }: PlanRow, areas: AreaSnapshot, { now: at, language }: Look) {
  return {
    ...plan,
    needs: [...needs],
    agreed: [...agreed],
    streetName: areas.nameOf(plan.street, at, language),
  };
}

interface BodyGrid extends Omit<DrawnGrid, 'boundary'> {
  readonly coordinates: readonly number[][][][];
}

function drawn(grids: readonly BodyGrid[]): DrawnGrid[] {
  return grids.map(({ coordinates, ...grid }) => ({ ...grid, boundary: coordinates as unknown as Boundary }));
}
