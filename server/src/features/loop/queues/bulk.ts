/** One command for many matters. Each is a command of its own with an id of its own, decided and answered by itself. */
import { createHash } from 'node:crypto';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { allowed } from '@gridgov/domain/loop/issues/allowed.ts';
import { effectOf } from '@gridgov/domain/loop/issues/effects.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { COMMANDS, type CommandName, rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { explainRefusal, type Language, Refusal } from '@gridgov/domain/refusal.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { type Validate, validatorOf } from '../../../platform/http/validate.ts';
import { act, bodySchemaOf, reasonText, routeQuestion, shortNumber } from '../issues/public.ts';
import type { Looking, QueuesDeps } from './deps.ts';
import { rowsOf } from './queries.ts';

/** Commands that may be given to many at once. Each closing is looked at by itself. */
export const BULK_COMMANDS = [
  'dispatch',
  'acknowledge',
  'merge',
  'urge',
  'send_down',
  'escalate',
  'note',
] as const;
export type BulkCommand = (typeof BULK_COMMANDS)[number];

const validators = Object.fromEntries(
  BULK_COMMANDS.map((command) => [command, validatorOf(bodySchemaOf(command), 'body')]),
) as Readonly<Record<BulkCommand, Validate>>;

/** Matters by `<district>.<uuid>`, those the actor may not see as if they were not there. */
async function findStates(
  deps: QueuesDeps,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, IssueState>> {
  const byDistrict = new Map<string, string[]>();
  for (const id of ids) {
    const [district = '', uuid = ''] = id.split('.');
    byDistrict.set(district, [...(byDistrict.get(district) ?? []), uuid]);
  }
  const rows = await Promise.all([...byDistrict].map(([district, some]) => rowsOf(deps.db, district, some)));
  return new Map(
    rows
      .flat()
      .filter(({ state }) => maySee(state, actor))
      .map((row) => [`${row.district}.${row.id}`, row.state]),
  );
}

/** For each matter which bulk commands the actor may give it, and for the others why not. */
export async function checkBulk(
  deps: QueuesDeps,
  actor: Actor,
  ids: readonly string[],
  { now, language }: Looking,
) {
  const states = await findStates(deps, actor, ids);
  const names = deps.names.in(language);
  return ids.flatMap((id) => {
    const state = states.get(id);
    if (state === undefined) return [];
    const rules = deps.rules.version(state.rulesVersion) ?? deps.rules.current(now);
    const commands = allowed(state, actor, now, rules.policy, true)
      .filter(({ command }) => isBulk(command) && actor.rights.has(`issue.${command}`))
      .map(({ command, refusal }) => allowance(deps, command, refusal, language));
    const note = rules.route(routeQuestion(state, state.classCode));
    const suggestedUnit = note?.suggested
      ? {
          id: note.suggested,
          name: names.unit(note.suggested),
          reasons: note.reasons.map((reason) => reasonText(reason, names, language)),
        }
      : null;
    return [{ id, shortNumber: shortNumber(state.number), suggestedUnit, commands }];
  });
}

export const isBulk = (command: string): command is BulkCommand =>
  (BULK_COMMANDS as readonly string[]).includes(command);

function allowance(deps: QueuesDeps, command: CommandName, refusal: Refusal | null, language: Language) {
  const row = rowOf(command);
  const fields = Object.entries(row.fields).map(([name, spec]) => ({
    name,
    kind: spec.kind,
    label: spec[language],
    optional: spec.optional,
  }));
  const base = {
    command,
    label: row[language],
    does: effectOf(command, language),
    allowed: refusal === null,
    fields,
  };
  return refusal === null ? base : { ...base, refusal: refusalView(deps, refusal, language) };
}

function refusalView({ words }: QueuesDeps, { code, details }: Refusal, language: Language) {
  const { text, instead } = explainRefusal(code, details, language, words);
  return { code, text, instead: { text: instead } };
}

export type BulkItem = {
  readonly id: string;
  readonly commandId?: string | undefined;
  /** What is said for this one, over what is said for all: the unit each is dispatched to, for instance. */
  readonly body?: Readonly<Record<string, unknown>> | undefined;
};
export type BulkAsk = {
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly items: readonly BulkItem[];
};
export type Caller = Looking & {
  readonly commandId: string;
  readonly requestId: string;
  readonly address: string;
  readonly clientAt?: number | undefined;
};

/** Gives the command to each; never stops at one that is refused. @throws HttpProblem for commands of one matter only */
export async function giveBulk(deps: QueuesDeps, actor: Actor, ask: BulkAsk, caller: Caller) {
  const { command } = ask;
  if (!isBulk(command)) throw notInBulk();
  // As strictly as where it is given to one: nothing else may get into an event.
  const validate = validators[command];
  for (const { body } of ask.items) validate({ ...ask.body, ...body });
  const states = await findStates(
    deps,
    actor,
    ask.items.map(({ id }) => id),
  );
  // At the same time: what waits together is committed together by the ledger.
  return Promise.all(
    ask.items.map((item) => giveOne(deps, actor, { ...ask, command }, item, caller, states.get(item.id))),
  );
}

async function giveOne(
  deps: QueuesDeps,
  actor: Actor,
  { command, body }: BulkAsk & { command: BulkCommand },
  item: BulkItem,
  caller: Caller,
  state: IssueState | undefined,
) {
  const { language, now, requestId, address, clientAt } = caller;
  const [district = '', id = ''] = item.id.split('.');
  const number = state === undefined ? '' : shortNumber(state.number);
  try {
    if (state === undefined) throw new Refusal('not-found', { what: '@word.issue' });
    const commandId = item.commandId ?? derivedId(caller.commandId, item.id);
    const order = { district, id, command, body: { ...body, ...item.body } as never };
    const { result } = await act(deps.issues, actor, order, { commandId, requestId, address, now, clientAt });
    const done = COMMANDS[command][language];
    return {
      id: item.id,
      shortNumber: number,
      ok: true,
      text: language === 'zh' ? `已${done}` : done,
      version: Number(result.version),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, text } = refusalView(deps, error, language);
    return { id: item.id, shortNumber: number, ok: false, text, code };
  }
}

/** The same key for the whole gives each matter the same id again. A uuid of version 8 (RFC 9562, 5.8). */
function derivedId(key: string, id: string): string {
  const bytes = createHash('sha256').update(`${key} ${id}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function notInBulk(): HttpProblem {
  const message = { zh: '此操作须逐件办理', en: 'is given to one matter at a time' };
  const errors = [{ field: 'command', message, right: BULK_COMMANDS.join(', ') }];
  return new HttpProblem('body-wrong', { count: 1 }, { errors });
}
