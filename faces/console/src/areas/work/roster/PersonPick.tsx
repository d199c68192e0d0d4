import { Said } from '@gridgov/ui/Said.tsx';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from './queries.ts';
import { usePeople } from './queries.ts';

const shown = 8;

/** Who is put into the place: typed by the beginning of the name, chosen by arrows and Enter, or by a press. */
export function PersonPick(props: {
  readonly seat: string;
  readonly onPick: (person: Person) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('roster');
  const { seat, onPick, onClose } = props;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const found = (usePeople(seat, text).data ?? []).slice(0, shown);
  useEffect(() => {
    input.current?.focus();
    input.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const one = found[at];
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && one !== undefined) onPick(one);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it closes when the focus leaves it
    <div
      ref={box}
      className="duty-pick"
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) onClose();
      }}
    >
      <input
        ref={input}
        className="in"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-label={t('pick')}
        aria-activedescendant={found[at] === undefined ? undefined : `${id}-${at}`}
        placeholder={t('pick')}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={id} role="listbox" aria-label={t('pick')}>
        {found.map((person, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box above it
          <div
            key={person.postId}
            id={`${id}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(person)}
          >
            <Said text={person.name} /> <span className="t2 sm">{person.post}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && text !== '' ? <p className="sm t2">{t('pickNone')}</p> : null}
    </div>
  );
}
