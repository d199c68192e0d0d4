import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { stepOf } from '@gridgov/domain/loop/issues/state.ts';
import type { Cycle, Step } from '@gridgov/domain/loop/issues/steps.ts';
import { CYCLES, STAGES, STEPS } from '@gridgov/domain/loop/issues/steps.ts';
import type { EventRow } from '../queries.ts';
import { whoDid } from '../show/names.ts';
import { eventIn, sentenceOf, type TimelineDeps } from './timeline.ts';
import { momentText } from './words.ts';

type Node = { step: Step; state: 'done' | 'now' | 'todo'; note: string };
type Lane = {
  cycle: Cycle;
  place: string;
  nodes: Node[];
  left?: { how: 'escalated' | 'sentDown'; at: string; why: string };
};

/** One lane per cycle the matter has been through, with the steps done there; the last one is where it is. */
export function lanesOf(rows: readonly EventRow[], state: IssueState, deps: TimelineDeps): Lane[] {
  const lanes: Lane[] = [];
  for (const row of rows) add(lanes, row, state, deps);
  finish(lanes, state, deps);
  return lanes;
}

function add(lanes: Lane[], row: EventRow, state: IssueState, deps: TimelineDeps): void {
  const event = eventIn(row);
  if (event.name === 'reported') lanes.push(laneOf(event.body.cycle, state, deps));
  const lane = lanes.at(-1);
  if (lane === undefined) return;
  if (event.name === 'escalated' || event.name === 'sent_down') {
    const how = event.name === 'escalated' ? 'escalated' : 'sentDown';
    lane.left = { how, at: momentText(row.at, deps.now), why: event.body.reason };
    lanes.push(laneOf(event.body.to, state, deps));
    return;
  }
  const step = STEP_OF_EVENT[event.name];
  const who = whoDid(row, deps.people, deps.language);
  if (step !== undefined) note(lane, step, `${momentText(row.at, deps.now)} ${who}${shortly(event, deps)}`);
}

/** The step that an event completes. */
const STEP_OF_EVENT: Partial<Record<ReturnType<typeof eventIn>['name'], Step>> = {
  reported: 1,
  accepted: 1,
  confirmed: 1,
  filed: 2,
  settled: 4,
  dispatched: 3,
  redispatched: 3,
  ruled: 3,
  acknowledged: 4,
  responded: 5,
  verified: 6,
  closed: 6,
  rated: 7,
  evaluated: 7,
};

const NAMED: ReadonlySet<string> = new Set(['dispatched', 'redispatched', 'ruled', 'verified']);

function shortly(event: ReturnType<typeof eventIn>, deps: TimelineDeps): string {
  const named = NAMED.has(event.name);
  return named ? ` ${sentenceOf(event, deps)}` : '';
}

function laneOf(cycle: Cycle, { place }: IssueState, { names }: TimelineDeps): Lane {
  return { cycle, place: names.area(place[CYCLES[cycle].level]), nodes: [] };
}

/** One node per step: what is done again takes the place of what was done before. */
function note(lane: Lane, step: Step, text: string): void {
  put(lane, { step, state: 'done', note: text });
}

function put(lane: Lane, node: Node): void {
  lane.nodes = [...lane.nodes.filter((one) => one.step !== node.step), node].sort((x, y) => x.step - y.step);
}

/** Marks where the matter is now and what is still to come; steps taken back by a rework are to come again. */
function finish(lanes: readonly Lane[], state: IssueState, deps: TimelineDeps): void {
  const lane = lanes.at(-1);
  if (lane === undefined || !STAGES[state.stage].open) return;
  const step = stepOf(state);
  const here = lane.nodes.find((node) => node.step === step);
  put(lane, { step, state: 'now', note: here?.note ?? STAGES[state.stage][deps.language] });
  for (const later of [3, 4, 5, 6, 7] as const) {
    if (later > step) put(lane, { step: later, state: 'todo', note: STEPS[later][deps.language] });
  }
}

/** The newest note under each of the seven steps, for the preview. */
export function stepNotesOf(lanes: readonly Lane[]): Record<string, string> {
  const notes: Record<string, string> = {};
  for (const node of lanes.flatMap((lane) => lane.nodes))
    if (node.state !== 'todo') notes[node.step] = node.note;
  return notes;
}
