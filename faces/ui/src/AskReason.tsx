import { useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { useUiWords } from './language.tsx';

/** Asks why somebody looks at what is masked or sealed; `onGive` throws where the server refuses, with a message. */
export function AskReason(props: {
  readonly title: string;
  readonly onGive: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const words = useUiWords();
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<string>();
  const give = async () => {
    try {
      await props.onGive(reason);
      props.onClose();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog title={props.title} lead={words.revealHint} onClose={props.onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') void give();
        }}
      >
        <Field label={words.revealReason} error={failed}>
          {(ids) => (
            <input
              {...ids}
              className="in"
              required
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <footer>
          <button type="submit" className="btn pri">
            {words.revealDo}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
