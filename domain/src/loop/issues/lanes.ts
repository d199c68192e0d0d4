/** Parts and assisting units: several who answer in one matter. */
import type { Lane, LaneRow, Lanes } from '../../workflow/form.ts';
import type { LoopNames, Relation } from './stages.ts';
import type { IssueState, Part } from './state.ts';
import { unitSeat } from './state.ts';

export const LANES = {
  part: {
    zh: '部分',
    en: 'a part',
    stages: {
      open: { zh: '待反馈', en: 'To be answered', turn: 'holder', open: true },
      returned: { zh: '已退回', en: 'Returned', turn: 'desk', open: true },
      responded: { zh: '已反馈', en: 'Answered', turn: 'nobody', open: false },
      cancelled: { zh: '已取消', en: 'Cancelled', turn: 'nobody', open: false },
    },
  },
  assist: {
    zh: '协办',
    en: 'an assisting unit',
    stages: {
      asked: { zh: '待协办', en: 'Asked', turn: 'holder', open: true },
      answered: { zh: '已答复', en: 'Answered', turn: 'nobody', open: false },
    },
  },
} as const satisfies Record<string, LaneRow<Relation>>;

function stageOfPart({ cancelledAt, respondedAt, unit }: Part): LoopNames['LaneStages']['part'] {
  if (cancelledAt !== null) return 'cancelled';
  if (respondedAt !== null) return 'responded';
  return unit === null ? 'returned' : 'open';
}

const partLane = (part: Part): Lane => ({
  key: String(part.no),
  seat: part.unit === null ? null : unitSeat(part.unit),
  stage: stageOfPart(part),
  clocks: { part: part.clock },
});

/** Parts and assisting units as the matter keeps them. */
export const laneStore = {
  get: ({ parts, assists }: IssueState): Lanes => ({
    part: parts.map(partLane),
    assist: assists.map(({ unit, answer, clock }, index) => ({
      key: String(index + 1),
      seat: unitSeat(unit),
      stage: answer === null ? 'asked' : 'answered',
      clocks: clock === undefined ? {} : { assist: clock },
    })),
  }),
  set: (state: IssueState, lanes: Lanes): IssueState => ({
    ...state,
    parts: state.parts.map((part) => {
      const clock = lanes.part?.find(({ key }) => key === String(part.no))?.clocks.part;
      // The clock of a part has a unit of the standards: it was begun with the part's limit.
      return clock === undefined ? part : { ...part, clock: clock as Part['clock'] };
    }),
    assists: state.assists.map((assist, index) => {
      const clock = lanes.assist?.find(({ key }) => key === String(index + 1))?.clocks.assist;
      return clock === undefined ? assist : { ...assist, clock: clock as Part['clock'] };
    }),
  }),
};
