-- How a resident wants to be told of the steps of their matters, by the address they proved. Residents belong to no
-- district. The browsers that are told as well lie in push_subscription, as `resident:<the index in hex>`.
create table resident_wish (
  contact_index bytea primary key,
  -- false: nothing is sent to the address but codes, and the number and secret of what is reported
  told boolean not null,
  -- minutes of the day; null for the city's hours
  quiet_from smallint check (quiet_from between 0 and 1439),
  quiet_to smallint check (quiet_to between 0 and 1439),
  changed_at timestamptz not null,
  check ((quiet_from is null) = (quiet_to is null))
);

grant select, insert, update on resident_wish to gridgov_app;
