import { useTranslation } from 'react-i18next';

const LINES = ['110', '119', '120'] as const;

/** Police, fire, ambulance: a press calls where the machine can. */
export function Emergency() {
  const { t } = useTranslation('helpDesk');
  return (
    <span className="desk-lines">
      {LINES.map((line) => (
        <a
          key={line}
          className="btn l x"
          href={`tel:${line}`}
          aria-label={t('dial', { name: t(`line_${line}`) })}
        >
          {line}
        </a>
      ))}
    </span>
  );
}
