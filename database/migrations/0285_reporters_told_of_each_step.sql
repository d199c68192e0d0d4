-- Residents read that each step is sent to them; cities that chose nothing themselves send what the portal shows.
update message_hours set reporter_events =
  '{accepted,filed,declined,objection_decided,dispatched,redispatched,ruled,settled,responded,verified,reworked,extension_decided,suspension_decided,resumed,transferred,merged,unmerged,closed,reopened}'
where valid_from = '2000-01-01' and reporter_events = '{declined,objection_decided,closed,merged,transferred}'
  and not exists (select 1 from message_hours other where other.valid_from > '2000-01-01');
