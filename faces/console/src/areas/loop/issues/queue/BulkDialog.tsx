import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkAnswers } from '../../../../bulk/BulkAnswers.tsx';
import { LeftOut } from '../../../../bulk/BulkFrame.tsx';
import type { BulkPlan } from '../../../../bulk/plan.ts';
import { commandId } from '../../../../commandId.ts';
import type { ProblemWords } from '../../../../problemWords.ts';
import { useProblemWords } from '../../../../problemWords.ts';
import { toast } from '../../../../shell/toasts.tsx';
import { CommandForm } from '../form/CommandForm.tsx';
import type { BulkItem } from '../queries.ts';
import { useBulkCommand } from '../queries.ts';
import type { BulkResult, CommandField } from '../types.ts';
import type { Suggested } from './bulk.ts';

interface Props {
  readonly plan: BulkPlan;
  readonly suggested: readonly Suggested[];
  readonly fields: readonly CommandField[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One command for a selection: who is left out and why, the form, and a result for each. */
export function BulkDialog(props: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const bulk = useBulkCommand();
  const { plan, suggested } = props;
  const [each, setEach] = useState(suggested.length > 0);
  const title = t('bulk.do', { command: plan.label, n: each ? suggested.length : plan.can.length });
  const give = (items: readonly BulkItem[], body: Record<string, unknown>, key: string) =>
    bulk.mutate(
      { command: plan.command, items, body, commandId: key },
      {
        onSuccess: (results) => {
          if (!results.every(({ ok }) => ok)) return;
          toast(t('bulk.allOk', { command: plan.label, n: results.length }));
          props.onDone();
        },
      },
    );
  if (bulk.data !== undefined) {
    return (
      <Dialog title={title} onClose={props.onDone}>
        <Results label={plan.label} results={bulk.data} onClose={props.onDone} />
      </Dialog>
    );
  }
  const shared = { busy: bulk.isPending, failed: bulk.isError ? words(bulk.error) : null };
  return (
    <Dialog title={title} onClose={props.onClose}>
      <LeftOut plan={plan} />
      {suggested.length === 0 ? null : <EachOrAll each={each} onChange={setEach} />}
      {each ? (
        <EachToSuggested
          {...shared}
          suggested={suggested}
          plan={plan}
          button={title}
          onGive={give}
          onClose={props.onClose}
        />
      ) : (
        <CommandForm
          {...shared}
          fields={props.fields}
          button={title}
          onSend={(body, key) =>
            give(
              plan.can.map((id) => ({ id })),
              body,
              key,
            )
          }
          onCancel={props.onClose}
        />
      )}
    </Dialog>
  );
}

function EachOrAll(props: { readonly each: boolean; readonly onChange: (each: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <div className="bulk-how">
      {/* biome-ignore lint/a11y/useSemanticElements: two toggles, not a form's group */}
      <span className="seg" role="group" aria-label={t('queue.bulkHow')}>
        <button type="button" aria-pressed={props.each} onClick={() => props.onChange(true)}>
          {t('queue.bulkEach')}
        </button>
        <button type="button" aria-pressed={!props.each} onClick={() => props.onChange(false)}>
          {t('queue.bulkAll')}
        </button>
      </span>
    </div>
  );
}

interface EachProps {
  readonly suggested: readonly Suggested[];
  readonly plan: BulkPlan;
  readonly button: string;
  readonly busy: boolean;
  readonly failed: ProblemWords | null;
  readonly onGive: (items: readonly BulkItem[], body: Record<string, unknown>, key: string) => void;
  readonly onClose: () => void;
}

/** Each to the unit the routing names for it; a person has looked at the list and decides. */
function EachToSuggested(props: EachProps) {
  const { t } = useTranslation();
  const key = useRef<string>(undefined);
  const { suggested, plan, failed } = props;
  const without = plan.can.length - suggested.length;
  const submit = () => {
    // Kept over retries: the same selection is given once.
    key.current ??= commandId(Date.now());
    props.onGive(
      suggested.map(({ id, unit }) => ({ id, body: { unit: unit.id } })),
      {},
      key.current,
    );
  };
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ul className="bulk-each">
        {suggested.map(({ id, shortNumber, unit }) => (
          <li key={id}>
            <span>{shortNumber}</span>
            <b>{unit.name}</b>
            <span className="t2 sm">{unit.reasons[0]}</span>
          </li>
        ))}
      </ul>
      {without === 0 ? null : <p className="sm t2">{t('queue.bulkNoSuggestion', { n: without })}</p>}
      {failed === null ? null : (
        <div className="error-summary" role="alert">
          <b>{failed.title}</b> {failed.detail}
        </div>
      )}
      <footer>
        <button type="submit" className="btn pri" disabled={props.busy}>
          {props.busy ? t('command.sending') : props.button}
        </button>
        <button type="button" className="btn q" onClick={props.onClose}>
          {t('common.cancel')}
        </button>
      </footer>
    </form>
  );
}

function Results(props: {
  readonly label: string;
  readonly results: readonly BulkResult[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const lines = props.results.map(({ id, shortNumber, ok, text }) => ({
    id,
    shortNumber,
    answer: { kind: ok ? 'done' : 'failed', text } as const,
  }));
  return (
    <div className="bulk-results">
      <BulkAnswers label={props.label} lines={lines} />
      <footer>
        <button type="button" className="btn pri" onClick={props.onClose}>
          {t('bulk.seen')}
        </button>
      </footer>
    </div>
  );
}
