import { LanguageProvider } from '@gridgov/ui/language.tsx';
import { TimeInput } from '@gridgov/ui/TimeInput.tsx';
import { type FormEvent, type ReactNode, useCallback, useEffect, useState } from 'react';
import { ask, type Reply, send } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { canTell, thisBrowser, toldHere } from '../../parts/browser.ts';
import { Fault } from '../../parts/Fault.tsx';
import { errorWords } from '../../parts.tsx';
import { useSettings, useWords } from '../../settings.tsx';
import { fill } from '../../words/fill.ts';
import { ClassChoices, clockOf } from './ClassChoices.tsx';

type Told = Reply<'/portal/me/telling', 'get'>;

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** How a resident is told of their matters: at the address they proved, in which hours, in this browser as well. */
export function Telling() {
  const words = useWords();
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState('');
  // Kept here: what is saved makes the choice anew, and would take the words away with the old one.
  const [said, setSaid] = useState('');
  const load = useCallback(() => {
    ask<Told>('/portal/me/telling')
      .then(setTold)
      .catch((error: unknown) => setProblem(errorWords(error, words)));
  }, [words]);
  useEffect(load, [load]);
  return (
    <section className="sec">
      <h2>{words.telling.title}</h2>
      <Fault text={problem} />
      {told === null ? null : (
        <>
          <Choice
            key={JSON.stringify([told.choices, told.quiet])}
            {...{ told, said }}
            saved={setTold}
            say={setSaid}
          />
          <ThisBrowser count={told.browsers} changed={setTold} />
        </>
      )}
    </section>
  );
}

type ChoiceProps = {
  readonly told: Told;
  readonly said: string;
  readonly saved: (now: Told) => void;
  readonly say: (words: string) => void;
};

function Choice({ told, said, saved, say }: ChoiceProps) {
  const words = useWords();
  const t = words.telling;
  const [choices, setChoices] = useState(told.choices);
  const [own, setOwn] = useState(told.quiet !== null);
  const [from, setFrom] = useState(clockOf(told.quiet?.from ?? told.city.from));
  const [to, setTo] = useState(clockOf(told.quiet?.to ?? told.city.to));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const quiet = own ? { from: minuteOf(from), to: minuteOf(to) } : null;
    try {
      saved(await send<Told>('/portal/me/telling', { choices, quiet }, { method: 'PUT' }));
      say(t.saved);
    } catch (error) {
      say(errorWords(error, words));
    }
  };
  const city = { from: clockOf(told.city.from), to: clockOf(told.city.to) };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <ClassChoices told={told} choices={choices} change={setChoices} />
      <p className="t2">{t.saves}</p>
      <fieldset style={{ marginTop: 20 }}>
        <legend className="lab">{t.hours}</legend>
        <div className="opts">
          <Option name="hours" on={!own} choose={() => setOwn(false)}>
            {city.from === city.to ? t.cityNone : fill(t.city, city)}
          </Option>
          <Option name="hours" on={own} choose={() => setOwn(true)}>
            {t.own}
          </Option>
        </div>
        {own ? (
          <div style={{ marginTop: 16 }}>
            <Time id="rest-from" label={t.from} value={from} change={setFrom} />
            <Time id="rest-to" label={t.to} value={to} change={setTo} />
          </div>
        ) : null}
      </fieldset>
      <div className="acts">
        <button type="submit" className="btn main">
          {t.save}
        </button>
      </div>
      <div role="status">{said === '' ? null : <p className="ok-line">{said}</p>}</div>
    </form>
  );
}

type OptionProps = {
  readonly name: string;
  readonly on: boolean;
  readonly choose: () => void;
  readonly children: ReactNode;
};

function Option({ name, on, choose, children }: OptionProps) {
  return (
    <label>
      <input type="radio" name={name} checked={on} onChange={choose} />
      {children}
    </label>
  );
}

type TimeProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
};

function Time({ id, label, value, change }: TimeProps) {
  const { language } = useSettings().settings;
  return (
    <div className="field">
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <LanguageProvider language={language}>
        <TimeInput ids={{ id }} required value={value} onChange={change} />
      </LanguageProvider>
    </div>
  );
}

type BrowserProps = { readonly count: number; readonly changed: (now: Told) => void };

function ThisBrowser({ count, changed }: BrowserProps) {
  const t = useWords().telling;
  const { here, busy, problem, press } = useThisBrowser({ count, changed });
  if (!canTell()) return <p className="t2">{t.browserNo}</p>;
  return (
    <>
      <Fault text={problem} />
      <p style={{ margin: '20px 0 8px' }}>
        {count === 0 ? t.browserNone : fill(t.browsers, { n: String(count) })}
      </p>
      <button type="button" className="btn" disabled={busy} onClick={() => void press()}>
        <Icon name="bell" />
        {here ? t.browserOff : t.browserOn}
      </button>
    </>
  );
}

/** Asked of the person only when they press it. */
function useThisBrowser({ count, changed }: BrowserProps) {
  const words = useWords();
  const [endpoint, setEndpoint] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void toldHere().then(setEndpoint);
  }, []);
  // A browser may be told of an area by a subscription of its own, without being told of one's matters.
  const here = endpoint !== null && count > 0;
  const press = async () => {
    setBusy(true);
    setProblem('');
    try {
      if (here) {
        changed(await send<Told>('/portal/me/push/forget', { endpoint }));
      } else {
        const push = await thisBrowser();
        if (push === null) setProblem(words.subscribe.pushDenied);
        else changed(await send<Told>('/portal/me/push', push));
        setEndpoint(push?.endpoint ?? null);
      }
    } catch (error) {
      setProblem(error instanceof DOMException ? words.subscribe.pushNo : errorWords(error, words));
    } finally {
      setBusy(false);
    }
  };
  return { here, busy, problem, press };
}
