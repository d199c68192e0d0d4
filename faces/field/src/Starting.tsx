import { useSay } from './i18n.tsx';

/** The same words as `index.html` holds, so that nothing moves until there is more. */
export function Starting() {
  const say = useSay();
  return (
    <div className="phone">
      <header className="head">
        <h1>{say('app')}</h1>
      </header>
      <main className="scroll">
        <p className="note pad" role="status">
          {say('loading')}
        </p>
      </main>
    </div>
  );
}

/** The network went while the app came for the first time; from the second time on it is on the phone. */
export function NotStarted() {
  const say = useSay();
  return (
    <main className="scroll pad">
      <p role="alert">{say('notStarted')}</p>
      <button type="button" className="btn main wide" onClick={() => location.reload()}>
        {say('startAgain')}
      </button>
    </main>
  );
}
