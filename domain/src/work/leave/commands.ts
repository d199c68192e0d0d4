/** What may be done about leave. Whatever is said of it in words is sealed: it tells of somebody's health and family. */
import { date, OPTIONAL, person, SEALED, SEALED_OPTIONAL, text } from '../../workflow/fields.ts';
import type { CommandRow } from '../../workflow/form.ts';
import type { LeaveNames } from './tables.ts';

const STAND_IN = person('谁替班', 'Who stands in', OPTIONAL);

export const COMMANDS = {
  ask_leave: {
    zh: '请假',
    en: 'ask for leave',
    does: {
      zh: '主管批了才算；替班人接当天的巡查、任务和班',
      en: 'It counts once the head grants it; whoever stands in has the patrols, tasks and shifts of those days',
    },
    from: 'new',
    who: ['asker'],
    look: 'asked',
    fields: {
      first: date('从哪天', 'First day'),
      last: date('到哪天（含）', 'Last day'),
      reason: text('原因', 'Why', SEALED),
      stand_in: STAND_IN,
    },
    writes: 'leave_asked',
    to: 'leave_asked',
  },
  grant_leave: {
    zh: '准假',
    en: 'grant',
    does: {
      zh: '替班人接这几天的巡查、任务和班；不写替班人的，班空着等人填',
      en: 'Whoever stands in has the patrols, tasks and shifts of those days; without one the shifts are gaps to be filled',
    },
    from: ['leave_asked'],
    who: ['head'],
    look: 'granted',
    fields: { stand_in: STAND_IN, words: text('说明', 'Words', SEALED_OPTIONAL) },
    writes: 'leave_granted',
    to: 'leave_granted',
  },
  refuse_leave: {
    zh: '不准',
    en: 'refuse',
    does: { zh: '写明原因，本人看得到', en: 'With the reason, which whoever asked reads' },
    from: ['leave_asked'],
    who: ['head'],
    fields: { reason: text('原因', 'Why', SEALED) },
    writes: 'leave_refused',
    to: 'leave_refused',
  },
  end_leave: {
    zh: '撤回或销假',
    en: 'take back or end',
    does: {
      zh: '从现在起巡查、任务和班回到本人',
      en: 'Patrols, tasks and shifts are their own again from now on',
    },
    from: ['leave_asked', 'leave_granted'],
    who: ['asker', 'head'],
    fields: { reason: text('原因', 'Why', SEALED_OPTIONAL) },
    writes: 'leave_ended',
    to: 'leave_ended',
    atOnce: true,
  },
  forget: {
    zh: '忘记原因和答复',
    en: 'forget the reason and answers',
    does: {
      zh: '到期删除原因和答复，哪几天请过假还在',
      en: 'The words are deleted at their term; which days it was for stays',
    },
    from: ['leave_granted', 'leave_refused', 'leave_ended'],
    who: ['system'],
    fields: {},
    writes: 'leave_forgotten',
  },
} as const satisfies Record<string, CommandRow<LeaveNames>>;
