/** The loop 七步闭环 as a trade on the form: its own tables, read by the functions that serve every trade. */
import type { EventRow, StageRow } from '../../workflow/form.ts';
import { workflow } from '../../workflow/workflow.ts';
import { BARRIERS } from './barriers.ts';
import { begin } from './begin.ts';
import { CHANGES } from './changes.ts';
import { ASSIGNING } from './decisions/assign.ts';
import { CLOSING } from './decisions/close.ts';
import { COLLECTING } from './decisions/collect.ts';
import { HANDLING } from './decisions/handle.ts';
import { PARTS } from './decisions/parts.ts';
import { demandedFields } from './demands.ts';
import type { EventName } from './events.ts';
import { EVENT_WORDS } from './events.ts';
import { FIGURES } from './figures/facts.ts';
import { LANES } from './lanes.ts';
import { REQUESTS } from './requests.ts';
import type { Relation, Stage } from './stages.ts';
import { deskOf, holderOf } from './state.ts';
import type { CommandName } from './steps.ts';
import { COMMANDS, STAGES } from './steps.ts';
import { TIMERS } from './timers.ts';
import type { Loop } from './types.ts';
import { maySee, STANDING } from './who.ts';

/** A duplicate waits for its master, which is nobody's turn. */
const STAGES_ON_FORM = Object.fromEntries(
  (Object.keys(STAGES) as Stage[]).map((name) => {
    const { zh, en, turn, open } = STAGES[name];
    return [name, { zh, en, turn: turn === 'master' ? 'nobody' : turn, open }];
  }),
) as Readonly<Record<Stage, StageRow<Relation>>>;

const RELIMITS: ReadonlySet<EventName> = new Set(['class_corrected', 'rules_moved']);
/** Nobody waits for the morning with these. */
const URGENT: ReadonlySet<EventName> = new Set(['urged', 'supervised']);
const EVENTS = Object.fromEntries(
  (Object.keys(EVENT_WORDS) as EventName[]).map((name): [string, EventRow<Loop, never>] => {
    const words = {
      ...EVENT_WORDS[name],
      ...(RELIMITS.has(name) ? { kind: 'relimit' as const } : {}),
      ...(URGENT.has(name) ? { urgent: true as const } : {}),
    };
    if (name === 'reported') return [name, { ...words, begins: (body, at) => begin(body, at) }];
    return [name, { ...words, change: CHANGES[name] as never }];
  }),
);

export const loop = workflow<Loop>()({
  ...STANDING,
  lanes: LANES,
  name: 'issue',
  zh: '案件',
  en: 'matter',
  refs: '',
  // 2: stopped clocks of steps taken up again stay in the state. 3 to 6: what its sheets are made of.
  shape: 6,
  figures: FIGURES,
  stages: STAGES_ON_FORM,
  commands: COMMANDS,
  timers: TIMERS,
  events: EVENTS as never,
  decisions: { ...COLLECTING, ...ASSIGNING, ...HANDLING, ...PARTS, ...CLOSING },
  barriers: BARRIERS,
  sight: (state, actor) => (maySee(state, actor) ? 'content' : 'nothing'),
  // Whoever may see a matter sees all of it; what is personal in it is masked on the way out.
  shown: 'content',
  // Of several who may act at a stage, one has to.
  movers: (state) => [holderOf(state) ?? []].flat(),
  awaits: (state) => deskOf(state, state.cycle),
  requests: REQUESTS,
  label: ({ title }) => title,
  demands: (command, state, actor) => demandedFields(command as CommandName, state, actor),
});
