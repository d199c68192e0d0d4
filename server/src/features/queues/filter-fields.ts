import { CHANNELS } from '@gridgov/domain/issues/state.ts';
import { CYCLES, STAGES, STEPS } from '@gridgov/domain/issues/steps.ts';
import type { Actor } from '@gridgov/domain/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { QueuesDeps } from './deps.ts';

type Named = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const DUE: Named = {
  ok: { zh: '充裕', en: 'Enough time' },
  soon: { zh: '临期', en: 'Due soon' },
  due: { zh: '快到期', en: 'Nearly due' },
  over: { zh: '超期', en: 'Overdue' },
  paused: { zh: '挂账', en: 'Suspended' },
};
const YES_NO: Named = { true: { zh: '是', en: 'Yes' }, false: { zh: '否', en: 'No' } };
const LABELS: Named = {
  area: { zh: '区域', en: 'Area' },
  step: { zh: '步骤', en: 'Step' },
  stage: { zh: '环节', en: 'Stage' },
  cycle: { zh: '循环', en: 'Cycle' },
  due: { zh: '时限', en: 'Time left' },
  channel: { zh: '来源', en: 'Channel' },
  supervised: { zh: '督办', en: 'Supervised' },
  inTime: { zh: '按期结案', en: 'Closed in time' },
  duplicates: { zh: '有同案', en: 'Has duplicates' },
};

/** What a list can be filtered by, with the values the actor may choose from. */
export function filterFields({ areasIn }: QueuesDeps, actor: Actor, language: Language) {
  const areas = areasIn(actor.area, language).map(({ code, name }) => ({ value: code, label: name }));
  const choices: readonly (readonly [string, readonly { value: string; label: string }[]])[] = [
    ['area', areas],
    ...Object.entries({ step: STEPS, stage: STAGES, cycle: CYCLES, due: DUE, channel: CHANNELS }).map(
      ([field, table]) => [field, valuesOf(table, language)] as const,
    ),
    ...['supervised', 'inTime', 'duplicates'].map((field) => [field, valuesOf(YES_NO, language)] as const),
  ];
  return choices
    .filter(([, values]) => values.length > 0)
    .map(([field, values]) => ({ field, label: LABELS[field]?.[language] ?? field, values: [...values] }));
}

function valuesOf(table: Named, language: Language) {
  return Object.entries(table).map(([value, words]) => ({ value, label: words[language] }));
}
