import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../problemWords.ts';
import { type PushState, pushState, startPush, stopPush } from '../../../push.ts';

/** Whether this browser tells while the console is closed. It asks the person only when they press the button. */
export function PushLine(props: { readonly browsers: number; readonly onChange: () => void }) {
  const { t } = useTranslation('messages');
  const problemWords = useProblemWords();
  const [state, setState] = useState<PushState | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  useEffect(() => {
    void pushState().then(setState);
  }, []);
  const on = state === 'on';
  const press = async () => {
    setBusy(true);
    setFailed('');
    try {
      const now = on ? await stopPush() : await startPush();
      setState(now);
      if (!on && now === 'off') setFailed(t('own.pushFailed'));
      props.onChange();
    } catch (error) {
      setFailed(problemWords(error).title);
    } finally {
      setBusy(false);
    }
  };
  const able = state === 'on' || state === 'off';
  return (
    <section className="sheet pad adm-form">
      <h2>{t('own.push')}</h2>
      <p>
        {state === null ? '' : t(`own.pushIs.${state}`)}{' '}
        <span className="t2 sm">{t('own.browsers', { n: props.browsers })}</span>
      </p>
      {able ? (
        <p>
          <button type="button" className="btn" disabled={busy} onClick={() => void press()}>
            {t(on ? 'own.pushStop' : 'own.pushStart')}
          </button>
        </p>
      ) : null}
      <div role="status">{failed === '' ? null : <p className="field-error">{failed}</p>}</div>
    </section>
  );
}
