/**
 * A made-up city for `lists.ts`, written by the database itself: 13 districts, 12 streets in each, 10 communities in
 * each of those, 3 grids in each; 45,000 matters a day; the newest 6,000 are open, however many there are, because
 * what is open depends on how fast a city works and not on how long it has kept its book.
 */
import { startClock } from '@gridgov/domain/calendar/clock.ts';
import { shippedCalendar } from '@gridgov/domain/calendar/testing.ts';
import { tsvectorOf } from '@gridgov/server/features/loop/issues/show/words.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { timestamp } from '@gridgov/server/platform/db/types.ts';
import { fillTasks } from './lists-todo.ts';

export const NOW = Date.parse('2026-11-24T10:00:00+08:00');
export const DISTRICTS = Array.from({ length: 13 }, (_, n) => String(990101 + n));
const OPEN = 6_000;
const RARE = 20;
const PER_DAY = 45_000;
const PHRASES = 5_000;

const KINDS = [
  '井盖缺损',
  '暴露垃圾',
  '道路积水',
  '路灯不亮',
  '占道经营',
  '违规广告',
  '施工扰民',
  '树木倒伏',
  '污水外溢',
  '非法停车',
];
const ROADS = [
  '海云',
  '滨河',
  '站前',
  '文化',
  '纺织',
  '渔港',
  '临港',
  '向阳',
  '友谊',
  '建设',
  '长青',
  '望山',
  '金沙',
  '银杏',
];

/** Words of the two-character searches: in a tenth of all matters, in one of a hundred, in twenty of all. */
export const FREQUENT = '井盖';
export const MIDDLE = '鹳鹤';
export const SELDOM = '麒麟';

export async function fillCity(owner: Db, rows: number): Promise<void> {
  await owner.query(
    'create table phrase (n integer primary key, title text, place text, description text, words tsvector)',
  );
  const phrases = Array.from({ length: PHRASES }, (_, n) => phraseOf(n));
  await owner.query(
    `insert into phrase select p.n, p.title, p.place, p.description, p.words::tsvector
      from jsonb_to_recordset($1::jsonb) p(n integer, title text, place text, description text, words text)`,
    [JSON.stringify(phrases)],
  );
  await withoutIndexes(owner, async () => {
    await owner.query(MATTERS, [rows, timestamp(NOW), JSON.stringify(template()), OPEN, DAY_SHARE]);
    await owner.query(TEXTS, [rows, Math.ceil(rows / RARE), `'${SELDOM}':900`]);
    await owner.query(EVENTS);
    await owner.query(TALLIES);
    await fillTasks(owner, NOW);
  });
  await owner.query('vacuum analyze');
}

const DAY_SHARE = 86_400 / PER_DAY;

