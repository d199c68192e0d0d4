import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../problemWords.ts';
import { useMe } from '../../../shell/session.ts';
import { toast } from '../../../shell/toasts.tsx';
import { bodyOf } from './draft.ts';
import type { PlanStep } from './PlanStepDialog.tsx';
import { PlanStepDialog } from './PlanStepDialog.tsx';
import type { PlanDetail } from './queries.ts';
import { usePlanChange } from './queries.ts';
import { stepsFor, waitingFor } from './steps.ts';
import type { Draft } from './useDraft.ts';
import { ViewTabs } from './ViewTabs.tsx';

/** Heading of a plan: where it stands on its way, saving, and the step this office may take. */
export function PlanActs(props: { readonly plan: PlanDetail; readonly draft: Draft }) {
  const { t } = useTranslation('grids');
  const { plan, version } = { plan: props.plan.plan, version: props.plan.plan.version };
  const me = useMe().data;
  const [step, setStep] = useState<PlanStep | null>(null);
  const steps = stepsFor(plan, me?.rights ?? [], me?.acting?.area ?? '');
  return (
    <header className="gr-head">
      <h1>
        <Said text={plan.title} />
      </h1>
      <span className="tag">{t('plan.versionN', { n: version })}</span>
      <ViewTabs />
      <Flow state={plan.state} />
      <span className="grow" />
      {steps.includes('submit') ? (
        <DrawActs {...props} onStep={setStep} />
      ) : (
        <>
          {steps.map((one) => (
            <StepButton key={one} step={one} onStep={setStep} />
          ))}
          <Waiting plan={plan} any={steps.some((one) => mainSteps.includes(one))} />
        </>
      )}
      {step === null ? null : <PlanStepDialog plan={plan} step={step} onClose={() => setStep(null)} />}
    </header>
  );
}

const mainSteps: readonly PlanStep[] = ['submit', 'agree', 'review', 'file'];

function StepButton(props: { readonly step: PlanStep; readonly onStep: (step: PlanStep) => void }) {
  const { t } = useTranslation('grids');
  const { step } = props;
  const main = mainSteps.includes(step);
  const look = step === 'withdraw' ? 'btn x' : main ? 'btn pri' : 'btn';
  return (
    <button type="button" className={look} onClick={() => props.onStep(step)}>
      {t(`plan.${step}`)}
    </button>
  );
}

function Waiting(props: { readonly plan: PlanDetail['plan']; readonly any: boolean }) {
  const { t } = useTranslation('grids');
  const { state, needs } = props.plan;
  if (props.any || state === 'filed' || state === 'withdrawn') return null;
  const missing = state === 'submitted' ? waitingFor(props.plan).length : 0;
  if (missing > 0) {
    return <span className="t2">{t('plan.waitingConsent', { n: missing, all: needs.length })}</span>;
  }
  const who = { draft: t('plan.whoStreet'), submitted: t('plan.whoDistrict'), reviewed: t('plan.whoCity') };
  return <span className="t2">{t('plan.waiting', { who: who[state] })}</span>;
}

function DrawActs(props: {
  readonly plan: PlanDetail;
  readonly draft: Draft;
  readonly onStep: (step: PlanStep) => void;
}) {
  const { t } = useTranslation('grids');
  const problemWords = useProblemWords();
  const { plan, draft } = props;
  const change = usePlanChange();
  const findings = plan.findings.length;
  const path = `/grid-plans/${plan.plan.id}/grids`;
  const save = () =>
    change.mutate(
      { method: 'PUT', path, body: bodyOf(draft.grids) },
      { onSuccess: () => toast(t('plan.savedToast')) },
    );
  return (
    <>
      <span className="t2 sm" role="status">
        {draft.dirty ? t('plan.unsaved') : t('plan.saved')}
      </span>
      {draft.dirty ? (
        <button type="button" className="btn pri" disabled={change.isPending} onClick={save}>
          {t('plan.save')}
        </button>
      ) : null}
      {!draft.dirty && findings === 0 ? <StepButton step="submit" onStep={props.onStep} /> : null}
      <StepButton step="withdraw" onStep={props.onStep} />
      {draft.dirty || findings > 0 ? (
        <p className="no gr-no-submit">
          <Icon name="stop" />
          <span>
            <b>{t('plan.cannotSubmit')}</b>{' '}
            {draft.dirty ? (
              t('plan.cannotUnsaved')
            ) : (
              <>
                <a className="lk" href="#findings">
                  {t('plan.findingsLink', { n: findings })}
                </a>
                {t('plan.cannotFindings')}
              </>
            )}
          </span>
        </p>
      ) : null}
      {change.error === null ? null : (
        <p className="field-error gr-no-submit" role="alert">
          {problemWords(change.error).title} {problemWords(change.error).detail}
        </p>
      )}
    </>
  );
}

function Flow(props: { readonly state: PlanDetail['plan']['state'] }) {
  const { t } = useTranslation('grids');
  const { state } = props;
  const names = [
    ['draft', t('plan.flowDraw')],
    ['submitted', t('plan.flowReview')],
    ['reviewed', t('plan.flowFile')],
  ] as const;
  return (
    <>
      <ol className="gr-flow" aria-label={t('plan.flow')}>
        {names.map(([at, name]) => (
          <li key={at} {...(at === state ? { 'aria-current': 'step' } : {})}>
            {name}
          </li>
        ))}
      </ol>
      {state === 'filed' || state === 'withdrawn' ? (
        <span className="tag">{t(`plan.states.${state}`)}</span>
      ) : null}
    </>
  );
}
