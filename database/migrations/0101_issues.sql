-- Matters. The row that changes stays narrow; what is written once lies in tables beside it.

create table issue (
  district text not null,
  id uuid not null,
  version integer not null,
  head bytea not null,
  moved_at timestamptz not null,
  number text not null,
  stage text not null,
  step smallint not null,
  cycle text not null,
  open boolean not null,
  rank smallint not null,
  street text not null,
  community text not null,
  grid text not null,
  lon double precision,
  lat double precision,
  holder text,
  lead text,
  class_code text,
  channel text not null,
  nature text not null,
  reporter_id text,
  reported_at timestamptz not null,
  closed_at timestamptz,
  due_at timestamptz,
  handle_due_at timestamptz,
  in_time boolean,
  supervised boolean not null,
  master uuid,
  state jsonb not null,
  primary key (district, id)
);
create unique index issue_by_number on issue (district, number);
-- The queue of a post: no owner first, then least time left, suspended last.
create index issue_holder on issue (district, holder, rank, due_at, id) where open;
-- What a unit answers for, also while somebody else has to move.
create index issue_lead on issue (district, lead, rank, due_at, id) where open;
-- All open matters of an area.
create index issue_open on issue (district, rank, due_at, id) where open;
create index issue_open_street on issue (district, street, rank, due_at, id) where open;
create index issue_open_community on issue (district, community, rank, due_at, id) where open;
create index issue_open_grid on issue (district, grid, rank, due_at, id) where open;
-- Pins of a map section and what lies near a place.
create index issue_open_place on issue (district, lat, lon) where open and lat is not null;
-- The book of all matters, newest first.
create index issue_reported on issue (district, reported_at, id);
create index issue_street_reported on issue (district, street, reported_at, id);
create index issue_community_reported on issue (district, community, reported_at, id);
create index issue_reporter on issue (district, reporter_id, reported_at, id) where reporter_id is not null;
create index issue_master on issue (district, master) where master is not null;

create table issue_text (
  district text not null,
  stream_id uuid not null,
  title text not null,
  description text not null,
  place_text text not null,
  reported_at timestamptz not null,
  words tsvector not null,
  primary key (district, stream_id)
);
create index issue_text_words on issue_text using gin (words);
-- A frequent word is found by walking the newest first instead of sorting all that match.
create index issue_text_reported on issue_text (district, reported_at, stream_id);

-- Contact of whoever reported, encrypted; shown only with a reason.
create table issue_contact (
  district text not null,
  stream_id uuid not null,
  name_sealed bytea,
  phone_sealed bytea,
  phone_index bytea,
  primary key (district, stream_id)
);
create index issue_contact_phone on issue_contact (district, phone_index) where phone_index is not null;

create table issue_file (
  district text not null,
  stream_id uuid not null,
  file_id text not null,
  version integer not null,
  purpose text not null,
  at timestamptz not null,
  primary key (district, stream_id, file_id, version)
);

-- Serial numbers of a day, taken in blocks.
create table issue_number (
  district text not null,
  day date not null,
  next integer not null,
  primary key (district, day)
);

grant select, insert, update on issue, issue_number to gridgov_app;
grant select, insert on issue_text, issue_contact, issue_file to gridgov_app;
-- From a photo back to its matters, for who may see it.
create index issue_file_id on issue_file (file_id);
