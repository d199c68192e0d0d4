import { type FieldValue, say, sayField } from '@gridgov/domain/refusal.ts';
import type { Message } from '../messages.ts';

export const GRIDS = sayField('grids', '网格', 'Grids');
export const CODE = sayField('code', '网格编码', 'Code of the grid');
export const BOUNDARY = sayField('boundary', '边界', 'Boundary');
export const COMMUNITY = sayField('community', '社区', 'Community');
export const PLAN = say('网格方案', 'The grid plan');
export const CHANGED = say('方案已被他人改动，本次', 'Somebody else changed the plan meanwhile; it');
export const TWICE: Message = {
  zh: '同一编码画了两次，每个网格应有自己的编码',
  en: 'A code is drawn twice; each grid has a code of its own',
};

/** The first part of a message says what is wrong, the rest what would be right. */
export function partsOf(field: FieldValue, { zh, en }: Message) {
  const [problemZh = '', ...rightZh] = zh.split('，');
  const [problemEn = '', ...rightEn] = en.split('; ');
  return {
    field,
    problem: say(problemZh, problemEn),
    right: say(
      rightZh.join('，') || '改正后重新提交',
      rightEn.join('; ') || 'correct it and hand it in again',
    ),
  };
}

export const badBoundaries = (count: number, { zh, en }: Message) => ({
  field: sayField('boundary', '网格边界', 'Boundaries of the grids'),
  problem: say(`共 ${count} 处，${zh}`, `${count} places; ${en}`),
  right: say(
    '各网格不重叠、不留空、不出社区',
    'grids that do not overlap, leave no gap and stay inside their community',
  ),
});
