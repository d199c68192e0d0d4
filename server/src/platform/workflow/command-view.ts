/** Commands as their reader may give them: words, fields, and why not. */
import { explainRefusal, type Language, type Refusal, type Words } from '@gridgov/domain/refusal.ts';
import { rowOf } from '@gridgov/domain/workflow/allowed.ts';
import type { FieldSpec } from '@gridgov/domain/workflow/fields.ts';
import type { Actor, Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { lanesMeant } from '@gridgov/domain/workflow/lane-meant.ts';
import { ATTACHMENTS, type AttachmentLimits } from '@gridgov/domain/workflow/pages.ts';
import { relationsOf } from '@gridgov/domain/workflow/relations.ts';
import type { Static } from 'typebox';
import { capital } from '../http/capital.ts';
import type { InForce, TradeDeps } from './open.ts';
import type { CommandView } from './schema.ts';

type View = Static<typeof CommandView>;
type Field = View['fields'][number];
export type Reader = {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: number;
};

/** What names and choices are taken from. */
type Given = Pick<TradeDeps, 'seatName' | 'words'> & { readonly inForce: InForce };

type Asked = {
  readonly trade: Trade<Types>;
  readonly command: string;
  readonly refusal: Refusal | null;
  /** Null: it begins a case. */
  readonly state: Types['State'] | null;
};

export function commandView({ trade, command, refusal, state }: Asked, reader: Reader, given: Given): View {
  const { actor, language } = reader;
  const row = rowOf(trade, command);
  const demanded = state === null ? [] : trade.demands(command, state, actor);
  const limits = given.inForce.policy?.attachments ?? ATTACHMENTS;
  const fields = Object.entries(row.fields).map(([name, spec]) => {
    const options = optionsOf({ trade, command, state, refusal }, spec, reader, given);
    const view = fieldView(name, spec, language, { options, limits });
    return demanded.includes(name) ? { ...view, optional: false } : view;
  });
  return {
    command,
    label: capital(row[language]),
    does: typeof row.does === 'string' ? row.does : row.does[language],
    allowed: refusal === null,
    ...(state === null ? {} : effectOf(trade, command, state.stage)),
    ...(row.atOnce === true && fields.every(({ optional }) => optional) ? { atOnce: true } : {}),
    ...(row.lane === undefined ? {} : { lane: row.lane.name }),
    fields,
    ...(refusal === null ? {} : { refusal: refusalView(refusal, language, given.words) }),
  };
}

/** What moves a case on is done by whoever has the turn: whoever may withdraw it meanwhile does not. */
function effectOf(
  { commands, events, stages }: Pick<Trade<Types>, 'commands' | 'events' | 'stages'>,
  command: string,
  stage: string,
): Pick<View, 'effect'> {
  const row = commands[command];
  if (row === undefined) return {};
  const { to, lane, who, writes } = row;
  const turn = stages[stage]?.turn ?? 'nobody';
  const moves = to ?? lane?.to;
  if (moves !== undefined && (lane !== undefined || who.includes(turn))) return { effect: 'moves' };
  return events[writes]?.kind === 'note' ? { effect: 'notes' } : {};
}

function refusalView(refusal: Refusal, language: Language, words: Words): NonNullable<View['refusal']> {
  const { text, instead } = explainRefusal(refusal.code, refusal.details, language, words);
  return { code: refusal.code, text, instead: { text: instead } };
}

function fieldView(
  name: string,
  spec: FieldSpec,
  language: Language,
  { options, limits }: { readonly options: Field['options']; readonly limits: AttachmentLimits },
): Field {
  const one = spec.kind === 'lane' && (options?.length ?? 0) < 2;
  return {
    name,
    kind: spec.kind,
    label: spec[language],
    optional: spec.optional || one,
    ...(spec.onlyIf === undefined ? {} : { onlyIf: spec.onlyIf }),
    ...(options === undefined ? {} : { options }),
    ...(spec.kind === 'pages' ? { attachments: { ...limits } } : {}),
  };
}

const MOST_LANES = 200;

/** Codes of a list in force; the lanes a command can mean. */
function optionsOf(
  { trade, command, state, refusal }: Asked,
  spec: FieldSpec,
  { actor, language }: Reader,
  { inForce, seatName }: Given,
): Field['options'] {
  // Classes are too many to be listed with every command: they are searched.
  if (spec.kind === 'choice' && spec.list === 'class') return undefined;
  if (spec.kind === 'ticks')
    return Object.entries(spec.ticks ?? {}).map(([value, one]) => ({ value, label: one[language] }));
  if (spec.kind === 'choice')
    return inForce.codes(spec.list ?? '').map((choice) => ({ value: choice.code, label: choice[language] }));
  if ((spec.kind !== 'lane' && spec.kind !== 'part') || state === null || refusal !== null) return undefined;
  const relations = relationsOf(trade, state, actor);
  const meant = lanesMeant({ trade, command, state, actor, relations });
  return meant.slice(0, MOST_LANES).map(({ key, seat }) => ({
    value: key,
    label: (seat === null ? null : seatName(seat, language)) ?? key,
  }));
}
