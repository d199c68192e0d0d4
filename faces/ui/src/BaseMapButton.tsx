import { useBaseChoice } from './baseLayer.ts';
import { useUiWords } from './language.tsx';

/** Shows and hides the operator's base map, with its licence line; nothing where none is set. */
export function BaseMapButton() {
  const words = useUiWords();
  const choice = useBaseChoice();
  if (choice === null) return null;
  return (
    <div className="map-base">
      <button
        type="button"
        className="btn s"
        aria-pressed={choice.shown}
        onClick={() => choice.onShow(!choice.shown)}
      >
        {words.baseMap}
      </button>
      {choice.shown ? <span className="map-credit">{choice.credit}</span> : null}
    </div>
  );
}
