import { Said } from '@gridgov/ui/Said.tsx';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';

interface Choice {
  readonly id: string;
  readonly label: string;
  /** What tells two of the same name apart. */
  readonly note: string;
}

/** Chosen in place from what a search finds: by arrows and Enter, or by a press; it closes when the focus leaves it. */
export function PickBox(props: {
  readonly label: string;
  readonly none: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly found: readonly Choice[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { label, none, text, onText, found, onPick, onClose } = props;
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
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
    else if (event.key === 'Enter' && one !== undefined) onPick(one.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it closes when the focus leaves it
    <div
      ref={box}
      className="pick-box"
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
        aria-label={label}
        aria-activedescendant={found[at] === undefined ? undefined : `${id}-${at}`}
        placeholder={label}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={id} role="listbox" aria-label={label}>
        {found.map((one, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box above it
          <div
            key={one.id}
            id={`${id}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(one.id)}
          >
            <Said text={one.label} /> <span className="t2 sm">{one.note}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && text !== '' ? <p className="sm t2">{none}</p> : null}
    </div>
  );
}
