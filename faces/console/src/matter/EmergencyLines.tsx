import { useTranslation } from 'react-i18next';

const LINES = ['110', '119', '120'] as const;

/** Police, fire, ambulance: a press calls where the machine can. */
export function EmergencyLines(props: { readonly className: string }) {
  const { t } = useTranslation();
  return LINES.map((line) => (
    <a
      key={line}
      className={props.className}
      href={`tel:${line}`}
      aria-label={t('matter.dial', { name: t(`matter.line_${line}`) })}
    >
      {line}
    </a>
  ));
}
