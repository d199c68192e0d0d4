-- What a sheet judges of a span once it can be: null of sheets of an older shape, until they are made anew (decision 598).
alter table issue_sheet
  add column effective boolean,
  add column told_first boolean,
  add column dispatched_right boolean,
  add column verified_right boolean,
  add column satisfied boolean,
  -- rule, fallback, nobody, ruled
  add column owner text;
