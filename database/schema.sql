-- Written by `npm run schema` from the migrated database; not for changing by hand.

-- tables and columns
access_log.account_id uuid
access_log.account_name text
access_log.address text not null
access_log.area text
access_log.at timestamp with time zone not null
access_log.code text
access_log.details jsonb not null
access_log.hash bytea
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
account_event.account_id uuid not null
account_event.at timestamp with time zone not null
account_event.by_account uuid
account_event.by_name text not null
account_event.details jsonb not null
account_event.disputed_at timestamp with time zone
account_event.id uuid not null
account_event.seen_at timestamp with time zone
account_event.subject uuid
account_event.what text not null
account_half.account_id uuid not null
account_half.made_at timestamp with time zone not null
account_half.made_by uuid not null
account_half.sealed bytea not null
account_half.shown_at timestamp with time zone
account_half.shown_to uuid
account_passkey.account_id uuid not null
account_passkey.counter bigint not null
account_passkey.created_at timestamp with time zone not null
account_passkey.credential_id text not null
account_passkey.id uuid not null
account_passkey.name text not null
account_passkey.public_key bytea not null
account_passkey.transports text[] not null
account_passkey.used_at timestamp with time zone
account_policy.failures_to_lock integer not null
account_policy.idle_minutes integer not null
account_policy.lock_minutes integer not null
account_policy.one boolean not null
account_policy.password_days integer not null
account_policy.password_length integer not null
account_policy.session_hours integer not null
account_recovery.account_id uuid not null
account_recovery.code_hash bytea not null
account_recovery.used_at timestamp with time zone
account_totp.account_id uuid not null
account_totp.confirmed_at timestamp with time zone
account_totp.created_at timestamp with time zone not null
account_totp.last_step bigint not null
account_totp.secret bytea not null
admission.class_code text
admission.district text not null
admission.due_at timestamp with time zone
admission.head bytea not null
admission.holders text[] not null
admission.hours double precision
admission.id uuid not null
admission.item_from timestamp with time zone
admission.item_until timestamp with time zone
admission.moved_at timestamp with time zone not null
admission.number text not null
admission.open boolean not null
admission.parties text[] not null
admission.serial text not null
admission.shape smallint not null
admission.stage text not null
admission.state jsonb not null
admission.streets text[] not null default '{}'::text[]
admission.version integer not null
anchor_sent.at timestamp with time zone not null
anchor_sent.fault text
anchor_sent.id uuid not null
anchor_sent.number integer not null
anchor_sent.target text not null
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
area_office.at timestamp with time zone not null
area_office.by_person text not null
area_office.code text not null
area_office.hours text not null
area_office.phone text not null
area_revision.one boolean not null default true
area_revision.revision bigint not null
area_subscription.area text not null
area_subscription.channel text not null
area_subscription.confirmed_at timestamp with time zone
area_subscription.contact bytea not null
area_subscription.contact_index bytea not null
area_subscription.created_at timestamp with time zone not null
area_subscription.id uuid not null
area_subscription.language text not null
area_subscription.told_until timestamp with time zone not null
area_succession.change_id uuid not null
area_succession.from_code text not null
area_succession.share double precision not null
area_succession.to_code text not null
attendance.district text not null
attendance.due_at timestamp with time zone
attendance.duty text
attendance.head bytea not null
attendance.holders text[] not null
attendance.id uuid not null
attendance.moved_at timestamp with time zone not null
attendance.number text not null
attendance.open boolean not null
attendance.parties text[] not null
attendance.serial text not null
attendance.shape smallint not null
attendance.stage text not null
attendance.state jsonb not null
attendance.version integer not null
calendar.data jsonb not null
calendar.key text not null
calendar.since integer not null
calendar.until integer
calendar.valid_from date not null
calendar.valid_to date
case_file.at timestamp with time zone not null
case_file.digest bytea
case_file.district text not null
case_file.file_id text not null
case_file.purpose text not null
case_file.stream_id uuid not null
case_file.version integer not null
case_word.district text not null
case_word.serial text not null
case_word.since timestamp with time zone not null
case_word.stream_id uuid not null
case_word.trade text not null
case_word.words text not null
certificate_told.at timestamp with time zone not null
certificate_told.district text not null
certificate_told.what text not null
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
course.area text not null
course.at timestamp with time zone not null
course.attempts integer not null
course.by_person uuid
course.certifies boolean not null
course.hours double precision not null
course.id uuid not null
course.minutes integer not null
course.name text not null
course.pass integer not null
course.posts text[] not null
course.questions integer not null
course.topics text not null
course.valid_from date not null
course.valid_to date
course_material.at timestamp with time zone not null
course_material.by_person uuid not null
course_material.course uuid not null
course_material.file uuid not null
course_material.id uuid not null
course_material.place integer not null
course_material.title text not null
course_material.withdrawn_at timestamp with time zone
course_material.withdrawn_by uuid
course_question.answer text not null
course_question.at timestamp with time zone not null
course_question.basis text not null
course_question.by_person uuid
course_question.course uuid not null
course_question.id uuid not null
course_question.kind text not null
course_question.newest boolean not null
course_question.no text not null
course_question.off boolean not null
course_question.options text[] not null
course_question.points double precision not null
course_question.text text not null
course_question.version integer not null
demo_part.begun_at timestamp with time zone not null
demo_part.done integer not null default 0
demo_part.done_at timestamp with time zone
demo_part.part text not null
demo_part.stopped_at timestamp with time zone
demo_part.total integer
deputy.deputy_id uuid not null
deputy.ended_at timestamp with time zone
deputy.ended_by uuid
deputy.from_day date not null
deputy.id uuid not null
deputy.named_at timestamp with time zone not null
deputy.named_by uuid not null
deputy.person_id uuid not null
deputy.post_id uuid not null
deputy.reason text not null
deputy.to_day date not null
duty_absence.at timestamp with time zone not null
duty_absence.by_person uuid not null
duty_absence.ended_at timestamp with time zone
duty_absence.ended_by uuid
duty_absence.from_day date not null
duty_absence.id uuid not null
duty_absence.kind text not null
duty_absence.person_id uuid not null
duty_absence.stand_in uuid
duty_absence.to_day date not null
duty_assignment.at timestamp with time zone not null
duty_assignment.because text not null
duty_assignment.by_person uuid
duty_assignment.day date not null
duty_assignment.ended_at timestamp with time zone
duty_assignment.ended_by uuid
duty_assignment.id uuid not null
duty_assignment.person_id uuid not null
duty_assignment.place smallint not null
duty_assignment.post_id uuid not null
duty_assignment.shift_id uuid not null
duty_beat.at timestamp with time zone not null
duty_beat.person_id uuid not null
duty_feed.at timestamp with time zone not null
duty_feed.person_id uuid not null
duty_feed.secret_hash bytea not null
duty_list.class_code text not null
duty_list.ground text not null
duty_list.key text not null
duty_list.since integer not null
duty_list.until integer
duty_list.valid_from date not null
duty_list.valid_to date
duty_place.at timestamp with time zone not null
duty_place.by_person uuid not null
duty_place.ended_at timestamp with time zone
duty_place.ended_by uuid
duty_place.id uuid not null
duty_place.lat double precision not null
duty_place.lon double precision not null
duty_place.seat text not null
duty_place.text text not null
duty_refusal.at timestamp with time zone not null
duty_refusal.class_code text
duty_refusal.command text not null
duty_refusal.district text not null
duty_refusal.id uuid not null
duty_refusal.post text not null
duty_refusal.street text not null
duty_refusal.trade text not null
duty_revision.one boolean not null default true
duty_revision.revision bigint not null
duty_shift.at timestamp with time zone not null
duty_shift.begins text not null
duty_shift.by_person uuid not null
duty_shift.days text not null
duty_shift.ends text not null
duty_shift.id uuid not null
duty_shift.name text not null
duty_shift.places text[] not null
duty_shift.seat text not null
duty_shift.valid_from date not null
duty_shift.valid_to date
duty_swap.answered_at timestamp with time zone
duty_swap.asked_at timestamp with time zone not null
duty_swap.asker uuid not null
duty_swap.ended_at timestamp with time zone
duty_swap.ended_by uuid
duty_swap.given uuid not null
duty_swap.id uuid not null
duty_swap.other uuid not null
duty_swap.other_post uuid not null
duty_swap.seat text not null
duty_swap.stage text not null
duty_swap.wanted uuid
event.address text not null
event.at timestamp with time zone not null
event.body jsonb not null
event.client_at timestamp with time zone
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
event.written bytea
exam.course text
exam.district text not null
exam.due_at timestamp with time zone
exam.head bytea not null
exam.holders text[] not null
exam.id uuid not null
exam.moved_at timestamp with time zone not null
exam.number text not null
exam.open boolean not null
exam.parties text[] not null
exam.person text
exam.serial text not null
exam.shape smallint not null
exam.stage text not null
exam.state jsonb not null
exam.street text
exam.version integer not null
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
feed.at timestamp with time zone not null
feed.district text not null
feed.name text not null
feed.position bigint not null
feed.stream text not null
feed.stream_id uuid not null
feed.version integer not null
feed_head.district text not null
feed_head.position bigint not null
figure.cut text not null
figure.day date not null
figure.district text not null
figure.fact text not null
figure.key text not null
figure.n bigint not null
figure.stream text not null
figure_edition.area text not null
figure_edition.at timestamp with time zone not null
figure_edition.district text not null
figure_edition.period text not null
figure_edition.post text not null
figure_edition.reason text
figure_edition.stream_id uuid not null
figure_edition.version integer not null
figure_freeze.digest bytea not null
figure_freeze.district text not null
figure_freeze.spans integer not null
figure_freeze.stream_id uuid not null
figure_freeze.version integer not null
figure_freeze_recount.at timestamp with time zone not null
figure_freeze_recount.cells integer not null
figure_freeze_recount.district text not null
figure_freeze_recount.stream_id uuid not null
figure_freeze_recount.version integer not null
figure_freeze_recount.wrong integer not null
figure_frozen.case_id uuid not null
figure_frozen.channel text not null
figure_frozen.class_code text
figure_frozen.counted jsonb not null
figure_frozen.district text not null
figure_frozen.left_out text
figure_frozen.span smallint not null
figure_frozen.stream_id uuid not null
figure_frozen.street text not null
figure_frozen.trade text not null
figure_frozen.version integer not null
figure_gate.district text not null
figure_month.cut text not null
figure_month.district text not null
figure_month.fact text not null
figure_month.key text not null
figure_month.month date not null
figure_month.n bigint not null
figure_month.stream text not null
figure_rebuild.district text not null
figure_rebuild.month date
figure_rebuild.sheet uuid not null
figure_rebuild.stream text not null
figure_recount.at timestamp with time zone not null
figure_recount.cells integer not null
figure_recount.district text not null
figure_recount.month date not null
figure_recount.stream text not null
figure_recount.wrong integer not null
figure_release.district text not null
figure_release.head bytea not null
figure_release.id uuid not null
figure_release.moved_at timestamp with time zone not null
figure_release.period text not null
figure_release.shape smallint not null
figure_release.state jsonb not null
figure_release.version integer not null
figure_released.data jsonb not null
figure_released.district text not null
figure_released.measure text not null
figure_released.stream_id uuid not null
figure_released.version integer not null
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
grid_households.at timestamp with time zone not null
grid_households.by_person text not null
grid_households.district text not null
grid_households.grid text not null
grid_households.households integer not null
grid_households.valid_from date not null
grid_plan.agreed text[] not null default '{}'::text[]
grid_plan.created_at timestamp with time zone not null
grid_plan.id uuid not null
grid_plan.in_force_from date
grid_plan.needs text[] not null default '{}'::text[]
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
grid_plan_step.answer text
grid_plan_step.area text not null
grid_plan_step.asked text
grid_plan_step.at timestamp with time zone not null
grid_plan_step.command_id uuid
grid_plan_step.drawn_hash bytea
grid_plan_step.hash bytea
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
help.district text not null
help.due_at timestamp with time zone
help.head bytea not null
help.holders text[] not null
help.id uuid not null
help.moved_at timestamp with time zone not null
help.number text not null
help.open boolean not null
help.parties text[] not null
help.serial text not null
help.shape smallint not null
help.stage text not null
help.state jsonb not null
help.urgency text
help.version integer not null
help_button.district text not null
help_button.ended_at timestamp with time zone
help_button.id uuid not null
help_button.made_at timestamp with time zone not null
help_button.made_by uuid not null
help_button.name text not null
help_button.place jsonb not null
help_button.secret_hash bytea not null
help_sheet.answered text
help_sheet.arrived text
help_sheet.called_on date not null
help_sheet.channel text not null
help_sheet.class_code text not null
help_sheet.district text not null
help_sheet.gone boolean not null
help_sheet.left_out text
help_sheet.span smallint not null
help_sheet.stream_id uuid not null
help_sheet.street text not null
help_sheet.unanswered boolean not null
help_sheet.unit text
identity_post.post_id uuid not null
identity_post.rule_id uuid not null
identity_rule.account_id uuid
identity_rule.claim text not null
identity_rule.created_at timestamp with time zone not null
identity_rule.id uuid not null
identity_rule.made_by uuid
identity_rule.post_area text
identity_rule.post_kind text
identity_rule.post_unit uuid
identity_rule.released_at timestamp with time zone
identity_rule.released_by uuid
identity_rule.valid_from date not null
identity_rule.valid_to date
identity_rule.value text not null
identity_session.id_token bytea not null
identity_session.secret_hash bytea not null
identity_subject.account_id uuid not null
identity_subject.first_at timestamp with time zone not null
identity_subject.issuer text not null
identity_subject.last_at timestamp with time zone not null
identity_subject.subject text not null
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
issue.shape smallint not null default 1
issue.stage text not null
issue.state jsonb not null
issue.step smallint not null
issue.street text not null
issue.supervised boolean not null
issue.version integer not null
issue_caller.at timestamp with time zone not null
issue_caller.district text not null
issue_caller.id uuid not null
issue_caller.name_sealed bytea
issue_caller.person_id uuid not null
issue_caller.phone_index bytea not null
issue_caller.phone_sealed bytea not null
issue_caller.stream_id uuid not null
issue_concern.at timestamp with time zone not null
issue_concern.district text not null
issue_concern.reported_at timestamp with time zone not null
issue_concern.seat text not null
issue_concern.stream_id uuid not null
issue_concern.version integer not null
issue_contact.digest bytea
issue_contact.district text not null
issue_contact.name_sealed bytea
issue_contact.phone_index bytea
issue_contact.phone_sealed bytea
issue_contact.stream_id uuid not null
issue_file.at timestamp with time zone not null
issue_file.digest bytea
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
issue_sheet.channel text not null
issue_sheet.class_code text
issue_sheet.closed_on date
issue_sheet.community text not null
issue_sheet.confirm_due_on date
issue_sheet.confirm_post text
issue_sheet.confirmed_in_time boolean
issue_sheet.confirmed_on date
issue_sheet.dispatch_due_on date
issue_sheet.dispatch_post text
issue_sheet.dispatched_in_time boolean
issue_sheet.dispatched_on date
issue_sheet.dispatched_right boolean
issue_sheet.district text not null
issue_sheet.due_on date
issue_sheet.due_unit text
issue_sheet.effective boolean
issue_sheet.extensions smallint not null
issue_sheet.filed_on date
issue_sheet.in_time boolean
issue_sheet.left_out text
issue_sheet.owner text
issue_sheet.reported_on date
issue_sheet.responded_on date
issue_sheet.returned_by text
issue_sheet.returns smallint not null
issue_sheet.returns_wrong smallint not null
issue_sheet.reworks smallint not null
issue_sheet.satisfaction text
issue_sheet.satisfied boolean
issue_sheet.solved text
issue_sheet.span smallint not null
issue_sheet.stream_id uuid not null
issue_sheet.street text not null
issue_sheet.told_first boolean
issue_sheet.unit text
issue_sheet.urgent boolean not null
issue_sheet.verified_in_time boolean
issue_sheet.verified_on date
issue_sheet.verified_right boolean
issue_sheet.verify_due_on date
issue_text.description text not null
issue_text.district text not null
issue_text.place_text text not null
issue_text.reported_at timestamp with time zone not null
issue_text.stream_id uuid not null
issue_text.title text not null
issue_text.words tsvector not null
issue_ticket.at timestamp with time zone not null
issue_ticket.channel text
issue_ticket.contact bytea
issue_ticket.contact_index bytea
issue_ticket.district text not null
issue_ticket.language text not null
issue_ticket.resident_id text not null
issue_ticket.secret_hash bytea not null
issue_ticket.stream_id uuid not null
knowledge.area text not null
knowledge.at timestamp with time zone not null
knowledge.body text not null
knowledge.by_person uuid not null
knowledge.id uuid not null
knowledge.keywords text not null
knowledge.kind text not null
knowledge.newest boolean not null
knowledge.owner_unit uuid
knowledge.phone text not null
knowledge.review_on date not null
knowledge.send_to text not null
knowledge.title text not null
knowledge.valid_from date not null
knowledge.valid_to date
knowledge.version integer not null
knowledge.words tsvector not null
leave.district text not null
leave.due_at timestamp with time zone
leave.head bytea not null
leave.holders text[] not null
leave.id uuid not null
leave.moved_at timestamp with time zone not null
leave.number text not null
leave.open boolean not null
leave.parties text[] not null
leave.person text
leave.serial text not null
leave.shape smallint not null
leave.stage text not null
leave.state jsonb not null
leave.version integer not null
list_look.at timestamp with time zone not null
list_look.hidden text[] not null
list_look.person_id text not null
list_look.tall boolean not null
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
measure.data jsonb not null
measure.key text not null
measure.since integer not null
measure.until integer
measure.valid_from date not null
measure.valid_to date
message.address bytea not null
message.address_index bytea not null
message.address_shown text not null
message.bundle text
message.changed_at timestamp with time zone not null
message.channel text not null
message.created_at timestamp with time zone not null
message.district text not null
message.id uuid not null
message.key text not null
message.language text not null
message.last_error text
message.next_at timestamp with time zone
message.params bytea
message.person_id text
message.receipt text
message.sent_at timestamp with time zone
message.state text not null
message.template text not null
message.tries integer not null
message.urgent boolean not null
message_hours.defaults jsonb
message_hours.digest_at smallint[] not null
message_hours.quiet_from smallint not null
message_hours.quiet_to smallint not null
message_hours.reporter_events text[] not null
message_hours.valid_from date not null
message_key.made_at timestamp with time zone not null
message_key.name text not null
message_key.private_key bytea not null
message_key.public_key text not null
message_setting.changed_at timestamp with time zone not null
message_setting.channels text[] not null
message_setting.choices jsonb
message_setting.code_hash bytea
message_setting.code_tries smallint not null
message_setting.code_until timestamp with time zone
message_setting.digest boolean not null
message_setting.email bytea
message_setting.email_confirmed boolean not null
message_setting.email_shown text
message_setting.person_id text not null
message_setting.quiet_from smallint
message_setting.quiet_to smallint
message_setting.wechat bytea
message_setting.wechat_shown text
message_spread.at timestamp with time zone not null
message_spread.district text not null
message_wording.template text not null
message_wording.valid_from date not null
message_wording.wording jsonb
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
number_series.district text not null
number_series.head bytea not null
number_series.id uuid not null
number_series.kind text not null
number_series.moved_at timestamp with time zone not null
number_series.shape smallint not null
number_series.state jsonb not null
number_series.version integer not null
number_series.year integer not null
objection_contact.at timestamp with time zone
objection_contact.channel text not null
objection_contact.contact bytea not null
objection_contact.contact_key bytea
objection_contact.district text not null
objection_contact.language text not null
objection_contact.resident_id text not null
objection_contact.stream_id uuid not null
open311_request.address_id text
open311_request.at timestamp with time zone not null
open311_request.attributes jsonb not null
open311_request.digest bytea not null
open311_request.district text not null
open311_request.email_sealed bytea
open311_request.media_next_at timestamp with time zone
open311_request.media_state text
open311_request.media_tries integer not null
open311_request.media_url text
open311_request.person_id text not null
open311_request.stream_id uuid not null
open311_update.at timestamp with time zone not null
open311_update.description text not null
open311_update.digest bytea not null
open311_update.district text not null
open311_update.media_url text
open311_update.person_id text not null
open311_update.status text not null
open311_update.stream_id uuid not null
open311_update.update_id text not null
open311_update.updated_at timestamp with time zone not null
other_name.chinese text not null
other_name.code text not null
other_name.kind text not null
other_name.language text not null
other_name.name text not null
other_name.source text not null
other_name.valid_from date not null
other_name.valid_to date
other_name_revision.one boolean not null default true
other_name_revision.revision bigint not null
outbox.at timestamp with time zone not null
outbox.district text not null
outbox.hash bytea not null
outbox.id uuid not null
outbox.jobs jsonb not null
outbox.stream text not null
outbox.stream_id uuid not null
outbox.tallies jsonb not null
outbox.version integer not null
paper.about uuid not null
paper.at timestamp with time zone not null
paper.check_code text not null
paper.data jsonb not null
paper.district text not null
paper.event integer not null
paper.id uuid not null
paper.kind text not null
paper.made_by text not null
paper.number text not null
paper.number_key text not null
paper.stream_id uuid not null
paper.template text not null
paper.trade text not null
paper.version integer not null
paper_file.at timestamp with time zone not null
paper_file.bytes integer not null
paper_file.district text not null
paper_file.hash bytea not null
paper_file.missing text[] not null
paper_file.pages integer not null
paper_file.paper_id uuid not null
password_before.account_id uuid not null
password_before.ended_at timestamp with time zone not null
password_before.hash text not null
password_before.id uuid not null
patrol.area text not null
patrol.changed_at timestamp with time zone not null
patrol.district text not null
patrol.ended_at timestamp with time zone
patrol.id uuid not null
patrol.person_id text not null
patrol.post_id text not null
patrol.started_at timestamp with time zone not null
patrol.stops jsonb not null
patrol_case.day timestamp with time zone
patrol_case.district text not null
patrol_case.due_at timestamp with time zone
patrol_case.grid text
patrol_case.head bytea not null
patrol_case.holders text[] not null
patrol_case.id uuid not null
patrol_case.moved_at timestamp with time zone not null
patrol_case.number text not null
patrol_case.open boolean not null
patrol_case.parties text[] not null
patrol_case.serial text not null
patrol_case.shape smallint not null
patrol_case.stage text not null
patrol_case.state jsonb not null
patrol_case.version integer not null
patrol_plan.area text not null
patrol_plan.changed_at timestamp with time zone not null
patrol_plan.changed_by uuid not null
patrol_plan.classes text[] not null
patrol_plan.days integer[] not null
patrol_plan.district text not null
patrol_plan.frequency text not null
patrol_plan.hour integer not null
patrol_plan.id uuid not null
patrol_plan.item text not null
patrol_plan.item_title text not null
patrol_plan.keeper_told boolean not null default false
patrol_plan.made_through date not null
patrol_plan.points jsonb not null
patrol_plan.title text not null
patrol_plan.valid_from date not null
patrol_plan.valid_to date
people_revision.one boolean not null default true
people_revision.revision bigint not null
person.id uuid not null
person.name text not null
person.phone bytea
person.phone_index bytea
person.staff_number text
place.aliases text[] not null
place.key text not null
place.kind text not null
place.lat double precision not null
place.lon double precision not null
place.name text not null
place.source text not null
place.valid_from date not null
place.valid_to date
place.words tsvector not null
policy.data jsonb not null
policy.key text not null
policy.since integer not null
policy.until integer
policy.valid_from date not null
policy.valid_to date
portal_count.key bytea not null
portal_count.until timestamp with time zone not null
portal_count.used integer not null
portal_sum.command_id text not null
portal_sum.salt text not null
portal_sum.until timestamp with time zone not null
post.area text
post.id uuid not null
post.kind text not null
post.person_id uuid not null
post.unit_id uuid
post.valid_from date not null
post.valid_to date
public_notice.area text not null
public_notice.at timestamp with time zone not null
public_notice.body text not null
public_notice.by_person text not null
public_notice.from_at timestamp with time zone not null
public_notice.id uuid not null
public_notice.title text not null
public_notice.until_at timestamp with time zone
public_notice.withdrawn_at timestamp with time zone
public_place.at timestamp with time zone not null
public_place.district text not null
public_place.grid text not null
public_place.lat double precision not null
public_place.lon double precision not null
public_place.name text not null
public_place.stream_id uuid not null
public_place.words tsvector not null
public_place_read.at timestamp with time zone not null
public_place_read.district text not null
published_photo.at timestamp with time zone not null
published_photo.by_person text not null
published_photo.district text not null
published_photo.file_id uuid not null
published_photo.hash bytea
published_photo.published boolean not null
published_photo.reason text not null
published_photo.stream_id uuid not null
published_text.at timestamp with time zone not null
published_text.by_person text not null
published_text.district text not null
published_text.stream_id uuid not null
published_text.text text not null
push_subscription.agent text not null
push_subscription.endpoint_hash bytea not null
push_subscription.made_at timestamp with time zone not null
push_subscription.owner text not null
push_subscription.target bytea not null
report_source.at timestamp with time zone not null
report_source.district text not null
report_source.n integer not null
report_source.source bytea not null
report_source.stream_id uuid not null
resident_code.channel text not null
resident_code.code_hash bytea not null
resident_code.contact bytea not null
resident_code.contact_index bytea not null
resident_code.created_at timestamp with time zone not null
resident_code.expires_at timestamp with time zone not null
resident_code.id uuid not null
resident_code.purpose text not null
resident_code.tries integer not null
resident_request.answer bytea
resident_request.answered_at timestamp with time zone
resident_request.answered_by text
resident_request.channel text not null
resident_request.contact bytea not null
resident_request.contact_index bytea not null
resident_request.due_on date not null
resident_request.id uuid not null
resident_request.kind text not null
resident_request.made_at timestamp with time zone not null
resident_request.state text not null
resident_request.text bytea not null
resident_session.channel text not null
resident_session.contact bytea not null
resident_session.contact_index bytea not null
resident_session.created_at timestamp with time zone not null
resident_session.expires_at timestamp with time zone not null
resident_session.secret_hash bytea not null
resident_wish.changed_at timestamp with time zone not null
resident_wish.choices jsonb
resident_wish.contact_index bytea not null
resident_wish.quiet_from smallint
resident_wish.quiet_to smallint
resident_wish.told boolean not null
ring_call.answer text
ring_call.at timestamp with time zone not null
ring_call.case_id uuid not null
ring_call.district text not null
ring_call.id uuid not null
ring_call.next_at timestamp with time zone
ring_call.person_id uuid not null
ring_call.ring text not null
ring_call.trade text not null
ring_call.tries integer not null default 0
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
saved_view.list text not null default 'issues'::text
saved_view.name text not null
saved_view.owner text not null
saved_view.place integer
saved_view.post_area text
saved_view.post_kind text
saved_view.version integer not null
score.district text not null
score.due_at timestamp with time zone
score.edition integer
score.head bytea not null
score.holders text[] not null
score.id uuid not null
score.moved_at timestamp with time zone not null
score.number text not null
score.open boolean not null
score.parties text[] not null
score.period text
score.serial text not null
score.shape smallint not null
score.stage text not null
score.state jsonb not null
score.template text
score.version integer not null
score_template.data jsonb not null
score_template.key text not null
score_template.since integer not null
score_template.until integer
score_template.valid_from date not null
score_template.valid_to date
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
sealed_key.district text not null
sealed_key.key bytea not null
sealed_key.made_at timestamp with time zone not null
sealed_key.stream_id uuid not null
sealed_words.digest text not null
sealed_words.district text not null
sealed_words.stream_id uuid not null
sealed_words.words bytea not null
second_factor_rule.id uuid not null
second_factor_rule.post_kind text not null
second_factor_rule.valid_from date not null
second_factor_rule.valid_to date
session.account_id uuid not null
session.address text not null
session.agent text not null
session.created_at timestamp with time zone not null
session.expires_at timestamp with time zone not null
session.post_id uuid
session.secret_hash bytea not null
session.seen_at timestamp with time zone not null
shift_note.at timestamp with time zone not null
shift_note.district text not null
shift_note.id uuid not null
shift_note.issues text[] not null
shift_note.person_id uuid not null
shift_note.post_id text not null
shift_note.seat text not null
shift_note.text text not null
shift_note_confirm.at timestamp with time zone not null
shift_note_confirm.district text not null
shift_note_confirm.note_id uuid not null
shift_note_confirm.person_id uuid not null
sign_in_step.account_id uuid
sign_in_step.challenge text not null
sign_in_step.expires_at timestamp with time zone not null
sign_in_step.kind text not null
sign_in_step.secret_hash bytea not null
signed_leaf.access_id uuid
signed_leaf.hash bytea not null
signed_leaf.number integer not null
signed_leaf.position integer not null
signed_leaf.sealed_district text
signed_leaf.sealed_number integer
signed_seal.at timestamp with time zone not null
signed_seal.events bigint not null
signed_seal.key_id text not null
signed_seal.leaves integer not null
signed_seal.looks bigint not null
signed_seal.number integer not null
signed_seal.previous bytea not null
signed_seal.root bytea not null
signed_seal.seals bigint not null
signed_seal.signature bytea not null
signed_seal.streams bigint not null
stand_in.at timestamp with time zone not null
stand_in.by_person uuid not null
stand_in.district text not null
stand_in.grid text not null
stand_in.post_id uuid not null
stand_in.reason text not null
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
standing_fill.after_id uuid not null
standing_fill.again boolean not null default false
standing_fill.begun_at timestamp with time zone not null default now()
standing_fill.district text not null
standing_fill.done boolean not null
standing_fill.kind text
standing_fill.rows_of text not null
standing_fill.stream text not null
statement.district text not null
statement.due_at timestamp with time zone
statement.facts text[]
statement.head bytea not null
statement.holders text[] not null
statement.id uuid not null
statement.month text
statement.moved_at timestamp with time zone not null
statement.number text not null
statement.open boolean not null
statement.parties text[] not null
statement.serial text not null
statement.shape smallint not null
statement.stage text not null
statement.state jsonb not null
statement.street text
statement.version integer not null
statement.worker text
stream_shape.after uuid
stream_shape.district text not null
stream_shape.done_at timestamp with time zone
stream_shape.found integer not null default 0
stream_shape.shape smallint not null
stream_shape.stream text not null
tally.district text not null
tally.key text not null
tally.n bigint not null
tariff.district text not null
tariff.due_at timestamp with time zone
tariff.from_day date
tariff.head bytea not null
tariff.holders text[] not null
tariff.id uuid not null
tariff.item text
tariff.moved_at timestamp with time zone not null
tariff.number text not null
tariff.open boolean not null
tariff.parties text[] not null
tariff.serial text not null
tariff.shape smallint not null
tariff.stage text not null
tariff.state jsonb not null
tariff.street text
tariff.version integer not null
timer.always boolean not null
timer.clock text not null
timer.district text not null
timer.due timestamp with time zone not null
timer.gives boolean not null
timer.lane text not null
timer.mark smallint not null
timer.started_at timestamp with time zone not null
timer.stream_id uuid not null
timer.trade text not null
timer.version integer not null
todo.district text not null
todo.due_at timestamp with time zone not null
todo.label text not null
todo.lane text not null
todo.lane_key text not null
todo.number text not null
todo.owed_to text
todo.seat text not null
todo.since timestamp with time zone not null
todo.stage text not null
todo.stream_id uuid not null
todo.trade text not null
token_offer.account_id uuid not null
token_offer.areas text[] not null
token_offer.expires_at timestamp with time zone
token_offer.id uuid not null
token_offer.made_at timestamp with time zone not null
token_offer.made_by uuid not null
token_offer.name text not null
token_offer.scopes text[] not null
trade_limit.key text not null
trade_limit.limit_n double precision not null
trade_limit.limit_unit text not null
trade_limit.name text not null
trade_limit.since integer not null
trade_limit.trade text not null
trade_limit.until integer
trade_limit.valid_from date not null
trade_limit.valid_to date
trade_number.day date not null
trade_number.district text not null
trade_number.next integer not null
trade_number.trade text not null
training.area text
training.begins timestamp with time zone
training.district text not null
training.due_at timestamp with time zone
training.head bytea not null
training.holders text[] not null
training.id uuid not null
training.moved_at timestamp with time zone not null
training.number text not null
training.open boolean not null
training.parties text[] not null
training.serial text not null
training.shape smallint not null
training.stage text not null
training.state jsonb not null
training.version integer not null
training_secret.district text not null
training_secret.id uuid not null
training_secret.secret bytea not null
unit.aliases text[] not null
unit.area text
unit.code text not null
unit.id uuid not null
unit.kind text not null
unit.level text not null
unit.name text not null
unit.parent_id uuid
unit.phone text not null default ''::text
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
unit_grid_link.grid_code text not null
unit_grid_link.share double precision not null
unit_grid_link.unit_code text not null
unit_grid_link.valid_from date not null
unit_grid_link.valid_to date
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
warning.areas text[] not null
warning.by_person text not null
warning.category text not null
warning.certainty text not null
warning.description text not null
warning.end_kind text
warning.end_reason text
warning.ended_at timestamp with time zone
warning.ended_by text
warning.event text not null
warning.exercise boolean not null
warning.expires_at timestamp with time zone not null
warning.headline text not null
warning.id uuid not null
warning.instruction text not null
warning.onset_at timestamp with time zone not null
warning.sent_at timestamp with time zone not null
warning.severity text not null
warning.urgency text not null
webhook.created_at timestamp with time zone not null
webhook.created_by uuid
webhook.disabled_for text
webhook.districts text[] not null
webhook.failing_since timestamp with time zone
webhook.id uuid not null
webhook.note text not null
webhook.secret bytea not null
webhook.state text not null
webhook.types text[] not null
webhook.url text not null
webhook.version integer not null
webhook_delivery.answer_status integer
webhook_delivery.attempts integer not null
webhook_delivery.created_at timestamp with time zone not null
webhook_delivery.district text not null
webhook_delivery.due_at timestamp with time zone not null
webhook_delivery.ended_at timestamp with time zone
webhook_delivery.event_id text not null
webhook_delivery.problem text
webhook_delivery.state text not null
webhook_delivery.stream_id uuid
webhook_delivery.stream_version integer
webhook_delivery.type text not null
webhook_delivery.webhook_id uuid not null
whistle.class_code text
whistle.district text not null
whistle.due_at timestamp with time zone
whistle.head bytea not null
whistle.holders text[] not null
whistle.id uuid not null
whistle.issue text
whistle.kind text
whistle.moved_at timestamp with time zone not null
whistle.number text not null
whistle.open boolean not null
whistle.parties text[] not null
whistle.serial text not null
whistle.shape smallint not null
whistle.stage text not null
whistle.state jsonb not null
whistle.street text
whistle.version integer not null
whistle_reason.at timestamp with time zone not null
whistle_reason.by_person uuid not null
whistle_reason.by_post uuid not null
whistle_reason.district text not null
whistle_reason.month text not null
whistle_reason.street text not null
whistle_reason.words text not null
whistle_sheet.answer text
whistle_sheet.blown boolean not null
whistle_sheet.called_on date not null
whistle_sheet.channel text not null
whistle_sheet.class_code text
whistle_sheet.closed boolean not null
whistle_sheet.come text
whistle_sheet.district text not null
whistle_sheet.left_out text
whistle_sheet.report text
whistle_sheet.span smallint not null
whistle_sheet.stream_id uuid not null
whistle_sheet.street text not null
whistle_sheet.unit text not null
work_aside.district text not null
work_aside.error text not null
work_aside.first_at timestamp with time zone not null
work_aside.key text not null
work_aside.last_at timestamp with time zone not null
work_aside.next_at timestamp with time zone
work_aside.queue text not null
work_aside.tries integer not null
worker.agreement_until timestamp with time zone
worker.certificate_until timestamp with time zone
worker.district text not null
worker.due_at timestamp with time zone
worker.grid text
worker.head bytea not null
worker.holders text[] not null
worker.id uuid not null
worker.insured_until timestamp with time zone
worker.kind text
worker.moved_at timestamp with time zone not null
worker.number text not null
worker.open boolean not null
worker.parties text[] not null
worker.person text
worker.serial text not null
worker.shape smallint not null
worker.stage text not null
worker.state jsonb not null
worker.version integer not null
workforce_rule.assistants integer
workforce_rule.at timestamp with time zone not null
workforce_rule.by_person text not null
workforce_rule.counted text[] not null default '{full_time}'::text[]
workforce_rule.district text not null
workforce_rule.full_time integer not null
workforce_rule.helpers integer not null
workforce_rule.households_least integer not null
workforce_rule.households_most integer not null
workforce_rule.part_time integer not null default 0
workforce_rule.supervision_phone text
workforce_rule.valid_from date not null

