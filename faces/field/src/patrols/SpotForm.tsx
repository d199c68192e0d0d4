import { useState } from 'react';
import type { Give } from '../cases/give.ts';
import { WordsField } from '../pages/form.tsx';
import { Photos } from '../photo/Photos.tsx';
import type { Fix, Photo } from '../photo/photo.ts';
import { farText, type Spot } from './points.ts';
import type { PatrolSay } from './words.ts';

type Props = {
  readonly words: PatrolSay;
  readonly asked: {
    readonly spot: Spot;
    readonly fix: Fix | null;
    readonly at: number;
    readonly command: 'check_in' | 'cannot_reach';
  };
  readonly give: Give;
  readonly onDone: () => void;
};

/** Why a check-in does not count by itself, or why a point cannot be reached; a check-in needs a photo as well. */
export function SpotForm({ words, asked, give, onDone }: Props) {
  const { spot, fix, at, command } = asked;
  const [reason, setReason] = useState('');
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const isCheckIn = command === 'check_in';
  const missing =
    reason.trim() === '' ? words('needReason') : isCheckIn && photos.length === 0 ? words('needPhoto') : '';
  const why = !isCheckIn
    ? words('whyCannot')
    : fix === null
      ? words('whyNone')
      : words('whyFar', { far: farText(spot, fix), m: fix.metres });
  const send = async () => {
    setTried(true);
    if (missing !== '') return;
    setBusy(true);
    const place = fix === null ? {} : { lon: fix.lon, lat: fix.lat, accuracy: fix.metres };
    const done = await give(command, { point: spot.key, at, ...place, reason: reason.trim() }, photos);
    setBusy(false);
    if (done) onDone();
  };
  return (
    <div className="bar case-acts case-form">
      <p>
        <b>{spot.name}</b> {why}
      </p>
      <div className="case-quick">
        {words(isCheckIn ? 'reasons' : 'cannots')
          .split('|')
          .map((one) => (
            <button key={one} type="button" className="btn s" onClick={() => setReason(one)}>
              {one}
            </button>
          ))}
      </div>
      <WordsField id="why" label={words('reason')} value={reason} most={200} onChange={setReason} />
      <Photos photos={photos} onPhotos={setPhotos} />
      {tried && missing !== '' ? (
        <p className="note w-bad" role="alert">
          {missing}
        </p>
      ) : null}
      <button type="button" className="btn main wide" disabled={busy} onClick={() => void send()}>
        {words(isCheckIn ? 'send' : 'sendCannot')}
      </button>
      <button type="button" className="btn wide" onClick={onDone}>
        {words('cancel')}
      </button>
    </div>
  );
}
