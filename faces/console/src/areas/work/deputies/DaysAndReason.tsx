import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../../admin/days.ts';
import { WhenField } from '../../../admin/fields.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';

interface Days {
  readonly value: { readonly from: string; readonly to: string; readonly reason: string };
  readonly set: (part: Partial<Days['value']>) => void;
}

const usualDays = 6;

/** First and last day of a deputation, a week unless something else is said, and why. */
export function useDays(): Days {
  const [value, setValue] = useState(() => ({ from: cityDay(), to: cityDay(usualDays), reason: '' }));
  return { value, set: (part) => setValue({ ...value, ...part }) };
}

export function DaysAndReason({ value, set }: Days) {
  const { t } = useTranslation('deputies');
  return (
    <>
      <div className="adm-pair">
        <WhenField label={t('from')} value={value.from} onChange={(from) => set({ from })} />
        <WhenField label={t('to')} value={value.to} onChange={(to) => set({ to })} />
      </div>
      <ReasonField
        label={t('reason')}
        hint={t('reasonHint')}
        most={500}
        value={value.reason}
        onChange={(reason) => set({ reason })}
      />
    </>
  );
}
