import type { Point, State } from '@gridgov/domain/work/patrols/events.ts';
import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { dayWords } from '@gridgov/ui/clock.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime, shortInstant } from '@gridgov/ui/times.ts';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../../admin/days.ts';
import { actionOf } from '../../../matter/actions.ts';
import { CaseOf } from '../../../matter/CaseOf.tsx';
import type { LaneProps } from '../../../matter/LaneCards.tsx';
import type { MatterParts } from '../../../matter/MatterPage.tsx';
import type { MatterLane, MatterView } from '../../../matter/types.ts';
import { paths } from '../../../paths.ts';
import { useCertified } from './certified.ts';
import { PointMap } from './PointMap.tsx';
import '../../../admin/admin.css';
import './patrols.css';

/** One patrol: its points with what became of each, what was found, and why a point was missed. */
export function PatrolPage() {
  const { id } = useParams({ from: '/shell/t/patrols/$id' });
  return <CaseOf trade="patrols" id={id} parts={partsOf} shown={useCertified()} />;
}

/** Whoever sees a patrol sees all of it. */
const patrolOf = (view: Pick<MatterView, 'state'>) => view.state as unknown as State;

const partsOf = (view: MatterView): MatterParts => ({
  facts: <Facts view={view} />,
  under: Points,
  lanes: Where,
});

function Facts({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('patrols');
  const { item, day, until, finds } = patrolOf(view);
  return (
    <section className="sheet" aria-labelledby="patrol-about">
      <header>
        <h2 id="patrol-about">
          <Said text={item} />
        </h2>
        <span className="t2">
          {t('page.due', {
            day: dayWords(dayAndTime(day).day, cityDay()),
            hour: Math.round((until - day) / 3_600_000),
          })}
        </span>
      </header>
      {finds.length === 0 ? (
        <p className="cap">{t('page.noFinds')}</p>
      ) : (
        <ul className="patrol-finds">
          {finds.map(({ issue, number }) => (
            <li key={issue}>
              {t('page.found')}{' '}
              <Link className="lk" to={paths.oneCase} params={{ id: issue }}>
                {number}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Points({ view, lanes, acts, onAct }: LaneProps) {
  const { t } = useTranslation('patrols');
  const { point } = patrolOf(view).lanes;
  if (point.length === 0) return null;
  const laneOf = (key: string) => lanes.find((lane) => lane.key === key);
  return (
    <section className="sheet" aria-labelledby="patrol-points">
      <header>
        <h2 id="patrol-points">{t('points')}</h2>
        <span className="t2">{t('page.lead')}</span>
      </header>
      <ol className="patrol-points">
        {point.map((one) => (
          <li key={one.key}>
            <PointSaid point={one} lane={laneOf(one.key)} />
            <ActsOf lane={laneOf(one.key)} acts={acts} onAct={onAct} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function ActsOf({
  lane,
  acts,
  onAct,
}: Pick<LaneProps, 'acts' | 'onAct'> & { readonly lane: MatterLane | undefined }) {
  const own = lane === undefined ? [] : (acts.get(lane.id) ?? []);
  if (lane === undefined || own.length === 0) return null;
  return <AllowedBar actions={own.map(actionOf)} onAct={(command) => onAct(lane, command)} />;
}

/** Later by more is said: when it was done, and when it arrived. */
const LATE_MS = 60_000;

function PointSaid({ point, lane }: { readonly point: Point; readonly lane: MatterLane | undefined }) {
  const { t } = useTranslation('patrols');
  const { name, at, arrivedAt, distance, accuracy, reason } = point;
  const now = Date.now();
  const says = [
    ...(at === null ? [] : [t('page.at', { time: shortInstant(at, now) })]),
    ...(at !== null && arrivedAt !== null && arrivedAt - at > LATE_MS
      ? [t('page.arrived', { time: shortInstant(arrivedAt, now) })]
      : []),
    ...(distance === null ? [] : [t('page.away', { m: distance, accuracy })]),
  ];
  return (
    <>
      <b>
        <Said text={name} />
      </b>{' '}
      <span className="tag">{lane?.stage}</span> <span className="t2">{says.join(' ')}</span>
      {reason === null ? null : (
        <p>
          <Said text={reason} />
        </p>
      )}
    </>
  );
}

function Where({ view }: LaneProps) {
  return (
    <div className="sheet">
      <PointMap points={patrolOf(view).lanes.point} />
    </div>
  );
}
