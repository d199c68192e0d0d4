-- Residents: who may follow a matter by its number and secret, where they are told, and what they asked for.

-- One row a reporter of a matter and for each who joined it. The secret itself is nowhere kept.
create table issue_ticket (
  district text not null,
  stream_id uuid not null,
  -- as the matter's state names the reporter
  resident_id text not null,
  secret_hash bytea not null,
  language text not null check (language in ('zh', 'en')),
  -- where they want to be told, sealed; null for whoever left nothing
  channel text check (channel in ('sms', 'email')),
  contact bytea,
  contact_index bytea,
  at timestamptz not null,
  primary key (district, stream_id, resident_id)
);
create index issue_ticket_contact on issue_ticket (contact_index, at) where contact_index is not null;

-- Proof that somebody holds an address: a code sent there. City-wide, since residents belong to no district.
create table resident_code (
  id uuid primary key,
  purpose text not null check (purpose in ('sign-in', 'subscribe')),
  channel text not null check (channel in ('sms', 'email')),
  contact bytea not null,
  contact_index bytea not null,
  code_hash bytea not null,
  tries integer not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index resident_code_expires on resident_code (expires_at);

create table resident_session (
  secret_hash bytea primary key,
  channel text not null check (channel in ('sms', 'email')),
  contact bytea not null,
  contact_index bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index resident_session_expires on resident_session (expires_at);

-- 查阅、更正、删除: what residents ask of their own data; a person answers by a day.
create table resident_request (
  id uuid primary key,
  channel text not null check (channel in ('sms', 'email')),
  contact bytea not null,
  contact_index bytea not null,
  kind text not null check (kind in ('correct', 'delete', 'other')),
  text bytea not null,
  made_at timestamptz not null,
  due_on date not null,
  state text not null check (state in ('open', 'done', 'refused')),
  answer bytea,
  answered_at timestamptz,
  answered_by text
);
create index resident_request_contact on resident_request (contact_index, made_at);
create index resident_request_open on resident_request (due_on, id) where state = 'open';

-- Who wants news of the public matters of an area.
create table area_subscription (
  id uuid primary key,
  area text not null,
  channel text not null check (channel in ('email', 'push')),
  contact bytea not null,
  contact_index bytea not null,
  language text not null check (language in ('zh', 'en')),
  created_at timestamptz not null,
  -- null until the address was proved; a browser's subscription proves itself
  confirmed_at timestamptz,
  told_until timestamptz not null,
  unique (contact_index, area)
);
create index area_subscription_due on area_subscription (told_until) where confirmed_at is not null;

grant select, insert on issue_ticket to gridgov_app;
grant select, insert, update, delete on resident_code, resident_session, area_subscription to gridgov_app;
grant select, insert, update on resident_request to gridgov_app;
