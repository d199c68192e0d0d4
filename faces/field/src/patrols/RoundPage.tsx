import { COMMANDS } from '@gridgov/domain/work/patrols/commands.ts';
import type { State } from '@gridgov/domain/work/patrols/events.ts';
import { useState } from 'react';
import { CaseFrame, CaseGone } from '../cases/CaseFrame.tsx';
import { type Give, useGiving } from '../cases/give.ts';
import { type Seen, useCase } from '../cases/queries.ts';
import type { CaseDetail } from '../cases/types.ts';
import { Barred, WayButton } from '../certificates/Barred.tsx';
import { useBarred } from '../certificates/own.ts';
import { useLanguage } from '../i18n.tsx';
import { Icon, useServerNow } from '../parts.tsx';
import { type Fix, fixOnce } from '../photo/photo.ts';
import { Starting } from '../Starting.tsx';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import { counts, type Spot, spotsOf } from './points.ts';
import { beginReport } from './reports.ts';
import { SpotForm } from './SpotForm.tsx';
import { SpotMap } from './SpotMap.tsx';
import { Spots } from './Spots.tsx';
import { PATROLS } from './trade.ts';
import { type PatrolSay, patrolWords } from './words.ts';
import './patrols.css';

/** Today's patrol of a grid: its points in order, the next one, checking in, and reporting what is found there. */
export function RoundPage({ id }: { readonly id: string }) {
  const words = patrolWords(useLanguage());
  const seen = useCase(PATROLS, id);
  if (seen.state === 'gone') return <CaseGone title={words('title')} />;
  if (seen.kept === null) return <Starting />;
  return <Round key={id} seen={seen} detail={seen.kept.detail} words={words} />;
}

type Props = { readonly seen: Seen; readonly detail: CaseDetail; readonly words: PatrolSay };
/** What is being filled in: why a check-in does not count by itself, or why a point cannot be reached. */
type Asked = { readonly spot: Spot; readonly at: number; readonly command: 'check_in' | 'cannot_reach' } & {
  readonly fix: Fix | null;
};

function Round({ seen, detail, words }: Props) {
  const field = useField();
  const now = useServerNow();
  const giving = useGiving(PATROLS, COMMANDS, seen, detail);
  // Whoever sees a patrol sees all of it.
  const state = detail.state as State;
  const spots = spotsOf(state, field.items, detail.id, { now, words });
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [fix, setFix] = useState<Fix | null>(null);
  const ended = state.endedAt !== null;
  const barred = useBarred(now);
  const open = spots.filter((spot) => spot.open);
  const next = open.find(({ key }) => key === chosen) ?? open.find(({ look }) => look === 'open') ?? null;
  const at = () => Date.now() + (field.last?.skew ?? 0);
  const { give } = giving;
  const checkIn = async (spot: Spot) => {
    // Where they stand now, not where they were half a minute ago.
    const found = await fixOnce(0);
    setFix(found);
    const done = { point: spot.key, at: at() };
    if (found === null || !counts(spot, found, field.rules))
      return setAsked({ spot, fix: found, at: done.at, command: 'check_in' });
    await give('check_in', { ...done, ...placeOf(found) });
  };
  return (
    <CaseFrame
      title={`${detail.label} ${words('points', { done: doneOf(spots), all: spots.length })}`}
      under={underOf(state, spots, { words, ended: ended ? detail.stageLabel : '' })}
      seen={seen}
      giving={giving}
      above={<Strip state={state} now={now} fix={fix} words={words} onFix={setFix} />}
      acts={
        barred !== null && !ended ? (
          <WayButton own={barred} />
        ) : asked === null ? (
          <Acts
            {...{ words, next, ended }}
            onCheckIn={checkIn}
            onCannot={(spot) => setAsked({ spot, fix: null, at: at(), command: 'cannot_reach' })}
            onReport={() =>
              beginReport({ patrol: detail.id, grid: state.grid, spot: next, classes: state.classes })
            }
            onFinish={() => give('finish', { at: at() })}
          />
        ) : (
          <SpotForm {...{ words, asked, give }} onDone={() => setAsked(null)} />
        )
      }
    >
      {barred === null || ended ? null : <Barred own={barred} now={now} />}
      <Spots {...{ spots, fix, words }} finds={state.finds} next={next?.key ?? ''} onChoose={setChosen} />
      {ended || barred !== null || open.length === 0 ? null : (
        <FinishLink words={words} open={open.length} at={at} give={give} />
      )}
      <SpotMap spots={spots} next={next} grid={state.grid} words={words} />
      <p className="note pad">{words('note')}</p>
    </CaseFrame>
  );
}

