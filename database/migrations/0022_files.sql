-- Uploads under way, and files that are whole: city-wide, because a photo is sent before its matter and that
-- matter's district are known; both are found by id alone. The content lies on disk under its hash.
create table upload (
  id uuid primary key,
  account_id uuid not null,
  person_id text not null,
  name text not null,
  bytes bigint not null,
  -- what the client says the content's hash is, if it says so
  sha256 bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- the file it became
  file_id uuid
);

-- How many somebody has under way, and what the sweep takes away.
create index upload_open on upload (account_id) where file_id is null;
create index upload_expires on upload (expires_at);

create table file (
  id uuid primary key,
  name text not null,
  type text not null,
  bytes bigint not null,
  -- sha256 of what is served, and of what was sent in
  hash bytea not null,
  source_hash bytea not null,
  account_id uuid not null,
  person_id text not null,
  created_at timestamptz not null,
  width integer,
  height integer,
  -- from the photo itself, which no longer holds them: the moment, and the place in WGS-84
  taken_at timestamptz,
  lon double precision,
  lat double precision
);

grant select, insert, update, delete on upload to gridgov_app;
grant select, insert on file to gridgov_app;
