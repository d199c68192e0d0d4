import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldForm } from '../forms/FieldForm.tsx';
import { ProblemBlock } from '../ProblemBlock.tsx';
import { BulkAnswers } from './BulkAnswers.tsx';
import { BulkFrame, LeftOut } from './BulkFrame.tsx';
import { type FormPlan, planAll } from './plan.ts';
import { countAnswers } from './run.ts';
import { useBulkRun, useChecks } from './useBulk.ts';

/** Commands over the chosen cases of one trade: before, who is left out and why; after, an answer for each. */
export function TradeBulk(props: {
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<FormPlan | null>(null);
  const check = useChecks(props.path, [...props.ids]);
  const { plans, apart } = planAll(check.data ?? []);
  if (check.isError) return <ProblemBlock error={check.error} onRetry={() => void check.refetch()} />;
  const short = plans.find(({ cannot }) => cannot.length > 0);
  const first = short?.cannot[0];
  const notes = [
    ...(short === undefined || first === undefined
      ? []
      : [
          t('bulk.cannot', { command: short.label, n: short.cannot.length }) +
            `${first.shortNumber} ${first.text}`,
        ]),
    ...apart.map((command) => t('bulk.apart', { command })),
    ...(plans.length === 0 && apart.length === 0 && !check.isFetching ? [t('bulk.nothing')] : []),
  ];
  return (
    <BulkFrame
      n={props.ids.size}
      checking={check.isFetching}
      plans={plans}
      main={plans[0]?.command}
      note={notes.join(' ')}
      onAsked={(command) => setAsked(plans.find((plan) => plan.command === command) ?? null)}
      onClear={props.onClear}
    >
      {asked === null ? null : (
        <TradeBulkDialog
          path={props.path}
          plan={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            props.onClear();
          }}
        />
      )}
    </BulkFrame>
  );
}

interface DialogProps {
  readonly path: string;
  readonly plan: FormPlan;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One form for all; then how far it is, the answers, and the way to send what failed again. */
function TradeBulkDialog({ path, plan, onClose, onDone }: DialogProps) {
  const { t } = useTranslation();
  const run = useBulkRun(path, plan.command);
  const title = t('bulk.do', { command: plan.label, n: plan.can.length });
  if (run.answers.size === 0) {
    return (
      <Dialog title={title} onClose={onClose}>
        <LeftOut plan={plan} />
        <FieldForm
          fields={plan.fields}
          does={plan.does}
          button={title}
          busy={false}
          failed={null}
          onSend={(body) => run.start(plan.can, body)}
          onCancel={onClose}
        />
      </Dialog>
    );
  }
  const { done, total } = countAnswers(run.answers);
  const lines = [...run.answers].map(([id, answer]) => ({
    id,
    shortNumber: plan.names.get(id) ?? id,
    answer,
  }));
  return (
    // While rows are under way, closing stops what has not been sent and shows what was.
    <Dialog title={title} onClose={run.running ? run.stop : onDone}>
      <div className="bulk-results">
        <BulkAnswers label={plan.label} lines={lines} />
        <footer>
          {run.running ? (
            <button type="button" className="btn" onClick={run.stop}>
              {t('bulk.stop')}
            </button>
          ) : (
            <button type="button" className="btn pri" onClick={onDone}>
              {t('bulk.seen')}
            </button>
          )}
          {run.running || done === total ? null : (
            <button type="button" className="btn" onClick={run.again}>
              {t('bulk.again', { n: total - done })}
            </button>
          )}
        </footer>
      </div>
    </Dialog>
  );
}
