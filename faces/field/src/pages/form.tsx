/** The shape of the small forms: one answer awaited at a time, and what was wrong stands above the fields. */
import { type ChangeEvent, type FormEvent, type ReactNode, type RefObject, useState } from 'react';
import { useSay } from '../i18n.tsx';
import { Head } from '../parts.tsx';

/** Empty where it went well; else what was wrong, in words. */
type Run = () => Promise<string>;

export function useAsk() {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const ask = async (run: Run) => {
    setBusy(true);
    setFault('');
    try {
      setFault(await run());
    } finally {
      setBusy(false);
    }
  };
  const submit = (run: (form: FormData) => Promise<string>) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void ask(() => run(form));
  };
  return { busy, fault, ask, submit };
}

export const wordIn = (form: FormData, name: string) => String(form.get(name) ?? '');

function Fault(props: { readonly text: string }) {
  if (props.text === '') return null;
  return (
    <p className="fault" role="alert">
      {props.text}
    </p>
  );
}

/** A page before anybody is signed in. */
export function AskPage(props: {
  readonly title: string;
  readonly note?: string;
  readonly fault: string;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly bar: ReactNode;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <form className="phone" onSubmit={props.onSubmit}>
      <Head title={say('app')} aside={<span />} />
      <main className="scroll pad">
        <h2 className="big">{props.title}</h2>
        {props.note !== undefined && <p className="note">{props.note}</p>}
        <Fault text={props.fault} />
        {props.children}
      </main>
      <div className="bar">{props.bar}</div>
    </form>
  );
}

/** One of the settings that asks for the password first: a link that opens into a small form. */
export function PasswordAsked(props: {
  readonly title: string;
  readonly hint: string;
  readonly done: string;
  readonly run: (password: string) => Promise<string>;
}) {
  const say = useSay();
  const { busy, fault, submit } = useAsk();
  const [at, setAt] = useState<'closed' | 'open' | 'done'>('closed');
  const { title, hint, done, run } = props;
  if (at === 'done')
    return (
      <p className="note" role="status">
        {done}
      </p>
    );
  if (at === 'closed')
    return (
      <button type="button" className="lk" onClick={() => setAt('open')}>
        {title}
      </button>
    );
  const onSubmit = submit(async (form) => {
    const wrong = await run(wordIn(form, 'password'));
    if (wrong === '') setAt('done');
    return wrong;
  });
  return (
    <form className="asked" onSubmit={onSubmit}>
      <p className="note">{hint}</p>
      <Fault text={fault} />
      <Entry name="password" label={say('passwordNow')} secret />
      <button type="submit" className="btn s wide" disabled={busy}>
        {title}
      </button>
    </form>
  );
}

export function Entry(props: {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly complete?: 'username' | 'one-time-code';
  /** A password. */
  readonly secret?: boolean;
  /** A one-time code or a recovery code. */
  readonly code?: boolean;
  readonly hint?: string;
  readonly ref?: RefObject<HTMLInputElement | null>;
}) {
  const { name, label, secret = false, code = false, hint } = props;
  return (
    <>
      <label className="lab" htmlFor={name}>
        {label}
      </label>
      <input
        className="in"
        id={name}
        name={name}
        ref={props.ref}
        type={secret ? 'password' : 'text'}
        autoComplete={secret ? 'current-password' : props.complete}
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={props.value}
        {...(code ? { minLength: 6, maxLength: 40 } : {})}
        {...(hint === undefined ? {} : { 'aria-describedby': `${name}-hint` })}
        required
      />
      {hint !== undefined && (
        <p className="note" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}

/** Words somebody writes into a page; several lines of them where they may be long. */
export function WordsField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly most?: number;
  readonly lines?: number;
  readonly onChange: (value: string) => void;
}) {
  const { id, label, value, most, lines = 1 } = props;
  const onChange = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    props.onChange(event.target.value);
  const common = { id, value, maxLength: most, onChange };
  return (
    <>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      {lines > 1 ? <textarea rows={lines} {...common} /> : <input className="in" type="text" {...common} />}
    </>
  );
}
