-- Accounts, sessions and tokens of programs: reference data, city-wide (75,000 accounts in a large city), so
-- without the district rule and without foreign keys to people, who are imported and handed over by themselves.
create table account (
  id uuid primary key,
  -- as typed at sign-in, in lower case
  name text not null unique,
  person_id uuid,
  -- argon2id; null for accounts that sign in elsewhere or not at all
  password_hash text,
  password_at timestamptz,
  must_change boolean not null,
  failures integer not null,
  locked_until timestamptz,
  status text not null check (status in ('active', 'disabled')),
  -- published passwords: production does not start while there are any
  demo boolean not null,
  language text not null check (language in ('zh', 'en')),
  created_at timestamptz not null,
  version integer not null
);

create index account_person on account (person_id);
create index account_demo on account (demo) where demo;

-- What the security administrator sets. One row.
create table account_policy (
  one boolean primary key check (one),
  failures_to_lock integer not null check (failures_to_lock between 3 and 10),
  lock_minutes integer not null check (lock_minutes between 10 and 1440),
  idle_minutes integer not null check (idle_minutes between 5 and 480),
  session_hours integer not null check (session_hours between 1 and 72),
  -- 0: passwords do not age
  password_days integer not null check (password_days between 0 and 365),
  password_length integer not null check (password_length between 8 and 64)
);

-- GB/T 22239 level 3, in the numbers assessors look for.
insert into account_policy values (true, 5, 15, 30, 12, 90, 8);

create table session (
  -- sha256 of the secret in the cookie: whoever reads this table cannot sign in with it
  secret_hash bytea primary key,
  account_id uuid not null references account (id),
  -- the post chosen, null for the first one
  post_id uuid,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  agent text not null
);

create index session_account on session (account_id);
create index session_expires on session (expires_at);

create table machine_token (
  id uuid primary key,
  account_id uuid not null references account (id),
  name text not null,
  secret_hash bytea not null unique,
  -- rights it may use, of those its account's posts hold
  scopes text[] not null,
  -- codes of areas it is held to; none for all of its account's
  areas text[] not null,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz,
  revoked_at timestamptz,
  used_at timestamptz
);

create index machine_token_account on machine_token (account_id);

grant select, insert, update on account to gridgov_app;
grant select, update on account_policy to gridgov_app;
grant select, insert, update, delete on session to gridgov_app;
grant select, insert, update on machine_token to gridgov_app;
