import { useState } from 'react';
import { sendPhoto } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { errorWords, Title } from '../../parts.tsx';
import { fill, useWords } from '../../settings.tsx';
import type { StepProps } from './ReportPage.tsx';
import { shrunk } from './shrink.ts';

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
      change({ photos: [...draft.photos, { id, bytes, url: URL.createObjectURL(small) }] });
      setState('');
    } catch (error) {
      setState(fill(t.failed, { why: errorWords(error, words) }));
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
          <figure className="shot" key={photo.id}>
            <img src={photo.url} alt={fill(t.alt, { n: at + 1 })} />
            <figcaption>
              {fill(t.sent, { size: `${(photo.bytes / 1024 / 1024).toFixed(1)}MB` })} ·{' '}
              <button
                type="button"
                className="linkb"
                aria-label={`${t.remove} ${fill(t.alt, { n: at + 1 })}`}
                onClick={() => change({ photos: draft.photos.filter(({ id }) => id !== photo.id) })}
              >
                {t.remove}
              </button>
            </figcaption>
          </figure>
        ))}
        {room ? (
          <label className="addshot">
            <Icon name="camera" />
            {draft.photos.length === 0 ? t.add : t.more}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              disabled={busy}
              onChange={(event) => void take(event.target.files)}
            />
          </label>
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
          <label className="btn low filebtn">
            {t.album}
            <input
              type="file"
              accept="image/*"
              disabled={busy}
              onChange={(event) => void take(event.target.files)}
            />
          </label>
        ) : null}
      </div>
    </form>
  );
}
