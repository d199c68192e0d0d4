import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { allowed } from '@gridgov/domain/loop/issues/allowed.ts';
import { demandedFields, partsMeant } from '@gridgov/domain/loop/issues/demands.ts';
import { effectOf } from '@gridgov/domain/loop/issues/effects.ts';
import type { FieldSpec } from '@gridgov/domain/loop/issues/fields.ts';
import { nextCommand } from '@gridgov/domain/loop/issues/next.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import { unansweredAssists } from '@gridgov/domain/loop/issues/who.ts';
import { wordsFor } from '@gridgov/domain/loop/issues/words.ts';
import type { Refusal } from '@gridgov/domain/refusal.ts';
import { explainRefusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { capital } from '../../../../platform/http/capital.ts';
import { routeQuestion } from '../route-question.ts';
import type { AllowedView } from '../schema.ts';
import { grantable } from './asked.ts';
import type { Viewing } from './row-view.ts';
import { inBrackets, limitText, reasonText, unitName, word } from './words.ts';

type View = Static<typeof AllowedView>;

/** Ends something for good or takes it from somebody: drawn apart, with its reason. */
const DESTRUCTIVE: ReadonlySet<CommandName> = new Set([
  'decline',
  'withdraw',
  'transfer',
  'merge',
  'return',
  'redispatch',
  'cancel_part',
  'rework',
]);

/** Exactly what this viewer may do now, the next step first; what is barred comes with why and what is possible. */
export function allowedView(
  state: IssueState,
  actor: Actor,
  viewing: Viewing,
  colleagues: ReadonlyMap<string, string>,
  everything = false,
): View[] {
  const primary = nextCommand(state, actor);
  const views = allowed(state, actor, viewing.now, viewing.rules.policy, everything).map(
    ({ command, refusal }) => commandView(command, refusal, { state, actor, primary, viewing, colleagues }),
  );
  return views.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Gives back what was done already, or steps into a course nobody disputes: never what is offered first. */
const LAST: ReadonlySet<string> = new Set(['recall', 'rule', 'unmerge', 'urge']);

function placeOf({ command, primary }: View): number {
  if (primary === true) return 0;
  return LAST.has(command) ? 2 : 1;
}

type Standing = {
  state: IssueState;
  actor: Actor;
  primary: CommandName | null;
  viewing: Viewing;
  colleagues: ReadonlyMap<string, string>;
};

function commandView(
  command: CommandName,
  refusal: Refusal | null,
  { state, actor, primary, viewing, colleagues }: Standing,
): View {
  const row = rowOf(command);
  const demanded = demandedFields(command, state, actor);
  const fields = Object.entries(row.fields).map(([name, spec]) => {
    const view = fieldView(name, spec, state, viewing);
    const needed = demanded.includes(name) ? { ...view, optional: false } : view;
    if (spec.kind === 'person') return { ...needed, options: personOptions(colleagues, state.leadPerson) };
    return spec.kind === 'part' ? { ...needed, options: partOptions(command, state, actor) } : needed;
  });
  return {
    command,
    label: capital(row[viewing.language]),
    does: effectOf(command, viewing.language),
    allowed: refusal === null,
    ...(command === primary && refusal === null ? { primary: true } : {}),
    ...(DESTRUCTIVE.has(command) ? { destructive: true } : {}),
    ...(row.atOnce === true && fields.every(({ optional }) => optional) ? { atOnce: true } : {}),
    fields,
    ...leavesOf(command, state, viewing),
    ...(refusal === null ? {} : { refusal: refusalView(refusal, viewing) }),
  };
}

/** Closing ends what others were asked for: it is named before, not found out after. */
function leavesOf(command: CommandName, state: IssueState, { names, language }: Viewing) {
  const open = command === 'close' ? unansweredAssists(state) : [];
  if (open.length === 0) return {};
  return { leaves: open.map((unit) => `${word('assistOpen', language)} ${unitName(unit, names)}`) };
}

function refusalView(refusal: Refusal, { language }: Viewing): NonNullable<View['refusal']> {
  const { text, instead } = explainRefusal(refusal.code, refusal.details, language, wordsFor);
  return { code: refusal.code, text, instead: { text: instead } };
}

/** Choices that must be made where there is something to choose: of conditions, where there are several. */
const NEEDED_WHERE_LISTED: ReadonlySet<string> = new Set(['condition', 'rework_cause']);

function fieldView(
  name: string,
  spec: FieldSpec,
  state: IssueState,
  viewing: Viewing,
): View['fields'][number] {
  const options =
    spec.kind === 'choice' ? optionsOf(spec, state, viewing) : suggestionOf(spec, state, viewing);
  const needed = NEEDED_WHERE_LISTED.has(spec.list ?? '') && spec.onlyIf === undefined;
  const least = spec.list === 'condition' ? 1 : 0;
  return {
    name,
    kind: spec.kind,
    label: spec[viewing.language],
    optional: spec.optional && !(needed && (options?.length ?? 0) > least),
    ...(spec.onlyIf === undefined ? {} : { onlyIf: spec.onlyIf }),
    ...(options === undefined ? {} : { options }),
  };
}

/** By name, so that the list stays the same; without whoever has it already. */
function personOptions(colleagues: ReadonlyMap<string, string>, now: string | null) {
  const others = [...colleagues].filter(([id]) => id !== now);
  return others
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh') || a.value.localeCompare(b.value));
}

/** The parts the command can be about, by their number. */
function partOptions(command: CommandName, state: IssueState, actor: Actor) {
  const parts = partsMeant(command, state, actor);
  return parts.map(({ no, title }) => ({ value: String(no), label: `${no} ${title}` }));
}

function optionsOf(spec: FieldSpec, state: IssueState, { rules, names, language }: Viewing) {
  if (spec.list === 'class') return undefined;
  if (spec.list === 'condition') {
    return rules.conditionsOf(state.classCode ?? '').map(({ condition, openText, limitN, limitUnit }) => ({
      value: condition,
      label: inBrackets(
        names.said('condition', openText || condition),
        limitText(limitN, limitUnit, language),
        language,
      ),
    }));
  }
  return rules.codes(spec.list ?? '').map((choice) => ({ value: choice.code, label: choice[language] }));
}

/** The unit the routing suggests, with its reasons; a person decides. One that has the matter is no other one. */
function suggestionOf(spec: FieldSpec, state: IssueState, { rules, names, language, now }: Viewing) {
  if (spec.kind === 'limit' && spec.onlyIf !== undefined)
    return grantable(state, { rules, names, language, now });
  if (spec.kind !== 'unit') return undefined;
  const note = rules.route(routeQuestion(state, state.classCode));
  if (!note?.suggested || hasUnit(state, note.suggested)) return undefined;
  return [
    {
      value: note.suggested,
      label: names.unit(note.suggested),
      suggested: true,
      reasons: note.reasons.map((reason) => reasonText(reason, names, language)),
    },
  ];
}

function hasUnit({ lead, assists }: IssueState, unit: string): boolean {
  return lead === unit || assists.some((assist) => assist.unit === unit);
}
