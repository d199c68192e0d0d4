/** What may be done about the attendance of a duty. */
import { date, number, OPTIONAL, pages, text } from '../../workflow/fields.ts';
import type { CommandRow } from '../../workflow/form.ts';
import type { AttendanceNames } from './tables.ts';

/** Which place of which shift on which day: see `dutyKey`. */
const DUTY = text('哪个班', 'Which duty');
const FILES = pages('照片', 'Photos', OPTIONAL);

export const COMMANDS = {
  check_in: {
    zh: '到岗签到',
    en: 'check in on duty',
    does: {
      zh: '在值班地点附近就算到；定位不准或者离得远的，写原因、拍照，照样收下并做标记',
      en: 'Near the place of the duty it counts; where the position is vague or far, a reason and a photo, taken and marked',
    },
    from: 'new',
    who: ['serving'],
    look: 'duty',
    fields: {
      duty: DUTY,
      at: date('什么时候签的', 'When it was done', OPTIONAL),
      lon: number('经度', 'Longitude', OPTIONAL),
      lat: number('纬度', 'Latitude', OPTIONAL),
      accuracy: number('定位误差（米）', 'Accuracy in metres', OPTIONAL),
      reason: text('为什么定位不准或者不在值班地点', 'Why the position is vague or elsewhere', OPTIONAL),
      files: FILES,
    },
    writes: 'checked_in',
    to: ['there', 'there_marked'],
  },
  enter_arrival: {
    zh: '代记到岗',
    en: 'enter that somebody is there',
    does: {
      zh: '手机签不了的，由排班岗记下，本人看得到',
      en: 'For a phone that cannot check in; whoever serves the duty reads it',
    },
    from: 'new',
    who: ['keeper'],
    look: 'duty',
    fields: { duty: DUTY, reason: text('怎么知道到了', 'How it is known') },
    writes: 'entered',
    to: 'there_marked',
  },
  strike_out: {
    zh: '更正',
    en: 'correct',
    does: {
      zh: '这次签到不算，写明原因，本人看得到',
      en: 'The check-in does not stand; with the reason, which its owner reads',
    },
    from: ['there', 'there_marked'],
    who: ['keeper'],
    fields: { reason: text('原因', 'Why') },
    writes: 'struck_out',
    to: 'struck_out',
  },
  note: {
    zh: '备注',
    en: 'note',
    does: { zh: '补充情况', en: 'Adds words and photos' },
    from: 'any',
    who: ['serving', 'keeper'],
    fields: { words: text('内容', 'Words'), files: FILES },
    writes: 'noted',
  },
} as const satisfies Record<string, CommandRow<AttendanceNames>>;
