import { useEffect, useState } from 'react';
import { useSay } from '../i18n.tsx';
import { type PushState, pushState, startPush, stopPush } from '../push.ts';

const hints = { on: 'pushOn', off: 'pushOff', refused: 'pushRefused', cannot: 'pushCannot' } as const;

/** Whether this phone tells of new work while the app is closed. */
export function PushSwitch() {
  const say = useSay();
  const [state, setState] = useState<PushState>('off');
  const [busy, setBusy] = useState(true);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void pushState()
      .then(setState)
      .finally(() => setBusy(false));
  }, []);
  const change = async (on: boolean) => {
    setBusy(true);
    const now = on ? await startPush() : await stopPush();
    setFailed(on && now === 'off');
    setState(now);
    setBusy(false);
  };
  return (
    <label className="sw">
      <span>
        <b>{say('push')}</b>
        <span className="s t2" role="status">
          {say(failed ? 'pushFailed' : hints[state])}
        </span>
      </span>
      <span className="k" />
      <input
        type="checkbox"
        checked={state === 'on'}
        disabled={busy || state === 'cannot'}
        onChange={(event) => void change(event.target.checked)}
      />
    </label>
  );
}
