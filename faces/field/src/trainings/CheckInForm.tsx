import { isNear, metresBetween } from '@gridgov/domain/work/check-in/near.ts';
import type { State } from '@gridgov/domain/work/trainings/events.ts';
import { useState } from 'react';
import type { Give } from '../cases/give.ts';
import { ReasonForm } from '../cases/ReasonForm.tsx';
import { metresText } from '../distance.ts';
import { type Fix, fixOnce, type Photo } from '../photo/photo.ts';
import { useField } from '../state.tsx';
import type { TrainingSay } from './words.ts';

type Place = State['place'];
type Props = {
  readonly place: Place;
  /** From the address, where the code on the wall was scanned. */
  readonly scanned: string;
  readonly words: TrainingSay;
  readonly give: Give;
  readonly onDone: () => void;
};

/** The position counts, or the code; where neither does, a reason and a photo are asked for. */
export function CheckInForm({ place, scanned, words, give, onDone }: Props) {
  const field = useField();
  const [code, setCode] = useState(scanned);
  const [far, setFar] = useState<{ readonly fix: Fix | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (body: object, photos: readonly Photo[] = []) => {
    setBusy(true);
    // By the server's clock: it may arrive later.
    const at = Date.now() + (field.last?.skew ?? 0);
    const done = await give('check_in', { at, ...body }, photos);
    setBusy(false);
    if (done) onDone();
  };
  const byPlace = async () => {
    setBusy(true);
    const fix = await fixOnce(0);
    setBusy(false);
    if (fix !== null && counts(place, fix, field.rules?.policy.checkIn)) await send(placeOf(fix));
    else setFar({ fix });
  };
  const hasCode = /^\d{6}$/.test(code.trim());
  return (
    <div className="bar case-acts case-form">
      {far === null ? <p>{words('checkInHint')}</p> : <p>{whyText(place, far.fix, words)}</p>}
      <label className="training-code">
        {words('code')}
        <input
          className="in"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      {hasCode ? (
        <button
          type="button"
          className="btn main wide"
          disabled={busy}
          onClick={() => void send({ code: code.trim() })}
        >
          {words('byCode')}
        </button>
      ) : null}
      {far === null ? (
        <button
          type="button"
          className={hasCode ? 'btn wide' : 'btn main wide'}
          disabled={busy}
          onClick={() => void byPlace()}
        >
          {busy ? words('asking') : words('checkIn')}
        </button>
      ) : (
        <ReasonForm
          words={{
            label: words('reason'),
            ready: words('reasons'),
            needReason: words('needReason'),
            needPhoto: words('needPhoto'),
            send: words('send'),
          }}
          photo
          busy={busy}
          onSend={(reason, photos) =>
            void send({ reason, ...(far.fix === null ? {} : placeOf(far.fix)) }, photos)
          }
        />
      )}
      <button type="button" className="btn wide" onClick={onDone}>
        {words('backTo')}
      </button>
    </div>
  );
}

const placeOf = ({ lon, lat, metres }: Fix) => ({ lon, lat, accuracy: metres });
const awayOf = ({ lon, lat }: Place, fix: Fix): number | null =>
  lon === null || lat === null ? null : metresBetween({ lon, lat }, fix);

type Setting = { readonly withinMetres: number; readonly accuracyMetres: number } | undefined;

/** By the settings this phone was given last; the server decides. */
function counts(place: Place, fix: Fix, setting: Setting): boolean {
  const away = awayOf(place, fix);
  if (away === null || setting === undefined) return false;
  return isNear(away, fix.metres, { metres: setting.withinMetres, accuracy: setting.accuracyMetres });
}

function whyText(place: Place, fix: Fix | null, words: TrainingSay): string {
  const away = fix === null ? null : awayOf(place, fix);
  return fix === null || away === null
    ? words('whyNone')
    : words('whyFar', { far: metresText(away), m: fix.metres });
}
