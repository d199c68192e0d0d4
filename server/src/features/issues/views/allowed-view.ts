import { allowed } from '@gridgov/domain/issues/allowed.ts';
import type { FieldSpec } from '@gridgov/domain/issues/fields.ts';
import type { IssueState } from '@gridgov/domain/issues/state.ts';
import type { CommandName } from '@gridgov/domain/issues/steps.ts';
import { rowOf } from '@gridgov/domain/issues/steps.ts';
import { wordsFor } from '@gridgov/domain/issues/words.ts';
import type { Actor } from '@gridgov/domain/people/posts.ts';
import type { Refusal } from '@gridgov/domain/refusal.ts';
import { explainRefusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { routeQuestion } from '../act.ts';
import type { AllowedView } from '../schema.ts';
import { nextCommand, type Viewing } from './row-view.ts';
import { limitText } from './words.ts';

type View = Static<typeof AllowedView>;

/** Ends something for good or takes it from somebody: drawn apart, with its reason. */
const DESTRUCTIVE: ReadonlySet<CommandName> = new Set([
  'decline',
  'withdraw',
  'transfer',
  'merge',
  'return',
  'rework',
]);

/** Exactly what this viewer may do now, the next step first; what is barred comes with why and what is possible. */
export function allowedView(state: IssueState, actor: Actor, viewing: Viewing): View[] {
  const primary = primaryOf(state);
  const views = allowed(state, actor, viewing.now, viewing.rules.policy).map(({ command, refusal }) =>
    commandView(command, refusal, state, command === primary, viewing),
  );
  return views.sort((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false));
}

/** A request that waits comes before the ordinary next step: the unit waits for it. */
function primaryOf(state: IssueState): CommandName | null {
  if (state.pendingExtension !== null) return 'decide_extension';
  if (state.pendingSuspension !== null) return 'decide_suspension';
  return nextCommand(state);
}

function commandView(
  command: CommandName,
  refusal: Refusal | null,
  state: IssueState,
  primary: boolean,
  viewing: Viewing,
): View {
  const row = rowOf(command);
  return {
    command,
    label: row[viewing.language],
    does: row.does,
    allowed: refusal === null,
    ...(primary && refusal === null ? { primary } : {}),
    ...(DESTRUCTIVE.has(command) ? { destructive: true } : {}),
    fields: Object.entries(row.fields).map(([name, spec]) => fieldView(name, spec, state, viewing)),
    ...(refusal === null ? {} : { refusal: refusalView(refusal, viewing) }),
  };
}

function refusalView(refusal: Refusal, { language }: Viewing): NonNullable<View['refusal']> {
  const { text, instead } = explainRefusal(refusal.code, refusal.details, language, wordsFor);
  return { code: refusal.code, text, instead: { text: instead } };
}

function fieldView(
  name: string,
  spec: FieldSpec,
  state: IssueState,
  viewing: Viewing,
): View['fields'][number] {
  const options =
    spec.kind === 'choice' ? optionsOf(spec, state, viewing) : suggestionOf(spec, state, viewing);
  return {
    name,
    kind: spec.kind,
    label: spec[viewing.language],
    optional: spec.optional && !(spec.list === 'condition' && (options?.length ?? 0) > 1),
    ...(options === undefined ? {} : { options }),
  };
}

function optionsOf(spec: FieldSpec, state: IssueState, { rules, language }: Viewing) {
  if (spec.list === 'class') return undefined;
  if (spec.list === 'condition') {
    return rules.conditionsOf(state.classCode ?? '').map(({ condition, limitN, limitUnit }) => ({
      value: condition,
      label: `${condition}（${limitText(limitN, limitUnit, language)}）`,
    }));
  }
  return rules.codes(spec.list ?? '').map((choice) => ({ value: choice.code, label: choice[language] }));
}

/** The unit the routing suggests, with its reasons; a person decides. */
function suggestionOf(spec: FieldSpec, state: IssueState, { rules, names }: Viewing) {
  if (spec.kind !== 'unit') return undefined;
  const note = rules.route(routeQuestion(state, state.classCode));
  if (!note?.suggested) return undefined;
  return [
    { value: note.suggested, label: names.unit(note.suggested), suggested: true, reasons: [...note.reasons] },
  ];
}
