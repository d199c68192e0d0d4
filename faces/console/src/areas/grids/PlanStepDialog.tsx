import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { toast } from '../../shell/toasts.tsx';
import type { Plan } from './queries.ts';
import { usePlanChange } from './queries.ts';

export type PlanStep = 'submit' | 'withdraw' | 'review' | 'return' | 'decline' | 'file';

/** One step of a plan: what it needs, its effect, and what the server says against it. */
export function PlanStepDialog(props: {
  readonly plan: Plan;
  readonly step: PlanStep;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('grids');
  const { plan, step, onClose } = props;
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(() => cityDay(1));
  const change = usePlanChange();
  const body = bodyFor(step, reason, day);
  const done = () => {
    toast(t('plan.done', { what: t(`plan.${step}`) }));
    onClose();
  };
  return (
    <FormDialog
      title={t(`plan.${step}`)}
      lead={<Lead step={step} title={plan.title} />}
      act={t(`plan.${step}`)}
      danger={step === 'withdraw'}
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate({ method: 'POST', path: `/grid-plans/${plan.id}/${step}`, body }, { onSuccess: done })
      }
      onClose={onClose}
    >
      {step === 'return' || step === 'decline' ? (
        <Field label={t('plan.returnReason')}>
          {(ids) => (
            <textarea
              {...ids}
              className="in"
              rows={3}
              required
              minLength={2}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {step === 'file' ? (
        <Field label={t('plan.fileDay')}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              className="in in-short"
              required
              min={cityDay(1)}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
      ) : null}
    </FormDialog>
  );
}

function Lead(props: { readonly step: PlanStep; readonly title: string }) {
  const { t } = useTranslation('grids');
  if (props.step === 'withdraw') return t('plan.withdrawLead');
  return props.step === 'file' ? t('plan.fileLead') : props.title;
}

function bodyFor(step: PlanStep, reason: string, day: string): object {
  if (step === 'return' || step === 'decline') return { reason };
  return step === 'file' ? { inForceFrom: day } : {};
}
