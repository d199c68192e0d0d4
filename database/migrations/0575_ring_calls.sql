-- Whoever is called for a request for help is called for other trades as well: a call says whose case it is for.
alter table help_call rename to ring_call;
alter table ring_call rename column help_id to case_id;
alter table ring_call add column trade text not null default 'help';
alter table ring_call alter column trade drop default;
alter index help_call_pkey rename to ring_call_pkey;
alter index help_call_of rename to ring_call_of;
alter index help_call_due rename to ring_call_due;
-- Whistles in which something may ring, asked for once a second, as requests for help are.
create index whistle_ringing on whistle (district, id) where stage in ('sounding', 'working') and kind = 'emergency';
