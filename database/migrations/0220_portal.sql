-- Tries and sums at the residents' forms, the same for all servers of an installation. Keys are hashes: addresses of
-- people and machines stand in none of them. Both are of no worth after `until`, and are swept then.
create table portal_count (
  key bytea primary key,
  used integer not null,
  until timestamptz not null
);
create index portal_count_until on portal_count (until);

create table portal_sum (
  salt text primary key,
  command_id text not null,
  until timestamptz not null
);
create index portal_sum_until on portal_sum (until);

-- Addresses, estates and well-known places of the city, imported and dated. What a file calls a place stays its key,
-- so that a later file ends or mends it.
create table place (
  key text not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  aliases text[] not null,
  kind text not null,
  lon double precision not null,
  lat double precision not null,
  source text not null,
  -- name, aliases, names of the areas around it, initials of its pinyin
  words tsvector not null,
  primary key (key, valid_from)
);
create index place_words on place using gin (words);

-- Places that stood in public matters, each by the latest of them: shown only while that one is public.
create table public_place (
  district text not null,
  grid text not null,
  name text not null,
  stream_id uuid not null,
  at timestamptz not null,
  lon double precision not null,
  lat double precision not null,
  words tsvector not null,
  primary key (district, grid, name)
);
create index public_place_words on public_place using gin (words);
-- Up to which moment the events of a district were read for it.
create table public_place_read (
  district text primary key,
  at timestamptz not null
);

grant select, insert, update, delete on portal_count, portal_sum to gridgov_app;
grant select, insert, update on place, public_place, public_place_read to gridgov_app;

-- How public matters fared, by the day on which they were due: counters that every command moves from now on. What is
-- there already is counted once.
insert into tally (district, key, n)
select district, 'public:' || to_char((handle_due_at at time zone 'UTC') + interval '8 hours', 'YYYY-MM-DD') || ':'
    || case when open then 'open' when in_time then 'in' else 'late' end, count(*)
from issue
where left(class_code, 1) in ('C', 'E') and master is null and handle_due_at is not null and (open or in_time is not null)
  and nature not in ('help', 'report', 'consult', 'thanks')
  and stage in ('to_dispatch', 'to_rule', 'dispatched', 'handling', 'suspended', 'responded', 'verifying', 'verified',
    'closed', 'evaluated')
group by 1, 2
on conflict (district, key) do update set n = tally.n + excluded.n;
