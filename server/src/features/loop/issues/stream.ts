import type { IssueEvent } from '@gridgov/domain/loop/issues/events.ts';
import { evolve } from '@gridgov/domain/loop/issues/evolve.ts';
import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import { loop } from '@gridgov/domain/loop/issues/loop.ts';
import { firstToBreak } from '@gridgov/domain/loop/issues/promises.ts';
import { publicTallyOf } from '@gridgov/domain/loop/issues/public.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { holderOf, isOpen, stepOf } from '@gridgov/domain/loop/issues/state.ts';
import { sheetsOf } from '../../../platform/figures/sheets.ts';
import { type Column, type Stream, shapeColumn } from '../../../platform/ledger/stream.ts';
import { TIMERS } from '../../../platform/timers/table.ts';
import { todoOf } from '../../../platform/workflow/todo.ts';
import { concernedIn, seatsAsked } from './follow/concern.ts';
import { tsvectorOf } from './show/words.ts';

/** Order of a queue: who needs help, then what has no owner, then by time left, what is suspended last. */
const RANK = { help: -1, unowned: 0, running: 1, suspended: 2 } as const;
const DAY = 86_400_000;

function rankOf(state: IssueState): number {
  if (state.stage === 'suspended') return RANK.suspended;
  if (isHelp(state)) return RANK.help;
  if (state.stage === 'to_dispatch' || state.stage === 'to_rule') return RANK.unowned;
  return RANK.running;
}

/** The first moment at which a promise breaks: what the order of a queue, its groups, its counters and its views go by. */
function dueAt(state: IssueState): number | null {
  if (!isOpen(state)) return null;
  // Something is promised at every stage; a matter whose row says otherwise must not drop out of the order.
  return firstToBreak(state)?.breaksAt ?? state.reportedAt + DAY;
}

const COLUMNS: readonly Column<IssueState>[] = [
  shapeColumn(loop.shape),
  { name: 'number', type: 'text', from: (s) => s.number },
  { name: 'stage', type: 'text', from: (s) => s.stage },
  { name: 'step', type: 'smallint', from: stepOf },
  { name: 'cycle', type: 'text', from: (s) => s.cycle },
  { name: 'open', type: 'boolean', from: isOpen },
  { name: 'rank', type: 'smallint', from: rankOf },
  { name: 'street', type: 'text', from: (s) => s.place.street },
  { name: 'community', type: 'text', from: (s) => s.place.community },
  { name: 'grid', type: 'text', from: (s) => s.place.grid },
  { name: 'lon', type: 'double precision', from: (s) => s.place.lon },
  { name: 'lat', type: 'double precision', from: (s) => s.place.lat },
  { name: 'holder', type: 'text', from: holderOf },
  { name: 'concerned', type: 'text[]', from: concernedIn },
  { name: 'lead', type: 'text', from: (s) => s.lead },
  { name: 'class_code', type: 'text', from: (s) => s.classCode },
  { name: 'channel', type: 'text', from: (s) => s.channel },
  { name: 'nature', type: 'text', from: (s) => s.nature },
  { name: 'reporter_id', type: 'text', from: (s) => s.reporter.personId },
  { name: 'reported_at', type: 'timestamptz', from: (s) => s.reportedAt },
  { name: 'closed_at', type: 'timestamptz', from: (s) => s.closedAt },
  { name: 'due_at', type: 'timestamptz', from: dueAt },
  { name: 'handle_due_at', type: 'timestamptz', from: (s) => s.clocks.handle?.dueAt ?? null },
  { name: 'in_time', type: 'boolean', from: (s) => s.inTime },
  {
    name: 'supervised',
    type: 'boolean',
    from: (s) => s.supervision !== null && s.supervision.answeredAt === null,
  },
  { name: 'master', type: 'uuid', from: (s) => s.master },
  { name: 'state', type: 'jsonb', from: (s) => s },
];

