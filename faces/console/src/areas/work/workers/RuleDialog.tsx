import { kindsCounted } from '@gridgov/domain/work/workers/coverage.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { NumberField, SeveralField, TextField, WhenField } from '../../../admin/fields.tsx';
import { KINDS } from './kinds.ts';
import type { Workforce } from './queries.ts';

const DISTRICT = 6;

/** What a grid of the district should have, and under which telephone its staff are supervised; from a day on. */
export function RuleDialog({ found, onClose }: { readonly found: Workforce; readonly onClose: () => void }) {
  const { t } = useTranslation('workers');
  const { rule } = found;
  const [householdsLeast, setLeast] = useState(rule?.householdsLeast ?? Number.NaN);
  const [householdsMost, setMost] = useState(rule?.householdsMost ?? Number.NaN);
  const [fullTime, setFullTime] = useState(rule?.fullTime ?? 1);
  const [partTime, setPartTime] = useState(rule?.partTime ?? 0);
  const [assistants, setAssistants] = useState(rule?.assistants ?? 0);
  const [counted, setCounted] = useState(() => kindsCounted(rule));
  const [phone, setPhone] = useState(rule?.supervisionPhone ?? '');
  const [from, setFrom] = useState(() => cityDay());
  const supervisionPhone = phone.trim() === '' ? null : phone.trim();
  return (
    <ChangeDialog
      title={t('rule.title')}
      lead={t('rule.lead')}
      act={t('save')}
      call={{
        method: 'PUT',
        path: '/workforce/rule',
        body: {
          ...{ district: found.area.slice(0, DISTRICT), from, householdsLeast, householdsMost },
          ...{ fullTime, partTime, assistants, counted, supervisionPhone },
        },
      }}
      missing={counted.length === 0 ? t('rule.countedNone') : undefined}
      told={t('saved')}
      onClose={onClose}
    >
      <NumberField
        label={t('rule.least')}
        min={1}
        max={100_000}
        value={householdsLeast}
        onChange={setLeast}
      />
      <NumberField label={t('rule.most')} min={1} max={100_000} value={householdsMost} onChange={setMost} />
      <NumberField label={t('rule.fullTime')} min={0} max={100} value={fullTime} onChange={setFullTime} />
      <NumberField label={t('rule.partTime')} min={0} max={100} value={partTime} onChange={setPartTime} />
      <NumberField
        label={t('rule.assistants')}
        min={0}
        max={100}
        value={assistants}
        onChange={setAssistants}
      />
      <SeveralField
        label={t('rule.counted')}
        hint={t('rule.countedHint')}
        options={KINDS.map((kind) => [kind, t(`kind_${kind}`)] as const)}
        value={counted}
        onChange={setCounted}
      />
      <TextField
        short
        optional
        type="tel"
        label={t('rule.phone')}
        hint={t('rule.phoneHint')}
        least={3}
        most={30}
        pattern="[0-9+\(\) \-]+"
        value={phone}
        onChange={setPhone}
      />
      <WhenField label={t('from')} value={from} onChange={setFrom} />
    </ChangeDialog>
  );
}
