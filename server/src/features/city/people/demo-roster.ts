import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import type { ImportRow } from '@gridgov/domain/city/standards/rows.ts';

export type DemoCity = {
  readonly districts: readonly string[];
  readonly streets: readonly string[];
  readonly communities: readonly string[];
  readonly grids: readonly string[];
  /** Codes of units with handlers, and of communities’ own units, which their grid leader handles as well. */
  readonly units: readonly { readonly code: string; readonly kind: string }[];
};

/**
 * A plausible roster of a demo city from a fixed seed, row by row: grid leaders, full-time grid workers, part-time
 * assistants, guides, street and district staff, unit handlers. Names are put together from words that are no
 * surnames and cannot be taken for anybody; telephone numbers begin with 100, which no mobile number does.
 */
export function* demoRoster(
  city: DemoCity,
  options: { readonly people: number; readonly seed?: number; readonly from?: string },
): Generator<ImportRow> {
  const make = new PersonMaker(options.seed ?? 20_260_101, options.from ?? '2024-01-01');
  yield* staff(city, make);
  yield* unitPeople(city, make);
  for (const grid of city.grids) {
    if (make.people >= options.people) return;
    yield make.row('grid_worker', grid, '专职网格员');
  }
  for (let round = 0; city.grids.length > 0; round += 1) {
    for (const grid of city.grids) {
      if (make.people >= options.people) return;
      yield make.row('grid_assistant', grid, ['兼职网格员', '网格助理员', '楼长'][round % 3]);
    }
  }
}

function* staff(city: DemoCity, make: PersonMaker): Generator<ImportRow> {
  const each: readonly (readonly [readonly string[], readonly [PostKind, number][]])[] = [
    [
      [''],
      [
        ['city_supervisor', 3],
        ['rules_keeper', 2],
        ['system_admin', 1],
        ['security_admin', 1],
        ['audit_admin', 1],
      ],
    ],
    [
      city.districts,
      [
        ['district_head', 2],
        ['district_dispatcher', 4],
        ['hotline_seat', 6],
      ],
    ],
    [
      city.streets,
      [
        ['street_head', 1],
        ['street_dispatcher', 2],
        ['grid_guide', 3],
      ],
    ],
  ];
  for (const [areas, posts] of each) {
    for (const area of areas) {
      for (const [kind, count] of posts) for (let n = 0; n < count; n += 1) yield make.row(kind, area);
    }
  }
}

/** A community's grid leader also handles what comes to the community's own unit: one person, two posts. */
function* unitPeople(city: DemoCity, make: PersonMaker): Generator<ImportRow> {
  const communityUnits = new Map<string, string>();
  for (const unit of city.units) {
    if (unit.kind === 'community') communityUnits.set(unit.code.split('-')[0] ?? '', unit.code);
    else {
      yield make.row('unit_head', '', undefined, unit.code);
      yield make.row('unit_handler', '', undefined, unit.code);
      yield make.row('unit_handler', '', undefined, unit.code);
    }
  }
  for (const community of city.communities) {
    const leader = make.row('grid_leader', community);
    yield leader;
    const unit = communityUnits.get(community);
    if (unit !== undefined) yield make.again(leader, 'unit_handler', unit);
  }
}

const FAMILY = [
  '云',
  '溪',
  '岚',
  '禾',
  '泉',
  '汀',
  '舟',
  '苔',
  '霁',
  '榕',
  '枫',
  '潮',
  '砚',
  '笛',
  '萤',
  '麦',
  '桐',
  '澜',
  '屿',
  '栀',
];
const FIRST = [
  '听',
  '问',
  '知',
  '望',
  '照',
  '拾',
  '念',
  '初',
  '半',
  '若',
  '归',
  '晴',
  '小',
  '阿',
  '远',
  '留',
  '试',
  '慢',
  '暖',
  '清',
];
const SECOND = [
  '雨',
  '石',
  '秋',
  '帆',
  '灯',
  '叶',
  '桥',
  '星',
  '鹿',
  '茶',
  '梅',
  '杉',
  '雁',
  '蓝',
  '竹',
  '盐',
  '陶',
  '米',
  '风',
  '月',
];

class PersonMaker {
  people = 0;
  #row = 1;
  #state: number;
  readonly #from: string;

  constructor(seed: number, from: string) {
    this.#state = seed;
    this.#from = from;
  }

  row(kind: PostKind, area: string, word?: string, unit?: string): ImportRow {
    this.people += 1;
    const phone = `100${String(this.people).padStart(8, '0')}`;
    return this.#line({
      name: this.#name(),
      phone,
      kind: word ?? POST_KINDS[kind].zh,
      area,
      unit: unit ?? '',
    });
  }

  again(person: ImportRow, kind: PostKind, unit: string): ImportRow {
    return this.#line({ ...person.fields, kind: POST_KINDS[kind].zh, area: '', unit });
  }

  #line(fields: Record<string, string>): ImportRow {
    this.#row += 1;
    return { row: this.#row, fields: { ...fields, from: this.#from } };
  }

  #name(): string {
    return `${this.#one(FAMILY)}${this.#one(FIRST)}${this.#one(SECOND)}`;
  }

  /** A small generator of our own (Lehmer), so that every machine makes the same people. */
  #one(from: readonly string[]): string {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return from[this.#state % from.length] ?? '';
  }
}
