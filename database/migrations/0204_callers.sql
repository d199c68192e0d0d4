-- Further callers of one matter: they rang about the same thing, and are told about it like its reporter.
create table issue_caller (
  district text not null,
  stream_id uuid not null,
  -- id of the command that noted the call
  id uuid not null,
  name_sealed bytea,
  phone_sealed bytea not null,
  phone_index bytea not null,
  at timestamptz not null,
  -- who took the call
  person_id uuid not null,
  primary key (district, stream_id, id)
);
create index issue_caller_phone on issue_caller (district, phone_index);
grant select, insert on issue_caller to gridgov_app;
