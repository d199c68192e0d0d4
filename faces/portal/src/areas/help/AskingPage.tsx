import { useEffect, useState } from 'react';
import { Icon } from '../../icons.tsx';
import { newId } from '../../ids.ts';
import { Emergency } from '../../parts/Emergency.tsx';
import { Where } from '../../parts/Where.tsx';
import { Back } from '../../parts.tsx';
import { go, useAddress } from '../../router.tsx';
import { useWords } from '../../settings.tsx';
import { fill } from '../../words/fill.ts';
import { type Beforehand, lookAhead } from './api.ts';
import { Contact } from './Contact.tsx';
import { type Asking, emptyAsking } from './draft.ts';
import { Unsure } from './Unsure.tsx';
import { What } from './What.tsx';
import { When } from './When.tsx';
import { useAskingWords } from './words.ts';
import './asking.css';

const QUESTIONS = 4;

/** Asking for help: four plain questions, none of which has to be answered, and who comes before it is sent. */
export function AskingPage() {
  const words = useWords();
  const t = useAskingWords();
  const { query } = useAddress();
  const [asking, setAsking] = useState(() => emptyAsking(newId()));
  const asked = Number(query.get('q') ?? 1);
  const step = Number.isInteger(asked) ? Math.min(QUESTIONS, Math.max(1, asked)) : 1;
  const ahead = useAhead(asking, step);
  // Each question begins at its heading.
  useEffect(() => {
    if (step > 1) document.querySelector<HTMLElement>('h1')?.focus();
  }, [step]);
  const change = (more: Partial<Asking>) => setAsking((before) => ({ ...before, ...more }));
  const to = (question: number) => go(`/help?q=${question}`);
  const props = { asking, change, next: () => to(step + 1) };
  return (
    <main id="main">
      <div className="wrap">
        <div className="q asking">
          {step === 1 ? (
            <Back to="">{words.home}</Back>
          ) : (
            <button type="button" className="backl backb" onClick={() => history.back()}>
              <Icon name="left" />
              {words.back}
            </button>
          )}
          <p className="count">{fill(t.count, { n: step })}</p>
          <Emergency />
          {step === 1 ? <What {...props} kinds={ahead === null ? [] : ahead.kinds} /> : null}
          {step === 2 ? (
            <Where draft={asking} change={change} next={props.next} without={<Unsure {...props} />} />
          ) : null}
          {step === 3 ? <Contact {...props} /> : null}
          {step === 4 ? <When {...props} ahead={ahead} to={to} /> : null}
        </div>
      </div>
    </main>
  );
}

/** What the server says of the place so far; null as long as it is not known, which keeps nobody from sending. */
function useAhead(asking: Asking, step: number): Beforehand | null {
  const [ahead, setAhead] = useState<Beforehand | null>(null);
  const area = asking.place?.code ?? asking.district;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for another place, and at the last question
  useEffect(() => {
    let gone = false;
    lookAhead(area)
      .then((found) => {
        if (!gone) setAhead(found);
      })
      // Said on the last question: who is on duty is not known.
      .catch(() => {
        if (!gone)
          setAhead((before) => (before === null ? null : { ...before, post: null, answerBy: UNKNOWN }));
      });
    return () => {
      gone = true;
    };
  }, [area, step === QUESTIONS]);
  return ahead;
}

const UNKNOWN = { now: 0, hour: 0, day: 0 };