/** Rows are written first and indexed afterwards: a third of the time. */
export async function withoutIndexes(owner: Db, write: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select i.indexname as name, i.indexdef as definition from pg_indexes i
      where i.schemaname = 'public' and i.tablename in ('issue', 'issue_text', 'event', 'todo') and i.indexname not like '%pkey'`,
  );
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  await write();
  for (const { definition } of rows) await owner.query(definition);
}

function phraseOf(n: number) {
  const title = KINDS[n % KINDS.length] ?? '';
  const road = ROADS[(n * 7) % ROADS.length] ?? '';
  const place = `${road}路${(n % 300) + 1}号`;
  const description = `${place}旁${title}，请尽快处理${n % 100 === 7 ? MIDDLE : ''}，联系${ROADS[(n * 3) % 14]}社区`;
  return { n, title, place, description, words: tsvectorOf(title, place, description) };
}

/** The parts of a state that do not matter to a list are those of one real matter. */
function template() {
  const calendar = shippedCalendar();
  const handle = startClock(calendar, { kind: 'handle', limit: 5, unit: 'workday', at: NOW - 3_600_000 });
  const clocks = { handle, dispatch: { ...handle, kind: 'dispatch' }, verify: { ...handle, kind: 'verify' } };
  return {
    cycle: 'small',
    channel: 'patrol',
    nature: 'report',
    condition: null,
    limit: { n: 5, unit: 'workday' },
    rulesVersion: 'r1.2026-01-01',
    reporter: { personId: 'p1', kind: 'staff' },
    filedAt: NOW,
    closedAt: null,
    declinedAt: null,
    found: null,
    leadPerson: null,
    respondedBy: null,
    settled: false,
    ruled: false,
    assists: [],
    parts: [],
    clocks,
    pendingExtension: null,
    extensions: 0,
    pendingSuspension: null,
    suspendedUntil: null,
    returns: 0,
    reworks: 0,
    reopens: 0,
    urges: 0,
    supervision: null,
    routing: { rule: 'r1', suggested: 'u1', reasons: ['类别', '区域'], runnersUp: [] },
    master: null,
    stageBeforeMerge: null,
    duplicates: [],
    linked: [],
    result: null,
    inTime: null,
    rating: null,
  };
}

// Every number of a row comes from its serial by multiplication with primes, so each run makes the same city.
const MATTERS = `insert into issue (district, id, version, head, moved_at, number, stage, step, cycle, open, rank, street,
    community, grid, lon, lat, holder, lead, class_code, channel, nature, reporter_id, reported_at, closed_at, due_at,
    handle_due_at, in_time, supervised, master, state)
  select district, id, 4, '\\x00', at, number, stage, step, 'small', open, rank, street, community, grid, lon, lat,
    holder, lead, class, 'patrol', 'report', reporter, at, case when open then null else at + interval '2 days' end,
    case when open then due end, due, case when open then null else g % 11 <> 0 end, open and g % 97 = 0, null,
    $3::jsonb || jsonb_build_object('id', id, 'district', district, 'number', number, 'stage', stage, 'title', title,
      'classCode', class, 'lead', lead, 'reportedAt', extract(epoch from at) * 1000,
      'place', jsonb_build_object('district', district, 'street', street, 'community', community, 'grid', grid,
        'lon', lon, 'lat', lat, 'text', place))
  from (
    select r.*, case when not open then null
      when stage in ('to_dispatch', 'reported', 'verified') then 'desk:street:' || street
      when stage = 'verifying' then 'grid:' || grid else 'unit:' || unit end as holder,
      case when stage in ('to_dispatch', 'reported') then null else unit end as lead,
      case stage when 'reported' then 1 when 'to_dispatch' then 3 when 'verifying' then 6 when 'verified' then 6
        when 'closed' then 7 else 4 end as step,
      case stage when 'to_dispatch' then 0 when 'suspended' then 2 else 1 end as rank,
      at + (h2 % 7200) * interval '1 minute' as due
    from (
      select s.*, street || lpad((h2 % 10 + 1)::text, 3, '0') as community,
        street || lpad((h2 % 10 + 1)::text, 3, '0') || lpad((h3 % 3 + 1)::text, 3, '0') as grid,
        'u' || district || (h3 % 40) as unit,
        district || '-' || to_char(at at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || lpad(g::text, 7, '0') as number,
        case when not open then 'closed' else (array['to_dispatch', 'dispatched', 'handling', 'handling', 'handling',
          'handling', 'verifying', 'verified', 'reported', 'suspended'])[h3 % 10 + 1] end as stage,
        'C' || lpad((h3 % 200)::text, 3, '0') as class, 'person' || (h2 % 5000) as reporter,
        121 + (h2 % 10000) / 20000.0 as lon, 37 + (h3 % 10000) / 20000.0 as lat
      from (
        select g, d.district, d.district || lpad((h1 / 13 % 12 + 1)::text, 3, '0') as street, h2, h3,
          g > $1::bigint - $4::bigint as open, p.title, p.place,
          $2::timestamptz - ($1::bigint - g) * ($5::float8 * interval '1 second') as at,
          (lpad(to_hex((extract(epoch from $2::timestamptz) * 1000)::bigint - ($1::bigint - g) * 2), 12, '0')
            || '7' || lpad(to_hex(h2 % 4096), 3, '0') || '8' || lpad(to_hex(h3 % 4096), 3, '0')
            || lpad(to_hex(g), 12, '0'))::uuid as id
        from (select g, (g * 2654435761) % 4294967296 as h1, (g * 2246822519) % 4294967291 as h2,
            (g * 3266489917) % 4294967279 as h3 from generate_series(1, $1::bigint) g) n
        cross join lateral (select (990101 + h1 % 13)::text as district) d
        join phrase p on p.n = h2 % ${PHRASES}
      ) s
    ) r
  ) t`;

const TEXTS = `insert into issue_text (district, stream_id, title, description, place_text, reported_at, words)
  select i.district, i.id, p.title, p.description, p.place, i.reported_at,
    case when right(i.number, 7)::bigint % $2::bigint = 0 then p.words || $3::tsvector else p.words end
  from issue i join phrase p on p.n = ((right(i.number, 7)::bigint * 2246822519) % 4294967291) % ${PHRASES}
  where $1::bigint > 0`;

const EVENTS = `insert into event (district, stream, stream_id, version, name, at, command_id, person_id, post_id,
    right_name, request_id, address, body, hash)
  select district, 'issue', id, 1, 'issue.reported', reported_at, id, reporter_id, 'p', 'issue.report', 'r', '',
    '{"body": {}}', '\\x00' from issue`;

const TALLIES = `insert into tally (district, key, n)
  select district, key, count(*) from issue,
    lateral unnest(array['open', 'stage:' || stage, 'street:' || street, 'street:' || street || ':' || stage,
      'holder:' || holder, 'holder:' || holder || ':' || stage, 'lead:' || lead, 'lead:' || lead || ':' || stage]) key
  where open and key is not null group by district, key`;
