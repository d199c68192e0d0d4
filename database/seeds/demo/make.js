/**
 * How `divisions.csv` and `grids.geojson.gz` of this folder were made, so that they can be made again and checked:
 * `node database/seeds/demo/make.js [folder of the open data]`. Shapes and structure come from the open data named
 * in LICENCE.md; every name is put together from the words below, and none that occurs in the open data is taken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const here = import.meta.dirname;
const open = process.argv[2] ?? path.resolve(here, '../../../../shared/data/open');

/** District of the open data → code and name here; the one with the harbour is where the demo's people work. */
const DISTRICTS = {
  370602: ['990106', '东湾区'],
  370611: ['990101', '望潮区'],
  370612: ['990102', '青岚区'],
  370613: ['990103', '东屿区'],
  370614: ['990104', '松汀区'],
  370671: ['990105', '云港新区'],
  370676: ['990107', '霁浦新区'],
  370681: ['990108', '雁洲市'],
  370682: ['990109', '禾坪市'],
  370683: ['990110', '砚溪市'],
  370685: ['990111', '榕屿市'],
  370686: ['990112', '苇川市'],
  370687: ['990113', '麦岭市'],
};
/** Names the drawn pages use, so that they and the demo tell one story. Keys are codes here. */
const STREETS = {
  990106012: '福海',
  990106006: '滨浦',
  990106007: '望屿',
  990106008: '鹭岛',
  990106009: '北桥渡',
};
const COMMUNITIES = {
  990106012001: ['滨河路', 'c'],
  990106012003: ['站前街', 'c'],
  990106012005: ['文化路', 'c'],
  990106012007: ['纺织里', 'c'],
  990106012009: ['渔港', 'c'],
  990106012011: ['港务里', 'c'],
  990106012013: ['北营', 'v'],
  990106012015: ['海云里', 'c'],
};
const FIRST = [
  ...'青云禾松柳枫溪霞月星雁鹭鹤竹兰梅杏桃槐榆桑茶麦稻谷荷莲苇蒲芦沙潮帆舟桨灯礁屿汀浪霜露霁晴雪岚苔砚榕桐澜栀笛萤陶盐蓝穗',
];
const SECOND = [...'湾岭坡溪泉渡滩洼坪畔岸洲塘堤林园台原丘沟浦坞荡堰矶埠墩崮泽川'];
const BEFORE = ['', '东', '西', '南', '北', '前', '后', '上', '下', '大', '小'];
const HOMES = ['里', '苑', '坊', '巷', '街', '路'];

/** Lehmer's generator: every machine makes the same names. */
let state = 20_260_101;
function pick(list) {
  state = (state * 48_271) % 2_147_483_647;
  return list[state % list.length];
}

const rowsOf = (name) =>
  readFileSync(path.join(open, 'divisions', name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
const streets = rowsOf('yantai_streets.csv');
const villages = rowsOf('yantai_villages.csv');

function stemOf(name) {
  return name
    .replace(/(居民委员会|村民委员会|居委会|村委会)$/, '')
    .replace(/(社区|街道|经济开发区|开发区|区|县|市|镇|乡|村)$/, '');
}
const real = new Set(
  [...rowsOf('yantai_areas.csv'), ...streets, ...villages]
    .map((row) => stemOf(row[1]))
    .filter((stem) => stem.length > 1),
);
const longest = Math.max(...[...real].map((stem) => stem.length));

function isReal(name) {
  for (let from = 0; from < name.length; from += 1) {
    for (let length = 2; length <= longest && from + length <= name.length; length += 1) {
      if (real.has(name.slice(from, from + length))) return true;
    }
  }
  return false;
}

/** A name nobody has yet, in the open data or here. */
function invent(make, taken) {
  for (;;) {
    const name = make();
    if (taken.has(name) || isReal(name)) continue;
    taken.add(name);
    return name;
  }
}

const codeOf = (code) => DISTRICTS[code.slice(0, 6)][0] + code.slice(6);
const divisions = Object.values(DISTRICTS);
const stems = new Map();
const taken = new Set([...Object.values(STREETS), ...Object.values(COMMUNITIES).map(([name]) => name)]);
for (const [code, name] of streets) {
  const own = codeOf(code);
  const stem = STREETS[own] ?? invent(() => pick(FIRST) + pick(SECOND), taken);
  divisions.push([own, stem + (/(镇|乡)$/.exec(name)?.[0] ?? '街道')]);
}
for (const [code, name] of villages) {
  const own = codeOf(code);
  const town = !/(村委会|村民委员会)$/.test(name);
  const [fixed, kind] = COMMUNITIES[own] ?? [null, town ? 'c' : 'v'];
  const made = () =>
    kind === 'c' ? pick(FIRST) + pick(SECOND) + pick(HOMES) : pick(BEFORE) + pick(FIRST) + pick(SECOND);
  const stem = fixed ?? invent(made, taken);
  stems.set(own, stem);
  divisions.push([own, stem + (kind === 'c' ? '社区' : '村')]);
}
divisions.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
writeFileSync(
  path.join(here, 'divisions.csv'),
  `代码,名称\n${divisions.map((row) => row.join(',')).join('\n')}\n`,
);

const source = path.join(open, 'boundaries/yantai_grids_15000_synthetic_mit.geojson.gz');
const round = (value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value.map(round));
const features = JSON.parse(gunzipSync(readFileSync(source)).toString()).features.map((feature) => {
  const code = codeOf(feature.properties.grid_code);
  const name = stems.get(code.slice(0, 12)) + code.slice(13);
  const { type, coordinates } = feature.geometry;
  return JSON.stringify({
    type: 'Feature',
    properties: { code, name },
    geometry: { type, coordinates: round(coordinates) },
  });
});
const collection = `{"type":"FeatureCollection","name":"demo_grids_synthetic","features":[\n${features.join(',\n')}\n]}\n`;
writeFileSync(path.join(here, 'grids.geojson.gz'), gzipSync(collection, { level: 9 }));
