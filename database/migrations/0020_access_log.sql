-- Who looked at personal data, took data out or in, changed reference data, signed in, or was refused: one
-- city-wide log beside the ledger, without the district rule. Only ever added to.
create table access_log (
  id uuid primary key,
  at timestamptz not null,
  kind text not null check (kind in ('personal', 'export', 'import', 'change', 'sign-in', 'refused')),
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  account_id uuid,
  -- the name as it was then, also of sign-ins to accounts that do not exist
  account_name text,
  person_id text,
  post_id text,
  post_kind text,
  area text,
  address text not null,
  request_id text not null,
  method text not null,
  route text not null,
  status smallint not null,
  -- code of the refusal
  code text,
  -- what it was about, as noun:id; never personal data itself
  subject text,
  reason text,
  details jsonb not null
);

-- The viewer pages backwards through time, as a whole or for one account, kind or subject.
create index access_log_time on access_log (at desc, id desc);
create index access_log_account on access_log (account_name, at desc, id desc);
create index access_log_kind on access_log (kind, at desc, id desc);
create index access_log_subject on access_log (subject, at desc, id desc) where subject is not null;

grant select, insert on access_log to gridgov_app;
