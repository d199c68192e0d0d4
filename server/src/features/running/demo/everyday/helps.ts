/** Requests for help of the last days, by invented people: all were taken, so that nothing rings in an empty office. */
import { HOME } from '../cast.ts';
import type { Asked, Calendar } from './desk.ts';
import { type Step, storyOf } from './stories.ts';

const at = (text: string) => ({ text, grid: HOME.grid });

export function helps(calendar: Calendar): Asked[] {
  const story = (key: string, begun: number, called: object, steps: readonly Step[]): Asked[] =>
    storyOf({ path: '/helps', name: `help ${key}` }, begun, ['hotline', 0, 'call', called], steps);
  return [
    ...story(
      'fall',
      calendar.ago(3, '04:10'),
      {
        urgency: 'now',
        kind: 'fall',
        place: at('海云里03 5号楼'),
        said: '起夜摔倒，站不起来，家里没有别人',
        door: '2单元301',
        name: '榕奶奶（演示）',
        phone: '0000-5001',
        wantsLook: true,
      },
      [
        ['leader', 2, 'take'],
        ['leader', 1, 'set_out'],
        ['leader', 9, 'arrive'],
        ['leader', 3, 'tell', { words: '门开了，人清醒，120已在路上' }],
        ['leader', 1, 'emergency', { line: '120' }],
        ['leader', 25, 'finish', { outcome: 'taken_away', note: '陪送到社区医院，已告诉家人' }],
        ['leader', 29 * 60, 'look_back', { well: true, note: '片子看过，没有骨折，在家休息' }],
      ],
    ),
    ...story(
      'locked out',
      calendar.ago(1, '17:20'),
      {
        urgency: 'hour',
        kind: 'locked',
        place: at('海云里03 8号楼'),
        said: '门反锁了，灶上还炖着汤',
        door: '1单元602',
        name: '檐下燕（演示）',
      },
      [
        ['leader', 3, 'take'],
        ['leader', 2, 'set_out'],
        ['leader', 11, 'arrive'],
        ['leader', 30, 'finish', { outcome: 'helped', note: '物业送来备用钥匙，火已关' }],
      ],
    ),
  ];
}
