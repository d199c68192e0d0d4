/** How a whistle ends: answers, confirmation on the spot, scores. */
import { lane, number, OPTIONAL, onlyIf, pages, text, units, yes } from '../../workflow/fields.ts';
import type { CommandRow } from '../../workflow/form.ts';
import type { WhistleNames } from './tables.ts';

export const OPTIONAL_FILES = pages('附件', 'Files', OPTIONAL);

export const ENDING = {
  answer: {
    zh: '反馈结果',
    en: 'answer',
    does: {
      zh: '自己的分工都完成后反馈；各部门都反馈了，由街道现场确认',
      en: 'Once its tasks are done; when all have answered, the street confirms on the spot',
    },
    from: ['working'],
    who: ['called'],
    lane: { name: 'department', from: ['there'], to: 'answered' },
    fields: { result: text('结果', 'Result'), files: OPTIONAL_FILES },
    writes: 'answered',
    to: ['working', 'to_confirm'],
  },
  confirm: {
    zh: '现场确认',
    en: 'confirm',
    does: {
      zh: '解决了的评哨；没解决的点名重办',
      en: 'Solved: scoring follows. Otherwise those named work again',
    },
    from: ['to_confirm'],
    who: ['street'],
    fields: {
      solved: yes('解决了吗', 'Is it solved'),
      words: text('现场情况', 'On the spot'),
      files: OPTIONAL_FILES,
      again: onlyIf('solved', false, units('哪些部门重办', 'Who works again', OPTIONAL)),
    },
    writes: 'confirmed',
    to: ['to_score', 'working', 'closed'],
  },
  score: {
    zh: '评哨',
    en: 'score',
    does: { zh: '给每个部门打分，1至5分', en: 'Each department, from 1 to 5' },
    from: ['to_score'],
    who: ['street'],
    lane: { name: 'department', from: ['answered'], to: 'scored' },
    fields: {
      department: lane('哪个部门', 'Which department'),
      speed: number('应哨快慢', 'Speed'),
      attendance: number('到场', 'Attendance'),
      result: number('结果', 'Result'),
      words: text('说明', 'Words', OPTIONAL),
    },
    writes: 'scored',
  },
  answer_score: {
    zh: '答复评分',
    en: 'answer the score',
    does: {
      zh: '部门对评分答复一次，结哨后也可以',
      en: 'A department answers its score once, also after the end',
    },
    from: ['to_score', 'closed'],
    who: ['department'],
    lane: { name: 'department', from: ['scored'], to: 'replied' },
    fields: { words: text('答复', 'Words'), files: OPTIONAL_FILES },
    writes: 'score_answered',
  },
  close: {
    zh: '结哨',
    en: 'close',
    does: { zh: '评完即可结；到期自动结', en: 'Once all are scored; by itself when the time is over' },
    from: ['to_score'],
    who: ['street', 'system'],
    fields: {},
    writes: 'closed',
    to: 'closed',
    atOnce: true,
  },
  note: {
    zh: '备注',
    en: 'note',
    does: { zh: '补充情况', en: 'Adds words and files' },
    from: 'any',
    who: ['street', 'head', 'district', 'department', 'raised'],
    fields: { words: text('内容', 'Words'), files: OPTIONAL_FILES },
    writes: 'noted',
  },
} as const satisfies Record<string, CommandRow<WhistleNames>>;