const placeOf = ({ lon, lat, metres }: Fix) => ({ lon, lat, accuracy: metres });
const doneOf = (spots: readonly Spot[]) =>
  spots.filter(({ look }) => look === 'done' || look === 'kept').length;

function underOf(
  { day, until }: State,
  spots: readonly Spot[],
  { words, ended }: { readonly words: PatrolSay; readonly ended: string },
): string {
  const count = (...looks: readonly Spot['look'][]) =>
    spots.filter(({ look }) => looks.includes(look)).length;
  const left = words('left', { missed: count('missed', 'unreached'), open: count('open') });
  return `${left}${ended || words('before', { time: `${Math.round((until - day) / 3_600_000)}:00` })}`;
}

/** Time left, what waits on this phone, and how far away the points are, where somebody asks. */
function Strip(props: {
  readonly state: State;
  readonly now: number;
  readonly fix: Fix | null;
  readonly words: PatrolSay;
  readonly onFix: (fix: Fix | null) => void;
}) {
  const { state, now, fix, words, onFix } = props;
  const { items } = useField();
  const [lost, setLost] = useState(false);
  const waits = items.filter(({ state: at }) => at === 'waiting' || at === 'sending').length;
  const minutes = Math.max(0, Math.floor((state.until - now) / 60_000));
  // Asked for by a press, once; kept nowhere.
  const look = async () => {
    const found = await fixOnce();
    setLost(found === null);
    onFix(found);
  };
  return (
    <div className="round-strip">
      <span>
        <small>{words('remains')}</small>
        <b>
          {minutes === 0
            ? words('over')
            : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`}
        </b>
      </span>
      <span>
        <small>{words('waits')}</small>
        <b>{words('waitsN', { n: waits })}</b>
      </span>
      <span>
        <small>{words('position')}</small>
        <button type="button" className="lk" onClick={() => void look()}>
          {fix === null ? words(lost ? 'positionNone' : 'positionAsk') : `±${fix.metres}m`}
        </button>
      </span>
    </div>
  );
}

type ActsProps = {
  readonly words: PatrolSay;
  readonly next: Spot | null;
  readonly ended: boolean;
  readonly onCheckIn: (spot: Spot) => Promise<unknown>;
  readonly onCannot: (spot: Spot) => void;
  readonly onReport: () => void;
  readonly onFinish: () => Promise<unknown>;
};

function Acts({ words, next, ended, onCheckIn, onCannot, onReport, onFinish }: ActsProps) {
  const [busy, setBusy] = useState(false);
  const doing = (work: Promise<unknown>) => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  return (
    <div className="bar round-bar">
      {next === null ? null : (
        <button type="button" className="btn" disabled={busy} onClick={() => onCannot(next)}>
          {words('cannot')}
        </button>
      )}
      <button type="button" className="btn" disabled={busy} onClick={onReport}>
        <Icon name="camera" />
        {words('report')}
      </button>
      {next !== null ? (
        <button
          type="button"
          className="btn main grow"
          disabled={busy}
          onClick={() => doing(onCheckIn(next))}
        >
          <span>{busy ? words('asking') : <Said text={words('checkIn', { point: next.name })} />}</span>
        </button>
      ) : ended ? null : (
        <button type="button" className="btn main grow" disabled={busy} onClick={() => doing(onFinish())}>
          {words('finish')}
        </button>
      )}
    </div>
  );
}

/** A patrol may end before every point was reached. */
function FinishLink(props: {
  readonly words: PatrolSay;
  readonly open: number;
  readonly at: () => number;
  readonly give: Give;
}) {
  const { words, open, at, give } = props;
  return (
    <p className="pad">
      <button type="button" className="lk" onClick={() => void give('finish', { at: at() })}>
        {words('finishOpen', { n: open })}
      </button>
    </p>
  );
}
