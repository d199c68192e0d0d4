import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { paths } from '../../../paths.ts';
import type { Photo } from './queries.ts';

/** Which matter the photo belongs to, when it was taken, and what was said. */
export function PhotoFacts(props: { readonly photo: Photo }) {
  const { t } = useTranslation('publication');
  const { photo } = props;
  return (
    <div className="pub-head">
      <h2>
        {photo.shortNumber} {photo.className}
        <span className="tag">{t(photo.when === 'before' ? 'photos.before' : 'photos.after')}</span>
      </h2>
      <p className="t2">
        <Said text={photo.place} /> · {momentWords(photo.at)}{' '}
        <Link className="lk" to={paths.oneCase} params={{ id: photo.id }}>
          {t('photos.toMatter')}
        </Link>
      </p>
      {photo.description === '' ? null : (
        <p>
          <span className="t2">{t('photos.said')} </span>
          <Said text={photo.description} />
        </p>
      )}
    </div>
  );
}
