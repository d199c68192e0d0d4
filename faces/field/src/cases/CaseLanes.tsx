import type { ReactNode } from 'react';
import { useLanguage } from '../i18n.tsx';
import { ClockTile } from '../parts.tsx';
import { Said } from '../said.tsx';
import { lookOf } from './clock.ts';
import type { CaseLane } from './types.ts';
import { caseWords } from './words.ts';

type Props = {
  readonly title: string;
  readonly lanes: readonly CaseLane[];
  readonly now: number;
  /** What it is called, where that is not whoever holds it; what stands below. */
  readonly about?: (lane: CaseLane) => { readonly name?: string; readonly under?: ReactNode };
};

/** Who has a part in it, each with where it stands and until when. */
export function CaseLanes({ title, lanes, now, about }: Props) {
  const words = caseWords(useLanguage());
  if (lanes.length === 0) return null;
  return (
    <section>
      <h2 className="grp">{title}</h2>
      <ul className="case-lanes">
        {lanes.map((lane) => {
          const { name = lane.holder ?? '', under } = about?.(lane) ?? {};
          const looks = lane.clocks.filter(({ runs }) => runs).map((one) => lookOf(one.clock, now, words));
          return (
            <li key={`${lane.lane} ${lane.key}`}>
              <span>
                <b>
                  <Said text={name} />
                </b>
                <span className="s t2">
                  <Said text={lane.stageLabel} />
                </span>
                {under}
              </span>
              {looks.map((look) =>
                look === null ? null : <ClockTile key={look.breaksAt} line clock={look} />,
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
