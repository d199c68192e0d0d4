-- A delivery lies in the district of its event, its webhook in none: a key between them could not be sharded (rule 2).
-- Whoever deletes a webhook deletes its deliveries in the same transaction.
alter table webhook_delivery drop constraint webhook_delivery_webhook_id_fkey;
