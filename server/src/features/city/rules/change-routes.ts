import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { optionalSystems } from '@gridgov/domain/city/people/systems.ts';
import { asIs, Refusal, sayField } from '@gridgov/domain/refusal.ts';
import { ATTACHMENTS } from '@gridgov/domain/workflow/pages.ts';
import Type from 'typebox';
import type { Queryable } from '../../../platform/db/database.ts';
import { type AccessNote, defineRoute, type Route } from '../../../platform/http/route.ts';
import { authorOf } from './author.ts';
import { type Author, changeRules, endRules, type RulesChange } from './change.ts';
import type { RulesDeps } from './deps.ts';
import { ChangeReply, changeFrame, PolicyView } from './schema.ts';
import type { PolicyData, RulesTable } from './tables.ts';

const change = { tag: 'rules', right: 'rules.edit', audit: { access: 'change' } } as const;
const Word = Type.String({ minLength: 1, maxLength: 120 });
const ListName = Type.String({ pattern: '^[a-z_]{2,60}$', maxLength: 60 });
const CodeName = Type.String({ pattern: '^[a-z0-9_]{1,60}$', maxLength: 60 });

export function changeRoutes(deps: RulesDeps): Route[] {
  return [policyRoute(deps), codeRoute(deps), dutyRoute(deps), classWordsRoute(deps), endRoute(deps)];
}

/** The entry of the audit, written with the change. */
function recorded(
  ask: { record(note: AccessNote, tx?: Queryable): Promise<void> },
  note: AccessNote,
): (tx: Queryable) => Promise<void> {
  return (tx) => ask.record(note, tx);
}

/** What a change made, seen at once by whoever made it. */
async function told({ cache }: RulesDeps, now: number, made: RulesChange) {
  await cache.refresh();
  return { version: cache.factsAt(now).version, ...made };
}

function policyRoute(deps: RulesDeps): Route {
  return defineRoute({
    ...change,
    method: 'PUT',
    path: '/rules/policy',
    operationId: 'setPolicy',
    summary: 'Change the settings of the loop from a day on',
    description: 'Matters filed before keep the settings they were filed under.',
    schema: { body: Type.Object({ ...changeFrame, policy: PolicyView }), reply: { 200: ChangeReply } },
    async run(ask) {
      const { from = dayTextAt(ask.now, deps.offset), note } = ask.body;
      const given = ask.body.policy;
      const policy = {
        ...given,
        unused: unusedFrom(deps, from, given.unused),
        ...checkInFrom(deps, from, given.checkIn),
        certifiedPatrols: given.certifiedPatrols ?? policyOn(deps, from).certifiedPatrols ?? false,
        attachments: given.attachments ?? policyOn(deps, from).attachments ?? ATTACHMENTS,
      };
      const also = recorded(ask, { subject: 'rules:policy', reason: note, details: { from } });
      const author = { ...authorOf(ask.actor, ask.now, note), also };
      const wish = { key: 'loop', from, data: { data: policy } };
      const made = await changeRules(deps.db, 'policy', [wish], author);
      return told(deps, ask.now, made);
    },
  });
}

/** The settings that hold on a day so far. */
const policyOn = ({ cache, offset }: RulesDeps, from: string) =>
  cache.factsAt(Date.parse(from) - offset).policy;

/** A client that does not know of it changes nothing. */
function checkInFrom(deps: RulesDeps, from: string, wanted: PolicyData['checkIn']) {
  const checkIn = wanted ?? policyOn(deps, from).checkIn;
  return checkIn === undefined ? {} : { checkIn };
}

/** Checked against the systems there are; a client that does not know of them changes nothing. */
function unusedFrom(deps: RulesDeps, from: string, wanted: readonly string[] | undefined): readonly string[] {
  const { optional = optionalSystems() } = deps;
  if (wanted === undefined) return policyOn(deps, from).unused ?? [];
  const strange = wanted.find((system) => !optional.has(system));
  if (strange === undefined) return [...new Set(wanted)].sort();
  throw new Refusal('field-wrong', {
    field: sayField('unused', '本市不用的系统', 'Systems not used'),
    problem: asIs(strange),
    right: asIs([...optional.keys()].join(', ')),
  });
}

