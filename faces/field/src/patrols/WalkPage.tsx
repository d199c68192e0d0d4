import { useState } from 'react';
import { spanText, timeText } from '../clock.ts';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { putLatest } from '../outbox/items.ts';
import { withRoom } from '../outbox/room.ts';
import { BarNote } from '../pages/CommandForm.tsx';
import { WordsField } from '../pages/form.tsx';
import { useKeeping } from '../pages/keeping.ts';
import { Head, useServerNow } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { useField, useNet } from '../state.tsx';
import { keep } from '../sync.ts';
import type { Patrol } from '../types.ts';
import { db } from '../work.ts';

/** The patrol as it goes: each change is kept and sent whole. */
function usePatrol() {
  const say = useSay();
  const field = useField();
  const net = useNet();
  const { noRoom, keepIt } = useKeeping();
  const { patrol, owner, actor, area } = field;
  const save = async (next: Patrol) => {
    const { id, startedAt, endedAt, stops } = next;
    const place = stops.at(-1)?.text ?? '';
    const content = {
      kind: 'patrol' as const,
      verb: say('patrolVerb'),
      title: area?.name ?? '',
      place,
      at: Date.now(),
      method: 'PUT' as const,
      path: `/field/patrols/${id}`,
      post: actor.postId,
      body: { startedAt, endedAt, stops },
      files: [],
    };
    const matter = `patrol.${id}`;
    await withRoom(db, [], async () => {
      await keep(db, owner, 'patrol', '', next);
      await putLatest(db, owner, { id: uuidv7(Date.now()), matter, content }, Date.now());
    });
    net.now();
  };
  // By the server's clock: the phone's own may be off by more than the server believes.
  const clock = () => Date.now() + (field.last?.skew ?? 0);
  const start = () =>
    keepIt(() => save({ id: uuidv7(Date.now()), startedAt: clock(), endedAt: null, stops: [] }));
  const add = (text: string, then: () => void) => {
    if (patrol === null) return;
    const stop = { at: clock(), text: text.trim().slice(0, 100) };
    keepIt(() => save({ ...patrol, stops: [...patrol.stops, stop] }).then(then));
  };
  const end = () => patrol !== null && keepIt(() => save({ ...patrol, endedAt: clock() }));
  return { patrol, noRoom, start, add, end };
}

/** A patrol is begun, named places and ended by the worker; the phone follows nobody. */
export function WalkPage() {
  const say = useSay();
  const now = useServerNow();
  const [text, setText] = useState('');
  const { patrol, noRoom, start, add, end } = usePatrol();
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
        {patrol === null ? (
          <LastPatrol />
        ) : (
          <>
            <div className="block">
              <WordsField id="stop" label={say('patrolAt')} value={text} most={100} onChange={setText} />
            </div>
            <Stops patrol={patrol} />
          </>
        )}
      </main>
      <div className="bar">
        <BarNote missing={[]} next="" fault={noRoom} />
        {patrol === null ? (
          <button type="button" className="btn main grow" onClick={start}>
            {say('patrolStart')}
          </button>
        ) : (
          <>
            <button type="button" className="btn" onClick={end}>
              {say('patrolEnd')}
            </button>
            <button
              type="button"
              className="btn main grow"
              disabled={text.trim() === ''}
              onClick={() => add(text, () => setText(''))}
            >
              {say('patrolAdd')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function Stops(props: { readonly patrol: Patrol }) {
  const say = useSay();
  const now = useServerNow();
  const { stops } = props.patrol;
  return (
    <>
      <h2 className="grp">{say('patrolStops', { n: stops.length })}</h2>
      {stops.length > 0 && (
        <ul className="sheet plain">
          {[...stops].reverse().map(({ at, text: place }) => (
            <li key={at}>
              <span className="t2">{timeText(at, now)}</span>
              <span>
                <Said text={place} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What was just ended, and whether the server has it: else the page looks as if nothing had been done. */
function LastPatrol() {
  const say = useSay();
  const now = useServerNow();
  const { lastPatrol, items } = useField();
  if (lastPatrol === null || lastPatrol.endedAt === null) return null;
  const { id, startedAt, endedAt } = lastPatrol;
  const isOnWay = items.some(({ matter, state }) => matter === `patrol.${id}` && state !== 'sent');
  const span = `${timeText(startedAt, now)}–${timeText(endedAt, now)}`;
  const state = say(isOnWay ? 'stateWaiting' : 'stateSent');
  return (
    <>
      <h2 className="grp">{say('patrolLast')}</h2>
      <p className="sheet padded">{[span, state].join(say('dot'))}</p>
      <Stops patrol={lastPatrol} />
    </>
  );
}
