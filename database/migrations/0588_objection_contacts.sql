-- Where residents who objected to a posting are told of the answer; deleted once they were told.
create table objection_contact (
  district text not null,
  stream_id uuid not null,
  resident_id text not null,
  language text not null check (language in ('zh', 'en')),
  channel text not null check (channel in ('sms', 'email')),
  contact bytea not null,
  primary key (district, stream_id, resident_id)
);
grant select, insert, delete on objection_contact to gridgov_app;
