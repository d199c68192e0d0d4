-- Written by `npm run schema` from the migrated database; not for changing by hand.

-- tables and columns
access_log.account_id uuid
access_log.account_name text
access_log.address text not null
access_log.area text
access_log.at timestamp with time zone not null
access_log.code text
access_log.details jsonb not null
access_log.id uuid not null
access_log.kind text not null
access_log.method text not null
access_log.outcome text not null
access_log.person_id text
access_log.post_id text
access_log.post_kind text
access_log.reason text
access_log.request_id text not null
access_log.route text not null
access_log.status smallint not null
access_log.subject text
account.created_at timestamp with time zone not null
account.demo boolean not null
account.failures integer not null
account.id uuid not null
account.language text not null
account.locked_until timestamp with time zone
account.must_change boolean not null
account.name text not null
account.password_at timestamp with time zone
account.password_hash text
account.person_id uuid
account.status text not null
account.version integer not null
account_policy.failures_to_lock integer not null
account_policy.idle_minutes integer not null
account_policy.lock_minutes integer not null
account_policy.one boolean not null
account_policy.password_days integer not null
account_policy.password_length integer not null
account_policy.session_hours integer not null
area.code text not null
area.kind text
area.level text not null
area.name text not null
area.parent text
area.valid_from date not null
area.valid_to date
area_boundary.code text not null
area_boundary.coordinates text not null
area_boundary.derived boolean not null
area_boundary.east double precision not null
area_boundary.label_lat double precision not null
area_boundary.label_lon double precision not null
area_boundary.north double precision not null
area_boundary.origin_crs text not null
area_boundary.source text not null
area_boundary.south double precision not null
area_boundary.synthetic boolean not null
area_boundary.valid_from date not null
area_boundary.valid_to date
area_boundary.west double precision not null
area_change.day date not null
area_change.id uuid not null
area_change.kind text not null
area_change.note text not null
area_change.plan_id uuid
area_change.recorded_at timestamp with time zone not null
area_revision.one boolean not null default true
area_revision.revision bigint not null
area_succession.change_id uuid not null
area_succession.from_code text not null
area_succession.share double precision not null
area_succession.to_code text not null
calendar.data jsonb not null
calendar.key text not null
calendar.since integer not null
calendar.until integer
calendar.valid_from date not null
calendar.valid_to date
class.aliases text[] not null
class.key text not null
class.level integer not null
class.name text not null
class.parent text
class.place integer not null
class.since integer not null
class.tree text not null
class.until integer
class.valid_from date not null
class.valid_to date
code_list.code text not null
code_list.en text not null
code_list.key text not null
code_list.list text not null
code_list.place integer not null
code_list.since integer not null
code_list.until integer
code_list.valid_from date not null
code_list.valid_to date
code_list.zh text not null
column_mapping.layout text not null
column_mapping.mapping jsonb not null
column_mapping.saved_at timestamp with time zone not null
column_mapping.subject text not null
command.at timestamp with time zone not null
command.digest bytea not null
command.district text not null
command.id uuid not null
command.result jsonb not null
command.stream text not null
command.stream_id uuid not null
demo_part.begun_at timestamp with time zone not null
demo_part.done_at timestamp with time zone
demo_part.part text not null
duty_list.class_code text not null
duty_list.ground text not null
duty_list.key text not null
duty_list.since integer not null
duty_list.until integer
duty_list.valid_from date not null
duty_list.valid_to date
event.address text not null
event.at timestamp with time zone not null
event.body jsonb not null
event.command_id uuid not null
event.district text not null
event.hash bytea not null
event.name text not null
event.person_id text not null
event.post_id text not null
event.request_id text not null
event.right_name text not null
event.stream text not null
event.stream_id uuid not null
event.version integer not null
export_job.beat_at timestamp with time zone not null
export_job.created_at timestamp with time zone not null
export_job.ended_at timestamp with time zone
export_job.format text not null
export_job.id uuid not null
export_job.name text not null
export_job.owner text not null
export_job.post_id text not null
export_job.rows integer not null
export_job.state text not null
export_job.stop boolean not null
export_job.total integer
file.account_id uuid not null
file.bytes bigint not null
file.created_at timestamp with time zone not null
file.hash bytea not null
file.height integer
file.id uuid not null
file.lat double precision
file.lon double precision
file.name text not null
file.person_id text not null
file.source_hash bytea not null
file.taken_at timestamp with time zone
file.type text not null
file.width integer
grid_plan.created_at timestamp with time zone not null
grid_plan.id uuid not null
grid_plan.in_force_from date
grid_plan.state text not null
grid_plan.street text not null
grid_plan.title text not null
grid_plan.version integer not null
grid_plan_grid.code text not null
grid_plan_grid.coordinates text not null
grid_plan_grid.kind text not null
grid_plan_grid.name text not null
grid_plan_grid.plan_id uuid not null
grid_plan_step.account text not null
grid_plan_step.area text not null
grid_plan_step.at timestamp with time zone not null
grid_plan_step.note text not null
grid_plan_step.plan_id uuid not null
grid_plan_step.step text not null
grid_plan_step.version integer not null
handover.at timestamp with time zone not null
handover.by_person uuid not null
handover.by_post uuid not null
handover.day date not null
handover.from_post_id uuid not null
handover.id uuid not null
handover.moved integer not null
handover.reason text not null
handover.to_post_id uuid not null
issue.channel text not null
issue.class_code text
issue.closed_at timestamp with time zone
issue.community text not null
issue.concerned text[]
issue.cycle text not null
issue.district text not null
issue.due_at timestamp with time zone
issue.grid text not null
issue.handle_due_at timestamp with time zone
issue.head bytea not null
issue.holder text
issue.id uuid not null
issue.in_time boolean
issue.lat double precision
issue.lead text
issue.lon double precision
issue.master uuid
issue.moved_at timestamp with time zone not null
issue.nature text not null
issue.number text not null
issue.open boolean not null
issue.rank smallint not null
issue.reported_at timestamp with time zone not null
issue.reporter_id text
issue.stage text not null
issue.state jsonb not null
issue.step smallint not null
issue.street text not null
issue.supervised boolean not null
issue.version integer not null
issue_concern.at timestamp with time zone not null
issue_concern.district text not null
issue_concern.reported_at timestamp with time zone not null
issue_concern.seat text not null
issue_concern.stream_id uuid not null
issue_concern.version integer not null
issue_contact.district text not null
issue_contact.name_sealed bytea
issue_contact.phone_index bytea
issue_contact.phone_sealed bytea
issue_contact.stream_id uuid not null
issue_file.at timestamp with time zone not null
issue_file.district text not null
issue_file.file_id text not null
issue_file.purpose text not null
issue_file.stream_id uuid not null
issue_file.version integer not null
issue_follow.at timestamp with time zone not null
issue_follow.district text not null
issue_follow.person_id text not null
issue_follow.stream_id uuid not null
issue_mark.at timestamp with time zone not null
issue_mark.clock text not null
issue_mark.district text not null
issue_mark.mark smallint not null
issue_mark.started_at timestamp with time zone not null
issue_mark.stream_id uuid not null
issue_mark.version integer not null
issue_number.day date not null
issue_number.district text not null
issue_number.next integer not null
issue_text.description text not null
issue_text.district text not null
issue_text.place_text text not null
issue_text.reported_at timestamp with time zone not null
issue_text.stream_id uuid not null
issue_text.title text not null
issue_text.words tsvector not null
machine_token.account_id uuid not null
machine_token.areas text[] not null
machine_token.created_at timestamp with time zone not null
machine_token.created_by uuid
machine_token.expires_at timestamp with time zone
machine_token.id uuid not null
machine_token.name text not null
machine_token.revoked_at timestamp with time zone
machine_token.scopes text[] not null
machine_token.secret_hash bytea not null
machine_token.used_at timestamp with time zone
migration.at timestamp with time zone not null
migration.granted boolean not null
migration.name text not null
migration.number integer not null
migration.sha256 text not null
migration_turn.id integer not null
notice.at timestamp with time zone not null
notice.district text not null
notice.facts jsonb not null
notice.id uuid not null
notice.kind text not null
notice.stream_id uuid not null
notice.to_key text not null
notice_read.at timestamp with time zone not null
notice_read.district text not null
notice_read.notice_id uuid not null
notice_read.person_id text not null
outbox.at timestamp with time zone not null
outbox.district text not null
outbox.hash bytea not null
outbox.id uuid not null
outbox.jobs jsonb not null
outbox.stream text not null
outbox.stream_id uuid not null
outbox.tallies jsonb not null
outbox.version integer not null
people_revision.one boolean not null default true
people_revision.revision bigint not null
person.id uuid not null
person.name text not null
person.phone bytea
person.phone_index bytea
policy.data jsonb not null
policy.key text not null
policy.since integer not null
policy.until integer
policy.valid_from date not null
policy.valid_to date
post.area text
post.id uuid not null
post.kind text not null
post.person_id uuid not null
post.unit_id uuid
post.valid_from date not null
post.valid_to date
routing_proposal.by_person uuid not null
routing_proposal.by_post uuid not null
routing_proposal.decided_at timestamp with time zone not null
routing_proposal.decision text not null
routing_proposal.key text not null
routing_proposal.note text not null
routing_proposal.rule text
routing_rule.data jsonb not null
routing_rule.key text not null
routing_rule.since integer not null
routing_rule.until integer
routing_rule.valid_from date not null
routing_rule.valid_to date
routing_ruling.at timestamp with time zone not null
routing_ruling.data jsonb not null
routing_ruling.id uuid not null
rules_revision.added integer not null
rules_revision.at timestamp with time zone not null
rules_revision.by_person uuid
rules_revision.by_post uuid
rules_revision.changed integer not null
rules_revision.note text not null
rules_revision.revision integer not null
rules_revision.subject text not null
rules_state.one boolean not null default true
rules_state.revision integer not null
saved_view.base text not null
saved_view.columns text[] not null
saved_view.created_at timestamp with time zone not null
saved_view.filter jsonb not null
saved_view.id uuid not null
saved_view.name text not null
saved_view.owner text not null
saved_view.post_area text
saved_view.post_kind text
saved_view.version integer not null
seal.at timestamp with time zone not null
seal.district text not null
seal.leaves integer not null
seal.number integer not null
seal.previous bytea not null
seal.root bytea not null
seal_leaf.district text not null
seal_leaf.hash bytea not null
seal_leaf.number integer not null
seal_leaf.position integer not null
seal_leaf.stream text not null
seal_leaf.stream_id uuid not null
seal_leaf.version integer not null
session.account_id uuid not null
session.address text not null
session.agent text not null
session.created_at timestamp with time zone not null
session.expires_at timestamp with time zone not null
session.post_id uuid
session.secret_hash bytea not null
session.seen_at timestamp with time zone not null
standard.class_code text not null
standard.close_text text not null
standard.collect_notes text
standard.condition text not null
standard.key text not null
standard.kind text not null
standard.legal_basis text
standard.legal_text text
standard.limit_n double precision not null
standard.limit_unit text not null
standard.major text not null
standard.major_code text not null
standard.minor text not null
standard.minor_code text not null
standard.open_text text not null
standard.place integer not null
standard.since integer not null
standard.supervisors text[] not null
standard.units text[] not null
standard.until integer
standard.valid_from date not null
standard.valid_to date
tally.district text not null
tally.key text not null
tally.n bigint not null
unit.aliases text[] not null
unit.area text
unit.code text not null
unit.id uuid not null
unit.kind text not null
unit.level text not null
unit.name text not null
unit.parent_id uuid
unit.roles text[] not null
unit.valid_from date not null
unit.valid_to date
unit_grid.code text not null
unit_grid.coordinates text not null
unit_grid.east double precision not null
unit_grid.name text not null
unit_grid.north double precision not null
unit_grid.origin_crs text not null
unit_grid.source text not null
unit_grid.south double precision not null
unit_grid.synthetic boolean not null
unit_grid.valid_from date not null
unit_grid.valid_to date
unit_grid.west double precision not null
unit_revision.one boolean not null default true
unit_revision.revision bigint not null
unsealed.district text not null
unsealed.hash bytea not null
unsealed.id uuid not null
unsealed.stream text not null
unsealed.stream_id uuid not null
unsealed.version integer not null
upload.account_id uuid not null
upload.bytes bigint not null
upload.created_at timestamp with time zone not null
upload.expires_at timestamp with time zone not null
upload.file_id uuid
upload.id uuid not null
upload.name text not null
upload.person_id text not null
upload.sha256 bytea

