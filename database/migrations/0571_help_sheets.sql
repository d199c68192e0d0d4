-- What is counted of requests for help, without persons: one sheet for each call, another where it was called again (decision 573).
create table help_sheet (
  district text not null,
  stream_id uuid not null,
  span smallint not null,
  street text not null,
  unit text,
  -- how urgent
  class_code text not null,
  -- the hour of the day, 00 to 23
  channel text not null,
  called_on date not null,
  -- in_time, late; null: not
  answered text,
  arrived text,
  unanswered boolean not null,
  gone boolean not null,
  left_out text,
  primary key (district, stream_id, span)
);
create index help_sheet_days on help_sheet (district, called_on, stream_id, span);
grant select, insert, update, delete on help_sheet to gridgov_app;
