import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import { actionOf } from './actions.ts';
import { ClockLines } from './NextLine.tsx';
import type { AllowedCommand, MatterLane, MatterView } from './types.ts';

export interface LaneProps {
  readonly view: MatterView;
  readonly lanes: readonly MatterLane[];
  readonly acts: ReadonlyMap<string, readonly AllowedCommand[]>;
  readonly onAct: (lane: MatterLane, command: string) => void;
}

/** Those who answer in the same case, each with stage, clock and what may be done there. */
export function LaneCards(props: LaneProps) {
  const { t } = useTranslation();
  const { lanes, acts, onAct } = props;
  if (lanes.length === 0) return null;
  const open = lanes.filter((lane) => lane.open).length;
  return (
    <section className="sheet" aria-labelledby="case-lanes">
      <header>
        <h2 id="case-lanes">{t('matter.lanes')}</h2>
        <span className="t2">{t('matter.lanesOpen', { n: lanes.length, open })}</span>
      </header>
      <ul className="lane-cards">
        {lanes.map((lane) => (
          <li key={lane.id} className={lane.open ? '' : 'done'}>
            <p className="lane-head">
              <b>
                <Said text={lane.holder ?? lane.title} />
              </b>
              {lane.holder === null ? null : <span className="t2">{lane.title}</span>}
              <span className="tag">{lane.stage}</span>
              {lane.mine && lane.open ? <span className="tag">{t('matter.mine')}</span> : null}
            </p>
            <LaneActs {...{ lane, acts, onAct }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Until when one of them has to answer, and what may be done there. */
export function LaneActs({ lane, acts, onAct }: Pick<LaneProps, 'acts' | 'onAct'> & { lane: MatterLane }) {
  const actions = acts.get(lane.id) ?? [];
  return (
    <>
      <ClockLines clocks={lane.clocks} />
      {actions.length === 0 ? null : (
        <AllowedBar actions={actions.map(actionOf)} onAct={(command) => onAct(lane, command)} />
      )}
    </>
  );
}
