import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { KeepBackDialog } from './KeepBackDialog.tsx';
import { PhotoFacts } from './PhotoFacts.tsx';
import type { Photo } from './queries.ts';

/** A photo that was looked at: what everybody sees of it, and the ways to decide anew. */
export function DecidedPhoto(props: { readonly photo: Photo; readonly onAgain: () => void }) {
  const { t } = useTranslation('publication');
  const [taking, setTaking] = useState(false);
  const { photo } = props;
  const { decided } = photo;
  if (decided === null) return null;
  const label = t('photos.picture', { number: photo.shortNumber, name: photo.className });
  return (
    <section className="sheet pub-one" aria-label={label}>
      <PhotoFacts photo={photo} />
      <p>
        <span className="tag">{t(decided.published ? 'photos.published' : 'photos.kept')}</span>{' '}
        <span className="t2">{t('photos.decidedAt', { time: momentWords(decided.at) })}</span>{' '}
        <Said text={decided.reason} />
      </p>
      <figure className="pub-seen">
        {/* Asked anew each time by its ETag, so another look is seen at once. */}
        <img src={decided.url === null ? photo.url : decided.url} alt={label} />
        <figcaption className="t2 sm">
          {t(decided.published ? 'photos.asSeen' : 'photos.original')}
        </figcaption>
      </figure>
      <div className="adm-acts">
        <button type="button" className="btn" onClick={props.onAgain}>
          {t('photos.again')}
        </button>
        {decided.published ? (
          <button type="button" className="btn x" data-key="keep" onClick={() => setTaking(true)}>
            {t('photos.takeBack')}
          </button>
        ) : null}
      </div>
      {taking ? (
        <KeepBackDialog
          photo={photo}
          act={t('photos.takeBack')}
          told={t('photos.takenToast')}
          onClose={() => setTaking(false)}
          onDone={() => undefined}
        />
      ) : null}
    </section>
  );
}
