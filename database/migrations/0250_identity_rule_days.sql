-- Sign-in rules hold from a day to a day, as other rules do; those there are have held since they were made.

alter table identity_rule add column valid_from date;
alter table identity_rule add column valid_to date;
update identity_rule set valid_from = (created_at at time zone 'Asia/Shanghai')::date;
alter table identity_rule alter column valid_from set not null;
alter table identity_rule add check (valid_to > valid_from);
