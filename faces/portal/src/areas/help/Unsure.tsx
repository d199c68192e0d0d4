import { useAbout } from '../../about.tsx';
import { Said } from '../../said.tsx';
import type { StepProps } from './draft.ts';
import { useAskingWords } from './words.ts';

/** Nobody is kept from going on because they cannot say where; the district tells whose duty post finds out. */
export function Unsure({ asking, change, next }: StepProps) {
  const t = useAskingWords();
  const { districts } = useAbout();
  return (
    <div className="unsure">
      {districts.length < 2 ? null : (
        <p className="field">
          <label className="lab" htmlFor="district">
            {t.district}
          </label>
          <select
            className="in"
            id="district"
            value={asking.district === '' ? districts[0]?.code : asking.district}
            onChange={(event) => change({ district: event.target.value })}
          >
            {districts.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      <button type="button" className="linkb" onClick={next}>
        <Said text={t.whereUnsure} />
      </button>
    </div>
  );
}