-- keys and checks
access_log: CHECK ((kind = ANY (ARRAY['personal'::text, 'export'::text, 'import'::text, 'change'::text, 'sign-in'::text, 'refused'::text])))
access_log: CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text])))
access_log: PRIMARY KEY (id)
account: CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
account: CHECK ((status = ANY (ARRAY['active'::text, 'disabled'::text])))
account: PRIMARY KEY (id)
account: UNIQUE (name)
account_event: FOREIGN KEY (account_id) REFERENCES account(id)
account_event: PRIMARY KEY (id)
account_half: FOREIGN KEY (account_id) REFERENCES account(id)
account_half: PRIMARY KEY (account_id)
account_passkey: FOREIGN KEY (account_id) REFERENCES account(id)
account_passkey: PRIMARY KEY (id)
account_passkey: UNIQUE (credential_id)
account_policy: CHECK (((failures_to_lock >= 3) AND (failures_to_lock <= 10)))
account_policy: CHECK (((idle_minutes >= 5) AND (idle_minutes <= 480)))
account_policy: CHECK (((lock_minutes >= 10) AND (lock_minutes <= 1440)))
account_policy: CHECK (((password_days >= 0) AND (password_days <= 365)))
account_policy: CHECK (((password_length >= 8) AND (password_length <= 64)))
account_policy: CHECK (((session_hours >= 1) AND (session_hours <= 72)))
account_policy: CHECK (one)
account_policy: PRIMARY KEY (one)
account_recovery: FOREIGN KEY (account_id) REFERENCES account(id)
account_recovery: PRIMARY KEY (account_id, code_hash)
account_totp: FOREIGN KEY (account_id) REFERENCES account(id)
account_totp: PRIMARY KEY (account_id)
admission: PRIMARY KEY (district, id)
anchor_sent: PRIMARY KEY (id)
area: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
area: CHECK ((kind = ANY (ARRAY['general'::text, 'dedicated'::text])))
area: CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'street'::text, 'community'::text, 'grid'::text])))
area: PRIMARY KEY (code, valid_from)
area_boundary: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
area_boundary: CHECK ((origin_crs = ANY (ARRAY['WGS-84'::text, 'GCJ-02'::text, 'BD-09'::text])))
area_boundary: PRIMARY KEY (code, valid_from)
area_change: CHECK ((kind = ANY (ARRAY['split'::text, 'merge'::text, 'recut'::text])))
area_change: PRIMARY KEY (id)
area_office: PRIMARY KEY (code)
area_revision: CHECK (one)
area_revision: PRIMARY KEY (one)
area_subscription: CHECK ((channel = ANY (ARRAY['email'::text, 'push'::text])))
area_subscription: CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
area_subscription: PRIMARY KEY (id)
area_subscription: UNIQUE (contact_index, area)
area_succession: CHECK (((share > (0)::double precision) AND (share <= (1)::double precision)))
area_succession: FOREIGN KEY (change_id) REFERENCES area_change(id)
area_succession: PRIMARY KEY (change_id, from_code, to_code)
attendance: PRIMARY KEY (district, id)
calendar: PRIMARY KEY (key, valid_from, since)
case_file: PRIMARY KEY (district, stream_id, file_id, version)
case_word: PRIMARY KEY (district, stream_id, trade)
certificate_told: PRIMARY KEY (district, what)
class: CHECK (((level >= 1) AND (level <= 3)))
class: PRIMARY KEY (key, valid_from, since)
code_list: PRIMARY KEY (key, valid_from, since)
column_mapping: PRIMARY KEY (subject, layout)
command: PRIMARY KEY (district, id)
course: CHECK (((pass >= 1) AND (pass <= 100)))
course: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
course: CHECK ((attempts > 0))
course: CHECK ((hours > (0)::double precision))
course: CHECK ((minutes > 0))
course: CHECK ((questions > 0))
course: PRIMARY KEY (id)
course_material: CHECK ((place >= 0))
course_material: FOREIGN KEY (course) REFERENCES course(id)
course_material: FOREIGN KEY (file) REFERENCES file(id)
course_material: PRIMARY KEY (id)
course_question: CHECK ((kind = ANY (ARRAY['single'::text, 'several'::text, 'judge'::text])))
course_question: CHECK ((points > (0)::double precision))
course_question: FOREIGN KEY (course) REFERENCES course(id)
course_question: PRIMARY KEY (id, version)
demo_part: PRIMARY KEY (part)
deputy: CHECK (((to_day >= from_day) AND (person_id <> deputy_id)))
deputy: FOREIGN KEY (deputy_id) REFERENCES person(id)
deputy: FOREIGN KEY (person_id) REFERENCES person(id)
deputy: FOREIGN KEY (post_id) REFERENCES post(id)
deputy: PRIMARY KEY (id)
duty_absence: CHECK (((to_day >= from_day) AND (person_id <> stand_in)))
duty_absence: CHECK ((kind = ANY (ARRAY['leave'::text, 'ill'::text, 'training'::text, 'work'::text])))
duty_absence: FOREIGN KEY (person_id) REFERENCES person(id)
duty_absence: FOREIGN KEY (stand_in) REFERENCES person(id)
duty_absence: PRIMARY KEY (id)
duty_assignment: CHECK ((because = ANY (ARRAY['plan'::text, 'import'::text, 'swap'::text])))
duty_assignment: FOREIGN KEY (person_id) REFERENCES person(id)
duty_assignment: FOREIGN KEY (post_id) REFERENCES post(id)
duty_assignment: FOREIGN KEY (shift_id) REFERENCES duty_shift(id)
duty_assignment: PRIMARY KEY (id)
duty_beat: FOREIGN KEY (person_id) REFERENCES person(id)
duty_beat: PRIMARY KEY (person_id)
duty_feed: FOREIGN KEY (person_id) REFERENCES person(id)
duty_feed: PRIMARY KEY (person_id)
duty_feed: UNIQUE (secret_hash)
duty_list: PRIMARY KEY (key, valid_from, since)
duty_place: PRIMARY KEY (id)
duty_refusal: PRIMARY KEY (district, id)
duty_revision: CHECK (one)
duty_revision: PRIMARY KEY (one)
duty_shift: CHECK (((cardinality(places) >= 1) AND (cardinality(places) <= 9)))
duty_shift: CHECK ((begins ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
duty_shift: CHECK ((days = ANY (ARRAY['all'::text, 'workday'::text, 'rest'::text])))
duty_shift: CHECK ((ends ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'::text))
duty_shift: PRIMARY KEY (id)
duty_swap: CHECK ((asker <> other))
duty_swap: CHECK ((stage = ANY (ARRAY['asked'::text, 'agreed'::text, 'refused'::text, 'taken_back'::text, 'undone'::text])))
duty_swap: FOREIGN KEY (asker) REFERENCES person(id)
duty_swap: FOREIGN KEY (given) REFERENCES duty_assignment(id)
duty_swap: FOREIGN KEY (other) REFERENCES person(id)
duty_swap: FOREIGN KEY (wanted) REFERENCES duty_assignment(id)
duty_swap: PRIMARY KEY (id)
event: PRIMARY KEY (district, stream_id, version)
exam: PRIMARY KEY (district, id)
export_job: CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text])))
export_job: CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'stopped'::text, 'failed'::text])))
export_job: PRIMARY KEY (id)
feed: PRIMARY KEY (district, "position")
feed_head: PRIMARY KEY (district)
figure: PRIMARY KEY (district, stream, cut, fact, day, key)
figure_edition: PRIMARY KEY (district, stream_id, version)
figure_freeze: PRIMARY KEY (district, stream_id, version)
figure_freeze_recount: PRIMARY KEY (district, stream_id, version)
figure_frozen: PRIMARY KEY (district, stream_id, version, trade, case_id, span)
figure_gate: PRIMARY KEY (district)
figure_month: PRIMARY KEY (district, stream, cut, fact, month, key)
figure_rebuild: PRIMARY KEY (district, stream)
figure_recount: PRIMARY KEY (district, stream, month)
figure_release: PRIMARY KEY (district, id)
figure_released: PRIMARY KEY (district, stream_id, version, measure)
file: PRIMARY KEY (id)
grid_households: CHECK ((households >= 0))
grid_households: PRIMARY KEY (district, grid, valid_from)
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
help: PRIMARY KEY (district, id)
help_button: PRIMARY KEY (district, id)
help_sheet: PRIMARY KEY (district, stream_id, span)
identity_post: FOREIGN KEY (post_id) REFERENCES post(id)
identity_post: PRIMARY KEY (post_id)
identity_rule: CHECK (
CASE
    WHEN (value = '*'::text) THEN ((account_id IS NULL) AND (post_kind IS NULL) AND (claim <> 'groups'::text))
    ELSE ((account_id IS NULL) <> (post_kind IS NULL))
END)
identity_rule: CHECK ((claim = ANY (ARRAY['sub'::text, 'email'::text, 'groups'::text])))
identity_rule: CHECK ((valid_to > valid_from))
identity_rule: FOREIGN KEY (account_id) REFERENCES account(id)
identity_rule: PRIMARY KEY (id)
identity_session: FOREIGN KEY (secret_hash) REFERENCES session(secret_hash) ON DELETE CASCADE
identity_session: PRIMARY KEY (secret_hash)
identity_subject: FOREIGN KEY (account_id) REFERENCES account(id)
identity_subject: PRIMARY KEY (issuer, subject)
issue: PRIMARY KEY (district, id)
issue_caller: PRIMARY KEY (district, stream_id, id)
issue_concern: PRIMARY KEY (district, seat, stream_id, version)
issue_contact: PRIMARY KEY (district, stream_id)
issue_file: PRIMARY KEY (district, stream_id, file_id, version)
issue_follow: PRIMARY KEY (district, stream_id, person_id)
issue_mark: PRIMARY KEY (district, stream_id, clock, started_at, mark, version)
issue_number: PRIMARY KEY (district, day)
issue_sheet: PRIMARY KEY (district, stream_id, span)
issue_text: PRIMARY KEY (district, stream_id)
issue_ticket: CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text])))
issue_ticket: CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
issue_ticket: PRIMARY KEY (district, stream_id, resident_id)
knowledge: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
knowledge: CHECK ((kind = ANY (ARRAY['answer'::text, 'not_accepted'::text])))
knowledge: FOREIGN KEY (owner_unit) REFERENCES unit(id)
knowledge: PRIMARY KEY (id, version)
leave: PRIMARY KEY (district, id)
list_look: PRIMARY KEY (person_id)
machine_token: FOREIGN KEY (account_id) REFERENCES account(id)
machine_token: PRIMARY KEY (id)
machine_token: UNIQUE (secret_hash)
measure: PRIMARY KEY (key, valid_from, since)
message: CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text, 'push'::text, 'wechat'::text])))
message: CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
message: CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'dead'::text])))
message: PRIMARY KEY (district, id)
message: UNIQUE (district, key)
message_hours: CHECK (((quiet_from >= 0) AND (quiet_from <= 1439)))
message_hours: CHECK (((quiet_to >= 0) AND (quiet_to <= 1439)))
message_hours: CHECK ((jsonb_typeof(defaults) = 'object'::text))
message_hours: PRIMARY KEY (valid_from)
message_key: PRIMARY KEY (name)
message_setting: CHECK (((quiet_from >= 0) AND (quiet_from <= 1439)))
message_setting: CHECK (((quiet_to >= 0) AND (quiet_to <= 1439)))
message_setting: CHECK ((jsonb_typeof(choices) = 'object'::text))
message_setting: PRIMARY KEY (person_id)
message_spread: PRIMARY KEY (district)
message_wording: CHECK ((jsonb_typeof(wording) = 'object'::text))
message_wording: PRIMARY KEY (template, valid_from)
migration: PRIMARY KEY (number)
migration_turn: PRIMARY KEY (id)
notice: PRIMARY KEY (district, id)
notice_read: PRIMARY KEY (district, notice_id, person_id)
number_series: PRIMARY KEY (district, id)
objection_contact: CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text])))
objection_contact: CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
objection_contact: PRIMARY KEY (district, stream_id, resident_id)
open311_request: CHECK ((media_state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text, 'failed'::text])))
open311_request: PRIMARY KEY (district, stream_id)
open311_update: PRIMARY KEY (district, stream_id, update_id)
other_name: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
other_name: CHECK ((kind = ANY (ARRAY['area'::text, 'unit'::text, 'class'::text, 'condition'::text, 'place'::text])))
other_name: CHECK ((source = ANY (ARRAY['given'::text, 'romanised'::text])))
other_name: PRIMARY KEY (kind, code, language, chinese, source, valid_from)
other_name_revision: CHECK (one)
other_name_revision: PRIMARY KEY (one)
outbox: PRIMARY KEY (district, id)
paper: PRIMARY KEY (district, id)
paper_file: FOREIGN KEY (district, paper_id) REFERENCES paper(district, id)
paper_file: PRIMARY KEY (district, paper_id)
password_before: FOREIGN KEY (account_id) REFERENCES account(id)
password_before: PRIMARY KEY (id)
patrol: PRIMARY KEY (district, id)
patrol_case: PRIMARY KEY (district, id)
patrol_plan: CHECK (((hour >= 1) AND (hour <= 24)))
patrol_plan: CHECK ((frequency = ANY (ARRAY['daily'::text, 'workdays'::text, 'days_off'::text, 'weekly'::text, 'monthly'::text])))
patrol_plan: PRIMARY KEY (district, id)
people_revision: CHECK (one)
people_revision: PRIMARY KEY (one)
person: PRIMARY KEY (id)
place: PRIMARY KEY (key, valid_from)
policy: PRIMARY KEY (key, valid_from, since)
portal_count: PRIMARY KEY (key)
portal_sum: PRIMARY KEY (salt)
post: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
post: FOREIGN KEY (person_id) REFERENCES person(id)
post: FOREIGN KEY (unit_id) REFERENCES unit(id)
post: PRIMARY KEY (id)
public_notice: PRIMARY KEY (id)
public_place: PRIMARY KEY (district, grid, name)
public_place_read: PRIMARY KEY (district)
published_photo: PRIMARY KEY (district, stream_id, file_id)
published_text: PRIMARY KEY (district, stream_id)
push_subscription: PRIMARY KEY (endpoint_hash)
report_source: PRIMARY KEY (district, source, stream_id)
resident_code: CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text])))
resident_code: CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'subscribe'::text])))
resident_code: PRIMARY KEY (id)
resident_request: CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text])))
resident_request: CHECK ((kind = ANY (ARRAY['correct'::text, 'delete'::text, 'other'::text])))
resident_request: CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'refused'::text])))
resident_request: PRIMARY KEY (id)
resident_session: CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text])))
resident_session: PRIMARY KEY (secret_hash)
resident_wish: CHECK (((quiet_from >= 0) AND (quiet_from <= 1439)))
resident_wish: CHECK (((quiet_from IS NULL) = (quiet_to IS NULL)))
resident_wish: CHECK (((quiet_to >= 0) AND (quiet_to <= 1439)))
resident_wish: CHECK ((jsonb_typeof(choices) = 'object'::text))
resident_wish: PRIMARY KEY (contact_index)
ring_call: PRIMARY KEY (district, id)
routing_proposal: CHECK ((decision = ANY (ARRAY['adopted'::text, 'declined'::text])))
routing_proposal: PRIMARY KEY (key)
routing_rule: PRIMARY KEY (key, valid_from, since)
routing_ruling: PRIMARY KEY (id)
rules_revision: PRIMARY KEY (revision)
rules_state: CHECK (one)
rules_state: PRIMARY KEY (one)
saved_view: CHECK (((post_kind IS NULL) = (post_area IS NULL)))
saved_view: PRIMARY KEY (id)
score: PRIMARY KEY (district, id)
score_template: PRIMARY KEY (key, valid_from, since)
seal: PRIMARY KEY (district, number)
seal_leaf: FOREIGN KEY (district, number) REFERENCES seal(district, number)
seal_leaf: PRIMARY KEY (district, number, "position")
sealed_key: PRIMARY KEY (district, stream_id)
sealed_words: PRIMARY KEY (district, stream_id, digest)
second_factor_rule: PRIMARY KEY (id)
second_factor_rule: UNIQUE (post_kind, valid_from)
session: FOREIGN KEY (account_id) REFERENCES account(id)
session: PRIMARY KEY (secret_hash)
shift_note: PRIMARY KEY (district, id)
shift_note_confirm: PRIMARY KEY (district, note_id, person_id)
sign_in_step: CHECK ((kind = ANY (ARRAY['code'::text, 'passkey'::text, 'new-passkey'::text])))
sign_in_step: FOREIGN KEY (account_id) REFERENCES account(id)
sign_in_step: PRIMARY KEY (secret_hash)
signed_leaf: FOREIGN KEY (number) REFERENCES signed_seal(number)
signed_leaf: PRIMARY KEY (number, "position")
signed_seal: PRIMARY KEY (number)
stand_in: PRIMARY KEY (district, post_id)
standard: CHECK ((limit_unit = ANY (ARRAY['urgent_hour'::text, 'working_hour'::text, 'workday'::text, 'urgent_workday'::text])))
standard: PRIMARY KEY (key, valid_from, since)
standing_fill: PRIMARY KEY (district, stream, rows_of)
statement: PRIMARY KEY (district, id)
stream_shape: PRIMARY KEY (district, stream)
tally: PRIMARY KEY (district, key)
tariff: PRIMARY KEY (district, id)
timer: PRIMARY KEY (district, stream_id, clock, lane, started_at, mark, version)
todo: PRIMARY KEY (district, stream_id, lane, lane_key, seat)
token_offer: FOREIGN KEY (account_id) REFERENCES account(id)
token_offer: PRIMARY KEY (id)
trade_limit: PRIMARY KEY (key, valid_from, since)
trade_number: PRIMARY KEY (district, trade, day)
training: PRIMARY KEY (district, id)
training_secret: PRIMARY KEY (district, id)
unit: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
unit: CHECK ((kind = ANY (ARRAY['department'::text, 'property'::text, 'utility'::text, 'station'::text, 'community'::text, 'street'::text, 'grid_centre'::text, 'other'::text])))
unit: CHECK ((level = ANY (ARRAY['city'::text, 'district'::text, 'street'::text, 'community'::text])))
unit: FOREIGN KEY (parent_id) REFERENCES unit(id)
unit: PRIMARY KEY (id)
unit: UNIQUE (code)
unit_grid: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
unit_grid: CHECK ((origin_crs = ANY (ARRAY['WGS-84'::text, 'GCJ-02'::text, 'BD-09'::text])))
unit_grid: PRIMARY KEY (code, valid_from)
unit_grid_link: CHECK (((share > (0)::double precision) AND (share <= (1)::double precision)))
unit_grid_link: CHECK (((valid_to IS NULL) OR (valid_to > valid_from)))
unit_grid_link: PRIMARY KEY (unit_code, valid_from)
unit_revision: CHECK (one)
unit_revision: PRIMARY KEY (one)
unsealed: PRIMARY KEY (district, id)
upload: PRIMARY KEY (id)
warning: CHECK ((category = ANY (ARRAY['Geo'::text, 'Met'::text, 'Safety'::text, 'Security'::text, 'Rescue'::text, 'Fire'::text, 'Health'::text, 'Env'::text, 'Transport'::text, 'Infra'::text, 'CBRNE'::text, 'Other'::text])))
warning: CHECK ((certainty = ANY (ARRAY['Observed'::text, 'Likely'::text, 'Possible'::text, 'Unlikely'::text, 'Unknown'::text])))
warning: CHECK ((end_kind = ANY (ARRAY['lifted'::text, 'revoked'::text])))
warning: CHECK ((expires_at > sent_at))
warning: CHECK ((severity = ANY (ARRAY['Extreme'::text, 'Severe'::text, 'Moderate'::text, 'Minor'::text, 'Unknown'::text])))
warning: CHECK ((urgency = ANY (ARRAY['Immediate'::text, 'Expected'::text, 'Future'::text, 'Past'::text, 'Unknown'::text])))
warning: PRIMARY KEY (id)
webhook: CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'disabled'::text])))
webhook: PRIMARY KEY (id)
webhook_delivery: CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'dead'::text])))
webhook_delivery: PRIMARY KEY (district, webhook_id, event_id)
whistle: PRIMARY KEY (district, id)
whistle_reason: CHECK ((month ~ '^[0-9]{6}$'::text))
whistle_reason: PRIMARY KEY (district, street, month)
whistle_sheet: PRIMARY KEY (district, stream_id, span)
work_aside: CHECK ((tries > 0))
work_aside: PRIMARY KEY (district, queue, key)
worker: PRIMARY KEY (district, id)
workforce_rule: CHECK (((assistants >= 0) AND (assistants <= 100)))
workforce_rule: CHECK (((cardinality(counted) > 0) AND (counted <@ '{full_time,part_time,assistant}'::text[])))
workforce_rule: CHECK (((full_time >= 0) AND (full_time <= 100)))
workforce_rule: CHECK (((helpers >= 0) AND (helpers <= 100)))
workforce_rule: CHECK (((part_time >= 0) AND (part_time <= 100)))
workforce_rule: CHECK ((households_least > 0))
workforce_rule: CHECK ((households_most >= households_least))
workforce_rule: PRIMARY KEY (district, valid_from)

