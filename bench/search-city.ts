/** What `search.ts` looks for: cases of a trade, places, places of matters, staff; written by the database. */
import type { Types } from '@gridgov/domain/workflow/form.ts';
import { wordsOf as wordsOfPlace } from '@gridgov/server/features/city/places/words.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { timestamp } from '@gridgov/server/platform/db/types.ts';
import { type Served, serve } from '@gridgov/server/platform/workflow/served.ts';
import { streamOf } from '@gridgov/server/platform/workflow/stream.ts';
import { addLoanTable, LOANS } from '@gridgov/server/testing/loans/world.ts';
import { NOW } from './lists-city.ts';

/** Called by what is lent, so that words tell cases apart. */
export const CASES: Served = serve({
  ...LOANS,
  oversee: ['city_supervisor'],
  trade: {
    ...LOANS.trade,
    label: (state: Types['State']) => `借用 ${'tool' in state ? String(state.tool) : ''}`,
    sight: (state, actor) => (actor.post === 'city_supervisor' ? 'content' : LOANS.trade.sight(state, actor)),
  },
});

/** In a tenth of all cases, in one of a hundred, in twenty of all. */
export const CASE_WORDS = { frequent: '电钻', middle: '鹳鹤', seldom: '麒麟' } as const;
const TOOLS = ['电钻', '伸缩梯', '手推车', '切割机', '水泵', '发电机', '扩音器', '投影仪', '帐篷', '桌椅'];
const KINDS = 1_000;
const SELDOM = 20;
/** 1,000,000 are five years of them. */
const PER_DAY = 550;
/** Who has borrowed twenty times. */
export const BORROWER = 'person7';

export async function fillCases(owner: Db, rows: number): Promise<void> {
  await addLoanTable(owner);
  const stream = streamOf(CASES);
  const words = stream.standing?.find(({ table }) => table === 'case_word');
  if (words === undefined) throw new Error('cases stand under no word');
  const wordsFor = (tool: string) => {
    const state = {
      ...{ id: 'i', number: '990106-20261124-0001', district: '990106', stage: 'asked', clocks: {} },
      ...{ borrower: 'p', tool },
    };
    const [row] = words.rows(state as never);
    return String(row?.words)
      .split('\n')
      .filter((word) => !/^[@&]/.test(word))
      .join('\n');
  };
  const kinds = Array.from({ length: KINDS }, (_, n) => {
    const tool = `${TOOLS[n % 10]}${n % 100 === 7 ? CASE_WORDS.middle : ''} 第${n % 37}号`;
    return { n, tool, words: wordsFor(tool), seldom: wordsFor(`${CASE_WORDS.seldom}${tool}`) };
  });
  await owner.query(
    `create table loan_kind as select * from jsonb_to_recordset($1::jsonb) k(n integer, tool text, words text, seldom text)`,
    [JSON.stringify(kinds)],
  );
  await owner.query('drop index case_word_found');
  await owner.query(CASE_ROWS, [rows, timestamp(NOW), 86_400 / PER_DAY, Math.ceil(rows / SELDOM)]);
  await owner.query(WORD_ROWS, [Math.ceil(rows / SELDOM)]);
  await owner.query(
    `create index case_word_found on case_word using gin (array_to_tsvector(string_to_array(words, E'\\n')))
     with (gin_pending_list_limit = 256)`,
  );
}

const CASE_ROWS = `insert into loan (district, id, version, head, moved_at, number, serial, stage, open, due_at, holders,
    parties, shape, state)
  select district, id, 1, '\\x00', at, district || '-' || serial, serial, 'asked', true, null,
    array['desk:district:' || district], array['desk:district:' || district, 'person:' || borrower], 1,
    jsonb_build_object('id', id, 'number', district || '-' || serial, 'district', district, 'tool', tool, 'stage', 'asked',
      'clocks', '{}'::jsonb, 'borrower', borrower, 'kind', n, 'seldom', seldom)
  from (
    select g, (990101 + h % 13)::text as district, 'person' || (g % $4::bigint) as borrower, k.n, g % $4::bigint = 11 as seldom,
      case when g % $4::bigint = 11 then '${CASE_WORDS.seldom}' else '' end || k.tool as tool,
      $2::timestamptz - ($1::bigint - g) * ($3::float8 * interval '1 second') as at,
      to_char(($2::timestamptz - ($1::bigint - g) * ($3::float8 * interval '1 second')) at time zone 'Asia/Shanghai', 'YYYYMMDD')
        || '-' || lpad((g % 10000)::text, 4, '0') as serial,
      ('01980000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id
    from (select g, (g * 2654435761) % 4294967296 as h from generate_series(1, $1::bigint) g) s
    join loan_kind k on k.n = h / 13 % ${KINDS}
  ) r`;

const WORD_ROWS = `insert into case_word (district, stream_id, trade, serial, words, since)
  select l.district, l.id, 'loan', l.serial, concat_ws(E'\\n', case when (l.state->>'seldom')::boolean then k.seldom else k.words end,
    '@loan', '@loan.' || left(l.serial, 6), '@loan.' || l.district, '@loan.' || l.district || '.' || left(l.serial, 6),
    '&desk:district:' || l.district, '&person:' || (l.state->>'borrower')), l.moved_at
  from loan l join loan_kind k on k.n = (l.state->>'kind')::integer where $1::bigint > 0`;

