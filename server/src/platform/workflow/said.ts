/** Members of a case and of its events in words: the words are those of the fields they were filled in by. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { UnderItem } from '@gridgov/domain/work/guard/guard.ts';
import type { FieldKind, FieldSpec, PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { Trade, Types, Words } from '@gridgov/domain/workflow/form.ts';
import { pagesIn } from '@gridgov/domain/workflow/pages.ts';
import { isSealed } from '@gridgov/domain/workflow/sealed.ts';
import type { InForce } from './open.ts';
import type { Served } from './served.ts';

export type Said = {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** The words are kept apart, and opened on a page of their own. */
  readonly sealed?: true;
};

/** The item of the duty list under which a grid worker was given something, as its event names it. */
export function underSaid(body: object, language: Language): Said[] {
  const { item } = body as UnderItem;
  // Of other events it is a word: the title of an item, or what is paid for.
  if (typeof item !== 'object') return [];
  return [{ name: 'item', label: language === 'zh' ? '按准入事项' : 'Under the item', text: item.title }];
}

/** What says units, classes, codes and areas; `own`: members that the trade says by itself. */
type Named = Pick<InForce, 'codes' | 'classOf' | 'unit'> & {
  readonly area?: (code: string, language: Language) => string;
  readonly own?: OwnWords;
};
export type OwnWords = Readonly<Record<string, (value: unknown) => Words | null>>;

const SEALED = { zh: '已封存', en: 'sealed' } as const;
const YES = { zh: ['否', '是'], en: ['No', 'Yes'] } as const;

/**
 * Members that a command of the trade asks for, in the order of its table; what has no words is left out. `event`: the one
 * whose members they are, which are called as the command that writes it calls them.
 */
export function saidOf(
  trade: Trade<Types>,
  members: Readonly<Record<string, unknown>>,
  language: Language,
  inForce: Named,
  event?: string,
): Said[] {
  return [...fieldsOf(trade, event)].flatMap(([name, spec]) => {
    if (isSealed(members[name]))
      return [{ name, label: spec[language], text: SEALED[language], sealed: true }];
    const reading = { spec, language, inForce };
    const own = inForce.own?.[name];
    const text = own === undefined ? textOf(members[name], reading) : ownText(own, members[name], reading);
    return text === null ? [] : [{ name, label: spec[language], text }];
  });
}

/** What members are called: the first field of each name, of commands that write the event before others. */
export function fieldsOf(trade: Trade<Types>, event?: string): Map<string, FieldSpec> {
  const fields = new Map<string, FieldSpec>();
  const commands = Object.values(trade.commands);
  const own = commands.filter(({ writes }) => writes === event);
  for (const command of [...own, ...commands])
    for (const [name, spec] of Object.entries(command.fields)) if (!fields.has(name)) fields.set(name, spec);
  return fields;
}

/** What a trade says by itself of the members of a case and of its events. */
export function ownWords({ says = {} }: Pick<Served, 'says'>, state: Types['State']): OwnWords {
  const rows = Object.entries(says);
  return Object.fromEntries(rows.map(([name, own]) => [name, (value: unknown) => own(state, value)]));
}

type Reading = { readonly spec: FieldSpec; readonly language: Language; readonly inForce: Named };
/** How a value is said, by the kind of its field; other kinds have no words of their own. */
const TEXTS: Partial<Record<FieldKind, (value: unknown, reading: Reading) => string | null>> = {
  text: (value, reading) =>
    reading.spec.says === undefined ? nameOf(value) : SAYS[reading.spec.says](value, reading),
  number: String,
  date: (value) => dayTextAt(Number(value)),
  yes: (value, { language }) => YES[language][value === true ? 1 : 0],
  files: (value) => String([value].flat().length),
  pages: (value, { language }) => {
    const n = pagesIn(value).length;
    return language === 'zh' ? `${n} 页` : `${n} page${n === 1 ? '' : 's'}`;
  },
  // Where nobody could say it there is nothing to say.
  place: (value) => (value as PlaceValue).text || null,
  unit: unitName,
  units: (value, reading) =>
    [value]
      .flat()
      .map((id) => unitName(id, reading))
      .join(reading.language === 'zh' ? '、' : ', '),
  ticks: (value, { spec, language }) =>
    [value]
      .flat()
      .map((name) => spec.ticks?.[String(name)]?.[language] ?? String(name))
      .join(language === 'zh' ? '、' : ', '),
  streets: (value, reading) =>
    [value]
      .flat()
      .map((code) => areaName(code, reading))
      .join(reading.language === 'zh' ? '、' : ', '),
  choice: (value, { spec, language, inForce }) =>
    (spec.list === 'class'
      ? inForce.classOf?.(String(value))?.name
      : inForce.codes(spec.list ?? '').find(({ code }) => code === value)?.[language]) ?? String(value),
};

const SAYS = { area: areaName, nothing: () => null } as const;

function areaName(code: unknown, { inForce, language }: Reading): string {
  return inForce.area?.(String(code), language) ?? String(code);
}

/** What is chosen by its id is kept with the name it had. */
function nameOf(value: unknown): string {
  const isNamed = typeof value === 'object' && value !== null && 'name' in value;
  return String(isNamed ? value.name : value);
}

function unitName(id: unknown, { inForce }: Reading): string {
  return inForce.unit?.(String(id))?.name ?? String(id);
}

const isNothing = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

function ownText(own: OwnWords[string], value: unknown, { language }: Reading): string | null {
  return isNothing(value) ? null : (own(value)?.[language] ?? null);
}

function textOf(value: unknown, reading: Reading): string | null {
  return isNothing(value) ? null : (TEXTS[reading.spec.kind]?.(value, reading) ?? null);
}
