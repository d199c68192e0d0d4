/** What a post can see of the figures: which cuts, of which districts, and which keys of them. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { BETWEEN, type Cut } from '@gridgov/domain/workflow/figures.ts';
import type { MeasureLevel } from '@gridgov/domain/workflow/measures.ts';

export const BYS = {
  district: { zh: '区县', en: 'District' },
  street: { zh: '镇街', en: 'Street' },
  unit: { zh: '单位', en: 'Unit' },
  class: { zh: '类别', en: 'Class' },
  channel: { zh: '来源', en: 'Channel' },
  post: { zh: '岗位', en: 'Post' },
} as const;
export type By = keyof typeof BYS;

export type Scope = {
  readonly districts: readonly string[];
  readonly cut: Cut;
  /** The street or unit the post stands for; null: none. */
  readonly mine: string | null;
  /** The key of the cut without what the post stands for; null: not for it. */
  readonly shown: (district: string, key: string) => string | null;
};

const own = (name: string) => (_: string, key: string) => (key === name ? key : null);
const below = (name: string) => (_: string, key: string) =>
  key.startsWith(name + BETWEEN) ? key.slice(name.length + 1) : null;
const whole = (_: string, key: string) => key;
const last = (_: string, key: string) => key.slice(key.indexOf(BETWEEN) + 1);
const district = (code: string) => code;

type Cuts = Readonly<Partial<Record<By, Omit<Scope, 'districts' | 'mine'>>>>;

const WIDE: Cuts = {
  district: { cut: 'all', shown: district },
  street: { cut: 'street', shown: whole },
  unit: { cut: 'unit', shown: whole },
  class: { cut: 'class', shown: whole },
  channel: { cut: 'street_channel', shown: last },
  post: { cut: 'post', shown: whole },
};

/** A district's one row among districts says little: its streets come first, and are what the page opens by. */
const { district: _, ...INSIDE } = WIDE;
const DISTRICT: Cuts = { ...INSIDE, ...WIDE };

/** Units are counted over the whole district; a street sees what lies in it. */
function cutsOf({ post, area, unitId }: Actor): Cuts {
  if (post === 'unit_head') {
    const unit = unitId ?? '';
    return { unit: { cut: 'unit', shown: own(unit) }, class: { cut: 'unit_class', shown: below(unit) } };
  }
  if (levelOf(area) === 'district') return DISTRICT;
  if (levelOf(area) !== 'street') return WIDE;
  return {
    street: { cut: 'street', shown: own(area) },
    class: { cut: 'street_class', shown: below(area) },
    channel: { cut: 'street_channel', shown: below(area) },
    post: { cut: 'street_post', shown: below(area) },
  };
}

export function levelOf(area: string): MeasureLevel {
  if (area.length < 6) return 'city';
  if (area.length < 9) return 'district';
  return area.length < 12 ? 'street' : 'community';
}

function standsFor({ post, area, unitId }: Actor): string | null {
  if (post === 'unit_head') return unitId ?? '';
  return levelOf(area) === 'street' ? area : null;
}

export const bysOf = (actor: Actor): By[] => Object.keys(cutsOf(actor)) as By[];

/** Null where the post sees nothing cut so. */
export function scopeOf(actor: Actor, by: By, districts: readonly string[]): Scope | null {
  const found = cutsOf(actor)[by];
  if (found === undefined) return null;
  const wide = levelOf(actor.area) === 'city';
  const mine = wide ? districts : districts.filter((code) => actor.area.startsWith(code));
  return { districts: mine, mine: standsFor(actor), ...found };
}