function codeRoute(deps: RulesDeps): Route {
  return defineRoute({
    ...change,
    method: 'PUT',
    path: '/code-lists/:list/:code',
    operationId: 'setCode',
    summary: 'Add or change one choice of a list from a day on',
    examples: { list: 'nature', code: 'complaint' },
    schema: {
      params: Type.Object({ list: ListName, code: CodeName }),
      body: Type.Object({
        ...changeFrame,
        zh: Word,
        en: Word,
        place: Type.Integer({ minimum: 0, maximum: 10_000 }),
      }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { list, code } = ask.params;
      const { from = dayTextAt(ask.now, deps.offset), note, zh, en, place } = ask.body;
      const wish = { key: `${list}/${code}`, from, data: { list, code, zh, en, place } };
      const subject = `rules:code_list/${list}/${code}`;
      const also = recorded(ask, { subject, reason: note, details: { from } });
      const author = { ...authorOf(ask.actor, ask.now, note), also };
      const made = await changeRules(deps.db, 'code_list', [wish], author);
      return told(deps, ask.now, made);
    },
  });
}

function dutyRoute(deps: RulesDeps): Route {
  return defineRoute({
    ...change,
    method: 'PUT',
    path: '/duty-list/:classCode',
    operationId: 'setDuty',
    summary: 'Put a class on the duty list, so that grid workers may be given it',
    examples: { classCode: 'E-01-02' },
    schema: {
      params: Type.Object({ classCode: Word }),
      body: Type.Object({ ...changeFrame, ground: Type.String({ minLength: 2, maxLength: 500 }) }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { classCode } = ask.params;
      const { from = dayTextAt(ask.now, deps.offset), note, ground } = ask.body;
      if (deps.cache.factsAt(ask.now).classOf(classCode) === null) {
        throw new Refusal('not-found', { what: '@word.class' });
      }
      // Else the guard could be walked around by whoever keeps the rules.
      if (await deps.admits()) throw new Refusal('admitted-by-application');
      const wish = { key: classCode, from, data: { classCode, ground } };
      const subject = `rules:duty_list/${classCode}`;
      const also = recorded(ask, { subject, reason: note, details: { from } });
      const author = { ...authorOf(ask.actor, ask.now, note), also };
      const made = await changeRules(deps.db, 'duty_list', [wish], author);
      return told(deps, ask.now, made);
    },
  });
}

function classWordsRoute(deps: RulesDeps): Route {
  return defineRoute({
    ...change,
    method: 'PUT',
    path: '/classes/:code/words',
    operationId: 'setClassWords',
    summary: 'Say by which everyday words a class is found, from a day on',
    examples: { code: 'E-01-02' },
    schema: {
      params: Type.Object({ code: Word }),
      body: Type.Object({ ...changeFrame, words: Type.Array(Word, { maxItems: 50 }) }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { code } = ask.params;
      const { from = dayTextAt(ask.now, deps.offset), note } = ask.body;
      const found = deps.cache.factsAt(ask.now).classOf(code);
      if (found === null) throw new Refusal('not-found', { what: '@word.class' });
      const { code: _, ...data } = found;
      const words = ask.body.words
        .map((word) => word.trim())
        .filter((word) => word !== '' && word !== data.name);
      const wish = { key: code, from, data: { ...data, aliases: [...new Set(words)] } };
      const also = recorded(ask, { subject: `rules:class/${code}`, reason: note, details: { from } });
      const made = await changeRules(deps.db, 'class', [wish], {
        ...authorOf(ask.actor, ask.now, note),
        also,
      });
      return told(deps, ask.now, made);
    },
  });
}

/** Policy and calendar cannot be ended: nothing could be decided without them. */
const ENDABLE = [
  'class',
  'standard',
  'code_list',
  'duty_list',
  'routing_rule',
] as const satisfies RulesTable[];

function endRoute(deps: RulesDeps): Route {
  return defineRoute({
    ...change,
    method: 'POST',
    path: '/rules/end',
    operationId: 'endRules',
    summary: 'End classes, standards, choices, duties or routing rules from a day on',
    schema: {
      body: Type.Object({
        ...changeFrame,
        table: Type.Enum([...ENDABLE]),
        keys: Type.Array(Word, { minItems: 1, maxItems: 2_000 }),
      }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { table, keys, from = dayTextAt(ask.now, deps.offset), note } = ask.body;
      const also: Author['also'] = (tx, { changed }) =>
        ask.record({ subject: `rules:${table}`, reason: note, details: { from, ended: changed } }, tx);
      const made = await endRules(deps.db, table, keys, from, {
        ...authorOf(ask.actor, ask.now, note),
        also,
      });
      return told(deps, ask.now, made);
    },
  });
}
