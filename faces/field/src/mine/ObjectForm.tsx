import { useId, useState } from 'react';
import type { MineSay } from './words.ts';

/** What is wrong with a line: at a press, in a sentence, or both. */
export function ObjectForm(props: {
  readonly words: MineSay;
  readonly onSend: (said: string) => Promise<void>;
  readonly onNot: () => void;
}) {
  const { words, onSend, onNot } = props;
  const id = useId();
  const [what, setWhat] = useState('');
  const [more, setMore] = useState('');
  const [busy, setBusy] = useState(false);
  const said = [what, more.trim()].filter(Boolean).join(words('dot'));
  const send = async () => {
    setBusy(true);
    await onSend(said);
    setBusy(false);
  };
  return (
    <div className="pay-object">
      <fieldset>
        <legend className="lab">{words('objectWhat')}</legend>
        <div className="pick two">
          {(['objectShould', 'objectMissing'] as const).map((name) => (
            <label key={name}>
              <input
                type="radio"
                name={id}
                checked={what === words(name)}
                onChange={() => setWhat(words(name))}
              />
              {words(name)}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="lab" htmlFor={`${id}-say`}>
        {words('objectSay')}
      </label>
      <textarea
        className="in"
        id={`${id}-say`}
        rows={2}
        maxLength={1000}
        value={more}
        onChange={(event) => setMore(event.target.value)}
      />
      <p className="note">{words('objectHint')}</p>
      <div className="pay-two">
        <button type="button" className="btn" onClick={onNot}>
          {words('objectNot')}
        </button>
        <button type="button" className="btn main" disabled={busy || said === ''} onClick={() => void send()}>
          {words('objectDo')}
        </button>
      </div>
    </div>
  );
}
