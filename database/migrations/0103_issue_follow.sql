-- Who follows a matter 关注.
create table issue_follow (
  district text not null,
  stream_id uuid not null,
  person_id text not null,
  at timestamptz not null,
  primary key (district, stream_id, person_id)
);
create index issue_follow_person on issue_follow (person_id, at);
grant select, insert, delete on issue_follow to gridgov_app;
