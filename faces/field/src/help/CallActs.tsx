import type { HelpCommand } from '@gridgov/domain/safety/help/next.ts';
import { type FormEvent, useState } from 'react';
import { Said } from '../said.tsx';
import type { CallDetail } from './types.ts';
import type { CallSay } from './words.ts';

type Props = {
  readonly detail: CallDetail;
  readonly stage: string;
  readonly main: HelpCommand | undefined;
  readonly may: (command: HelpCommand) => boolean;
  readonly onGive: (command: HelpCommand, body?: Readonly<Record<string, unknown>>) => Promise<boolean>;
  readonly words: CallSay;
};
type Asked = 'pass' | 'tell' | 'finish' | 'look_back';

type Main = {
  readonly name: 'take' | 'set_out' | 'arrive' | 'finish' | 'look_back';
  readonly hint?: 'takeHint' | 'setOutHint' | 'arriveHint';
  /** What is asked before it is given; the others are one press. */
  readonly asks?: Asked;
};
const TAKE: Main = { name: 'take', hint: 'takeHint' };
const MAIN: Partial<Record<HelpCommand, Main>> = {
  take: TAKE,
  take_uncalled: TAKE,
  set_out: { name: 'set_out', hint: 'setOutHint' },
  arrive: { name: 'arrive', hint: 'arriveHint' },
  finish: { name: 'finish', asks: 'finish' },
  look_back: { name: 'look_back', asks: 'look_back' },
};

/** The lower edge of the page: one big act, and what else can be done now. */
export function CallActs(props: Props) {
  const { main, may, onGive, words } = props;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const give = async (command: HelpCommand, body?: Readonly<Record<string, unknown>>) => {
    setBusy(true);
    const done = await onGive(command, body);
    setBusy(false);
    if (done) setAsked(null);
  };
  // What can no longer be given closes its form.
  if (asked !== null && may(asked))
    return <Form {...props} asked={asked} busy={busy} onSend={give} onClose={() => setAsked(null)} />;
  const act = main === undefined ? undefined : MAIN[main];
  const takes = act === TAKE;
  const others = [
    ...(may('tell') && !takes ? (['tell'] as const) : []),
    ...(may('pass') && takes ? (['pass'] as const) : []),
  ];
  if (act === undefined && others.length === 0) return null;
  return (
    <div className="bar call-acts">
      {act === undefined || main === undefined ? null : (
        <MainButton
          act={act}
          busy={busy}
          words={words}
          onPress={() => (act.asks === undefined ? void give(main) : setAsked(act.asks))}
        />
      )}
      {others.map((one) => (
        <button
          key={one}
          type="button"
          className={one === 'pass' ? 'btn no wide' : 'btn wide'}
          disabled={busy}
          onClick={() => setAsked(one)}
        >
          <span>{words(one)}</span>
          {one === 'pass' ? <small>{words('passHint')}</small> : null}
        </button>
      ))}
    </div>
  );
}

function MainButton(props: {
  readonly act: Main;
  readonly busy: boolean;
  readonly words: CallSay;
  readonly onPress: () => void;
}) {
  const { act, busy, words, onPress } = props;
  return (
    <button type="button" className="btn main wide call-main" disabled={busy} onClick={onPress}>
      <span>{words(act.name)}</span>
      {act.hint === undefined ? null : <small>{words(act.hint)}</small>}
    </button>
  );
}

type FormProps = Props & {
  readonly asked: Asked;
  readonly busy: boolean;
  readonly onSend: (command: HelpCommand, body: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly onClose: () => void;
};

function Form(props: FormProps) {
  const { asked, words, onClose } = props;
  return (
    <div className="bar call-acts call-form">
      {asked === 'pass' ? <Pass {...props} /> : null}
      {asked === 'tell' ? <Tell {...props} /> : null}
      {asked === 'finish' ? <Finish {...props} /> : null}
      {asked === 'look_back' ? <LookBack {...props} /> : null}
      <button type="button" className="btn wide" onClick={onClose}>
        {words('cancel')}
      </button>
    </div>
  );
}

const optionsOf = ({ commands }: CallDetail, command: string, field: string) =>
  commands.find((one) => one.command === command)?.fields.find(({ name }) => name === field)?.options ?? [];

/** One press says why; nobody types at four in the morning. */
function Pass({ detail, busy, onSend, words }: FormProps) {
  return (
    <>
      <p className="note">{words('passWhy')}</p>
      {optionsOf(detail, 'pass', 'reason').map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className="btn wide"
          disabled={busy}
          onClick={() => void onSend('pass', { reason: value })}
        >
          <Said text={label} />
        </button>
      ))}
    </>
  );
}

function Tell({ busy, onSend, words }: FormProps) {
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') void onSend('tell', { words: text.trim() });
  };
  return (
    <form onSubmit={send}>
      <div className="call-quick">
        {words('quick')
          .split('|')
          .map((one) => (
            <button key={one} type="button" className="btn s" onClick={() => setText(one)}>
              {one}
            </button>
          ))}
      </div>
      <label className="lab" htmlFor="call-tell">
        {words('tellLabel')}
      </label>
      <textarea
        className="in"
        id="call-tell"
        rows={2}
        maxLength={500}
        required
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="btn main wide" disabled={busy || text.trim() === ''}>
        {words('tellSend')}
      </button>
    </form>
  );
}

function Finish({ detail, busy, onSend, words }: FormProps) {
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const ready = outcome !== '' && note.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void onSend('finish', { outcome, note: note.trim() });
  };
  return (
    <form onSubmit={send}>
      <fieldset>
        <legend className="lab">{words('finishWhat')}</legend>
        <div className="pick two">
          {optionsOf(detail, 'finish', 'outcome').map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name="outcome"
                checked={outcome === value}
                onChange={() => setOutcome(value)}
              />
              <Said text={label} />
            </label>
          ))}
        </div>
      </fieldset>
      <label className="lab" htmlFor="call-done">
        {words('finishNote')}
      </label>
      <textarea
        className="in"
        id="call-done"
        rows={2}
        maxLength={1000}
        required
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="submit" className="btn main wide" disabled={busy || !ready}>
        {words('finish')}
      </button>
    </form>
  );
}

function LookBack({ busy, onSend, words }: FormProps) {
  return (
    <>
      <button
        type="button"
        className="btn main wide"
        disabled={busy}
        onClick={() => void onSend('look_back', { well: true })}
      >
        {words('wellYes')}
      </button>
      <button
        type="button"
        className="btn no wide"
        disabled={busy}
        onClick={() => void onSend('look_back', { well: false })}
      >
        {words('wellNo')}
      </button>
    </>
  );
}
