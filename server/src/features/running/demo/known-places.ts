/** An invented list of estates, doors and well-known places for every community, so that the search by words answers. */
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import type { AreaSnapshot } from '../../city/areas/public.ts';
import { HOME } from './cast.ts';
import type { Door, Streets } from './ground/streets.ts';
import { pointIn } from './matters/places.ts';
import { Random } from './matters/random.ts';

const SEED = 20_260_220;
/** Every door in the street the demo accounts work in; elsewhere one of so many. */
const DOORS_LEFT_OUT = 4;

const FIRST = [...'云松汀兰听枕栖望映沐晴清澜锦和瑞春秋星月'];
const SECOND = [...'栖影澜溪涛霞舟屿岚桐蓼岸渚桥帆潮舒庭景辰'];
const ESTATES = ['花园', '家园', '苑', '新村', '嘉园', '公寓'];
const FORMER = ['纺织厂', '化肥厂', '罐头厂', '机械厂', '供销社', '水产公司', '运输队'];

type Sort = readonly [ending: string, kind: string, alias?: string];
const IN_TOWN: readonly Sort[] = [
  ['小学', '学校'],
  ['幼儿园', '学校'],
  ['菜市场', '市场', '农贸市场'],
  ['口袋公园', '公园'],
  ['卫生服务站', '医疗', '社区医院'],
  ['公交站', '公交'],
  ['便民超市', '商店'],
  ['停车场', '停车'],
  ['文化广场', '广场'],
];
const IN_VILLAGE: readonly Sort[] = [
  ['文化广场', '广场'],
  ['卫生室', '医疗'],
  ['便民超市', '商店'],
  ['小学', '学校'],
  ['公交站', '公交'],
  ['农机站', '单位'],
];

type Grid = { readonly code: string; readonly name: string };
type Named = {
  readonly name: string;
  readonly kind: string;
  readonly aliases?: string;
  /** Anywhere in its grid where none is given. */
  readonly at?: Door;
};

/** Rows as a file would have them; the same for the same city. */
export function* knownPlaces(areas: AreaSnapshot, streets: Streets, now: number): Generator<MappedRow> {
  const random = new Random(SEED);
  const grids = areas.listAt('', now).filter(({ level }) => level === 'grid');
  let row = 1;
  for (const [community, inside] of Map.groupBy(grids, ({ code }) => code.slice(0, 12))) {
    const name = areas.nameOf(community, now);
    const places = name.endsWith('村') ? village(name, inside, random) : town(name, inside, streets, random);
    for (const [grid, { at, ...place }] of places) {
      row += 1;
      const [lon, lat] = at === undefined ? pointIn(areas, grid.code, random, now) : [at.lon, at.lat];
      if (lon === null || lat === null) continue;
      const code = `DZ${grid.code}${String(row).padStart(6, '0')}`;
      yield { row, fields: { aliases: '', ...place, code, lng: String(lon), lat: String(lat) } };
    }
  }
}

function* town(
  name: string,
  grids: readonly Grid[],
  streets: Streets,
  random: Random,
): Generator<readonly [Grid, Named]> {
  const stem = name.replace(/(社区|居)$/, '');
  const home = /[里苑坊]$/.test(stem) ? stem : `${stem.replace(/[路街巷]$/, '')}小区`;
  const sorts = random.shuffled(IN_TOWN);
  const roads = new Set<string>();
  for (const [at, grid] of grids.entries()) {
    if (at === 0) {
      yield [grid, { name: `${stem}社区党群服务中心`, kind: '社区服务', aliases: `${stem}社区居委会` }];
      const called = home.endsWith('小区') ? '' : `${home}小区`;
      yield [
        grid,
        { name: home, kind: '小区', aliases: [called, former(random)].filter(Boolean).join('、') },
      ];
    } else yield [grid, { name: `${estate(random)}`, kind: '小区', aliases: former(random) }];
    const [ending, kind, alias] = sorts[at % sorts.length] ?? ['公交站', '公交'];
    yield [grid, { name: `${stem}${ending}`, kind, aliases: alias === undefined ? '' : `${stem}${alias}` }];
    yield* alongStreets(grid, streets, roads);
  }
}

/** Streets the first time they are met, and doors along them. */
function* alongStreets(grid: Grid, streets: Streets, met: Set<string>): Generator<readonly [Grid, Named]> {
  for (const [nth, door] of streets.doors(grid.code).entries()) {
    if (!met.has(door.road)) yield [grid, { name: door.road, kind: '道路', at: door }];
    met.add(door.road);
    if (nth % DOORS_LEFT_OUT === 0 || grid.code.startsWith(HOME.street)) {
      yield [grid, { name: `${door.road}${door.number}号`, kind: '门牌', at: door }];
    }
  }
}

function* village(name: string, grids: readonly Grid[], random: Random): Generator<readonly [Grid, Named]> {
  const sorts = random.shuffled(IN_VILLAGE);
  for (const [at, grid] of grids.entries()) {
    if (at === 0) yield [grid, { name: `${name}委会`, kind: '社区服务', aliases: `${name}便民服务站` }];
    const [ending, kind] = sorts[at % sorts.length] ?? ['文化广场', '广场'];
    yield [grid, { name: `${name}${ending}`, kind }];
    yield [grid, { name: `${name}${random.whole(1, 260)}号`, kind: '门牌' }];
  }
}

const estate = (random: Random) => `${random.pick(FIRST)}${random.pick(SECOND)}${random.pick(ESTATES)}`;
/** What the old still call it. */
const former = (random: Random) =>
  random.chance(0.15) ? `${random.pick(['老', '原'])}${random.pick(FORMER)}家属院` : '';
