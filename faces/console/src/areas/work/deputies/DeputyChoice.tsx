import { useTranslation } from 'react-i18next';
import { SearchChoice } from '../../../admin/SearchChoice.tsx';
import type { Colleague } from './queries.ts';

/** Who stands in, by the beginning of their name. `found` is undefined until somebody was looked for. */
export function DeputyChoice(props: {
  readonly found: readonly Colleague[] | undefined;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly value: string;
  readonly onChange: (personId: string) => void;
}) {
  const { t } = useTranslation('deputies');
  const { found, ...rest } = props;
  return (
    <SearchChoice
      {...rest}
      label={t('who')}
      hint={t('whoHint')}
      {...(found === undefined ? {} : { none: t('whoNone') })}
      found={(found ?? []).map(({ personId, name, post }) => ({ id: personId, label: name, note: post }))}
    />
  );
}
