/** Swaps 换班 and absences 离岗: what may be asked, and who may answer or take it back. */
import type { Actor } from '../../city/people/posts.ts';
import { type Refusal, say, sayField, wrongField } from '../../refusal.ts';
import { type DutySeat, leadsRoster } from './seats.ts';

export const SWAP_STAGES = {
  asked: { zh: '等对方答复', en: 'Waits for an answer' },
  agreed: { zh: '已换', en: 'Swapped' },
  refused: { zh: '对方不同意', en: 'Refused' },
  taken_back: { zh: '已撤回', en: 'Taken back' },
  undone: { zh: '主管已撤销', en: 'Undone by the head' },
} as const;
export type SwapStage = keyof typeof SWAP_STAGES;

export const ABSENCE_KINDS = {
  leave: { zh: '休假', en: 'Leave' },
  ill: { zh: '病假', en: 'Illness' },
  training: { zh: '培训', en: 'Training' },
  work: { zh: '公务', en: 'Other work' },
} as const;
export type AbsenceKind = keyof typeof ABSENCE_KINDS;

/** As a swap stands now: `begins` is the first moment of the two duties; a place somebody else was put into is gone. */
export type SwapNow = {
  readonly stage: SwapStage;
  readonly asker: string;
  readonly other: string;
  readonly begins: number;
  readonly stands: boolean;
};

export const SWAP_ACTS = ['answer', 'take_back', 'undo'] as const;
export type SwapAct = (typeof SWAP_ACTS)[number];

/** What the actor may do with a swap. Nothing is changed of a duty that has begun. */
export function allowedOf(swap: SwapNow, actor: Actor, seat: DutySeat, now: number): SwapAct[] {
  if (swap.begins <= now) return [];
  const waits = swap.stage === 'asked';
  const undoes = leadsRoster(actor, seat) && (waits || swap.stage === 'agreed');
  return [
    ...(waits && swap.stands && swap.other === actor.personId ? (['answer'] as const) : []),
    ...(waits && swap.asker === actor.personId ? (['take_back'] as const) : []),
    ...(undoes ? (['undo'] as const) : []),
  ];
}

const LONGEST_DAYS = 120;
const DAY_MS = 86_400_000;

/** @throws Refusal where the days of an absence cannot be */
export function checkAbsence(
  {
    from,
    to,
    personId,
    standIn,
  }: {
    readonly from: string;
    readonly to: string;
    readonly personId: string;
    readonly standIn: string | null;
  },
  today: string,
): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  const right = say(`${today} 起、${LONGEST_DAYS} 天以内`, `from ${today} on, ${LONGEST_DAYS} days at most`);
  if (from < today || !(days >= 1 && days <= LONGEST_DAYS))
    throw wrongField(
      sayField('from', '起止日期', 'Days'),
      say(`${from} 至 ${to}`, `${from} to ${to}`),
      right,
    );
  if (standIn === personId)
    throw wrongField(
      sayField('standIn', '替班人', 'Stand-in'),
      say('就是本人', 'is the person away'),
      say('另一个人', 'somebody else'),
    );
}

export const notPossible = (act: SwapAct): Refusal =>
  wrongField(
    sayField('id', '换班', 'Swap'),
    act === 'answer'
      ? say('已有结果，或班已改、已开始', 'it is settled, or the duty was changed or has begun')
      : say('现在不能撤回', 'it cannot be taken back now'),
    say('还没开始、还没答复的换班', 'a swap of duties that have not begun'),
  );
