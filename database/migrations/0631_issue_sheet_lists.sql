-- Matters for which the rules named no unit, as lists of their own (decision 631): few of a city's, read by reason and day.
create index issue_sheet_listed on issue_sheet (district, owner, dispatched_on, stream_id, span) where owner <> 'rule';
