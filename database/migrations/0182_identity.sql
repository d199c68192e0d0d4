-- Sign-in by the city's own identity provider: who is who there and here, and the rules that say so.

-- What each rule says: a claim with a value leads to an account, or to a post for whoever has none. The value '*'
-- leads to the account that is called as the claim says.
create table identity_rule (
  id uuid primary key,
  claim text not null check (claim in ('sub', 'email', 'groups')),
  value text not null,
  -- the account meant; null where the rule gives a post
  account_id uuid references account (id),
  -- the post given, by kind, area and unit
  post_kind text,
  post_area text,
  post_unit uuid,
  created_at timestamptz not null,
  check (case when value = '*' then account_id is null and post_kind is null and claim <> 'groups'
    else (account_id is null) <> (post_kind is null) end)
);
create index identity_rule_account on identity_rule (account_id);

-- Accounts made for people of the provider, by the subject it knows them under.
create table identity_subject (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account (id),
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (issuer, subject)
);
create index identity_subject_account on identity_subject (account_id);

-- Posts that were given by rules: those a rule gives no more end at the next sign-in.
create table identity_post (
  post_id uuid primary key references post (id),
  rule_id uuid not null
);

-- What the provider wants back at sign-out, sealed; goes with its session.
create table identity_session (
  secret_hash bytea primary key references session (secret_hash) on delete cascade,
  id_token bytea not null
);

grant select, insert, update, delete on identity_rule, identity_subject, identity_post, identity_session to gridgov_app;
