-- Limits of an emergency, which run round the clock; a city changes them with its other settings of the loop.
update policy set data = data || '{"helpLimits": {
  "accept": { "n": 0.25, "unit": "urgent_hour" }, "confirm": { "n": 0.5, "unit": "urgent_hour" },
  "dispatch": { "n": 0.25, "unit": "urgent_hour" }, "acknowledge": { "n": 0.25, "unit": "urgent_hour" },
  "handle": { "n": 12, "unit": "urgent_hour" }, "verify": { "n": 12, "unit": "urgent_hour" },
  "answer": { "n": 2, "unit": "urgent_hour" } }}'
where data->'helpLimits' is null;
-- 紧急求助 beside 求助, from when that holds.
insert into code_list (key, valid_from, valid_to, since, until, list, code, zh, en, place)
select 'nature/emergency', valid_from, valid_to, since, until, list, 'emergency', '紧急求助', 'Emergency', place
from code_list where key = 'nature/help'
on conflict do nothing;
