/** Updates: the steps of public matters, and what other systems have posted about them. */

import { secondTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { EVENT_WORDS, type EventName } from '@gridgov/domain/loop/issues/events.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { refRight } from '../../../platform/rights/names.ts';
import type { Origin } from '../../../platform/workflow/origin.ts';
import { act, giveEvents } from '../../loop/issues/public.ts';
import { listPublicSteps, listStepsOf, type PublicStep } from '../../telling/publication/public.ts';
import { readDate } from './dates.ts';
import type { Open311Deps } from './deps.ts';
import { fault, refuse } from './errors.ts';
import { type Form, mediaFaults } from './form.ts';
import type { Row } from './format.ts';
import { findUpdateDigest, insertUpdate, listUpdates, listUpdatesOf, type UpdateRow } from './queries.ts';
import { given, pageOf, type Question, requestRow } from './requests.ts';
import type { Sender } from './send.ts';

/** Of the specification's own states, and those in wide use besides. */
const STATUSES = [
  'OPEN',
  'IN_PROGRESS',
  'INVESTIGATING',
  'ACTION_SCHEDULED',
  'REFERRED',
  'INTERNAL_REFERRAL',
  'NOT_COUNCILS_RESPONSIBILITY',
  'NO_FURTHER_ACTION',
  'DUPLICATE',
  'FIXED',
  'CLOSED',
] as const;

/** Steps everybody is told of, with the status they mean. Who took them and what was noted stays inside. */
const STEPS = {
  accepted: 'OPEN',
  filed: 'OPEN',
  settled: 'FIXED',
  dispatched: 'ACTION_SCHEDULED',
  redispatched: 'ACTION_SCHEDULED',
  acknowledged: 'IN_PROGRESS',
  responded: 'FIXED',
  reworked: 'IN_PROGRESS',
  closed: 'CLOSED',
  declined: 'NO_FURTHER_ACTION',
  merged: 'DUPLICATE',
  transferred: 'REFERRED',
  reopened: 'OPEN',
} as const satisfies Partial<Record<EventName, (typeof STATUSES)[number]>>;
type StepName = keyof typeof STEPS;
const STEP_NAMES = (Object.keys(STEPS) as StepName[]).map((name) => `issue.${name}`);

const DEFAULT_WINDOW = 90 * 86_400_000;
const MOST_ROWS = 1_000;
const LONGEST = 4_000;

export async function listServiceUpdates(deps: Open311Deps, query: Question, now: number): Promise<Row[]> {
  const number = given(query, 'service_request_id');
  const between = windowOf(query, now, number !== undefined);
  const found = number === undefined ? await inAll(deps, between) : await ofOne(deps, number);
  const { skip, take } = pageOf(query);
  return found
    .filter(({ updatedAt }) => updatedAt >= between.from && updatedAt <= between.to)
    .sort((one, other) => other.updatedAt - one.updatedAt || (one.updateId < other.updateId ? 1 : -1))
    .slice(skip, skip + take)
    .map(updateView);
}

function windowOf(query: Question, now: number, whole: boolean) {
  const [start, end] = [given(query, 'start_date'), given(query, 'end_date')];
  // Updates posted from elsewhere may be dated a little ahead of this machine's clock.
  const to = end === undefined ? now + 86_400_000 : readDate('end_date', end, true);
  const since = whole ? 0 : Math.min(to, now) - DEFAULT_WINDOW;
  return { from: start === undefined ? since : readDate('start_date', start), to };
}

async function inAll(
  { issues, districts }: Open311Deps,
  { from, to }: { from: number; to: number },
): Promise<UpdateRow[]> {
  const limit = MOST_ROWS;
  const found = await Promise.all(
    districts().map(async (district) => [
      ...(await listUpdates(issues.db, district, { from, to, limit })),
      ...(await listPublicSteps(issues.db, district, { names: STEP_NAMES, from, to, limit })).map(stepRow),
    ]),
  );
  return found.flat();
}

async function ofOne(deps: Open311Deps, number: string): Promise<UpdateRow[]> {
  const { state } = await requestRow(deps, number);
  const posted = await listUpdatesOf(deps.issues.db, state.district, state.id);
  const steps = await listStepsOf(deps.issues.db, state.district, number, STEP_NAMES);
  return [...posted, ...steps.map(stepRow)];
}

function stepRow({ number, version, name, at }: PublicStep): UpdateRow {
  const step = name.slice('issue.'.length) as StepName;
  return {
    number,
    updateId: `${number}.${version}`,
    status: STEPS[step],
    description: EVENT_WORDS[step].zh,
    updatedAt: at,
    mediaUrl: null,
  };
}

function updateView(row: UpdateRow): Row {
  return {
    update_id: row.updateId,
    service_request_id: row.number,
    status: row.status,
    updated_datetime: secondTextAt(row.updatedAt),
    description: row.description,
    media_url: row.mediaUrl,
  };
}

type Posting = { readonly form: Form; readonly sender: Sender; readonly origin: Omit<Origin, 'commandId'> };

/** Keeps an update under the sender's own id and passes it on to the loop. @returns the id */
export async function postUpdate(deps: Open311Deps, { form, sender, origin }: Posting): Promise<string> {
  const number = form.value('service_request_id');
  if (number === undefined) throw refuse(fault('service_request_id', '缺少此项', 'is missing', 'id'));
  const update = updateOf(form, origin.now);
  const { state } = await requestRow(deps, number);
  const key = { district: state.district, id: state.id, updateId: update.updateId };
  const before = await findUpdateDigest(deps.issues.db, key);
  if (before?.equals(form.digest)) return update.updateId;
  if (before !== undefined) throw new HttpProblem('key-reused');
  // The loop first: an update its sender may not give is not kept either. Given twice it is one command.
  const personId = await tell(deps, sender, state, update, origin);
  await insertUpdate(deps.issues.db, { ...key, ...update, digest: form.digest, personId, at: origin.now });
  return update.updateId;
}

type Update = ReturnType<typeof updateOf>;

function updateOf(form: Form, now: number) {
  const status = form.value('status')?.toUpperCase();
  if (status === undefined || !STATUSES.some((one) => one === status)) {
    throw refuse(fault('status', '不在可选值内', 'is none of the values', STATUSES.join(', ')));
  }
  const description = form.raw('description');
  if ([...description].length > LONGEST) {
    throw refuse(fault('description', '太长', 'is too long', `≤ ${LONGEST}`));
  }
  const updateId = form.value('update_id') ?? uuidOf(`update ${form.digest.toString('hex')}`);
  if (updateId.length > 100) throw refuse(fault('update_id', '太长', 'is too long', '≤ 100'));
  const media = mediaFaults(form);
  if (media.length > 0) throw refuse(...media);
  const at = form.value('updated_datetime');
  return {
    updateId,
    status,
    description,
    updatedAt: at === undefined ? now : readDate('updated_datetime', at),
    mediaUrl: form.value('media_url') ?? null,
  };
}

/**
 * CLOSED and FIXED are a response and IN_PROGRESS an acknowledgement, where the sender's post may give them now;
 * everything else, and those where it may not, is a note to whoever works on the matter.
 */
async function tell(
  { issues }: Open311Deps,
  sender: Sender,
  state: IssueState,
  update: Update,
  origin: Omit<Origin, 'commandId'>,
): Promise<string> {
  const text = update.description.trim() || `状态：${update.status}`;
  const commandOf = (kind: string) => ({
    ...origin,
    commandId: uuidOf(`open311 ${kind} ${state.id} ${update.updateId}`),
  });
  const may = (command: CommandName) => sender.actors.find(({ rights }) => rights.has(`issue.${command}`));
  const at = { district: state.district, id: state.id };
  const attempts: [CommandName, object][] = [...stepFor(update.status, text), ['note', { note: text }]];
  for (const [command, body] of attempts) {
    const actor = may(command);
    if (actor === undefined) continue;
    try {
      // One after the other: the next is tried only where the one before was refused.
      await act(issues, actor, { ...at, command, body: body as never }, commandOf(command));
      return actor.personId;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return addToOwn(sender, state, (actor) =>
    giveEvents(issues, actor, { ...at, ...commandOf('own') }, () => [
      { name: 'noted', body: { note: text } },
    ]),
  );
}

function stepFor(status: string, text: string): [CommandName, object][] {
  if (status === 'CLOSED' || status === 'FIXED') return [['respond', { result: text }]];
  return status === 'IN_PROGRESS' ? [['acknowledge', {}]] : [];
}

/** Whoever sent the request may add to it with no other right than that to send. */
async function addToOwn(sender: Sender, state: IssueState, give: (actor: Actor) => Promise<void>) {
  const actor = sender.actors.find(
    ({ rights, personId }) => rights.has('issue.report') && state.reporter.personId === personId,
  );
  if (actor === undefined) throw new Refusal('no-right', { right: refRight('issue.note') });
  await give(actor);
  return actor.personId;
}
