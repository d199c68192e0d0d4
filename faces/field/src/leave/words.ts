import { sayer } from '../cases/words.ts';

/** Words of leave on the phone. */
export const leaveWords = sayer(
  {
    title: '请假',
    lead: '主管批了才算。替班人接这几天的巡查、任务和班。原因只有您和主管看得到。',
    ask: '请假',
    days: '{from} 至 {to}',
    standIn: '替班：{name}',
    said: '答复：{words}',
    none: '最近没有请过假',
    failed: '没有信号，看不到请过的假',
    sent: '已存本机，有信号自动送到主管',
    end: '撤回或销假',
    back: '回去',
  },
  {
    title: 'Leave',
    lead: 'It counts once the head grants it. Whoever stands in has the patrols, tasks and shifts of those days. Only you and the head read why.',
    ask: 'Ask for leave',
    days: '{from} to {to}',
    standIn: 'Stands in: {name}',
    said: 'Answer: {words}',
    none: 'No leave lately',
    failed: 'No signal: your leave cannot be seen',
    sent: 'Kept on this phone; it goes to the head with the first signal',
    end: 'Take back or end',
    back: 'Back',
  },
);
