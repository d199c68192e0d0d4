-- How people want to be told, and the hours in which nobody is woken. People are reference data, city-wide.

create table message_setting (
  person_id text primary key,
  -- sealed; used only once its holder has read a code that was sent there
  email bytea,
  email_shown text,
  email_confirmed boolean not null,
  -- sha256 of the code that waits to be read, and how often it was guessed
  code_hash bytea,
  code_until timestamptz,
  code_tries smallint not null,
  wechat bytea,
  wechat_shown text,
  -- ways this person is told by, of those there is an address for
  channels text[] not null,
  -- minutes of the day; null for the city's hours
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_to smallint check (quiet_to between 0 and 1439),
  digest boolean not null,
  changed_at timestamptz not null
);

-- The city's own hours, from a day on. Minutes of the day.
create table message_hours (
  valid_from date primary key,
  quiet_from smallint not null check (quiet_from between 0 and 1439),
  quiet_to smallint not null check (quiet_to between 0 and 1439),
  digest_at smallint[] not null,
  -- events of a matter by which a reporter who left a telephone number is told by SMS
  reporter_events text[] not null
);
-- Nobody is woken between nine in the evening and half past seven.
insert into message_hours values ('2000-01-01', 1260, 450, '{510,840}',
  '{declined,objection_decided,closed,merged,transferred}');

-- Browsers that asked to be told by web push. `owner` is who hears there: `person:<id>`, or a name of the portal's.
create table push_subscription (
  endpoint_hash bytea primary key,
  owner text not null,
  target bytea not null,
  agent text not null,
  made_at timestamptz not null
);
create index push_subscription_owner on push_subscription (owner);

-- Keys made at the first start and kept: the private part is sealed.
create table message_key (
  name text primary key,
  public_key text not null,
  private_key bytea not null,
  made_at timestamptz not null
);

-- How far the notices of a district have been turned into messages.
create table message_spread (
  district text primary key,
  at timestamptz not null
);

grant select, insert, update, delete on message_setting, push_subscription, message_spread to gridgov_app;
grant select, insert on message_key to gridgov_app;
grant select, insert, delete on message_hours to gridgov_app;