/** Streets that many places lie in, one in few, a name that two have. */
export const PLACE_WORDS = { frequent: '滨河路', middle: '鹳鹤苑', seldom: '麒麟坊' } as const;
const STREETS = [
  '滨河路',
  '站前路',
  '文化街',
  '纺织路',
  '渔港街',
  '向阳路',
  '友谊街',
  '建设路',
  '长青街',
  '望山路',
];

export async function fillPlaces(owner: Db, rows: number): Promise<void> {
  const names = Array.from({ length: 5_000 }, (_, n) =>
    n === 11
      ? PLACE_WORDS.seldom
      : n % 100 === 7
        ? `${PLACE_WORDS.middle}${n}号楼`
        : `${STREETS[n % 10]}${n % 300}号${n % 7}号楼`,
  );
  const words = await Promise.all(names.map((name) => wordsOfPlace([name], ['甲990105'])));
  await owner.query(
    `create table bench_place as select * from jsonb_to_recordset($1::jsonb) k(n integer, name text, words text)`,
    [JSON.stringify(names.map((name, n) => ({ n, name, words: words[n] })))],
  );
  await owner.query('drop index place_words');
  await owner.query('drop index public_place_words');
  // The seldom one stands twice, however many there are.
  await owner.query(
    `insert into place (key, valid_from, valid_to, name, aliases, kind, lon, lat, source, words)
     select 'k' || g, '2020-01-01', null, p.name || g / 5000 || '单元', '{}', '', 121.25, 37.25, 'bench', p.words::tsvector
     from generate_series(1, $1::bigint) g
     join bench_place p on p.n = case when g in (5, 6) then 11 when g % 5000 = 11 then 12 else g % 5000 end`,
    [rows],
  );
  await owner.query(
    `insert into public_place (district, grid, name, stream_id, at, lon, lat, words)
     select (990101 + g % 13)::text, 'g' || g, p.name || g / 5000 || '单元', ('01980000-0000-7000-b000-' || lpad(to_hex(g), 12, '0'))::uuid,
       $2::timestamptz - g * interval '1 minute', 121.25, 37.25, p.words::tsvector
     from generate_series(1, $1::bigint) g
     join bench_place p on p.n = case when g in (5, 6) then 11 when g % 5000 = 11 then 12 else g % 5000 end`,
    [rows, timestamp(NOW)],
  );
  await owner.query('create index place_words on place using gin (words)');
  await owner.query('create index public_place_words on public_place using gin (words)');
}

export async function fillAreas(owner: Db): Promise<void> {
  const grid = '990105003001001';
  const levels = [
    ['city', '9901'],
    ['district', '990105'],
    ['street', '990105003'],
    ['community', '990105003001'],
    ['grid', grid],
  ] as const;
  for (const [n, [level, code]] of levels.entries()) {
    // Each after the one it lies in.
    await owner.query(
      `insert into area (code, valid_from, level, parent, name, kind) values ($1, '2020-01-01', $2, $3, $4, $5)`,
      [code, level, levels[n - 1]?.[1] ?? null, `甲${code}`, level === 'grid' ? 'general' : null],
    );
  }
  const ring = [
    [121.2, 37.2],
    [121.3, 37.2],
    [121.3, 37.3],
    [121.2, 37.3],
    [121.2, 37.2],
  ];
  await owner.query(
    `insert into area_boundary (code, valid_from, coordinates, derived, east, west, north, south, label_lat, label_lon,
       origin_crs, source, synthetic)
     values ($1, '2020-01-01', $2, false, 121.3, 121.2, 37.3, 37.2, 37.25, 121.25, 'WGS-84', 'bench', true)`,
    [grid, JSON.stringify([[ring]])],
  );
}

export async function fillStaff(owner: Db, people: number): Promise<void> {
  await owner.query(
    `insert into person (id, name, staff_number)
     select ('01980000-0000-7000-9000-' || lpad(to_hex(g), 12, '0'))::uuid,
       substr('木石云水林江河溪山月', (g % 10)::int + 1, 1) || substr('青白红紫蓝黄黑灰橙绿', (g / 10 % 10)::int + 1, 1)
         || substr('岚霜露雪雨风雷电霞虹', (g / 100 % 10)::int + 1, 1), 'S' || g
     from generate_series(1, $1::bigint) g`,
    [people],
  );
  await owner.query(
    `insert into post (id, person_id, kind, area, valid_from)
     select ('01980000-0000-7000-a000-' || lpad(to_hex(g), 12, '0'))::uuid,
       ('01980000-0000-7000-9000-' || lpad(to_hex(g), 12, '0'))::uuid, 'grid_worker',
       (990101 + g % 13)::text || '003001001', '2020-01-01'
     from generate_series(1, $1::bigint) g`,
    [people],
  );
}
