import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { ChoiceField } from '../../../admin/fields.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';
import { periodsOver } from './periods.ts';
import type { Releases } from './queries.ts';

/** Releases a period that is over; one that was released already is corrected, and says why. */
export function ReleaseDialog(props: { readonly releases: Releases; readonly onClose: () => void }) {
  const { t } = useTranslation('figures');
  const { district, districts, editions } = props.releases;
  const periods = periodsOver(cityDay());
  const { draft, of } = useDraft(() => ({ period: periods[0] ?? '', reason: '' }));
  const { period, reason } = draft;
  const last = editions.find((one) => one.period === period);
  const body = { period, district, ...(last === undefined ? {} : { reason }) };
  const place = districts.find(({ code }) => code === district)?.title ?? district;
  return (
    <ChangeDialog<{ readonly version: number }>
      title={last === undefined ? t('releaseTitle', { place }) : t('correctTitle', { place })}
      lead={t('releaseLead')}
      act={last === undefined ? t('release') : t('correct')}
      call={{ method: 'POST', path: '/figures/releases', body }}
      told={({ version }) => t('releasedNow', { period, n: version })}
      onClose={props.onClose}
    >
      <ChoiceField
        {...of('period')}
        label={t('period')}
        options={periods.map((one) => [one, one] as const)}
      />
      {last === undefined ? null : (
        <ReasonField {...of('reason')} label={t('why')} hint={t('whyHint', { n: last.version })} most={400} />
      )}
    </ChangeDialog>
  );
}
