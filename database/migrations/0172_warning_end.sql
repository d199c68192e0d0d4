-- How and why a warning was ended before its time: lifted 解除, the danger is over; or revoked 撤销, it was given in error.
alter table warning add column end_kind text check (end_kind in ('lifted', 'revoked'));
alter table warning add column end_reason text;
create index warning_sent on warning (sent_at, id);

grant update (end_kind, end_reason) on warning to gridgov_app;
