import { useState } from 'react';
import { AskReason } from './AskReason.tsx';
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
  const { reveal } = props;
  return (
    <>
      <span>
        <Said text={clear ?? props.masked} />
      </span>
      {clear !== null || reveal === undefined ? null : (
        <button type="button" className="btn q s" onClick={() => setAsking(true)}>
          <Icon name="eye" />
          {words.reveal}
        </button>
      )}
      {asking && reveal !== undefined ? (
        <AskReason
          title={props.label}
          onGive={async (reason) => setClear(await reveal(reason))}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
