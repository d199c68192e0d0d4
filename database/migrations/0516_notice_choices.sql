-- Choices by urgency: for each class the channels, a digest or at once, and whether quiet hours hold. Null: what was
-- chosen before for all notices alike holds for each class; where nothing was, the defaults of the city.
alter table message_setting add column choices jsonb check (jsonb_typeof(choices) = 'object');
alter table resident_wish add column choices jsonb check (jsonb_typeof(choices) = 'object');

-- What holds for whoever chose nothing, from the day on; null: what ships with the product.
alter table message_hours add column defaults jsonb check (jsonb_typeof(defaults) = 'object');
