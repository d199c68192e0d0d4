import { useBaseChoice } from './baseLayer.ts';
import { useUiWords } from './language.tsx';

/** Shows and hides another host's tiles, where the operator set some, with their licence line. */
export function BaseMapButton() {
  const words = useUiWords();
  const { remote } = useBaseChoice();
  if (remote === null) return null;
  return (
    <div className="map-base">
      <button
        type="button"
        className="btn s"
        aria-pressed={remote.shown}
        onClick={() => remote.onShow(!remote.shown)}
      >
        {words.baseMap}
      </button>
      {remote.shown ? <span className="map-credit">{remote.credit}</span> : null}
    </div>
  );
}