-- keys and checks
access_log: CHECK ((kind = ANY (ARRAY['personal'::text, 'export'::text, 'import'::text, 'change'::text, 'sign-in'::text, 'refused'::text])))
access_log: CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text])))
access_log: PRIMARY KEY (id)
account: CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
account: CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text])))
account: PRIMARY KEY (id)
account: UNIQUE (name)
account_policy: CHECK (((failures_to_lock >= 3) AND (failures_to_lock <= 10)))
account_policy: CHECK (((idle_minutes >= 5) AND (idle_minutes <= 480)))
account_policy: CHECK (((lock_minutes >= 10) AND (lock_minutes <= 1440)))
account_policy: CHECK (((password_days >= 0) AND (password_days <= 365)))
account_policy: CHECK (((password_length >= 8) AND (password_length <= 64)))
account_policy: CHECK (((session_hours >= 1) AND (session_hours <= 72)))
account_policy: CHECK (one)
account_policy: PRIMARY KEY (one)
area: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
area: CHECK ((kind = ANY (ARRAY['general'::text, 'dedicated'::text])))
area: CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'street'::text, 'community'::text, 'grid'::text])))
area: PRIMARY KEY (code, valid_from)
area_boundary: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
area_boundary: CHECK ((origin_crs = ANY (ARRAY['WGS-84'::text, 'GCJ-02'::text, 'BD-09'::text])))
area_boundary: PRIMARY KEY (code, valid_from)
area_change: CHECK ((kind = ANY (ARRAY['split'::text, 'merge'::text, 'recut'::text])))
area_change: PRIMARY KEY (id)
area_revision: CHECK (one)
area_revision: PRIMARY KEY (one)
area_succession: CHECK (((share > (0)::double precision) AND (share <= (1)::double precision)))
area_succession: FOREIGN KEY (change_id) REFERENCES area_change(id)
area_succession: PRIMARY KEY (change_id, from_code, to_code)
calendar: PRIMARY KEY (key, valid_from, since)
class: CHECK (((level >= 1) AND (level <= 3)))
class: PRIMARY KEY (key, valid_from, since)
code_list: PRIMARY KEY (key, valid_from, since)
column_mapping: PRIMARY KEY (subject, layout)
command: PRIMARY KEY (district, id)
demo_part: PRIMARY KEY (part)
duty_list: PRIMARY KEY (key, valid_from, since)
event: PRIMARY KEY (district, stream_id, version)
export_job: CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text])))
export_job: CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'stopped'::text, 'failed'::text])))
export_job: PRIMARY KEY (id)
file: PRIMARY KEY (id)
grid_plan: CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'reviewed'::text, 'filed'::text, 'withdrawn'::text])))
grid_plan: PRIMARY KEY (id)
grid_plan_grid: CHECK ((kind = ANY (ARRAY['general'::text, 'dedicated'::text])))
grid_plan_grid: FOREIGN KEY (plan_id) REFERENCES grid_plan(id)
grid_plan_grid: PRIMARY KEY (plan_id, code)
grid_plan_step: FOREIGN KEY (plan_id) REFERENCES grid_plan(id)
grid_plan_step: PRIMARY KEY (plan_id, version)
handover: FOREIGN KEY (from_post_id) REFERENCES post(id)
handover: FOREIGN KEY (to_post_id) REFERENCES post(id)
handover: PRIMARY KEY (id)
issue: PRIMARY KEY (district, id)
issue_concern: PRIMARY KEY (district, seat, stream_id, version)
issue_contact: PRIMARY KEY (district, stream_id)
issue_file: PRIMARY KEY (district, stream_id, file_id, version)
issue_follow: PRIMARY KEY (district, stream_id, person_id)
issue_mark: PRIMARY KEY (district, stream_id, clock, started_at, mark, version)
issue_number: PRIMARY KEY (district, day)
issue_text: PRIMARY KEY (district, stream_id)
machine_token: FOREIGN KEY (account_id) REFERENCES account(id)
machine_token: PRIMARY KEY (id)
machine_token: UNIQUE (secret_hash)
migration: PRIMARY KEY (number)
migration_turn: PRIMARY KEY (id)
notice: PRIMARY KEY (district, id)
notice_read: PRIMARY KEY (district, notice_id, person_id)
outbox: PRIMARY KEY (district, id)
people_revision: CHECK (one)
people_revision: PRIMARY KEY (one)
person: PRIMARY KEY (id)
policy: PRIMARY KEY (key, valid_from, since)
post: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
post: FOREIGN KEY (person_id) REFERENCES person(id)
post: FOREIGN KEY (unit_id) REFERENCES unit(id)
post: PRIMARY KEY (id)
routing_proposal: CHECK ((decision = ANY (ARRAY['adopted'::text, 'declined'::text])))
routing_proposal: PRIMARY KEY (key)
routing_rule: PRIMARY KEY (key, valid_from, since)
routing_ruling: PRIMARY KEY (id)
rules_revision: PRIMARY KEY (revision)
rules_state: CHECK (one)
rules_state: PRIMARY KEY (one)
saved_view: CHECK (((post_kind IS NULL) = (post_area IS NULL)))
saved_view: PRIMARY KEY (id)
seal: PRIMARY KEY (district, number)
seal_leaf: FOREIGN KEY (district, number) REFERENCES seal(district, number)
seal_leaf: PRIMARY KEY (district, number, "position")
session: FOREIGN KEY (account_id) REFERENCES account(id)
session: PRIMARY KEY (secret_hash)
standard: CHECK ((limit_unit = ANY (ARRAY['urgent_hour'::text, 'working_hour'::text, 'workday'::text, 'urgent_workday'::text])))
standard: PRIMARY KEY (key, valid_from, since)
tally: PRIMARY KEY (district, key)
unit: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
unit: CHECK ((kind = ANY (ARRAY['department'::text, 'property'::text, 'utility'::text, 'station'::text, 'community'::text, 'street'::text, 'grid_centre'::text, 'other'::text])))
unit: CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'street'::text, 'community'::text])))
unit: FOREIGN KEY (parent_id) REFERENCES unit(id)
unit: PRIMARY KEY (id)
unit: UNIQUE (code)
unit_grid: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
unit_grid: CHECK ((origin_crs = ANY (ARRAY['WGS-84'::text, 'GCJ-02'::text, 'BD-09'::text])))
unit_grid: PRIMARY KEY (code, valid_from)
unit_revision: CHECK (one)
unit_revision: PRIMARY KEY (one)
unsealed: PRIMARY KEY (district, id)
upload: PRIMARY KEY (id)

