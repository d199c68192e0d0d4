-- The last passwords of an account as they were kept, so that none of them is taken again at once.
create table password_before (
  id uuid primary key,
  account_id uuid not null references account (id),
  hash text not null,
  ended_at timestamptz not null
);
create index password_before_account on password_before (account_id, ended_at);

grant select, insert, delete on password_before to gridgov_app;
