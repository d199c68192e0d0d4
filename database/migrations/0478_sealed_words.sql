-- Words of sealed fields, encrypted under a key of their case; its events hold a keyed digest of each. The key itself is
-- sealed as other personal fields are.
create table sealed_key (
  district text not null,
  stream_id uuid not null,
  key bytea not null,
  made_at timestamptz not null,
  primary key (district, stream_id)
);
create table sealed_words (
  district text not null,
  stream_id uuid not null,
  digest text not null,
  words bytea not null,
  primary key (district, stream_id, digest)
);
grant select, insert on sealed_key, sealed_words to gridgov_app;
-- Deletes without being able to read: the forgetting of a case alone takes this role on.
grant select (district, stream_id), delete on sealed_key, sealed_words to gridgov_forget;
