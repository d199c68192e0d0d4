-- Files that came with events of trades on the form: what they were, which the event proves, and by which event they are seen.
create table case_file (
  district text not null,
  stream_id uuid not null,
  file_id text not null,
  version integer not null,
  purpose text not null,
  at timestamptz not null,
  digest bytea,
  primary key (district, stream_id, file_id, version)
);
create index case_file_id on case_file (file_id);
grant select, insert on case_file to gridgov_app;
