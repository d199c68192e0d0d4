import { type ReactNode, useState } from 'react';
import { Refused, sendPhoto } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { shrunk } from '../../parts/shrink.ts';
import { errorWords, Title } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import { fill } from '../../words/fill.ts';
import type { DraftPhoto, StepProps } from './draft.ts';

const MOST = 3;
const LARGEST = 10 * 1024 * 1024;

/** None is fine; each is sent at once and can be taken back. */
export function PhotosStep({ draft, change, next }: StepProps) {
  const words = useWords();
  const t = words.report.photo;
  const [state, setState] = useState('');
  const [busy, setBusy] = useState(false);
  const take = async (list: FileList | null) => {
    const [file] = list ?? [];
    if (file === undefined) return;
    setBusy(true);
    setState(t.sending);
    try {
      const small = await shrunk(file);
      if (small.size > LARGEST) {
        setState(t.tooBig);
        return;
      }
      const { id, bytes } = await sendPhoto(small, draft.id);
      change({ photos: [...draft.photos, { id, bytes, content: small, url: URL.createObjectURL(small) }] });
      setState('');
    } catch (error) {
      const noPhoto = error instanceof Refused && (error.status === 415 || error.status === 422);
      setState(noPhoto ? t.notPhoto : fill(t.failed, { why: errorWords(error, words) }));
    } finally {
      setBusy(false);
    }
  };
  const room = draft.photos.length < MOST;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <Title window={t.title}>{t.title}</Title>
      <p className="hint">
        {t.hint}
        <br />
        {t.hint2}
      </p>
      <div className="two">
        {draft.photos.map((photo, at) => (
          <Shot
            key={photo.id}
            photo={photo}
            alt={fill(t.alt, { n: at + 1 })}
            remove={() => change({ photos: draft.photos.filter(({ id }) => id !== photo.id) })}
          />
        ))}
        {room ? (
          <PhotoButton className="addshot" camera busy={busy} take={take}>
            <Icon name="camera" />
            {draft.photos.length === 0 ? t.add : t.more}
          </PhotoButton>
        ) : null}
      </div>
      <p role="status" style={{ minHeight: 26 }}>
        {state}
      </p>
      <div className="acts">
        <button type="submit" className="btn main" disabled={busy}>
          {words.next}
        </button>
        {room ? (
          <PhotoButton className="btn low filebtn" busy={busy} take={take}>
            {t.album}
          </PhotoButton>
        ) : null}
      </div>
    </form>
  );
}

const sizeWords = (bytes: number) =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1024)}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`;

type ShotProps = { readonly photo: DraftPhoto; readonly alt: string; readonly remove: () => void };

function Shot({ photo, alt, remove }: ShotProps) {
  const t = useWords().report.photo;
  return (
    <figure className="shot">
      <img src={photo.url} alt={alt} />
      <figcaption>
        {fill(t.sent, { size: sizeWords(photo.bytes) })}
        <button type="button" className="linkb" aria-label={`${t.remove} ${alt}`} onClick={remove}>
          {t.remove}
        </button>
      </figcaption>
    </figure>
  );
}

type ButtonProps = {
  readonly className: string;
  readonly camera?: boolean;
  readonly busy: boolean;
  readonly take: (list: FileList | null) => Promise<void>;
  readonly children: ReactNode;
};

function PhotoButton({ className, camera = false, busy, take, children }: ButtonProps) {
  return (
    <label className={className}>
      {children}
      <input
        type="file"
        accept="image/*"
        capture={camera ? 'environment' : undefined}
        disabled={busy}
        onChange={(event) => void take(event.target.files)}
      />
    </label>
  );
}
