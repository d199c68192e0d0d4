import { useState } from 'react';
import type { Give } from '../cases/give.ts';
import { ReasonForm } from '../cases/ReasonForm.tsx';
import type { Fix, Photo } from '../photo/photo.ts';
import { Said } from '../said.tsx';
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
  const [busy, setBusy] = useState(false);
  const isCheckIn = command === 'check_in';
  const why = !isCheckIn
    ? words('whyCannot')
    : fix === null
      ? words('whyNone')
      : words('whyFar', { far: farText(spot, fix), m: fix.metres });
  const send = async (reason: string, photos: readonly Photo[]) => {
    setBusy(true);
    const place = fix === null ? {} : { lon: fix.lon, lat: fix.lat, accuracy: fix.metres };
    const done = await give(command, { point: spot.key, at, ...place, reason }, photos);
    setBusy(false);
    if (done) onDone();
  };
  return (
    <div className="bar case-acts case-form">
      <p>
        <b>
          <Said text={spot.name} />
        </b>{' '}
        {why}
      </p>
      <ReasonForm
        words={{
          label: words('reason'),
          ready: words(isCheckIn ? 'reasons' : 'cannots'),
          needReason: words('needReason'),
          needPhoto: words('needPhoto'),
          send: words(isCheckIn ? 'send' : 'sendCannot'),
        }}
        photo={isCheckIn}
        busy={busy}
        onSend={(reason, photos) => void send(reason, photos)}
      />
      <button type="button" className="btn wide" onClick={onDone}>
        {words('cancel')}
      </button>
    </div>
  );
}
