import { useState } from 'react';
import { send } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { canTell, thisBrowser } from '../../parts/browser.ts';
import { Fault } from '../../parts/Fault.tsx';
import { errorWords } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import { solve } from '../../sum.ts';

/** Tells this browser of the area by web push: asked of the person only when they press it. */
export function PushButton({ area }: { readonly area: string }) {
  const words = useWords();
  const t = words.subscribe;
  const [state, setState] = useState<'' | 'busy' | 'done'>('');
  const [problem, setProblem] = useState('');
  if (!canTell()) return <p className="t2">{t.pushNo}</p>;
  const press = async () => {
    if (area === '') return setProblem(t.needArea);
    setState('busy');
    setProblem('');
    try {
      const push = await thisBrowser();
      if (push === null) setProblem(t.pushDenied);
      else await send('/portal/subscriptions', { area, push, solution: await solve() });
      setState(push === null ? '' : 'done');
    } catch (error) {
      setProblem(error instanceof DOMException ? t.pushNo : errorWords(error, words));
      setState('');
    }
  };
  return (
    <>
      <Fault text={problem} />
      <button type="button" className="btn" disabled={state === 'busy'} onClick={() => void press()}>
        <Icon name="bell" />
        {t.push}
      </button>
      <div role="status">{state === 'done' ? <p className="ok-line">{t.done}</p> : null}</div>
    </>
  );
}
