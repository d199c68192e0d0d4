import { useState } from 'react';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useUiWords } from './language.tsx';
import { Said } from './Said.tsx';

interface Props {
  /** What the field is, for the title of the question. */
  readonly label: string;
  readonly masked: string;
  /** Asks the server with the reason; the look is logged there. Absent where the viewer has no right. */
  readonly reveal?: (reason: string) => Promise<string>;
}

/** A masked value, which a stated reason opens for this page only. */
export function Masked(props: Props) {
  const words = useUiWords();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState<string>();
  const show = async () => {
    try {
      setClear((await props.reveal?.(reason)) ?? null);
      setAsking(false);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <span>
        <Said text={clear ?? props.masked} />
      </span>
      {clear !== null || props.reveal === undefined ? null : (
        <button type="button" className="btn q s" onClick={() => setAsking(true)}>
          <Icon name="eye" />
          {words.reveal}
        </button>
      )}
      {asking ? (
        <Dialog title={props.label} lead={words.revealHint} onClose={() => setAsking(false)}>
          <form
            className="dialog-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim() !== '') void show();
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
      ) : null}
    </>
  );
}
