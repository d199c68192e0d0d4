import { fitted, fixedFor } from '@gridgov/domain/telling/choices.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { WhenField } from '../../../admin/fields.tsx';
import { ClassChoices } from './ClassChoices.tsx';
import type { Hours } from './own.ts';

const fixedOf = (desk: boolean) => ({
  urgent: fixedFor('urgent', desk),
  clocks: fixedFor('clocks', desk),
  other: fixedFor('other', desk),
});
/** Defaults hold for every post, those with a desk too. */
const FIXED = { staff: fixedOf(true), residents: fixedOf(false) };

/** What holds for whoever chose nothing, from a day on; the hours stay as they are. */
export function DefaultsDialog(props: { readonly hours: Hours; readonly onClose: () => void }) {
  const { t } = useTranslation('messages');
  const { quietFrom, quietTo, digestAt, reporterEvents, defaults } = props.hours;
  const [from, setFrom] = useState(() => cityDay());
  const [staff, setStaff] = useState(defaults.staff);
  const [residents, setResidents] = useState(defaults.residents);
  return (
    <ChangeDialog<unknown>
      wide
      title={t('hours.changeDefaults')}
      act={t('hours.save')}
      call={{
        method: 'PUT',
        path: '/messages/hours',
        body: {
          from,
          quietFrom,
          quietTo,
          digestAt,
          reporterEvents,
          defaults: {
            staff: fitted(staff, FIXED.staff, digestAt),
            residents: fitted(residents, FIXED.residents, digestAt),
          },
        },
      }}
      told={t('hours.savedDefaults')}
      onClose={props.onClose}
    >
      <WhenField label={t('hours.from')} min={cityDay()} value={from} onChange={setFrom} />
      <h3 className="msg-part">{t('hours.staff')}</h3>
      <ClassChoices choices={staff} fixed={FIXED.staff} digests={digestAt} onChange={setStaff} />
      <h3 className="msg-part">{t('hours.residents')}</h3>
      <p className="t2 sm">{t('hours.residentsAre')}</p>
      <ClassChoices
        offered={['push', 'sms', 'email']}
        choices={residents}
        fixed={FIXED.residents}
        digests={digestAt}
        onChange={setResidents}
      />
    </ChangeDialog>
  );
}
