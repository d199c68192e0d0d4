-- The second half of a first password: the security administrator who opened or reset the account gets the first half,
-- and either the audit administrator or the person themselves, signed in elsewhere, this one. Gone with the next change.
create table account_half (
  account_id uuid primary key references account (id),
  sealed bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  -- whoever was shown it; it is shown once
  shown_to uuid,
  shown_at timestamptz
);

-- A token somebody else prepared; it becomes one when the account itself takes it.
create table token_offer (
  id uuid primary key,
  account_id uuid not null references account (id),
  name text not null,
  scopes text[] not null,
  areas text[] not null,
  expires_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null
);
create index token_offer_account on token_offer (account_id);

-- What others did to an account, told at its next sign-in. Without `by_account`, the operator's command line.
create table account_event (
  id uuid primary key,
  account_id uuid not null references account (id),
  at timestamptz not null,
  what text not null,
  by_account uuid,
  by_name text not null,
  details jsonb not null,
  -- what it is about, where it can be ended: a token, a rule
  subject uuid,
  seen_at timestamptz,
  -- the person said that it was not of their doing
  disputed_at timestamptz
);
create index account_event_account on account_event (account_id, id);

-- A rule of the identity provider counts once an administrator of another kind has looked at it.
alter table identity_rule add column released_at timestamptz;
alter table identity_rule add column released_by uuid;
alter table identity_rule add column made_by uuid;
update identity_rule set released_at = created_at;

grant select, insert, update, delete on account_half to gridgov_app;
grant select, insert, delete on token_offer to gridgov_app;
grant select, insert, update on account_event to gridgov_app;
