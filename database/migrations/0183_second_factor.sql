-- A second factor for accounts of our own: one-time codes of an authenticator, recovery codes, passkeys.

create table account_totp (
  account_id uuid primary key references account (id),
  -- the shared key, sealed
  secret bytea not null,
  created_at timestamptz not null,
  -- null until the first code was right
  confirmed_at timestamptz,
  -- the newest time step whose code was taken: a code works once
  last_step bigint not null
);

-- Shown once; only hashes of random codes are kept.
create table account_recovery (
  account_id uuid not null references account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table account_passkey (
  id uuid primary key,
  account_id uuid not null references account (id),
  -- what the authenticator calls it
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  -- what its owner calls it
  name text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index account_passkey_account on account_passkey (account_id);

-- What a sign-in or a new passkey waits for; taken away when it is used, so that nothing works twice.
create table sign_in_step (
  secret_hash bytea primary key,
  kind text not null check (kind in ('code', 'passkey', 'new-passkey')),
  -- null while it is not known who signs in
  account_id uuid references account (id),
  challenge text not null,
  expires_at timestamptz not null
);
create index sign_in_step_account on sign_in_step (account_id);
create index sign_in_step_expires on sign_in_step (expires_at);

-- Kinds of posts that need a second factor, and from when to when.
create table second_factor_rule (
  id uuid primary key,
  post_kind text not null,
  valid_from date not null,
  -- the first day it holds no more
  valid_to date,
  unique (post_kind, valid_from)
);

grant select, insert, update, delete on account_totp, account_recovery, account_passkey, sign_in_step,
  second_factor_rule to gridgov_app;
