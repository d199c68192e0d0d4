-- Lists over matters. What is open has its indexes in 0101; these serve a unit's book, supervision and "what I
-- sent back".

-- The book of a unit, newest first: units see what they lead, in whatever district.
create index issue_lead_reported on issue (district, lead, reported_at, id) where lead is not null;
create index issue_supervised on issue (district, rank, due_at, id) where open and supervised;
-- Few of all events, so this stays small however long the history grows.
create index event_sent_back on event (district, person_id, at, stream_id)
  where name in ('issue.returned', 'issue.sent_down', 'issue.reworked');

-- Words are looked for in one district, and in its newest months first: both stand in the index as words of their
-- own (@990106, @990106.24323, the month counted from the year 0), so that a search reads what it shows and not
-- what the whole city ever wrote. Few rows wait in the pending list, because every search reads all of it.
drop index issue_text_words;
create index issue_text_found on issue_text using gin ((words || array_to_tsvector(array['@' || district,
  '@' || district || '.' || ((extract(year from reported_at at time zone 'UTC') * 12
    + extract(month from reported_at at time zone 'UTC'))::integer)::text]))) with (gin_pending_list_limit = 256);

-- A list as somebody likes to see it. Shared ones show for everybody who holds that kind of post in that area.
create table saved_view (
  id uuid primary key,
  owner text not null,
  name text not null,
  base text not null,
  filter jsonb not null,
  columns text[] not null,
  post_kind text,
  post_area text,
  created_at timestamptz not null,
  version integer not null,
  check ((post_kind is null) = (post_area is null))
);
create index saved_view_owner on saved_view (owner, created_at);
create index saved_view_post on saved_view (post_kind, post_area, created_at) where post_kind is not null;
grant select, insert, update, delete on saved_view to gridgov_app;

-- Exports under way and done. Written to by the server that does the work; the file is kept for a day.
create table export_job (
  id uuid primary key,
  owner text not null,
  post_id text not null,
  state text not null check (state in ('running', 'done', 'stopped', 'failed')),
  format text not null check (format in ('csv', 'xlsx')),
  name text not null,
  rows integer not null,
  total integer,
  stop boolean not null,
  created_at timestamptz not null,
  -- moved on by the worker; one that stands still belongs to a server that died
  beat_at timestamptz not null,
  ended_at timestamptz
);
create index export_job_owner on export_job (owner, created_at);
create index export_job_created on export_job (created_at);
grant select, insert, update, delete on export_job to gridgov_app;
