-- Whose turn a step was: a kind of post, never a person (decision 632). Null of sheets of an older shape, until they are made anew.
alter table issue_sheet
  add column confirm_post text,
  add column dispatch_post text;
