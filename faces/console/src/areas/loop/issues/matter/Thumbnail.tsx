import { useTranslation } from 'react-i18next';
import './thumbnail.css';

/** A small picture of a matter, by which people tell at a glance whether it is the same thing. */
export function Thumbnail(props: { readonly url: string | undefined; readonly number: string }) {
  const { t } = useTranslation();
  return (
    <figure className="thumb">
      {props.url === undefined ? (
        <span className="t2 sm">{t('case.noPhotos')}</span>
      ) : (
        <img src={props.url} alt={t('case.picture', { number: props.number })} loading="lazy" />
      )}
    </figure>
  );
}
