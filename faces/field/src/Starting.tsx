import { useSay } from './i18n.tsx';

/** The same words as `index.html` holds, so that nothing moves until there is more. */
export function Starting() {
  return <p className="note pad">{useSay()('loading')}</p>;
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