/** What the public is told of by the day it was due; what is open by queue, area and unit as well. */
function tallies(state: IssueState): string[] {
  const due = publicTallyOf(state);
  const told = due === null ? [] : [due];
  return isOpen(state) ? [...told, ...openTallies(state)] : told;
}

/** Open matters by queue and step, by area, by the unit that leads, and by the units asked besides. */
function openTallies(state: IssueState): string[] {
  const { street, community, grid } = state.place;
  const step = stepOf(state);
  const keys = [
    'open',
    `stage:${state.stage}`,
    `street:${street}`,
    `street:${street}:${state.stage}`,
    `community:${community}`,
    `community:${community}:${state.stage}`,
  ];
  const holder = holderOf(state);
  if (holder !== null)
    keys.push(`holder:${holder}`, `holder:${holder}:${state.stage}`, `holder:${holder}:${step}`);
  keys.push(...seatsAsked(state).map((seat) => `asked:${seat}`));
  if (grid !== '') keys.push(`grid:${grid}`);
  if (state.lead !== null) keys.push(`lead:${state.lead}`, `lead:${state.lead}:${state.stage}`);
  return keys;
}

type ReportText = { readonly title: string; readonly place_text: string; readonly description: string };

/** What a report is found by. */
export function wordsOfReport({ title, place_text, description }: ReportText): string {
  return tsvectorOf(title, place_text, description);
}

const FILE_COLUMNS = [
  { name: 'file_id', type: 'text' },
  { name: 'version', type: 'integer' },
  { name: 'purpose', type: 'text' },
  { name: 'at', type: 'timestamptz' },
  { name: 'digest', type: 'bytea' },
] as const;

export const ISSUES: Stream<IssueState, IssueEvent> = {
  name: 'issue',
  table: 'issue',
  shape: loop.shape,
  columns: COLUMNS,
  beside: [
    {
      table: 'issue_text',
      columns: [
        { name: 'title', type: 'text' },
        { name: 'description', type: 'text' },
        { name: 'place_text', type: 'text' },
        { name: 'reported_at', type: 'timestamptz' },
        { name: 'words', type: 'tsvector' },
      ],
      proved: [
        { name: 'title', type: 'text' },
        { name: 'description', type: 'text' },
        { name: 'place_text', type: 'text' },
        { name: 'reported_at', type: 'timestamptz' },
      ],
      words: (row) => wordsOfReport(row as ReportText),
    },
    {
      table: 'issue_contact',
      columns: [
        { name: 'name_sealed', type: 'bytea' },
        { name: 'phone_sealed', type: 'bytea' },
        { name: 'phone_index', type: 'bytea' },
        { name: 'digest', type: 'bytea' },
      ],
      // What is sealed is sealed anew with each new secret; its keyed hashes stay.
      proved: [
        { name: 'phone_index', type: 'bytea' },
        { name: 'digest', type: 'bytea' },
      ],
    },
    {
      table: 'issue_file',
      columns: FILE_COLUMNS,
      proved: FILE_COLUMNS,
    },
    TIMERS,
    {
      table: 'notice',
      columns: [
        { name: 'id', type: 'uuid' },
        { name: 'to_key', type: 'text' },
        { name: 'kind', type: 'text' },
        { name: 'at', type: 'timestamptz' },
        { name: 'facts', type: 'jsonb' },
      ],
    },
    {
      table: 'issue_concern',
      columns: [
        { name: 'seat', type: 'text' },
        { name: 'version', type: 'integer' },
        { name: 'at', type: 'timestamptz' },
        { name: 'reported_at', type: 'timestamptz' },
      ],
    },
    // One a number of a source: of two reports decided at the same moment only one is written.
    {
      table: 'report_source',
      columns: [
        { name: 'source', type: 'bytea' },
        { name: 'n', type: 'integer' },
        { name: 'at', type: 'timestamptz' },
      ],
    },
  ],
  standing: [todoOf(loop, dueAt), ...sheetsOf(loop)],
  evolve,
  tallies,
};
