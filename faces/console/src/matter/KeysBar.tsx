import { Kbd } from '@gridgov/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';
import { askForKeys } from '../shell/helpKey.ts';
import './keys.css';

/** Marks of keys that do the same, and what they do in the reader's language. */
export interface KeyShown {
  readonly marks: readonly string[];
  readonly says: string;
}

/** The single keys, under the list where they work. */
export function KeysBar(props: { readonly keys: readonly KeyShown[] }) {
  const { t } = useTranslation();
  return (
    <div className="keys">
      {props.keys.map(({ marks, says }) => (
        <span key={says}>
          {marks.map((mark) => (
            <Kbd key={mark}>{mark === 'space' ? t('queue.keySpace') : mark}</Kbd>
          ))}
          {says}
        </span>
      ))}
      <span className="grow" />
      <button type="button" className="lk" onClick={askForKeys}>
        <Kbd>?</Kbd> {t('queue.keyAll')}
      </button>
    </div>
  );
}
