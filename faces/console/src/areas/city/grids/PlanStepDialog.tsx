import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaName } from '../../../admin/AreaName.tsx';
import { cityDay } from '../../../admin/days.ts';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { WhenField } from '../../../admin/fields.tsx';
import { useMe } from '../../../shell/session.ts';
import { toast } from '../../../shell/toasts.tsx';
import type { Plan } from './queries.ts';
import { usePlanChange } from './queries.ts';

export type PlanStep = 'submit' | 'withdraw' | 'agree' | 'object' | 'review' | 'return' | 'decline' | 'file';

/** One step of a plan: what it needs, its effect, and what the server says against it. */
export function PlanStepDialog(props: {
  readonly plan: Plan;
  readonly step: PlanStep;
  /** Of `agree`: the community, where the street writes down what it signed. */
  readonly community?: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('grids');
  const { plan, step, onClose } = props;
  const [reason, setReason] = useState('');
  const [day, setDay] = useState(() => cityDay(1));
  const change = usePlanChange();
  const own = useMe().data?.acting?.area ?? '';
  const body = bodyFor(step, { reason, day, community: props.community ?? own });
  const done = () => {
    toast(t('plan.done', { what: t(`plan.${step}`) }));
    onClose();
  };
  return (
    <FormDialog
      title={t(`plan.${step}`)}
      lead={<Lead step={step} title={plan.title} community={props.community} />}
      act={t(`plan.${step}`)}
      danger={step === 'withdraw'}
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate({ method: 'POST', path: `/grid-plans/${plan.id}/${step}`, body }, { onSuccess: done })
      }
      onClose={onClose}
    >
      {step === 'agree' && props.community !== undefined ? (
        <Field label={t('plan.paper')}>
          {(ids) => (
            <input
              {...ids}
              className="in"
              required
              maxLength={200}
              placeholder={t('plan.paperHint')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {sendsBack(step) ? (
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
        <WhenField label={t('plan.fileDay')} min={cityDay(1)} value={day} onChange={setDay} />
      ) : null}
    </FormDialog>
  );
}

const sendsBack = (step: PlanStep) => step === 'return' || step === 'decline' || step === 'object';

function Lead(props: {
  readonly step: PlanStep;
  readonly title: string;
  readonly community: string | undefined;
}) {
  const { t } = useTranslation('grids');
  switch (props.step) {
    case 'withdraw':
      return t('plan.withdrawLead');
    case 'file':
      return t('plan.fileLead');
    case 'agree':
      return props.community === undefined ? (
        t('plan.agreeLead')
      ) : (
        <>
          <AreaName code={props.community} /> {t('plan.paperLead')}
        </>
      );
    case 'submit':
    case 'review':
    case 'return':
    case 'decline':
    case 'object':
      return props.title;
  }
}

function bodyFor(step: PlanStep, given: { reason: string; day: string; community: string }): object {
  if (sendsBack(step)) return { reason: given.reason };
  if (step === 'agree') return { community: given.community, note: given.reason };
  return step === 'file' ? { inForceFrom: given.day } : {};
}
