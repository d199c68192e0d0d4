/** Asking for help without an account, and following it by the secret that was given then. */
import { timingSafeEqual } from 'node:crypto';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { COMMANDS } from '@gridgov/domain/safety/help/commands.ts';
import type { State } from '@gridgov/domain/safety/help/state.ts';
import { LANES, STAGES } from '@gridgov/domain/safety/help/tables.ts';
import { refusalOf } from '@gridgov/domain/workflow/allowed.ts';
import { runningClocks } from '@gridgov/domain/workflow/timers.ts';
import type { Static } from 'typebox';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { actOn, factsOf } from '../../../platform/workflow/act.ts';
import { CaseId, splitId } from '../../../platform/workflow/body-schema.ts';
import { findCase, listCaseEvents } from '../../../platform/workflow/queries.ts';
import { wordsView } from '../../../platform/workflow/sealed-view.ts';
import { beginHelp, callerActor, openHelp, THE_REQUEST } from './begin.ts';
import type { HelpDeps } from './deps.ts';
import { Begun, CallBody, CallerActs, Own, Secret } from './schema.ts';

const tag = 'help';
const examples = { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' };
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Nobody types it: it stands in the address of the page. */
const LENGTH = 16;
const NEWEST = 200;
const ENDS = ['done', 'called_off', 'joined', 'rang_back'];
const MAY = ['call_off', 'correct_place', 'emergency', 'note', 'look_back'] as const;

export function callerRoutes(deps: HelpDeps): Route[] {
  return [beginRoute(deps), ownRoute(deps), actRoute(deps)];
}

/** The same for the same case, and without the city's secret nobody can work it out. */
function secretOf({ crypto }: HelpDeps, id: string): string {
  const bytes = crypto.blindIndex(id, 'help.secret');
  return Array.from(bytes.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

function beginRoute(deps: HelpDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/help',
    operationId: 'askForHelp',
    summary: 'Ask for help; the duty posts of the place are called at once',
    description:
      'Nothing has to be filled in, and what is not known is left out: the narrowest area that is known is called. Sent twice with the same Idempotency-Key it is one request.',
    tag,
    right: 'public',
    audit: { event: 'help.called_for' },
    idempotent: 'required',
    schema: { body: CallBody, reply: { 200: Begun } },
    async run({ body, commandId, requestId, address, now, clientAt, language }) {
      await deps.guard.count('help', address, now);
      const origin = { commandId, requestId, address, now, clientAt };
      const begun = await beginHelp(deps, callerActor(`resident:${commandId}`), body, origin);
      const id = `${begun.district}.${begun.id}`;
      return {
        id,
        number: begun.number,
        secret: secretOf(deps, id),
        stage: begun.stage,
        stageLabel: STAGES[begun.stage as State['stage']][language],
      };
    },
  });
}

/** @throws Refusal as if there were none, where the secret is another */
async function ownCase(deps: HelpDeps, id: string, secret: string): Promise<State> {
  const [right, given] = [Buffer.from(secretOf(deps, id)), Buffer.from(secret.toUpperCase())];
  const isTheirs = right.length === given.length && timingSafeEqual(right, given);
  const { served } = openHelp(deps.trades);
  const state = isTheirs ? await findCase(deps.db, served, ...splitId(id)) : null;
  if (state === null) throw new Refusal('not-found', { what: THE_REQUEST });
  return state as State;
}

type Looking = { readonly language: 'zh' | 'en'; readonly now: number };

async function ownView(
  deps: HelpDeps,
  state: State,
  { language, now }: Looking,
): Promise<Static<typeof Own>> {
  const { trades, seatName, acting } = deps;
  const { served } = openHelp(trades);
  const actor = acting(callerActor(state.caller.ticket));
  const facts = factsOf(trades, served, state, { now, actor, state });
  const said = await wordsView(trades, served, state, { actor, language, now });
  const told = COMMANDS.tell[language];
  const rows = await listCaseEvents(deps.db, state.district, state.id, NEWEST);
  const at = (...names: string[]) =>
    rows.find(({ name }) => names.includes(name.slice('help.'.length)))?.at ?? null;
  const [clock] = runningClocks(served.trade, state);
  const outcome = trades
    .inForce(now)
    .codes('help_outcome')
    .find(({ code }) => code === state.outcome);
  return {
    id: `${state.district}.${state.id}`,
    number: state.number,
    stage: state.stage,
    stageLabel: STAGES[state.stage][language],
    open: STAGES[state.stage].open,
    called: state.lanes.ring.map(({ seat, stage, at }) => ({
      name: seat === null ? '' : seatName(seat, language),
      stage,
      stageLabel: LANES.ring.stages[stage][language],
      at,
    })),
    calledAt: at('called_for') ?? now,
    dueAt: clock?.clock.dueAt ?? null,
    takenBy: state.taker === null ? null : seatName(state.taker, language),
    takenAt: state.takenAt,
    wentAt: at('set_out', 'sent'),
    arrivedAt: state.arrivedAt,
    endedAt: STAGES[state.stage].open && state.stage !== 'look_back' ? null : at(...ENDS),
    outcome: outcome?.[language] ?? null,
    told: (said?.items ?? []).flatMap(({ command, text }) => (command === told ? [text] : [])),
    commands: MAY.filter(
      (command) => refusalOf(served.trade, command, { state, actor, now, facts }) === null,
    ),
  };
}

function ownRoute(deps: HelpDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/help/:id/own',
    operationId: 'showOwnHelp',
    summary: 'One’s own request for help by its secret: who is called, who took it, what was told',
    tag,
    right: 'public',
    audit: { access: 'personal' },
    examples,
    schema: {
      params: Type.Object({ id: CaseId }),
      body: Type.Object({ secret: Secret }),
      reply: { 200: Own },
    },
    async run({ params: { id }, body: { secret }, address, now, language, record }) {
      await deps.guard.count('open', address, now);
      await record({ subject: `help:${id}`, hourly: true });
      return ownView(deps, await ownCase(deps, id, secret), { language, now });
    },
  });
}

function actRoute(deps: HelpDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/help/:id/commands/:command',
    operationId: 'actOnOwnHelp',
    summary:
      'Call it off, correct the place, say that an emergency line was called, add words, say how it is',
    tag,
    right: 'public',
    audit: { event: 'help.*' },
    idempotent: 'required',
    examples: { ...examples, command: 'note' },
    schema: {
      params: Type.Object({ id: CaseId, command: Type.Enum([...MAY]) }),
      body: CallerActs,
      reply: { 200: Own },
    },
    async run({ params, body, commandId, requestId, address, now, clientAt, language }) {
      await deps.guard.count('act', address, now);
      const { secret, ...fields } = body;
      const state = await ownCase(deps, params.id, secret);
      const { trades, acting } = deps;
      const [district, id] = splitId(params.id);
      const given = { district, id, command: params.command, body: trades.resolve(fields, now, true) };
      const origin = { commandId, requestId, address, now, clientAt };
      await actOn(trades, openHelp(trades), acting(callerActor(state.caller.ticket)), given, origin);
      return ownView(deps, await ownCase(deps, params.id, secret), { language, now });
    },
  });
}
