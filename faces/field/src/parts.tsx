import { type ReactNode, useEffect, useState } from 'react';
import type { ClockLook } from './clock.ts';
import { useSay } from './i18n.tsx';
import { icons } from './icons.ts';
import { go, goBack, hrefOf } from './router.ts';
import { Said } from './said.tsx';
import { useField, useNet } from './state.tsx';

export function Icon(props: { readonly name: string; readonly turn?: number }) {
  const [box, shape] = icons[props.name] ?? ['0 0 24 24', ''];
  const turned = props.turn === undefined ? {} : { style: { transform: `rotate(${props.turn}deg)` } };
  return (
    <svg className="i" viewBox={box} aria-hidden="true" {...turned}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: shapes of our own, from icons.ts */}
      <g dangerouslySetInnerHTML={{ __html: shape }} />
    </svg>
  );
}

export function Link(props: {
  readonly to: string;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <a
      href={hrefOf(props.to)}
      className={props.className}
      {...(props.current === true ? { 'aria-current': 'page' as const } : {})}
      onClick={(event) => {
        event.preventDefault();
        go(props.to);
      }}
    >
      {props.children}
    </a>
  );
}

function NetWord() {
  const say = useSay();
  const { net, busy } = useNet();
  return (
    <Link to="/sync" className="net">
      <Icon name={{ offline: 'nosig', unanswered: 'warn', weak: 'weak', online: 'strong' }[net]} />
      <span aria-live="polite">
        {say(net)}
        {busy && (net === 'online' || net === 'weak') ? ` ${say('sending')}` : ''}
      </span>
    </Link>
  );
}

export function Head(props: {
  readonly title: string;
  readonly under?: string;
  readonly back?: string;
  readonly onBack?: () => void;
  readonly aside?: ReactNode;
}) {
  const say = useSay();
  useEffect(() => {
    document.title = `${props.title} - ${say('app')}`;
  }, [props.title, say]);
  return (
    <header className="head">
      {props.back !== undefined && (
        <button
          type="button"
          className="back"
          aria-label={props.back === '' ? say('back') : undefined}
          onClick={props.onBack ?? (() => goBack())}
        >
          <Icon name={props.back === say('cancel') ? 'x' : 'left'} />
          <span>{props.back}</span>
        </button>
      )}
      <h1>
        <Said text={props.title} />
        {props.under !== undefined && (
          <small>
            <Said text={props.under} />
          </small>
        )}
      </h1>
      {props.aside ?? <NetWord />}
    </header>
  );
}

export function Tabs(props: { readonly at: 'tasks' | 'me' }) {
  const say = useSay();
  return (
    <nav className="bar" aria-label={say('tabs')}>
      <Link to="/" className="tab" current={props.at === 'tasks'}>
        <Icon name="list" />
        {say('tasks')}
      </Link>
      <Link to="/report" className="btn main report">
        <Icon name="camera" />
        {say('report')}
      </Link>
      <Link to="/me" className="tab" current={props.at === 'me'}>
        <Icon name="me" />
        {say('me')}
      </Link>
    </nav>
  );
}

export function ClockTile(props: { readonly clock: ClockLook; readonly line?: boolean }) {
  const say = useSay();
  const { tone, word, time } = props.clock;
  const shape = tone === 'none' ? null : <Icon name={`c-${tone}`} />;
  if (props.line === true)
    return (
      <span className={`clk line ${tone}`}>
        {shape}
        {word}
        {say('wordGap')}
        {time}
      </span>
    );
  return (
    <span className={`clk ${tone}`}>
      <span>
        {shape}
        {word}
      </span>
      {time}
    </span>
  );
}

/** An address for bytes that lie on the phone; let go when it is no longer shown. */
function useAddress(blob: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (blob === null) return setAddress(null);
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}

export function Picture(props: { readonly blob: Blob | null; readonly alt: string }) {
  const address = useAddress(props.blob);
  const say = useSay();
  return address === null ? (
    <div className="ph nothing">{say('noPhoto')}</div>
  ) : (
    <img className="ph" src={address} alt={props.alt} />
  );
}

/** A button that opens the camera; on a desktop the choice of a file. */
export function CameraButton(props: {
  readonly className: string;
  readonly icon: string;
  readonly text: string;
  readonly hint?: string;
  readonly onFile: (file: File) => Promise<void>;
}) {
  const say = useSay();
  const [broken, setBroken] = useState(false);
  const take = async (file: File) => {
    setBroken(false);
    // Cut off, or no picture at all: said where it was taken.
    await props.onFile(file).catch(() => setBroken(true));
  };
  return (
    <label className={props.className}>
      <Icon name={props.icon} />
      {props.text}
      {props.hint !== undefined && <small>{props.hint}</small>}
      {broken && <small role="alert">{say('inkBroken')}</small>}
      <input
        type="file"
        accept="image/*"
        capture="environment"
        className="vh"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
    </label>
  );
}

/** The time, again each half minute: clocks go on. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The time by the server's clock, for deadlines: the phone's own may be a day off. */
export function useServerNow(): number {
  const { last } = useField();
  return useNow() + (last?.skew ?? 0);
}
