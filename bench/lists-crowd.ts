/**
 * Crowds for `lists.ts`: a street in which many matters are open, and a spot at which many are. Two books that differ
 * in nothing else are read side by side.
 */
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import type { IssueDeps } from '@gridgov/server/features/loop/issues/deps.ts';
import { listNearWhole } from '@gridgov/server/features/loop/issues/report/near-queries.ts';
import { showIssue } from '@gridgov/server/features/loop/issues/show/show.ts';
import type { QueuesDeps } from '@gridgov/server/features/loop/queues/deps.ts';
import { getPage } from '@gridgov/server/features/loop/queues/pages/pages.ts';
import type { Db } from '@gridgov/server/platform/db/database.ts';
import { timestamp } from '@gridgov/server/platform/db/types.ts';
import { NOW, withoutIndexes } from './lists-city.ts';
import type { Read } from './lists-compare.ts';

export const CROWD = { district: '990113', street: '990113001' } as const;
/** Where nobody else of the made-up city is. */
const SPOT = { lon: 122.5, lat: 38.5 } as const;
/** As the page of a matter asks: 200 m. */
const DEGREES = 0.0018;

export type Crowd = { readonly inStreet: number; readonly atSpot: number };
export const QUIET: Crowd = { inStreet: 1_000, atSpot: 10 };
export const CROWDED: Crowd = { inStreet: 20_000, atSpot: 87_000 };

/** Copies one open matter: into the street, all over it, and to the spot, in another street. */
export async function fillCrowd(owner: Db, { inStreet, atSpot }: Crowd): Promise<void> {
  const { district, street } = CROWD;
  const { lon, lat } = SPOT;
  const now = timestamp(NOW);
  await withoutIndexes(owner, async () => {
    await owner.query(COPY, [district, street, inStreet, 1, 121, 37, 0.5, now]);
    await owner.query(COPY, [district, `${district}002`, atSpot, 2, lon - 0.0015, lat - 0.0015, 0.003, now]);
    await owner.query(TEXTS, [district]);
    await owner.query(EVENTS, [district]);
    await owner.query('delete from tally where district = $1', [district]);
    await owner.query(TALLIES, [district]);
  });
  await owner.query('vacuum analyze issue');
  await owner.query('vacuum analyze issue_text');
}

export async function crowdReads(own: QueuesDeps): Promise<Read[]> {
  const { district, street: area } = CROWD;
  const dispatcher = actorOf({ personId: 'x', postId: 'x', post: 'street_dispatcher', area });
  const deps = { ...own, districts: () => [district] };
  const ask = { view: 'area', filters: [], text: null, after: undefined, limit: 50 } as const;
  const looking = { now: NOW, language: 'zh' as const };
  const page = (counts: boolean) => () => getPage(deps, dispatcher, { ...ask, counts }, looking);
  return [
    { name: 'queue of 1,000 or of 20,000 open, first page with counters', run: page(true) },
    { name: 'queue of 1,000 or of 20,000 open, first page without counters', run: page(false) },
    { name: 'around a matter at a quiet spot, or at one with 87,000 open', run: () => openAtSpot(own.db) },
    {
      name: 'opening a matter at a quiet spot, or at one with 87,000 open',
      run: await readOpening(deps.issues),
    },
  ];
}

/** What is looked for around a matter when its page is opened. */
async function openAtSpot(db: Db): Promise<void> {
  const rows = await listNearWhole(db, CROWD.district, { ...SPOT, degrees: DEGREES });
  if (rows.length === 0) throw new Error('nothing is near');
}

/** The page of the matter in the middle of the spot: all that is loaded for it. */
async function readOpening(deps: IssueDeps): Promise<() => Promise<void>> {
  const { district } = CROWD;
  const { lon, lat } = SPOT;
  const { rows } = await deps.db.query<{ id: string }>(
    `select id from issue where district = $1 and number like '%-crowd2-%'
     order by (lat - $2) ^ 2 + (lon - $3) ^ 2 limit 1`,
    [district, lat, lon],
  );
  const actor = actorOf({ personId: 'x', postId: 'x', post: 'district_dispatcher', area: district });
  return async () => {
    const { similar } = await showIssue(deps, `${district}.${rows[0]?.id}`, {
      actor,
      language: 'zh',
      now: NOW,
    });
    if (similar.length === 0) throw new Error('nothing like it is near');
  };
}

// What is copied is looked for once: again for each row, it would be found behind all rows written before.
// Every other one is over; a tenth has no owner.
const COPY = `insert into issue (district, id, version, head, moved_at, number, stage, step, cycle, open, rank, street,
    community, grid, lon, lat, holder, lead, class_code, channel, nature, reporter_id, reported_at, due_at, supervised,
    state)
  with m as materialized (select * from issue where district = $1 and open order by id limit 1)
  select $1, c.id, 4, '\\x00',
    m.moved_at, $1 || '-crowd' || $4 || '-' || g, case when g % 10 = 0 then 'to_dispatch' else 'handling' end, 4, 'small',
    true, case when g % 10 = 0 then 0 else 1 end, $2, $2 || '001', $2 || '001001',
    c.lon, c.lat,
    case when g % 10 = 0 then 'desk:street:' || $2 else 'unit:crowd' end, 'crowd', 'C001', 'patrol', 'report', 'p1',
    $8::timestamptz - g * interval '1 second',
    $8::timestamptz + (case when g % 2 = 0 then -1 else 1 end) * (g % 5000) * interval '1 minute', false,
    m.state || jsonb_build_object('id', c.id, 'number', $1 || '-crowd' || $4 || '-' || c.g, 'place',
      m.state->'place' || jsonb_build_object('street', $2, 'lon', c.lon, 'lat', c.lat))
  from m, (select g, ('01980000-0000-7000-8' || lpad($4::text, 3, '0') || '-' || lpad(to_hex(g), 12, '0'))::uuid as id,
      $5::float8 + (g::bigint * 7919 % 10007) / 10007.0 * $7::float8 as lon,
      $6::float8 + (g::bigint * 104729 % 10009) / 10009.0 * $7::float8 as lat
    from generate_series(1, $3::int) g) c`;

const TEXTS = `insert into issue_text (district, stream_id, title, description, place_text, reported_at, words)
  with t as materialized (select * from issue_text where district = $1 order by stream_id limit 1)
  select i.district, i.id, t.title, t.description, t.place_text, i.reported_at, t.words
  from issue i, t
  where i.district = $1 and i.number like '%-crowd%'`;

const EVENTS = `insert into event (district, stream, stream_id, version, name, at, command_id, person_id, post_id,
    right_name, request_id, address, body, hash)
  select district, 'issue', id, 1, 'issue.reported', reported_at, id, reporter_id, 'p', 'issue.report', 'r', '',
    jsonb_build_object('body', state || '{"textHash": "", "files": []}'), '\\x00' from issue where district = $1 and number like '%-crowd%'`;

const TALLIES = `insert into tally (district, key, n)
  select district, key, count(*) from issue,
    lateral unnest(array['open', 'stage:' || stage, 'street:' || street, 'street:' || street || ':' || stage,
      'holder:' || holder, 'holder:' || holder || ':' || stage, 'lead:' || lead, 'lead:' || lead || ':' || stage]) key
  where district = $1 and open and key is not null group by district, key`;
