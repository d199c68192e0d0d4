import { Dialog } from '@gridgov/ui/Dialog.tsx';
import type { FormError } from '@gridgov/ui/Field.tsx';
import { ErrorSummary } from '@gridgov/ui/Field.tsx';
import { faultsOf } from '@gridgov/ui/faults.ts';
import { useUiWords } from '@gridgov/ui/language.tsx';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useProblemWords } from '../problemWords.ts';

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The verb of the act. */
  readonly act: string;
  readonly busy: boolean;
  /** What has still to be chosen and no control knows; said when the verb is pressed all the same. */
  readonly missing?: string | undefined;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly danger?: boolean;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** A question with its fields, the verb that answers it, and what the server said against it. */
export function FormDialog(props: Props) {
  const words = useUiWords();
  const problemWords = useProblemWords();
  const [asked, setAsked] = useState(false);
  const [faults, setFaults] = useState<readonly FormError[]>([]);
  const { missing } = props;
  const problem = props.error === null || props.error === undefined ? null : problemWords(props.error);
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      {...(props.lead === undefined ? {} : { lead: props.lead })}
      {...(props.wide === true ? { wide: true } : {})}
    >
      <form
        className={asked ? 'dialog-form tried' : 'dialog-form'}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const found = faultsOf(event.currentTarget, words);
          setAsked(true);
          setFaults(found);
          if (missing === undefined && found.length === 0) props.onSubmit();
        }}
      >
        <ErrorSummary errors={faults} />
        {props.children}
        {asked && missing !== undefined ? (
          <p className="field-error" role="alert">
            {missing}
          </p>
        ) : null}
        {problem === null ? null : (
          <div className="error-summary" role="alert">
            <b>{problem.title}</b>
            {problem.detail === undefined ? null : <p>{problem.detail}</p>}
          </div>
        )}
        <footer>
          <button type="submit" className={props.danger === true ? 'btn x' : 'btn pri'} disabled={props.busy}>
            {props.act}
          </button>
          <button type="button" className="btn" onClick={props.onClose}>
            {words.cancel}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
