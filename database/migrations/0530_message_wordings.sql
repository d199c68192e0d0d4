-- What a city says in a message instead of what the product says, from a day on (decision 545). `wording` holds both
-- languages, each with line, subject and text; null: the product's own words again.
create table message_wording (
  template text not null,
  valid_from date not null,
  wording jsonb check (jsonb_typeof(wording) = 'object'),
  primary key (template, valid_from)
);
grant select, insert, delete on message_wording to gridgov_app;
