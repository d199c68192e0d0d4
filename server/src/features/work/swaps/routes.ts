import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { absenceRoutes } from './absence-routes.ts';
import type { SwapDeps } from './deps.ts';
import { keptSeats } from './kept.ts';
import { listSwaps } from './queries.ts';
import { MOST, NewSwap, One, Swaps } from './schema.ts';
import { actOnSwap, askSwap, swapViews } from './swap.ts';

const own = { tag: 'duty', right: 'duty.read' } as const;
const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };
const SHOWN_MS = 60 * 86_400_000;

export function swapRoutes(deps: SwapDeps): Route[] {
  return [listRoute(deps), askRoute(deps), answerRoute(deps), endRoute(deps), ...absenceRoutes(deps)];
}

function listRoute(deps: SwapDeps): Route {
  return defineRoute({
    ...own,
    method: 'GET',
    path: '/duty/swaps',
    operationId: 'listDutySwaps',
    summary: 'Swaps one takes part in, and those of the rosters one keeps, of the last 60 days',
    audit: { none: 'names of colleagues and their duties' },
    schema: { reply: { 200: Swaps } },
    async run({ actor, language, now }) {
      const seats = await keptSeats(deps.db, actor);
      const ask = { personId: actor.personId, seats, since: now - SHOWN_MS, limit: MOST };
      return { items: await swapViews(deps, await listSwaps(deps.db, ask), { actor, language, now }) };
    },
  });
}

function askRoute(deps: SwapDeps): Route {
  return defineRoute({
    ...own,
    method: 'POST',
    path: '/duty/swaps',
    operationId: 'askDutySwap',
    summary: 'Ask a colleague to swap a duty, or to take one over; it holds once they agree',
    audit: { access: 'change' },
    idempotent: 'required',
    schema: { body: NewSwap, reply: { 201: One } },
    async run({ actor, body: wish, commandId: id, now, record, reply }) {
      await record({ subject: `duty-swap:${id}` });
      await askSwap(deps, { actor, now, id, wish });
      return reply.json(201, { id });
    },
  });
}

function answerRoute(deps: SwapDeps): Route {
  return defineRoute({
    ...own,
    method: 'POST',
    path: '/duty/swaps/:id/answer',
    operationId: 'answerDutySwap',
    summary: 'Agree to a swap, or refuse it',
    audit: { access: 'change' },
    examples,
    schema: {
      params: Type.Object({ id: Uuid }),
      body: Type.Object({ agree: Type.Boolean() }),
      reply: { 204: null },
    },
    async run({ actor, params: { id }, body: { agree }, now, record, reply }) {
      await record({ subject: `duty-swap:${id}`, details: { agree } });
      await actOnSwap(deps, { id, act: 'answer', agree, actor, now });
      return reply.empty();
    },
  });
}

function endRoute(deps: SwapDeps): Route {
  return defineRoute({
    ...own,
    method: 'POST',
    path: '/duty/swaps/:id/end',
    operationId: 'endDutySwap',
    summary:
      'Take back a swap one asked for; as the head of the level, undo one, also after it was agreed on',
    audit: { access: 'change' },
    examples,
    schema: {
      params: Type.Object({ id: Uuid }),
      body: Type.Object({ act: Type.Enum(['take_back', 'undo']) }),
      reply: { 204: null },
    },
    async run({ actor, params: { id }, body: { act }, now, record, reply }) {
      await record({ subject: `duty-swap:${id}`, details: { act } });
      await actOnSwap(deps, { id, act, actor, now });
      return reply.empty();
    },
  });
}
