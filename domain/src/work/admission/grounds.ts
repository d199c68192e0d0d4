/** The legal grounds of an application, one a line, and what the justice department found of each 逐条核对. */
import type { Lane } from '../../workflow/form.ts';
import { newKeys } from '../../workflow/lanes.ts';

/** The values of the code list `ground_finding`. */
export type Finding = 'holds' | 'fails' | 'repealed';
export type GroundStage = 'to_examine' | 'checked' | 'released';
export type Ground = Lane<GroundStage> & {
  readonly text: string;
  readonly finding: Finding | null;
  readonly reason: string | null;
};
type Holding = { readonly lanes: { readonly basis: readonly Ground[] }; readonly ground: string };

export const groundsIn = (ground: string): readonly string[] =>
  ground.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** Each ground is examined by whoever holds the seat; after a return it is examined again. */
export function groundsAsked(before: readonly Ground[], seat: string, texts: readonly string[]): Ground[] {
  const keys = newKeys(before, texts.length);
  return texts.map((text, n) => ({
    ...{ key: keys[n] ?? '', seat, stage: 'to_examine', clocks: {} },
    ...{ text, finding: null, reason: null },
  }));
}

/** What is not examined once it was decided, or is written anew, need not be any more. */
export const groundsReleased = ({ lanes }: Holding) =>
  lanes.basis
    .filter(({ stage }) => stage === 'to_examine')
    .map(({ key }) => ({ lane: 'basis', key, stage: 'released' }) as const);

/** The grounds as they are written now, each with what was found of it last. */
export const groundsOf = ({ lanes, ground }: Holding) =>
  groundsIn(ground).map((text) => {
    const { finding = null, reason = null } = lanes.basis.findLast((one) => one.text === text) ?? {};
    return { text, finding, reason };
  });

/** No ground is left: each was examined, and none holds. */
export const hasNoGround = (state: Holding): boolean =>
  groundsOf(state).every(({ finding }) => finding !== null && finding !== 'holds');
