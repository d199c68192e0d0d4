import { useState } from 'react';
import { spanText, timeText } from '../clock.ts';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { putItem } from '../outbox/items.ts';
import { Head, useNow } from '../parts.tsx';
import { go } from '../router.ts';
import { useField, useNet } from '../state.tsx';
import { keep } from '../sync.ts';
import type { Patrol } from '../types.ts';
import { db } from '../work.ts';

/** A patrol is begun, named places and ended by the worker; the phone follows nobody. */
export function PatrolPage() {
  const say = useSay();
  const field = useField();
  const net = useNet();
  const now = useNow();
  const { patrol, owner, actor, area } = field;

  const save = async (next: Patrol) => {
    await keep(db, owner, 'patrol', '', next);
    const { id, startedAt, endedAt, stops } = next;
    const content = {
      ...{
        kind: 'patrol' as const,
        verb: say('patrolVerb'),
        title: area?.name ?? '',
        place: stops.at(-1)?.text ?? '',
      },
      ...{ at: Date.now(), method: 'PUT' as const, path: `/field/patrols/${id}`, post: actor.postId },
      ...{ body: { startedAt, endedAt, stops }, files: [] },
    };
    // The patrol as it is now: what was put in before and has not gone yet says less.
    const waiting = field.items.find(({ matter, state }) => matter === `patrol.${id}` && state === 'waiting');
    const command = waiting?.id ?? uuidv7(Date.now());
    await putItem(db, owner, { id: command, matter: `patrol.${id}`, state: 'waiting', content }, Date.now());
    net.now();
  };
  const start = () => void save({ id: uuidv7(Date.now()), startedAt: Date.now(), endedAt: null, stops: [] });
  const add = (place: string) => {
    if (patrol === null || place.trim() === '') return;
    void save({ ...patrol, stops: [...patrol.stops, { at: Date.now(), text: place.trim().slice(0, 100) }] });
  };
  return (
    <div className="phone">
      <Head
        title={say('patrol')}
        under={
          patrol === null
            ? say('patrolNone')
            : say('patrolling', { time: spanText(Math.floor((now - patrol.startedAt) / 60_000), 1440, say) })
        }
        back=""
        onBack={() => go('/me', true)}
      />
      <main className="scroll">
        <p className="note pad">{say('patrolHint')}</p>
        {patrol !== null && <Stops patrol={patrol} onAdd={add} />}
      </main>
      <div className="bar">
        {patrol === null ? (
          <button type="button" className="btn main grow" onClick={start}>
            {say('patrolStart')}
          </button>
        ) : (
          <button
            type="button"
            className="btn grow"
            onClick={() => void save({ ...patrol, endedAt: Date.now() })}
          >
            {say('patrolEnd')}
          </button>
        )}
      </div>
    </div>
  );
}

function Stops(props: { readonly patrol: Patrol; readonly onAdd: (place: string) => void }) {
  const say = useSay();
  const now = useNow();
  const [text, setText] = useState('');
  const { patrol } = props;
  return (
    <>
      <div className="block">
        <label className="lab" htmlFor="stop">
          {say('patrolAt')}
        </label>
        <input
          className="in"
          id="stop"
          maxLength={100}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <button
          type="button"
          className="btn s wide apart"
          disabled={text.trim() === ''}
          onClick={() => {
            props.onAdd(text);
            setText('');
          }}
        >
          {say('patrolAdd')}
        </button>
      </div>
      <h2 className="grp">{say('patrolStops', { n: patrol.stops.length })}</h2>
      <ul className="sheet plain">
        {[...patrol.stops].reverse().map(({ at, text: place }) => (
          <li key={at}>
            <span className="t2">{timeText(at, now)}</span>
            <span>{place}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
