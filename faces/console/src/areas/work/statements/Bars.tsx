import { useTranslation } from 'react-i18next';

interface Props {
  readonly counted: number;
  readonly over: number;
  readonly out: number;
  /** The longest bar of the table. */
  readonly most: number;
}

/** Counted, over the cap, left out: full, hatched, outlined, so that it is read without colours. */
export function Bar({ counted, over, out, most }: Props) {
  const width = (n: number) => ({ width: `${(n / Math.max(most, 1)) * 100}%` });
  return (
    <span className="pay-bar" aria-hidden="true">
      <i className="on" style={width(counted)} />
      <i className="over" style={width(over)} />
      <i className="out" style={width(out)} />
    </span>
  );
}

export function Legend() {
  const { t } = useTranslation('statement');
  return (
    <span className="pay-legend t2" aria-hidden="true">
      <i className="on" /> {t('counted')} <i className="over" /> {t('over')} <i className="out" /> {t('out')}
    </span>
  );
}
