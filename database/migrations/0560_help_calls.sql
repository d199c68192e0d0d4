-- Each time somebody on duty is called for a request for help: once a ring, and once more with each alarm. The number that is
-- dialled is not kept here. What came of it stands in the case as well.
create table help_call (
  district text not null,
  id uuid not null,
  help_id uuid not null,
  ring text not null,
  person_id uuid not null,
  at timestamptz not null,
  -- Of the call by voice; null once there is nothing to dial.
  next_at timestamptz,
  tries integer not null default 0,
  answer text,
  primary key (district, id)
);
create index help_call_of on help_call (district, help_id);
create index help_call_due on help_call (district, next_at) where next_at is not null;
grant select, insert, update, delete on help_call to gridgov_app;
