/** What follows from a command of a worker's case, where the table's columns do not say it. */
import { limitMs } from '../../calendar/limits.ts';
import { dayStartAt, dayTextAt } from '../../calendar/zone.ts';
import { asIs, Refusal, say } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type { Actor, Decisions, Sight } from '../../workflow/form.ts';
import { relationsOf } from '../../workflow/relations.ts';
import { dueOnly } from '../../workflow/terms.ts';
import { workflow } from '../../workflow/workflow.ts';
import { holdsAt, needsCertificate } from '../certificates/certificate.ts';
import { COMMANDS } from './commands.ts';
import { type Entry, EVENTS, type Facts, type Kind, type State, type Workers } from './events.ts';
import { LANES, RELATIONS, STAGES } from './tables.ts';
import { remindedAt, TIMERS } from './timers.ts';

const wrote = writer<Workers>();
const STREET = 9;
const GRID = 15;
const DESK = 'desk:street:';

export const streetOf = ({ grid }: Pick<State, 'grid'>): string => grid.slice(0, STREET);
const deskOf = ({ seats }: Actor) => seats.find((seat) => seat.startsWith(DESK))?.slice(DESK.length);

/** @throws where the grid is none of the street, or not there any more */
function checkGrid(grid: string, street: string, { roster }: Facts): void {
  if (grid.length !== GRID || !roster.grid)
    throw new Refusal('not-found', { what: say(`网格 ${grid}`, `The grid ${grid}`) });
  if (!grid.startsWith(street)) throw new Refusal('outside-area');
}

/** @throws where a new last day is no later than the first */
function checkUntil(field: `@worker.field.${string}`, until: number | undefined, after: number): void {
  if (until === undefined || until > after) return;
  const day = dayTextAt(after);
  const right = say(`${day} 以后`, `later than ${day}`);
  throw new Refusal('field-wrong', { field, problem: asIs(dayTextAt(until)), right });
}

const isCertified = ({ certificate }: State, now: number) => holdsAt(certificate?.until ?? null, now);

/** Where somebody in post stands, by what has ended and what ends soon. */
function stageInPost(state: State, now: number, facts: Facts): 'in_post' | 'to_renew' | 'uncertified' {
  if (needsCertificate(state.kind) && !isCertified(state, now)) return 'uncertified';
  return remindedAt({ ...state, countedFrom: now }, facts) <= now ? 'to_renew' : 'in_post';
}

const IN_POST: ReadonlySet<State['stage']> = new Set(['in_post', 'to_renew', 'uncertified']);

const DECISIONS: Decisions<Workers, typeof COMMANDS> = {
  recruit: ({ body, actor, facts }) => {
    const street = deskOf(actor);
    if (street === undefined) throw new Refusal('outside-area');
    checkGrid(body.grid, street, facts);
    if (!facts.roster.known) throw new Refusal('not-found', { what: say('人员', 'The person') });
    if (facts.roster.engaged) throw new Refusal('already-engaged');
    checkUntil('@worker.field.recruit.until', body.until, body.from);
    return [wrote('recruited', { ...facts.fresh, ...body, kind: body.kind as Kind }, 'recruited')];
  },
  examine: ({ body, now }) => {
    const { points, examinedOn } = body;
    if (!(Number.isFinite(points) && points >= 0)) {
      const field = '@worker.field.examine.points';
      throw new Refusal('field-wrong', { field, problem: asIs(String(points)), right: asIs('≥ 0') });
    }
    checkUntil('@worker.field.examine.examinedOn', now, examinedOn - 1);
    return [wrote('examined', body)];
  },
  certify: ({ state, now, facts }) => {
    const from = dayStartAt(now);
    const { n, unit } = facts.limits.certificate_term;
    const until = dayStartAt(from + limitMs(facts.calendar, n, unit, from) - 1);
    const certified = { ...state, certificate: { from, until } };
    const stage = IN_POST.has(state.stage) ? stageInPost(certified, now, facts) : 'certified';
    return [wrote('certified', { validFrom: from, validUntil: until }, stage)];
  },
  take_up: ({ state, body, now, facts }) => {
    checkGrid(state.grid, streetOf(state), facts);
    return [wrote('took_up', body, stageInPost(state, now, facts))];
  },
  renew: ({ state, body, now, facts }) => {
    const { until, insuredUntil } = body;
    if (until === undefined && insuredUntil === undefined)
      throw new Refusal('field-missing', { field: '@worker.field.renew.until' });
    checkUntil('@worker.field.renew.until', until, state.until);
    checkUntil('@worker.field.renew.insuredUntil', insuredUntil, state.insuredUntil ?? now);
    const renewed = {
      ...state,
      until: until ?? state.until,
      insuredUntil: insuredUntil ?? state.insuredUntil,
    };
    return [wrote('renewed', body, IN_POST.has(state.stage) ? stageInPost(renewed, now, facts) : undefined)];
  },
  transfer: ({ state, body, facts }) => {
    if (body.grid === state.grid) throw new Refusal('unchanged', { what: '@worker.field.transfer.grid' });
    checkGrid(body.grid, streetOf(state), facts);
    return [wrote('transferred', body)];
  },
  reinstate: ({ state, now, facts }) => {
    checkGrid(state.grid, streetOf(state), facts);
    return [wrote('resumed', {}, stageInPost(state, now, facts))];
  },
  enter_record: ({ body }) => [wrote('recorded', { ...body, what: body.what as Entry['what'] })],
  answer_correction: ({ body: { upheld, answer }, lane }) => [
    wrote('correction_answered', { key: lane?.key ?? '', upheld, answer }),
  ],
};

/** Whoever has to do with a case reads all of it. */
function sightOf(state: State, actor: Actor): Sight {
  return relationsOf(workers, state, actor).size > 0 ? 'content' : 'nothing';
}

export const workers = workflow<Workers>()({
  name: 'worker',
  zh: '网格员档案',
  en: 'grid worker',
  relations: RELATIONS,
  stages: STAGES,
  lanes: LANES,
  commands: COMMANDS,
  timers: TIMERS,
  events: EVENTS,
  decisions: DECISIONS,
  barriers: {
    certify: ({ state }) => (state.exam?.passed === true ? null : new Refusal('no-passed-exam')),
    take_up: ({ state, now }) =>
      !needsCertificate(state.kind) || isCertified(state, now) ? null : new Refusal('not-certified'),
    remind: dueOnly('@worker.command.remind', 'soon'),
    expire: dueOnly('@worker.command.expire', 'certificate'),
  },
  seats: (state) => ({
    street: [`${DESK}${streetOf(state)}`],
    district: [`desk:district:${state.district}`],
    worker: [`person:${state.person}`],
  }),
  stands: (state, actor) => (state === null && deskOf(actor) !== undefined ? ['street'] : []),
  awaits: ({ person }) => `person:${person}`,
  label: ({ number }) => `网格员档案 ${number}`,
  sight: sightOf,
});