-- indexes
CREATE INDEX access_log_account ON public.access_log USING btree (account_name, at DESC, id DESC)
CREATE INDEX access_log_kind ON public.access_log USING btree (kind, at DESC, id DESC)
CREATE INDEX access_log_subject ON public.access_log USING btree (subject, at DESC, id DESC) WHERE (subject IS NOT NULL)
CREATE INDEX access_log_time ON public.access_log USING btree (at DESC, id DESC)
CREATE INDEX account_demo ON public.account USING btree (demo) WHERE demo
CREATE INDEX account_person ON public.account USING btree (person_id)
CREATE INDEX area_parent ON public.area USING btree (parent, code) WHERE (valid_to IS NULL)
CREATE INDEX event_at ON public.event USING btree (district, at, stream_id, version)
CREATE INDEX event_sent_back ON public.event USING btree (district, person_id, at, stream_id) WHERE (name = ANY (ARRAY['issue.returned'::text, 'issue.sent_down'::text, 'issue.reworked'::text]))
CREATE INDEX export_job_created ON public.export_job USING btree (created_at)
CREATE INDEX export_job_owner ON public.export_job USING btree (owner, created_at)
CREATE INDEX grid_plan_street ON public.grid_plan USING btree (street, created_at)
CREATE INDEX handover_from ON public.handover USING btree (from_post_id)
CREATE INDEX handover_to ON public.handover USING btree (to_post_id)
CREATE INDEX issue_community_reported ON public.issue USING btree (district, community, reported_at, id)
CREATE INDEX issue_concern_reported ON public.issue_concern USING btree (district, seat, reported_at, stream_id)
CREATE INDEX issue_concerned ON public.issue USING gin (concerned) WITH (gin_pending_list_limit='64') WHERE (concerned IS NOT NULL)
CREATE INDEX issue_contact_phone ON public.issue_contact USING btree (district, phone_index) WHERE (phone_index IS NOT NULL)
CREATE INDEX issue_file_id ON public.issue_file USING btree (file_id)
CREATE INDEX issue_follow_person ON public.issue_follow USING btree (person_id, at)
CREATE INDEX issue_holder ON public.issue USING btree (district, holder, rank, due_at, id) WHERE open
CREATE INDEX issue_lead ON public.issue USING btree (district, lead, rank, due_at, id) WHERE open
CREATE INDEX issue_lead_reported ON public.issue USING btree (district, lead, reported_at, id) WHERE (lead IS NOT NULL)
CREATE INDEX issue_mark_at ON public.issue_mark USING btree (district, at)
CREATE INDEX issue_master ON public.issue USING btree (district, master) WHERE (master IS NOT NULL)
CREATE INDEX issue_open ON public.issue USING btree (district, rank, due_at, id) WHERE open
CREATE INDEX issue_open_community ON public.issue USING btree (district, community, rank, due_at, id) WHERE open
CREATE INDEX issue_open_grid ON public.issue USING btree (district, grid, rank, due_at, id) WHERE open
CREATE INDEX issue_open_place ON public.issue USING btree (district, lat, lon) WHERE (open AND (lat IS NOT NULL))
CREATE INDEX issue_open_street ON public.issue USING btree (district, street, rank, due_at, id) WHERE open
CREATE INDEX issue_reported ON public.issue USING btree (district, reported_at, id)
CREATE INDEX issue_reporter ON public.issue USING btree (district, reporter_id, reported_at, id) WHERE (reporter_id IS NOT NULL)
CREATE INDEX issue_street_reported ON public.issue USING btree (district, street, reported_at, id)
CREATE INDEX issue_supervised ON public.issue USING btree (district, rank, due_at, id) WHERE (open AND supervised)
CREATE INDEX issue_text_found ON public.issue_text USING gin (((words || array_to_tsvector(ARRAY[('@'::text || district), ((('@'::text || district) || '.'::text) || ((((EXTRACT(year FROM (reported_at AT TIME ZONE 'UTC'::text)) * (12)::numeric) + EXTRACT(month FROM (reported_at AT TIME ZONE 'UTC'::text))))::integer)::text)])))) WITH (gin_pending_list_limit='256')
CREATE INDEX issue_text_reported ON public.issue_text USING btree (district, reported_at, stream_id)
CREATE INDEX machine_token_account ON public.machine_token USING btree (account_id)
CREATE INDEX notice_to ON public.notice USING btree (district, to_key, at)
CREATE INDEX person_name ON public.person USING btree (name text_pattern_ops)
CREATE INDEX person_phone ON public.person USING btree (phone_index)
CREATE INDEX post_area ON public.post USING btree (area text_pattern_ops, id)
CREATE INDEX post_person ON public.post USING btree (person_id)
CREATE INDEX post_unit ON public.post USING btree (unit_id)
CREATE INDEX saved_view_owner ON public.saved_view USING btree (owner, created_at)
CREATE INDEX saved_view_post ON public.saved_view USING btree (post_kind, post_area, created_at) WHERE (post_kind IS NOT NULL)
CREATE INDEX session_account ON public.session USING btree (account_id)
CREATE INDEX session_expires ON public.session USING btree (expires_at)
CREATE INDEX unit_area ON public.unit USING btree (area text_pattern_ops)
CREATE INDEX unit_parent ON public.unit USING btree (parent_id)
CREATE INDEX upload_expires ON public.upload USING btree (expires_at)
CREATE INDEX upload_open ON public.upload USING btree (account_id) WHERE (file_id IS NULL)
CREATE UNIQUE INDEX access_log_pkey ON public.access_log USING btree (id)
CREATE UNIQUE INDEX account_name_key ON public.account USING btree (name)
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
CREATE UNIQUE INDEX account_policy_pkey ON public.account_policy USING btree (one)
CREATE UNIQUE INDEX area_boundary_pkey ON public.area_boundary USING btree (code, valid_from)
CREATE UNIQUE INDEX area_change_pkey ON public.area_change USING btree (id)
CREATE UNIQUE INDEX area_pkey ON public.area USING btree (code, valid_from)
CREATE UNIQUE INDEX area_revision_pkey ON public.area_revision USING btree (one)
CREATE UNIQUE INDEX area_succession_pkey ON public.area_succession USING btree (change_id, from_code, to_code)
CREATE UNIQUE INDEX calendar_pkey ON public.calendar USING btree (key, valid_from, since)
CREATE UNIQUE INDEX class_pkey ON public.class USING btree (key, valid_from, since)
CREATE UNIQUE INDEX code_list_pkey ON public.code_list USING btree (key, valid_from, since)
CREATE UNIQUE INDEX column_mapping_pkey ON public.column_mapping USING btree (subject, layout)
CREATE UNIQUE INDEX command_pkey ON public.command USING btree (district, id)
CREATE UNIQUE INDEX demo_part_pkey ON public.demo_part USING btree (part)
CREATE UNIQUE INDEX duty_list_pkey ON public.duty_list USING btree (key, valid_from, since)
CREATE UNIQUE INDEX event_pkey ON public.event USING btree (district, stream_id, version)
CREATE UNIQUE INDEX export_job_pkey ON public.export_job USING btree (id)
CREATE UNIQUE INDEX file_pkey ON public.file USING btree (id)
CREATE UNIQUE INDEX grid_plan_grid_pkey ON public.grid_plan_grid USING btree (plan_id, code)
CREATE UNIQUE INDEX grid_plan_pkey ON public.grid_plan USING btree (id)
CREATE UNIQUE INDEX grid_plan_step_pkey ON public.grid_plan_step USING btree (plan_id, version)
CREATE UNIQUE INDEX handover_pkey ON public.handover USING btree (id)
CREATE UNIQUE INDEX issue_by_number ON public.issue USING btree (district, number)
CREATE UNIQUE INDEX issue_concern_pkey ON public.issue_concern USING btree (district, seat, stream_id, version)
CREATE UNIQUE INDEX issue_contact_pkey ON public.issue_contact USING btree (district, stream_id)
CREATE UNIQUE INDEX issue_file_pkey ON public.issue_file USING btree (district, stream_id, file_id, version)
CREATE UNIQUE INDEX issue_follow_pkey ON public.issue_follow USING btree (district, stream_id, person_id)
CREATE UNIQUE INDEX issue_mark_pkey ON public.issue_mark USING btree (district, stream_id, clock, started_at, mark, version)
CREATE UNIQUE INDEX issue_number_pkey ON public.issue_number USING btree (district, day)
CREATE UNIQUE INDEX issue_pkey ON public.issue USING btree (district, id)
CREATE UNIQUE INDEX issue_text_pkey ON public.issue_text USING btree (district, stream_id)
CREATE UNIQUE INDEX machine_token_pkey ON public.machine_token USING btree (id)
CREATE UNIQUE INDEX machine_token_secret_hash_key ON public.machine_token USING btree (secret_hash)
CREATE UNIQUE INDEX migration_pkey ON public.migration USING btree (number)
CREATE UNIQUE INDEX migration_turn_pkey ON public.migration_turn USING btree (id)
CREATE UNIQUE INDEX notice_once ON public.notice USING btree (district, stream_id, to_key, kind) WHERE (kind ~~ 'mark.%'::text)
CREATE UNIQUE INDEX notice_pkey ON public.notice USING btree (district, id)
CREATE UNIQUE INDEX notice_read_pkey ON public.notice_read USING btree (district, notice_id, person_id)
CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (district, id)
CREATE UNIQUE INDEX people_revision_pkey ON public.people_revision USING btree (one)
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
CREATE UNIQUE INDEX policy_pkey ON public.policy USING btree (key, valid_from, since)
CREATE UNIQUE INDEX post_pkey ON public.post USING btree (id)
CREATE UNIQUE INDEX routing_proposal_pkey ON public.routing_proposal USING btree (key)
CREATE UNIQUE INDEX routing_rule_pkey ON public.routing_rule USING btree (key, valid_from, since)
CREATE UNIQUE INDEX routing_ruling_pkey ON public.routing_ruling USING btree (id)
CREATE UNIQUE INDEX rules_revision_pkey ON public.rules_revision USING btree (revision)
CREATE UNIQUE INDEX rules_state_pkey ON public.rules_state USING btree (one)
CREATE UNIQUE INDEX saved_view_pkey ON public.saved_view USING btree (id)
CREATE UNIQUE INDEX seal_leaf_pkey ON public.seal_leaf USING btree (district, number, "position")
CREATE UNIQUE INDEX seal_pkey ON public.seal USING btree (district, number)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (secret_hash)
CREATE UNIQUE INDEX standard_pkey ON public.standard USING btree (key, valid_from, since)
CREATE UNIQUE INDEX tally_pkey ON public.tally USING btree (district, key)
CREATE UNIQUE INDEX unit_code_key ON public.unit USING btree (code)
CREATE UNIQUE INDEX unit_grid_pkey ON public.unit_grid USING btree (code, valid_from)
CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (id)
CREATE UNIQUE INDEX unit_revision_pkey ON public.unit_revision USING btree (one)
CREATE UNIQUE INDEX unsealed_pkey ON public.unsealed USING btree (district, id)
CREATE UNIQUE INDEX upload_pkey ON public.upload USING btree (id)