-- indexes
CREATE INDEX access_log_account ON public.access_log USING btree (account_name, at DESC, id DESC)
CREATE INDEX access_log_kind ON public.access_log USING btree (kind, at DESC, id DESC)
CREATE INDEX access_log_subject ON public.access_log USING btree (subject, at DESC, id DESC) WHERE (subject IS NOT NULL)
CREATE INDEX access_log_time ON public.access_log USING btree (at DESC, id DESC)
CREATE INDEX account_demo ON public.account USING btree (demo) WHERE demo
CREATE INDEX account_event_account ON public.account_event USING btree (account_id, id)
CREATE INDEX account_passkey_account ON public.account_passkey USING btree (account_id)
CREATE INDEX account_person ON public.account USING btree (person_id)
CREATE INDEX admission_ending ON public.admission USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX admission_holders ON public.admission USING gin (holders) WHERE open
CREATE INDEX admission_item ON public.admission USING btree (district, item_until) WHERE (item_until IS NOT NULL)
CREATE INDEX admission_parties ON public.admission USING gin (parties)
CREATE INDEX admission_serial ON public.admission USING btree (district, serial, id)
CREATE INDEX anchor_sent_at ON public.anchor_sent USING btree (at DESC)
CREATE INDEX area_parent ON public.area USING btree (parent, code) WHERE (valid_to IS NULL)
CREATE INDEX area_subscription_due ON public.area_subscription USING btree (told_until) WHERE (confirmed_at IS NOT NULL)
CREATE INDEX attendance_duty ON public.attendance USING btree (district, duty)
CREATE INDEX attendance_ending ON public.attendance USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX attendance_holders ON public.attendance USING gin (holders) WHERE open
CREATE INDEX attendance_parties ON public.attendance USING gin (parties)
CREATE INDEX attendance_serial ON public.attendance USING btree (district, serial, id)
CREATE INDEX case_file_id ON public.case_file USING btree (file_id)
CREATE INDEX case_word_found ON public.case_word USING gin (array_to_tsvector(string_to_array(words, '
'::text))) WITH (gin_pending_list_limit='256')
CREATE INDEX course_area ON public.course USING btree (area text_pattern_ops, name)
CREATE INDEX course_material_course ON public.course_material USING btree (course, place) WHERE (withdrawn_at IS NULL)
CREATE INDEX course_material_file ON public.course_material USING btree (file) WHERE (withdrawn_at IS NULL)
CREATE INDEX deputy_by ON public.deputy USING btree (named_by, to_day)
CREATE INDEX deputy_for ON public.deputy USING btree (person_id, to_day)
CREATE INDEX deputy_of ON public.deputy USING btree (deputy_id, to_day)
CREATE INDEX deputy_post ON public.deputy USING btree (post_id, to_day)
CREATE INDEX duty_absence_person ON public.duty_absence USING btree (person_id, to_day) WHERE (ended_at IS NULL)
CREATE INDEX duty_absence_stand_in ON public.duty_absence USING btree (stand_in, to_day) WHERE (ended_at IS NULL)
CREATE INDEX duty_assignment_day ON public.duty_assignment USING btree (day) WHERE (ended_at IS NULL)
CREATE INDEX duty_assignment_person ON public.duty_assignment USING btree (person_id, day) WHERE (ended_at IS NULL)
CREATE INDEX duty_assignment_post ON public.duty_assignment USING btree (post_id)
CREATE INDEX duty_refusal_at ON public.duty_refusal USING btree (district, at)
CREATE INDEX duty_shift_seat ON public.duty_shift USING btree (seat, valid_from)
CREATE INDEX duty_swap_asker ON public.duty_swap USING btree (asker, asked_at)
CREATE INDEX duty_swap_other ON public.duty_swap USING btree (other, asked_at)
CREATE INDEX duty_swap_seat ON public.duty_swap USING btree (seat, asked_at)
CREATE INDEX duty_swap_wanted ON public.duty_swap USING btree (wanted)
CREATE INDEX event_at ON public.event USING btree (district, at, stream_id, version)
CREATE INDEX event_looked ON public.event USING btree (district, person_id, at, stream_id) WHERE (name = ANY (ARRAY['issue.confirmed'::text, 'issue.verified'::text]))
CREATE INDEX event_sent_back ON public.event USING btree (district, person_id, at, stream_id) WHERE (name = ANY (ARRAY['issue.returned'::text, 'issue.sent_down'::text, 'issue.reworked'::text]))
CREATE INDEX exam_ending ON public.exam USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX exam_holders ON public.exam USING gin (holders) WHERE open
CREATE INDEX exam_parties ON public.exam USING gin (parties)
CREATE INDEX exam_person ON public.exam USING btree (district, person, course)
CREATE INDEX exam_serial ON public.exam USING btree (district, serial, id)
CREATE INDEX export_job_created ON public.export_job USING btree (created_at)
CREATE INDEX export_job_owner ON public.export_job USING btree (owner, created_at)
CREATE INDEX file_hash ON public.file USING btree (hash)
CREATE INDEX grid_plan_street ON public.grid_plan USING btree (street, created_at)
CREATE INDEX handover_from ON public.handover USING btree (from_post_id)
CREATE INDEX handover_to ON public.handover USING btree (to_post_id)
CREATE INDEX help_begun ON public.help USING btree (district, ((state ->> 'beganBy'::text))) WHERE (stage = ANY (ARRAY['calling'::text, 'unanswered'::text]))
CREATE INDEX help_ending ON public.help USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX help_holders ON public.help USING gin (holders) WHERE open
CREATE INDEX help_parties ON public.help USING gin (parties)
CREATE INDEX help_ringing ON public.help USING btree (district, id) WHERE (stage = ANY (ARRAY['calling'::text, 'unanswered'::text]))
CREATE INDEX help_serial ON public.help USING btree (district, serial, id)
CREATE INDEX help_sheet_days ON public.help_sheet USING btree (district, called_on, stream_id, span)
CREATE INDEX identity_rule_account ON public.identity_rule USING btree (account_id)
CREATE INDEX identity_subject_account ON public.identity_subject USING btree (account_id)
CREATE INDEX issue_caller_phone ON public.issue_caller USING btree (district, phone_index)
CREATE INDEX issue_community_reported ON public.issue USING btree (district, community, reported_at, id)
CREATE INDEX issue_concern_reported ON public.issue_concern USING btree (district, seat, reported_at, stream_id)
CREATE INDEX issue_concerned ON public.issue USING gin (concerned) WITH (gin_pending_list_limit='64') WHERE (concerned IS NOT NULL)
CREATE INDEX issue_contact_phone ON public.issue_contact USING btree (district, phone_index) WHERE (phone_index IS NOT NULL)
CREATE INDEX issue_file_at ON public.issue_file USING btree (district, at, file_id)
CREATE INDEX issue_file_id ON public.issue_file USING btree (file_id)
CREATE INDEX issue_follow_person ON public.issue_follow USING btree (person_id, at)
CREATE INDEX issue_holder ON public.issue USING btree (district, holder, rank, due_at, id) WHERE open
CREATE INDEX issue_lead ON public.issue USING btree (district, lead, rank, due_at, id) WHERE open
CREATE INDEX issue_lead_reported ON public.issue USING btree (district, lead, reported_at, id) WHERE (lead IS NOT NULL)
CREATE INDEX issue_mark_at ON public.issue_mark USING btree (district, at)
CREATE INDEX issue_open ON public.issue USING btree (district, rank, due_at, id) WHERE open
CREATE INDEX issue_open_community ON public.issue USING btree (district, community, rank, due_at, id) WHERE open
CREATE INDEX issue_open_place ON public.issue USING btree (district, lat, lon) WHERE (open AND (lat IS NOT NULL))
CREATE INDEX issue_open_street ON public.issue USING btree (district, street, rank, due_at, id) WHERE open
CREATE INDEX issue_reported ON public.issue USING btree (district, reported_at, id)
CREATE INDEX issue_reporter ON public.issue USING btree (district, reporter_id, reported_at, id) WHERE (reporter_id IS NOT NULL)
CREATE INDEX issue_sheet_days ON public.issue_sheet USING brin (reported_on, confirm_due_on, filed_on, dispatch_due_on, dispatched_on, due_on, responded_on, verify_due_on, closed_on) WITH (pages_per_range='32')
CREATE INDEX issue_sheet_listed ON public.issue_sheet USING btree (district, owner, dispatched_on, stream_id, span) WHERE (owner <> 'rule'::text)
CREATE INDEX issue_street_reported ON public.issue USING btree (district, street, reported_at, id)
CREATE INDEX issue_supervised ON public.issue USING btree (district, rank, due_at, id) WHERE (open AND supervised)
CREATE INDEX issue_text_found ON public.issue_text USING gin (((words || array_to_tsvector(ARRAY[('@'::text || district), ((('@'::text || district) || '.'::text) || ((((EXTRACT(year FROM (reported_at AT TIME ZONE 'UTC'::text)) * (12)::numeric) + EXTRACT(month FROM (reported_at AT TIME ZONE 'UTC'::text))))::integer)::text)])))) WITH (gin_pending_list_limit='256')
CREATE INDEX issue_text_reported ON public.issue_text USING btree (district, reported_at, stream_id)
CREATE INDEX issue_ticket_contact ON public.issue_ticket USING btree (contact_index, at) WHERE (contact_index IS NOT NULL)
CREATE INDEX knowledge_list ON public.knowledge USING btree (kind, title, id) WHERE newest
CREATE INDEX knowledge_unit ON public.knowledge USING btree (owner_unit)
CREATE INDEX knowledge_words ON public.knowledge USING gin (words) WHERE newest
CREATE INDEX leave_ending ON public.leave USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX leave_holders ON public.leave USING gin (holders) WHERE open
CREATE INDEX leave_parties ON public.leave USING gin (parties)
CREATE INDEX leave_person ON public.leave USING btree (district, person)
CREATE INDEX leave_serial ON public.leave USING btree (district, serial, id)
CREATE INDEX machine_token_account ON public.machine_token USING btree (account_id)
CREATE INDEX message_bundle ON public.message USING btree (district, bundle, next_at) WHERE ((next_at IS NOT NULL) AND (bundle IS NOT NULL))
CREATE INDEX message_dead ON public.message USING btree (district, id) WHERE (state = 'dead'::text)
CREATE INDEX message_due ON public.message USING btree (district, next_at) WHERE (next_at IS NOT NULL)
CREATE INDEX message_receipt ON public.message USING btree (district, channel, receipt) WHERE (receipt IS NOT NULL)
CREATE INDEX notice_to ON public.notice USING btree (district, to_key, at)
CREATE INDEX objection_contact_again ON public.objection_contact USING btree (district, stream_id, contact_key)
CREATE INDEX open311_request_media ON public.open311_request USING btree (district, media_next_at) WHERE (media_state = 'waiting'::text)
CREATE INDEX open311_update_at ON public.open311_update USING btree (district, updated_at, stream_id)
CREATE INDEX paper_about ON public.paper USING btree (district, about, at)
CREATE INDEX paper_check ON public.paper USING btree (check_code, number_key)
CREATE INDEX password_before_account ON public.password_before USING btree (account_id, ended_at)
CREATE INDEX patrol_case_day ON public.patrol_case USING btree (district, day, grid)
CREATE INDEX patrol_case_ending ON public.patrol_case USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX patrol_case_found ON public.patrol_case USING gin (((state -> 'finds'::text)) jsonb_path_ops) WHERE ((state -> 'finds'::text) <> '[]'::jsonb)
CREATE INDEX patrol_case_holders ON public.patrol_case USING gin (holders) WHERE open
CREATE INDEX patrol_case_parties ON public.patrol_case USING gin (parties)
CREATE INDEX patrol_case_serial ON public.patrol_case USING btree (district, serial, id)
CREATE INDEX patrol_person ON public.patrol USING btree (district, person_id, started_at)
CREATE INDEX patrol_plan_area ON public.patrol_plan USING btree (district, area, title)
CREATE INDEX person_name ON public.person USING btree (name text_pattern_ops)
CREATE INDEX person_phone ON public.person USING btree (phone_index)
CREATE INDEX place_name ON public.place USING btree (name)
CREATE INDEX place_words ON public.place USING gin (words)
CREATE INDEX portal_count_until ON public.portal_count USING btree (until)
CREATE INDEX portal_sum_until ON public.portal_sum USING btree (until)
CREATE INDEX post_area ON public.post USING btree (area text_pattern_ops, id)
CREATE INDEX post_person ON public.post USING btree (person_id)
CREATE INDEX post_unit ON public.post USING btree (unit_id)
CREATE INDEX public_notice_from ON public.public_notice USING btree (from_at, id) WHERE (withdrawn_at IS NULL)
CREATE INDEX public_place_newest ON public.public_place USING btree (district, at)
CREATE INDEX public_place_words ON public.public_place USING gin (words)
CREATE INDEX published_photo_at ON public.published_photo USING btree (district, at, file_id)
CREATE INDEX published_photo_file ON public.published_photo USING btree (file_id) WHERE published
CREATE INDEX push_subscription_owner ON public.push_subscription USING btree (owner)
CREATE INDEX report_source_at ON public.report_source USING btree (at)
CREATE INDEX resident_code_expires ON public.resident_code USING btree (expires_at)
CREATE INDEX resident_request_contact ON public.resident_request USING btree (contact_index, made_at)
CREATE INDEX resident_request_open ON public.resident_request USING btree (due_on, id) WHERE (state = 'open'::text)
CREATE INDEX resident_session_expires ON public.resident_session USING btree (expires_at)
CREATE INDEX ring_call_due ON public.ring_call USING btree (district, next_at) WHERE (next_at IS NOT NULL)
CREATE INDEX ring_call_of ON public.ring_call USING btree (district, case_id)
CREATE INDEX saved_view_owner ON public.saved_view USING btree (owner, created_at)
CREATE INDEX saved_view_post ON public.saved_view USING btree (post_kind, post_area, created_at) WHERE (post_kind IS NOT NULL)
CREATE INDEX score_ending ON public.score USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX score_holders ON public.score USING gin (holders) WHERE open
CREATE INDEX score_parties ON public.score USING gin (parties)
CREATE INDEX score_serial ON public.score USING btree (district, serial, id)
CREATE INDEX seal_leaf_stream ON public.seal_leaf USING btree (district, stream_id, number)
CREATE INDEX session_account ON public.session USING btree (account_id)
CREATE INDEX session_expires ON public.session USING btree (expires_at)
CREATE INDEX shift_note_seat ON public.shift_note USING btree (district, seat, at, id)
CREATE INDEX sign_in_step_account ON public.sign_in_step USING btree (account_id)
CREATE INDEX sign_in_step_expires ON public.sign_in_step USING btree (expires_at)
CREATE INDEX stand_in_of ON public.stand_in USING btree (post_id)
CREATE INDEX statement_ending ON public.statement USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX statement_holders ON public.statement USING gin (holders) WHERE open
CREATE INDEX statement_month ON public.statement USING btree (district, month, street, id)
CREATE INDEX statement_parties ON public.statement USING gin (parties)
CREATE INDEX statement_serial ON public.statement USING btree (district, serial, id)
CREATE INDEX statement_worker ON public.statement USING btree (district, worker, month)
CREATE INDEX tariff_ending ON public.tariff USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX tariff_holders ON public.tariff USING gin (holders) WHERE open
CREATE INDEX tariff_parties ON public.tariff USING gin (parties)
CREATE INDEX tariff_serial ON public.tariff USING btree (district, serial, id)
CREATE INDEX tariff_street ON public.tariff USING btree (district, street, item, from_day)
CREATE INDEX timer_due ON public.timer USING btree (district, due)
CREATE INDEX todo_by_owed ON public.todo USING btree (district, owed_to, due_at, stream_id) WHERE (owed_to IS NOT NULL)
CREATE INDEX todo_by_seat ON public.todo USING btree (district, seat, due_at, stream_id)
CREATE INDEX token_offer_account ON public.token_offer USING btree (account_id)
CREATE INDEX training_begins ON public.training USING btree (district, begins)
CREATE INDEX training_ending ON public.training USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX training_holders ON public.training USING gin (holders) WHERE open
CREATE INDEX training_parties ON public.training USING gin (parties)
CREATE INDEX training_serial ON public.training USING btree (district, serial, id)
CREATE INDEX unit_area ON public.unit USING btree (area text_pattern_ops)
CREATE INDEX unit_grid_link_grid ON public.unit_grid_link USING btree (grid_code, unit_code)
CREATE INDEX unit_parent ON public.unit USING btree (parent_id)
CREATE INDEX upload_expires ON public.upload USING btree (expires_at)
CREATE INDEX upload_open ON public.upload USING btree (account_id) WHERE (file_id IS NULL)
CREATE INDEX warning_expires ON public.warning USING btree (expires_at)
CREATE INDEX warning_sent ON public.warning USING btree (sent_at, id)
CREATE INDEX webhook_delivery_due ON public.webhook_delivery USING btree (district, due_at) WHERE (state = 'waiting'::text)
CREATE INDEX webhook_delivery_newest ON public.webhook_delivery USING btree (webhook_id, created_at DESC, district, event_id)
CREATE INDEX whistle_class ON public.whistle USING btree (district, class_code)
CREATE INDEX whistle_ending ON public.whistle USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX whistle_holders ON public.whistle USING gin (holders) WHERE open
CREATE INDEX whistle_issue ON public.whistle USING btree (district, issue) WHERE (issue IS NOT NULL)
CREATE INDEX whistle_parties ON public.whistle USING gin (parties)
CREATE INDEX whistle_ringing ON public.whistle USING btree (district, id) WHERE ((stage = ANY (ARRAY['sounding'::text, 'working'::text])) AND (kind = 'emergency'::text))
CREATE INDEX whistle_serial ON public.whistle USING btree (district, serial, id)
CREATE INDEX whistle_sheet_days ON public.whistle_sheet USING btree (district, called_on, stream_id, span)
CREATE INDEX worker_ending ON public.worker USING btree (district, "right"(serial, 4), serial, id)
CREATE INDEX worker_grid ON public.worker USING btree (district, grid)
CREATE INDEX worker_holders ON public.worker USING gin (holders) WHERE open
CREATE INDEX worker_parties ON public.worker USING gin (parties)
CREATE INDEX worker_person ON public.worker USING btree (district, person)
CREATE INDEX worker_serial ON public.worker USING btree (district, serial, id)
CREATE UNIQUE INDEX access_log_pkey ON public.access_log USING btree (id)
CREATE UNIQUE INDEX account_event_pkey ON public.account_event USING btree (id)
CREATE UNIQUE INDEX account_half_pkey ON public.account_half USING btree (account_id)
CREATE UNIQUE INDEX account_name_key ON public.account USING btree (name)
CREATE UNIQUE INDEX account_passkey_credential_id_key ON public.account_passkey USING btree (credential_id)
CREATE UNIQUE INDEX account_passkey_pkey ON public.account_passkey USING btree (id)
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (id)
CREATE UNIQUE INDEX account_policy_pkey ON public.account_policy USING btree (one)
CREATE UNIQUE INDEX account_recovery_pkey ON public.account_recovery USING btree (account_id, code_hash)
CREATE UNIQUE INDEX account_totp_pkey ON public.account_totp USING btree (account_id)
CREATE UNIQUE INDEX admission_number ON public.admission USING btree (district, number)
CREATE UNIQUE INDEX admission_pkey ON public.admission USING btree (district, id)
CREATE UNIQUE INDEX anchor_sent_pkey ON public.anchor_sent USING btree (id)
CREATE UNIQUE INDEX area_boundary_pkey ON public.area_boundary USING btree (code, valid_from)
CREATE UNIQUE INDEX area_change_pkey ON public.area_change USING btree (id)
CREATE UNIQUE INDEX area_office_pkey ON public.area_office USING btree (code)
CREATE UNIQUE INDEX area_pkey ON public.area USING btree (code, valid_from)
CREATE UNIQUE INDEX area_revision_pkey ON public.area_revision USING btree (one)
CREATE UNIQUE INDEX area_subscription_contact_index_area_key ON public.area_subscription USING btree (contact_index, area)
CREATE UNIQUE INDEX area_subscription_pkey ON public.area_subscription USING btree (id)
CREATE UNIQUE INDEX area_succession_pkey ON public.area_succession USING btree (change_id, from_code, to_code)
CREATE UNIQUE INDEX attendance_number ON public.attendance USING btree (district, number)
CREATE UNIQUE INDEX attendance_once ON public.attendance USING btree (district, duty, ((state ->> 'person'::text))) WHERE ((stage <> 'struck_out'::text) AND (id <> ALL ('{}'::uuid[])))
CREATE UNIQUE INDEX attendance_pkey ON public.attendance USING btree (district, id)
CREATE UNIQUE INDEX calendar_pkey ON public.calendar USING btree (key, valid_from, since)
CREATE UNIQUE INDEX case_file_pkey ON public.case_file USING btree (district, stream_id, file_id, version)
CREATE UNIQUE INDEX case_word_pkey ON public.case_word USING btree (district, stream_id, trade)
CREATE UNIQUE INDEX certificate_told_pkey ON public.certificate_told USING btree (district, what)
CREATE UNIQUE INDEX class_pkey ON public.class USING btree (key, valid_from, since)
CREATE UNIQUE INDEX code_list_pkey ON public.code_list USING btree (key, valid_from, since)
CREATE UNIQUE INDEX column_mapping_pkey ON public.column_mapping USING btree (subject, layout)
CREATE UNIQUE INDEX command_pkey ON public.command USING btree (district, id)
CREATE UNIQUE INDEX course_material_pkey ON public.course_material USING btree (id)
CREATE UNIQUE INDEX course_pkey ON public.course USING btree (id)
CREATE UNIQUE INDEX course_question_no ON public.course_question USING btree (course, no) WHERE newest
CREATE UNIQUE INDEX course_question_pkey ON public.course_question USING btree (id, version)
CREATE UNIQUE INDEX demo_part_pkey ON public.demo_part USING btree (part)
CREATE UNIQUE INDEX deputy_pkey ON public.deputy USING btree (id)
CREATE UNIQUE INDEX duty_absence_pkey ON public.duty_absence USING btree (id)
CREATE UNIQUE INDEX duty_assignment_pkey ON public.duty_assignment USING btree (id)
CREATE UNIQUE INDEX duty_assignment_place ON public.duty_assignment USING btree (shift_id, day, place) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX duty_beat_pkey ON public.duty_beat USING btree (person_id)
CREATE UNIQUE INDEX duty_feed_pkey ON public.duty_feed USING btree (person_id)
CREATE UNIQUE INDEX duty_feed_secret_hash_key ON public.duty_feed USING btree (secret_hash)
CREATE UNIQUE INDEX duty_list_pkey ON public.duty_list USING btree (key, valid_from, since)
CREATE UNIQUE INDEX duty_place_pkey ON public.duty_place USING btree (id)
CREATE UNIQUE INDEX duty_place_seat ON public.duty_place USING btree (seat) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX duty_refusal_pkey ON public.duty_refusal USING btree (district, id)
CREATE UNIQUE INDEX duty_revision_pkey ON public.duty_revision USING btree (one)
CREATE UNIQUE INDEX duty_shift_pkey ON public.duty_shift USING btree (id)
CREATE UNIQUE INDEX duty_swap_given ON public.duty_swap USING btree (given) WHERE (stage = 'asked'::text)
CREATE UNIQUE INDEX duty_swap_pkey ON public.duty_swap USING btree (id)
CREATE UNIQUE INDEX event_pkey ON public.event USING btree (district, stream_id, version)
CREATE UNIQUE INDEX exam_number ON public.exam USING btree (district, number)
CREATE UNIQUE INDEX exam_pkey ON public.exam USING btree (district, id)
CREATE UNIQUE INDEX export_job_pkey ON public.export_job USING btree (id)
CREATE UNIQUE INDEX feed_head_pkey ON public.feed_head USING btree (district)
CREATE UNIQUE INDEX feed_pkey ON public.feed USING btree (district, "position")
CREATE UNIQUE INDEX figure_edition_pkey ON public.figure_edition USING btree (district, stream_id, version)
CREATE UNIQUE INDEX figure_freeze_pkey ON public.figure_freeze USING btree (district, stream_id, version)
CREATE UNIQUE INDEX figure_freeze_recount_pkey ON public.figure_freeze_recount USING btree (district, stream_id, version)
CREATE UNIQUE INDEX figure_frozen_pkey ON public.figure_frozen USING btree (district, stream_id, version, trade, case_id, span)
CREATE UNIQUE INDEX figure_gate_pkey ON public.figure_gate USING btree (district)
CREATE UNIQUE INDEX figure_month_pkey ON public.figure_month USING btree (district, stream, cut, fact, month, key)
CREATE UNIQUE INDEX figure_pkey ON public.figure USING btree (district, stream, cut, fact, day, key)
CREATE UNIQUE INDEX figure_rebuild_pkey ON public.figure_rebuild USING btree (district, stream)
CREATE UNIQUE INDEX figure_recount_pkey ON public.figure_recount USING btree (district, stream, month)
CREATE UNIQUE INDEX figure_release_period ON public.figure_release USING btree (district, period)
CREATE UNIQUE INDEX figure_release_pkey ON public.figure_release USING btree (district, id)
CREATE UNIQUE INDEX figure_released_pkey ON public.figure_released USING btree (district, stream_id, version, measure)
CREATE UNIQUE INDEX file_pkey ON public.file USING btree (id)
CREATE UNIQUE INDEX grid_households_pkey ON public.grid_households USING btree (district, grid, valid_from)
CREATE UNIQUE INDEX grid_plan_grid_pkey ON public.grid_plan_grid USING btree (plan_id, code)
CREATE UNIQUE INDEX grid_plan_pkey ON public.grid_plan USING btree (id)
CREATE UNIQUE INDEX grid_plan_step_command ON public.grid_plan_step USING btree (command_id)
CREATE UNIQUE INDEX grid_plan_step_pkey ON public.grid_plan_step USING btree (plan_id, version)
CREATE UNIQUE INDEX handover_pkey ON public.handover USING btree (id)
CREATE UNIQUE INDEX help_button_pkey ON public.help_button USING btree (district, id)
CREATE UNIQUE INDEX help_button_secret ON public.help_button USING btree (district, secret_hash)
CREATE UNIQUE INDEX help_number ON public.help USING btree (district, number)
CREATE UNIQUE INDEX help_pkey ON public.help USING btree (district, id)
CREATE UNIQUE INDEX help_sheet_pkey ON public.help_sheet USING btree (district, stream_id, span)
CREATE UNIQUE INDEX identity_post_pkey ON public.identity_post USING btree (post_id)
CREATE UNIQUE INDEX identity_rule_pkey ON public.identity_rule USING btree (id)
CREATE UNIQUE INDEX identity_session_pkey ON public.identity_session USING btree (secret_hash)
CREATE UNIQUE INDEX identity_subject_pkey ON public.identity_subject USING btree (issuer, subject)
CREATE UNIQUE INDEX issue_by_number ON public.issue USING btree (district, number)
CREATE UNIQUE INDEX issue_caller_pkey ON public.issue_caller USING btree (district, stream_id, id)
CREATE UNIQUE INDEX issue_concern_pkey ON public.issue_concern USING btree (district, seat, stream_id, version)
CREATE UNIQUE INDEX issue_contact_pkey ON public.issue_contact USING btree (district, stream_id)
CREATE UNIQUE INDEX issue_file_pkey ON public.issue_file USING btree (district, stream_id, file_id, version)
CREATE UNIQUE INDEX issue_follow_pkey ON public.issue_follow USING btree (district, stream_id, person_id)
CREATE UNIQUE INDEX issue_mark_pkey ON public.issue_mark USING btree (district, stream_id, clock, started_at, mark, version)
CREATE UNIQUE INDEX issue_number_pkey ON public.issue_number USING btree (district, day)
CREATE UNIQUE INDEX issue_pkey ON public.issue USING btree (district, id)
CREATE UNIQUE INDEX issue_sheet_pkey ON public.issue_sheet USING btree (district, stream_id, span)
CREATE UNIQUE INDEX issue_text_pkey ON public.issue_text USING btree (district, stream_id)
CREATE UNIQUE INDEX issue_ticket_pkey ON public.issue_ticket USING btree (district, stream_id, resident_id)
CREATE UNIQUE INDEX knowledge_pkey ON public.knowledge USING btree (id, version)
CREATE UNIQUE INDEX leave_number ON public.leave USING btree (district, number)
CREATE UNIQUE INDEX leave_pkey ON public.leave USING btree (district, id)
CREATE UNIQUE INDEX list_look_pkey ON public.list_look USING btree (person_id)
CREATE UNIQUE INDEX machine_token_pkey ON public.machine_token USING btree (id)
CREATE UNIQUE INDEX machine_token_secret_hash_key ON public.machine_token USING btree (secret_hash)
CREATE UNIQUE INDEX measure_pkey ON public.measure USING btree (key, valid_from, since)
CREATE UNIQUE INDEX message_district_key_key ON public.message USING btree (district, key)
CREATE UNIQUE INDEX message_hours_pkey ON public.message_hours USING btree (valid_from)
CREATE UNIQUE INDEX message_key_pkey ON public.message_key USING btree (name)
CREATE UNIQUE INDEX message_pkey ON public.message USING btree (district, id)
CREATE UNIQUE INDEX message_setting_pkey ON public.message_setting USING btree (person_id)
CREATE UNIQUE INDEX message_spread_pkey ON public.message_spread USING btree (district)
CREATE UNIQUE INDEX message_wording_pkey ON public.message_wording USING btree (template, valid_from)
CREATE UNIQUE INDEX migration_pkey ON public.migration USING btree (number)
CREATE UNIQUE INDEX migration_turn_pkey ON public.migration_turn USING btree (id)
CREATE UNIQUE INDEX notice_once ON public.notice USING btree (district, stream_id, to_key, kind) WHERE (kind ~~ 'mark.%'::text)
CREATE UNIQUE INDEX notice_pkey ON public.notice USING btree (district, id)
CREATE UNIQUE INDEX notice_read_pkey ON public.notice_read USING btree (district, notice_id, person_id)
CREATE UNIQUE INDEX number_series_pkey ON public.number_series USING btree (district, id)
CREATE UNIQUE INDEX objection_contact_pkey ON public.objection_contact USING btree (district, stream_id, resident_id)
CREATE UNIQUE INDEX open311_request_pkey ON public.open311_request USING btree (district, stream_id)
CREATE UNIQUE INDEX open311_update_pkey ON public.open311_update USING btree (district, stream_id, update_id)
CREATE UNIQUE INDEX other_name_pkey ON public.other_name USING btree (kind, code, language, chinese, source, valid_from)
CREATE UNIQUE INDEX other_name_revision_pkey ON public.other_name_revision USING btree (one)
CREATE UNIQUE INDEX outbox_pkey ON public.outbox USING btree (district, id)
CREATE UNIQUE INDEX paper_file_pkey ON public.paper_file USING btree (district, paper_id)
CREATE UNIQUE INDEX paper_number ON public.paper USING btree (district, stream_id, version)
CREATE UNIQUE INDEX paper_pkey ON public.paper USING btree (district, id)
CREATE UNIQUE INDEX password_before_pkey ON public.password_before USING btree (id)
CREATE UNIQUE INDEX patrol_case_number ON public.patrol_case USING btree (district, number)
CREATE UNIQUE INDEX patrol_case_pkey ON public.patrol_case USING btree (district, id)
CREATE UNIQUE INDEX patrol_pkey ON public.patrol USING btree (district, id)
CREATE UNIQUE INDEX patrol_plan_pkey ON public.patrol_plan USING btree (district, id)
CREATE UNIQUE INDEX people_revision_pkey ON public.people_revision USING btree (one)
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
CREATE UNIQUE INDEX person_staff_number ON public.person USING btree (staff_number)
CREATE UNIQUE INDEX place_pkey ON public.place USING btree (key, valid_from)
CREATE UNIQUE INDEX policy_pkey ON public.policy USING btree (key, valid_from, since)
CREATE UNIQUE INDEX portal_count_pkey ON public.portal_count USING btree (key)
CREATE UNIQUE INDEX portal_sum_pkey ON public.portal_sum USING btree (salt)
CREATE UNIQUE INDEX post_pkey ON public.post USING btree (id)
CREATE UNIQUE INDEX public_notice_pkey ON public.public_notice USING btree (id)
CREATE UNIQUE INDEX public_place_pkey ON public.public_place USING btree (district, grid, name)
CREATE UNIQUE INDEX public_place_read_pkey ON public.public_place_read USING btree (district)
CREATE UNIQUE INDEX published_photo_pkey ON public.published_photo USING btree (district, stream_id, file_id)
CREATE UNIQUE INDEX published_text_pkey ON public.published_text USING btree (district, stream_id)
CREATE UNIQUE INDEX push_subscription_pkey ON public.push_subscription USING btree (endpoint_hash)
CREATE UNIQUE INDEX report_source_n ON public.report_source USING btree (district, source, n)
CREATE UNIQUE INDEX report_source_pkey ON public.report_source USING btree (district, source, stream_id)
CREATE UNIQUE INDEX resident_code_pkey ON public.resident_code USING btree (id)
CREATE UNIQUE INDEX resident_request_pkey ON public.resident_request USING btree (id)
CREATE UNIQUE INDEX resident_session_pkey ON public.resident_session USING btree (secret_hash)
CREATE UNIQUE INDEX resident_wish_pkey ON public.resident_wish USING btree (contact_index)
CREATE UNIQUE INDEX ring_call_pkey ON public.ring_call USING btree (district, id)
CREATE UNIQUE INDEX routing_proposal_pkey ON public.routing_proposal USING btree (key)
CREATE UNIQUE INDEX routing_rule_pkey ON public.routing_rule USING btree (key, valid_from, since)
CREATE UNIQUE INDEX routing_ruling_pkey ON public.routing_ruling USING btree (id)
CREATE UNIQUE INDEX rules_revision_pkey ON public.rules_revision USING btree (revision)
CREATE UNIQUE INDEX rules_state_pkey ON public.rules_state USING btree (one)
CREATE UNIQUE INDEX saved_view_pkey ON public.saved_view USING btree (id)
CREATE UNIQUE INDEX score_edition ON public.score USING btree (district, template, period, edition) WHERE (stage <> 'withdrawn'::text)
CREATE UNIQUE INDEX score_number ON public.score USING btree (district, number)
CREATE UNIQUE INDEX score_pkey ON public.score USING btree (district, id)
CREATE UNIQUE INDEX score_template_pkey ON public.score_template USING btree (key, valid_from, since)
CREATE UNIQUE INDEX seal_leaf_pkey ON public.seal_leaf USING btree (district, number, "position")
CREATE UNIQUE INDEX seal_pkey ON public.seal USING btree (district, number)
CREATE UNIQUE INDEX sealed_key_pkey ON public.sealed_key USING btree (district, stream_id)
CREATE UNIQUE INDEX sealed_words_pkey ON public.sealed_words USING btree (district, stream_id, digest)
CREATE UNIQUE INDEX second_factor_rule_pkey ON public.second_factor_rule USING btree (id)
CREATE UNIQUE INDEX second_factor_rule_post_kind_valid_from_key ON public.second_factor_rule USING btree (post_kind, valid_from)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (secret_hash)
CREATE UNIQUE INDEX shift_note_confirm_pkey ON public.shift_note_confirm USING btree (district, note_id, person_id)
CREATE UNIQUE INDEX shift_note_pkey ON public.shift_note USING btree (district, id)
CREATE UNIQUE INDEX sign_in_step_pkey ON public.sign_in_step USING btree (secret_hash)
CREATE UNIQUE INDEX signed_leaf_access ON public.signed_leaf USING btree (access_id) WHERE (access_id IS NOT NULL)
CREATE UNIQUE INDEX signed_leaf_pkey ON public.signed_leaf USING btree (number, "position")
CREATE UNIQUE INDEX signed_leaf_seal ON public.signed_leaf USING btree (sealed_district, sealed_number) WHERE (sealed_number IS NOT NULL)
CREATE UNIQUE INDEX signed_seal_pkey ON public.signed_seal USING btree (number)
CREATE UNIQUE INDEX stand_in_pkey ON public.stand_in USING btree (district, post_id)
CREATE UNIQUE INDEX standard_pkey ON public.standard USING btree (key, valid_from, since)
CREATE UNIQUE INDEX standing_fill_pkey ON public.standing_fill USING btree (district, stream, rows_of)
CREATE UNIQUE INDEX statement_number ON public.statement USING btree (district, number)
CREATE UNIQUE INDEX statement_pkey ON public.statement USING btree (district, id)
CREATE UNIQUE INDEX stream_shape_pkey ON public.stream_shape USING btree (district, stream)
CREATE UNIQUE INDEX tally_pkey ON public.tally USING btree (district, key)
CREATE UNIQUE INDEX tariff_number ON public.tariff USING btree (district, number)
CREATE UNIQUE INDEX tariff_pkey ON public.tariff USING btree (district, id)
CREATE UNIQUE INDEX timer_pkey ON public.timer USING btree (district, stream_id, clock, lane, started_at, mark, version)
CREATE UNIQUE INDEX todo_pkey ON public.todo USING btree (district, stream_id, lane, lane_key, seat)
CREATE UNIQUE INDEX token_offer_pkey ON public.token_offer USING btree (id)
CREATE UNIQUE INDEX trade_limit_pkey ON public.trade_limit USING btree (key, valid_from, since)
CREATE UNIQUE INDEX trade_number_pkey ON public.trade_number USING btree (district, trade, day)
CREATE UNIQUE INDEX training_number ON public.training USING btree (district, number)
CREATE UNIQUE INDEX training_pkey ON public.training USING btree (district, id)
CREATE UNIQUE INDEX training_secret_pkey ON public.training_secret USING btree (district, id)
CREATE UNIQUE INDEX unit_code_key ON public.unit USING btree (code)
CREATE UNIQUE INDEX unit_grid_link_pkey ON public.unit_grid_link USING btree (unit_code, valid_from)
CREATE UNIQUE INDEX unit_grid_pkey ON public.unit_grid USING btree (code, valid_from)
CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (id)
CREATE UNIQUE INDEX unit_revision_pkey ON public.unit_revision USING btree (one)
CREATE UNIQUE INDEX unsealed_pkey ON public.unsealed USING btree (district, id)
CREATE UNIQUE INDEX upload_pkey ON public.upload USING btree (id)
CREATE UNIQUE INDEX warning_pkey ON public.warning USING btree (id)
CREATE UNIQUE INDEX webhook_delivery_pkey ON public.webhook_delivery USING btree (district, webhook_id, event_id)
CREATE UNIQUE INDEX webhook_pkey ON public.webhook USING btree (id)
CREATE UNIQUE INDEX whistle_number ON public.whistle USING btree (district, number)
CREATE UNIQUE INDEX whistle_pkey ON public.whistle USING btree (district, id)
CREATE UNIQUE INDEX whistle_reason_pkey ON public.whistle_reason USING btree (district, street, month)
CREATE UNIQUE INDEX whistle_sheet_pkey ON public.whistle_sheet USING btree (district, stream_id, span)
CREATE UNIQUE INDEX work_aside_pkey ON public.work_aside USING btree (district, queue, key)
CREATE UNIQUE INDEX worker_number ON public.worker USING btree (district, number)
CREATE UNIQUE INDEX worker_pkey ON public.worker USING btree (district, id)
CREATE UNIQUE INDEX workforce_rule_pkey ON public.workforce_rule USING btree (district, valid_from)

-- grants
access_log: gridgov_app may insert, select
account: gridgov_app may insert, select, update
account_event: gridgov_app may insert, select, update
account_half: gridgov_app may delete, insert, select, update
account_passkey: gridgov_app may delete, insert, select, update
account_policy: gridgov_app may select, update
account_recovery: gridgov_app may delete, insert, select, update
account_totp: gridgov_app may delete, insert, select, update
admission: gridgov_app may insert, select, update
anchor_sent: gridgov_app may insert, select
area: gridgov_app may insert, select, update
area_boundary: gridgov_app may insert, select, update
area_change: gridgov_app may insert, select
area_office: gridgov_app may insert, select, update
area_revision: gridgov_app may insert, select, update
area_subscription: gridgov_app may delete, insert, select, update
area_succession: gridgov_app may insert, select
attendance: gridgov_app may insert, select, update
calendar: gridgov_app may insert, select
case_file: gridgov_app may insert, select
case_word: gridgov_app may delete, insert, select, update
certificate_told: gridgov_app may delete, insert, select
class: gridgov_app may insert, select
code_list: gridgov_app may insert, select
column_mapping: gridgov_app may insert, select, update
command: gridgov_app may insert, select
course: gridgov_app may insert, select, update
course_material: gridgov_app may insert, select
course_question: gridgov_app may insert, select
demo_part: gridgov_app may insert, select, update
deputy: gridgov_app may insert, select, update
duty_absence: gridgov_app may insert, select, update
duty_assignment: gridgov_app may insert, select, update
duty_beat: gridgov_app may delete, insert, select, update
duty_feed: gridgov_app may delete, insert, select, update
duty_list: gridgov_app may insert, select
duty_place: gridgov_app may insert, select, update
duty_refusal: gridgov_app may insert, select
duty_revision: gridgov_app may select, update
duty_shift: gridgov_app may insert, select, update
duty_swap: gridgov_app may insert, select, update
event: gridgov_app may insert, select
exam: gridgov_app may insert, select, update
export_job: gridgov_app may delete, insert, select, update
feed: gridgov_app may delete, insert, select
feed_head: gridgov_app may insert, select, update
figure: gridgov_app may delete, insert, select, update
figure_edition: gridgov_app may insert, select
figure_freeze: gridgov_app may insert, select
figure_freeze_recount: gridgov_app may insert, select, update
figure_frozen: gridgov_app may insert, select
figure_gate: gridgov_app may delete, insert, select, update
figure_month: gridgov_app may delete, insert, select, update
figure_rebuild: gridgov_app may delete, insert, select, update
figure_recount: gridgov_app may delete, insert, select, update
figure_release: gridgov_app may insert, select, update
figure_released: gridgov_app may insert, select
file: gridgov_app may insert, select
file: gridgov_forget may delete
grid_households: gridgov_app may insert, select, update
grid_plan: gridgov_app may insert, select, update
grid_plan_grid: gridgov_app may delete, insert, select, update
grid_plan_step: gridgov_app may insert, select
handover: gridgov_app may insert, select
help: gridgov_app may insert, select, update
help_button: gridgov_app may insert, select, update
help_sheet: gridgov_app may delete, insert, select, update
identity_post: gridgov_app may delete, insert, select, update
identity_rule: gridgov_app may delete, insert, select, update
identity_session: gridgov_app may delete, insert, select, update
identity_subject: gridgov_app may delete, insert, select, update
issue: gridgov_app may insert, select, update
issue_caller: gridgov_app may insert, select
issue_concern: gridgov_app may insert, select
issue_contact: gridgov_app may insert, select
issue_file: gridgov_app may insert, select
issue_follow: gridgov_app may delete, insert, select
issue_mark: gridgov_app may delete, insert, select, update
issue_number: gridgov_app may insert, select, update
issue_sheet: gridgov_app may delete, insert, select, update
issue_text: gridgov_app may insert, select
issue_ticket: gridgov_app may insert, select
knowledge: gridgov_app may insert, select
leave: gridgov_app may insert, select, update
list_look: gridgov_app may insert, select, update
machine_token: gridgov_app may insert, select, update
measure: gridgov_app may insert, select
message: gridgov_app may delete, insert, select, update
message_hours: gridgov_app may delete, insert, select
message_key: gridgov_app may insert, select
message_setting: gridgov_app may delete, insert, select, update
message_spread: gridgov_app may delete, insert, select, update
message_wording: gridgov_app may delete, insert, select
notice: gridgov_app may insert, select
notice_read: gridgov_app may insert, select
number_series: gridgov_app may insert, select, update
objection_contact: gridgov_app may delete, insert, select
open311_request: gridgov_app may delete, insert, select, update
open311_update: gridgov_app may insert, select
other_name: gridgov_app may insert, select, update
other_name_revision: gridgov_app may select, update
outbox: gridgov_app may delete, insert, select, update
paper: gridgov_app may insert, select
paper_file: gridgov_app may insert, select
password_before: gridgov_app may delete, insert, select
patrol: gridgov_app may insert, select, update
patrol_case: gridgov_app may insert, select, update
patrol_plan: gridgov_app may insert, select, update
people_revision: gridgov_app may select, update
person: gridgov_app may insert, select, update
place: gridgov_app may insert, select, update
policy: gridgov_app may insert, select
portal_count: gridgov_app may delete, insert, select, update
portal_sum: gridgov_app may delete, insert, select, update
post: gridgov_app may insert, select, update
public_notice: gridgov_app may insert, select, update
public_place: gridgov_app may insert, select, update
public_place_read: gridgov_app may insert, select, update
published_photo: gridgov_app may insert, select, update
published_text: gridgov_app may insert, select, update
push_subscription: gridgov_app may delete, insert, select, update
report_source: gridgov_app may delete, insert, select
resident_code: gridgov_app may delete, insert, select, update
resident_request: gridgov_app may insert, select, update
resident_session: gridgov_app may delete, insert, select, update
resident_wish: gridgov_app may insert, select, update
ring_call: gridgov_app may delete, insert, select, update
routing_proposal: gridgov_app may insert, select
routing_rule: gridgov_app may insert, select
routing_ruling: gridgov_app may insert, select
rules_revision: gridgov_app may insert, select
rules_state: gridgov_app may select, update
saved_view: gridgov_app may delete, insert, select, update
score: gridgov_app may insert, select, update
score_template: gridgov_app may insert, select
seal: gridgov_app may insert, select
seal_leaf: gridgov_app may insert, select
sealed_key: gridgov_app may insert, select
sealed_key: gridgov_forget may delete
sealed_words: gridgov_app may insert, select
sealed_words: gridgov_forget may delete
second_factor_rule: gridgov_app may delete, insert, select, update
session: gridgov_app may delete, insert, select, update
shift_note: gridgov_app may insert, select
shift_note_confirm: gridgov_app may insert, select
sign_in_step: gridgov_app may delete, insert, select, update
signed_leaf: gridgov_app may insert, select
signed_seal: gridgov_app may insert, select
stand_in: gridgov_app may insert, select
standard: gridgov_app may insert, select
standing_fill: gridgov_app may select, update
statement: gridgov_app may insert, select, update
stream_shape: gridgov_app may insert, select, update
tally: gridgov_app may delete, insert, select, update
tariff: gridgov_app may insert, select, update
timer: gridgov_app may delete, insert, select, update
todo: gridgov_app may delete, insert, select, update
token_offer: gridgov_app may delete, insert, select
trade_limit: gridgov_app may insert, select
trade_number: gridgov_app may insert, select, update
training: gridgov_app may insert, select, update
training_secret: gridgov_app may insert, select
unit: gridgov_app may insert, select, update
unit_grid: gridgov_app may insert, select, update
unit_grid_link: gridgov_app may delete, insert, select
unit_revision: gridgov_app may select, update
unsealed: gridgov_app may delete, insert, select, update
upload: gridgov_app may delete, insert, select, update
warning: gridgov_app may insert, select
webhook: gridgov_app may delete, insert, select, update
webhook_delivery: gridgov_app may delete, insert, select, update
whistle: gridgov_app may insert, select, update
whistle_reason: gridgov_app may insert, select, update
whistle_sheet: gridgov_app may delete, insert, select, update
work_aside: gridgov_app may delete, insert, select, update
worker: gridgov_app may insert, select, update
workforce_rule: gridgov_app may insert, select, update
