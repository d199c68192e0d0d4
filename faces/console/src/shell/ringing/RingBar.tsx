import { Icon } from '@gridgov/ui/Icon.tsx';
import { makeRinger, type RingerState } from '@gridgov/ui/ringer.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dutyDeskPath } from '../../areas/safety/help/paths.ts';
import { paths } from '../../paths.ts';
import { type RingingCase, useRinging } from './queries.ts';
import './ringing.css';

const pauseMs = 2 * 60_000;

/** On every page, as long as something rings for this post: how many, the first of them, and the sound. */
export function RingBar() {
  const { t } = useTranslation('ringing');
  const ringing = useRinging();
  const { sound, pause, go } = useSound(ringing.map(({ id }) => id));
  const first = ringing[0];
  if (first === undefined) return null;
  return (
    <div className="alarm">
      <b role="alert">
        <Icon name="alarm" />
        {t('ringing', { n: ringing.length })}
      </b>
      <span className="alarm-first">
        <First of={first} />
      </span>
      <span className="t2 sm" role="status">
        {t(`sound_${sound}`)}
      </span>
      {sound === 'paused' ? (
        <button type="button" className="btn s" onClick={go}>
          {t('soundOn')}
        </button>
      ) : (
        <button type="button" className="btn s" onClick={pause}>
          {t('soundPause')}
        </button>
      )}
    </div>
  );
}

/** A request for help opens at the duty desk, where what rings stands in one list; any other case on its own page. */
function First({ of: { trade, path, id, says, dueAt } }: { readonly of: RingingCase }) {
  const { t } = useTranslation('ringing');
  const words = <Said text={says} />;
  return (
    <>
      {trade === 'help' ? (
        <Link to={dutyDeskPath} search={{ id } as never}>
          {words}
        </Link>
      ) : (
        <Link to={paths.tradeCase} params={{ trade: path, id } as never}>
          {words}
        </Link>
      )}
      {dueAt === null ? null : ` ${t('risesAt', { time: dayAndTime(dueAt).time })}`}
    </>
  );
}

type Paused = { readonly ids: ReadonlySet<string>; readonly until: number };

/** Sounds while something rings. What was paused begins again by itself, and at once where something new rings. */
function useSound(ids: readonly string[]) {
  const [state, setState] = useState<RingerState>('silent');
  const [paused, setPaused] = useState<Paused | null>(null);
  const isPaused = paused !== null && ids.every((id) => paused.ids.has(id));
  const on = ids.length > 0 && !isPaused;
  useEffect(() => {
    if (!on) return;
    const ringer = makeRinger(setState);
    ringer.start();
    return () => ringer.stop();
  }, [on]);
  useEffect(() => {
    if (paused === null) return;
    const timer = setTimeout(() => setPaused(null), Math.max(0, paused.until - Date.now()));
    return () => clearTimeout(timer);
  }, [paused]);
  return {
    sound: isPaused ? ('paused' as const) : state,
    pause: () => setPaused({ ids: new Set(ids), until: Date.now() + pauseMs }),
    go: () => setPaused(null),
  };
}
