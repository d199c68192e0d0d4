-- The telephone of a unit's office or duty desk, as it is posted; never that of a person. Empty where none is known.
alter table unit add column phone text not null default '';
