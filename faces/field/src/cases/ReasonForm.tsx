import { useState } from 'react';
import { WordsField } from '../pages/form.tsx';
import { Photos } from '../photo/Photos.tsx';
import type { Photo } from '../photo/photo.ts';

type Words = {
  readonly label: string;
  /** Ready ones at a press, parted by `|`. */
  readonly ready: string;
  readonly needReason: string;
  readonly needPhoto: string;
  readonly send: string;
};
type Props = {
  readonly words: Words;
  /** A photo has to stand beside the reason. */
  readonly photo: boolean;
  readonly busy: boolean;
  readonly onSend: (reason: string, photos: readonly Photo[]) => void;
};

/** Why something does not count by itself, with a photo of it. */
export function ReasonForm({ words, photo, busy, onSend }: Props) {
  const [reason, setReason] = useState('');
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [tried, setTried] = useState(false);
  const missing =
    reason.trim() === '' ? words.needReason : photo && photos.length === 0 ? words.needPhoto : '';
  const press = () => {
    setTried(true);
    if (missing === '') onSend(reason.trim(), photos);
  };
  return (
    <>
      <div className="case-quick">
        {words.ready.split('|').map((one) => (
          <button key={one} type="button" className="btn s" onClick={() => setReason(one)}>
            {one}
          </button>
        ))}
      </div>
      <WordsField id="why" label={words.label} value={reason} most={200} onChange={setReason} />
      <Photos photos={photos} onPhotos={setPhotos} />
      {tried && missing !== '' ? (
        <p className="note w-bad" role="alert">
          {missing}
        </p>
      ) : null}
      <button type="button" className="btn main wide" disabled={busy} onClick={press}>
        {words.send}
      </button>
    </>
  );
}
