import { useTranslation } from 'react-i18next';

/** Says that the list is narrowed to one object, and leads back to all. */
export function OneShown(props: { readonly onAll: () => void }) {
  const { t } = useTranslation('audit');
  return (
    <p className="adm-note">
      {t('showingOne')}{' '}
      <button type="button" className="lk" onClick={props.onAll}>
        {t('showAll')}
      </button>
    </p>
  );
}
