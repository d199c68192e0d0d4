-- By which contact a resident objected and when, as a blind index: one contact objects to one item once in a while. It goes with
-- the contact once its owner was told.
alter table objection_contact add column contact_key bytea, add column at timestamptz;
create index objection_contact_again on objection_contact (district, stream_id, contact_key);
