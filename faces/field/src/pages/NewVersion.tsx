import { useSay } from '../i18n.tsx';
import { Icon } from '../parts.tsx';
import { useUpdate } from '../update.ts';

/** Only where nothing is being written: on the list of tasks. */
export function NewVersion() {
  const say = useSay();
  const takeOver = useUpdate();
  if (takeOver === null) return null;
  return (
    <button type="button" className="out" onClick={takeOver}>
      <Icon name="retake" />
      <span>
        <b>{say('updateNow')}</b>
        <span className="s t2">{say('updateReady')}</span>
      </span>
      <Icon name="right" />
    </button>
  );
}
