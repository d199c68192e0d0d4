-- A head names deputies for their people too: finds what somebody named, whether for themselves or for others.
create index deputy_by on deputy (named_by, to_day);
