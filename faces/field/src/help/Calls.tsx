import { makeRinger, type RingerState } from '@gridgov/ui/ringer.ts';
import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n.tsx';
import { Icon, Link } from '../parts.tsx';
import { usePlace } from '../router.ts';
import { Said } from '../said.tsx';
import { useCalls } from './queries.ts';
import { callWords } from './words.ts';
import './calls.css';

/** Pages of a case on the phone, by its trade. */
const pageOf = (trade: string) => (trade === 'help' ? 'call' : trade);

const pulse = [600, 300, 600, 1_500];
const pulseMs = 3_000;

/** Over every page: what rings for this phone, with sound and vibration, and what is in its hands. */
export default function Calls() {
  const words = callWords(useLanguage());
  const { ringing, own } = useCalls();
  const { sound, turn } = useRing(ringing.map(({ id }) => id));
  const [page, which] = usePlace();
  const rings = ringing.map(({ id, trade, tradeLabel, number, says }) => ({
    id,
    to: pageOf(trade),
    icon: 'alarm',
    title: says,
    under: `${tradeLabel} ${number}`,
  }));
  const others = own.map(({ id, label, stageLabel }) => ({
    id,
    to: 'call',
    icon: 'dir',
    title: label,
    under: stageLabel,
  }));
  const rows = [...rings, ...others].filter(({ id, to }) => !(page === to && which === id));
  if (ringing.length + rows.length === 0) return null;
  const [first] = ringing;
  return (
    <section className="calls" aria-label={words('calls')}>
      {first === undefined ? null : (
        <div className="call-ring">
          <Icon name="alarm" />
          <p role="alert">
            <b>{ringing.length > 1 ? words('ringingN', { n: ringing.length }) : words('ringing')}</b>
            {sound === 'blocked' ? <span>{words('blocked')}</span> : null}
          </p>
          <button type="button" className="btn s" onClick={turn}>
            {words(sound === 'silent' ? 'soundOn' : 'soundOff')}
          </button>
        </div>
      )}
      <ul>
        {rows.map(({ id, to, icon, title, under }) => (
          <li key={id}>
            <Link to={`/${to}/${id}`} className="out">
              <Icon name={icon} />
              <span>
                <b>
                  <Said text={title} />
                </b>
                <span className="s t2">
                  <Said text={under} />
                </span>
              </span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rings until nothing rings; what was silenced rings again where something new comes. */
function useRing(ids: readonly string[]) {
  const [sound, setSound] = useState<RingerState>('silent');
  const [silenced, setSilenced] = useState<ReadonlySet<string>>(new Set());
  const on = ids.some((id) => !silenced.has(id));
  useEffect(() => {
    if (!on) return;
    const ringer = makeRinger(setSound);
    ringer.start();
    const shake = () => navigator.vibrate?.(pulse);
    shake();
    const timer = setInterval(shake, pulseMs);
    return () => {
      clearInterval(timer);
      navigator.vibrate?.(0);
      ringer.stop();
    };
  }, [on]);
  const turn = () => setSilenced(on ? new Set(ids) : new Set());
  return { sound: on ? sound : ('silent' as const), turn };
}
