-- What came in through Open311 beside the matter itself; written before the report, so that nothing is lost between.
create table open311_request (
  district text not null,
  stream_id uuid not null,
  -- of the whole form, so that a form sent twice is known
  digest bytea not null,
  attributes jsonb not null,
  address_id text,
  email_sealed bytea,
  media_url text,
  -- waiting: still to be fetched; done; refused: an inner address or no picture; failed: no answer after all tries
  media_state text check (media_state in ('waiting', 'done', 'refused', 'failed')),
  media_tries integer not null,
  media_next_at timestamptz,
  person_id text not null,
  at timestamptz not null,
  primary key (district, stream_id)
);
create index open311_request_media on open311_request (district, media_next_at) where media_state = 'waiting';

-- Updates other systems have posted, by their own ids.
create table open311_update (
  district text not null,
  stream_id uuid not null,
  update_id text not null,
  digest bytea not null,
  status text not null,
  description text not null,
  updated_at timestamptz not null,
  media_url text,
  person_id text not null,
  at timestamptz not null,
  primary key (district, stream_id, update_id)
);
create index open311_update_at on open311_update (district, updated_at, stream_id);

grant select, insert, update, delete on open311_request to gridgov_app;
grant select, insert on open311_update to gridgov_app;
