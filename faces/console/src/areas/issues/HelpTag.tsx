import { useTranslation } from 'react-i18next';

/** 紧急求助, before the title wherever a matter is named: somebody may be in danger. */
export function HelpTag(props: { readonly help: boolean }) {
  const { t } = useTranslation();
  return props.help ? (
    <>
      <b className="help-tag">{t('case.help')}</b>{' '}
    </>
  ) : null;
}
