/** A request for help 求助, from the first ring to the day after: who is called, who takes it, who goes, what came of it. */

import type { LaneRow, RelationRow, StageRow } from '../../workflow/form.ts';

export const RELATIONS = {
  caller: { zh: '求助人', en: 'whoever asks for help' },
  called: { zh: '被叫的值班岗', en: 'a duty post that is called', lane: 'ring', ever: true },
  duty: { zh: '本级及上级值班岗', en: 'a duty post of this place, at any level' },
  taker: { zh: '接的岗', en: 'the post that took it' },
  goer: { zh: '去的人', en: 'whoever goes' },
  receiver: { zh: '接手的岗', en: 'the post it is handed to' },
  intake: { zh: '坐席、窗口', en: 'the hotline seat or the counter' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, RelationRow>;
export type Relation = keyof typeof RELATIONS;

export const STAGES = {
  calling: { zh: '正在叫人', en: 'Calling', turn: 'lanes', open: true },
  unanswered: { zh: '叫遍没人接', en: 'Nobody answered', turn: 'duty', open: true },
  taken: { zh: '有人接了', en: 'Taken', turn: 'taker', open: true },
  going: { zh: '在路上', en: 'On the way', turn: 'goer', open: true },
  there: { zh: '已到场', en: 'On the spot', turn: 'goer', open: true },
  handing: { zh: '移交中', en: 'Being handed over', turn: 'receiver', open: true },
  ring_back: { zh: '待回电', en: 'To be rung back', turn: 'duty', open: true },
  look_back: { zh: '待回看', en: 'To be looked back at', turn: 'taker', open: true },
  done: { zh: '已办好', en: 'Done', turn: 'nobody', open: false },
  withdrawn: { zh: '不用来了', en: 'Called off', turn: 'nobody', open: false },
  joined: { zh: '并入同一件', en: 'Joined to another', turn: 'nobody', open: false },
} as const satisfies Record<string, StageRow<Relation>>;
export type Stage = keyof typeof STAGES;

/** 被叫的岗: one lane a post, in the order they were called. */
export const LANES = {
  ring: {
    zh: '被叫的岗',
    en: 'a called post',
    stages: {
      ringing: {
        zh: '在响',
        en: 'Ringing',
        turn: 'holder',
        open: true,
        free: 'the case has the clock of the answer',
      },
      seen: {
        zh: '看过',
        en: 'Seen',
        turn: 'holder',
        open: true,
        free: 'the case has the clock of the answer',
      },
      passed: { zh: '去不了', en: 'Passed on', turn: 'nobody', open: false },
      silent: { zh: '没接', en: 'No answer', turn: 'nobody', open: false },
      unreachable: { zh: '没信号', en: 'No signal', turn: 'nobody', open: false },
      took: { zh: '接了', en: 'Took it', turn: 'nobody', open: false },
    },
  },
} as const satisfies Record<string, LaneRow<Relation>>;
export type RingStage = keyof (typeof LANES)['ring']['stages'];

/** What the tables speak of. */
export type HelpNames = {
  readonly Stage: Stage;
  readonly Relation: Relation;
  readonly LaneStages: { readonly ring: RingStage };
};