-- grants
access_log: gridgov_app may insert, select
account: gridgov_app may insert, select, update
account_policy: gridgov_app may select, update
area: gridgov_app may insert, select, update
area_boundary: gridgov_app may insert, select, update
area_change: gridgov_app may insert, select
area_revision: gridgov_app may insert, select, update
area_succession: gridgov_app may insert, select
calendar: gridgov_app may insert, select
class: gridgov_app may insert, select
code_list: gridgov_app may insert, select
column_mapping: gridgov_app may insert, select, update
command: gridgov_app may insert, select
demo_part: gridgov_app may insert, select, update
duty_list: gridgov_app may insert, select
event: gridgov_app may insert, select
export_job: gridgov_app may delete, insert, select, update
file: gridgov_app may insert, select
grid_plan: gridgov_app may insert, select, update
grid_plan_grid: gridgov_app may delete, insert, select, update
grid_plan_step: gridgov_app may insert, select
handover: gridgov_app may insert, select
issue: gridgov_app may insert, select, update
issue_concern: gridgov_app may insert, select
issue_contact: gridgov_app may insert, select
issue_file: gridgov_app may insert, select
issue_follow: gridgov_app may delete, insert, select
issue_mark: gridgov_app may delete, insert, select, update
issue_number: gridgov_app may insert, select, update
issue_text: gridgov_app may insert, select
machine_token: gridgov_app may insert, select, update
notice: gridgov_app may insert, select
notice_read: gridgov_app may insert, select
outbox: gridgov_app may delete, insert, select, update
people_revision: gridgov_app may select, update
person: gridgov_app may insert, select, update
policy: gridgov_app may insert, select
post: gridgov_app may insert, select, update
routing_proposal: gridgov_app may insert, select
routing_rule: gridgov_app may insert, select
routing_ruling: gridgov_app may insert, select
rules_revision: gridgov_app may insert, select
rules_state: gridgov_app may select, update
saved_view: gridgov_app may delete, insert, select, update
seal: gridgov_app may insert, select
seal_leaf: gridgov_app may insert, select
session: gridgov_app may delete, insert, select, update
standard: gridgov_app may insert, select
tally: gridgov_app may delete, insert, select, update
unit: gridgov_app may insert, select, update
unit_grid: gridgov_app may insert, select, update
unit_revision: gridgov_app may select, update
unsealed: gridgov_app may delete, insert, select, update
upload: gridgov_app may delete, insert, select, update
