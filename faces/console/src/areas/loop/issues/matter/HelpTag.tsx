import { useTranslation } from 'react-i18next';

/**
 * 紧急求助, before the title wherever a matter is named: somebody may be in danger. `short` where the words would leave
 * no room for the title.
 */
export function HelpTag(props: { readonly help: boolean; readonly short?: boolean }) {
  const { t } = useTranslation();
  if (!props.help) return null;
  const full = t('case.help');
  if (props.short !== true)
    return (
      <>
        <b className="help-tag">{full}</b>{' '}
      </>
    );
  return (
    <>
      <b className="help-tag" title={full}>
        <span aria-hidden="true">{t('case.helpShort')}</span>
        <span className="vh">{full}</span>
      </b>{' '}
    </>
  );
}
