/** What is said of a matter, by event and by whom it is said to. Values: number, title, due where a clock is meant. */
import type { Language } from '@gridgov/domain/refusal.ts';
import { urgencyOf } from '@gridgov/domain/telling/urgency.ts';
import { REPORTER, type Row } from './reporters.ts';
import { STAFF } from './staff.ts';
import type { Template } from './template.ts';

/** Values besides: clock, in words. */
const MARKS = {
  50: [
    '{clock}已用 50%',
    '{number}《{title}》{clock}已用一半，{due}到期。',
    '{clock}: 50 % used',
    '{number} “{title}”: half of the time ({clock}) is used, due {due}.',
  ],
  75: [
    '{clock}已用 75%',
    '{number}《{title}》{clock}已用 75%，{due}到期。',
    '{clock}: 75 % used',
    '{number} “{title}”: 75 % of the time ({clock}) is used, due {due}.',
  ],
  100: [
    '{clock}已到期',
    '{number}《{title}》{clock}已到期，请立即处理。',
    '{clock}: due now',
    '{number} “{title}”: {clock} is due now.',
  ],
} as const satisfies Record<number, Row>;

export type StaffEvent = keyof typeof STAFF;
export type ReporterEvent = keyof typeof REPORTER;
type Mark = keyof typeof MARKS;
export type MatterTemplate =
  | `matter.staff.${StaffEvent}`
  | `matter.reporter.${ReporterEvent}`
  | `matter.mark.${Mark}`;

function templateOf(
  [zhLine, zh, enLine, en]: Row,
  audience: Template['audience'],
  urgent: boolean,
): Template {
  return {
    audience,
    ...(urgent ? { urgent: true as const } : {}),
    zh: {
      line: zhLine,
      subject: audience === 'reporter' ? '您反映的 {number} 有进展' : `${zhLine} {number}`,
      text: zh,
    },
    en: {
      line: enLine,
      subject: audience === 'reporter' ? 'News of your report {number}' : `${enLine} {number}`,
      text: en,
    },
  };
}

function all(rows: Readonly<Record<string, Row>>, prefix: string, audience: Template['audience']) {
  return Object.entries(rows).map(([event, row]): [string, Template] => [
    `${prefix}.${event}`,
    templateOf(row, audience, urgencyOf({ kind: `issue.${event}`, facts: {} }) === 'urgent'),
  ]);
}

export const MATTERS = Object.fromEntries([
  ...all(STAFF, 'matter.staff', 'staff'),
  ...all(REPORTER, 'matter.reporter', 'reporter'),
  ...all(MARKS, 'matter.mark', 'staff'),
]) as Readonly<Record<MatterTemplate, Template>>;

/** Events of which somebody may be told, by audience. */
export const STAFF_EVENTS = Object.keys(STAFF) as readonly StaffEvent[];
export const REPORTER_EVENTS = Object.keys(REPORTER) as readonly ReporterEvent[];

/** The template of a notice by its kind (`issue.closed`, `mark.handle.75.<start>`), null where nothing is said of it. */
export function matterTemplate(kind: string, toReporter: boolean): MatterTemplate | null {
  const [family = '', name = '', share = ''] = kind.split('.');
  if (family === 'mark') return share in MARKS ? (`matter.mark.${share}` as MatterTemplate) : null;
  if (family !== 'issue') return null;
  const rows: Readonly<Record<string, Row>> = toReporter ? REPORTER : STAFF;
  return Object.hasOwn(rows, name)
    ? (`matter.${toReporter ? 'reporter' : 'staff'}.${name}` as MatterTemplate)
    : null;
}

/** '11月24日 10:30' as people say it; empty where there is no moment. */
export function dueWords(at: number | null, language: Language, offset: number): string {
  if (at === null) return '';
  const local = new Date(at + offset);
  const [month, day] = [local.getUTCMonth() + 1, local.getUTCDate()];
  const time = local.toISOString().slice(11, 16);
  return language === 'zh' ? `${month}月${day}日 ${time} ` : `${local.toISOString().slice(0, 10)} ${time}`;
}
