import type { MouseEvent } from 'react';

/** The box that chooses a row; with Shift all rows from the one chosen last. */
export function ChooseBox(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onToggle: (range: boolean) => void;
}) {
  // A click tells whether Shift is held; the keyboard's space is a click as well.
  const click = (event: MouseEvent) => props.onToggle(event.shiftKey);
  return (
    <label className="choose">
      <input
        type="checkbox"
        aria-label={props.label}
        checked={props.checked}
        onClick={click}
        // The click has said it; React asks for this where `checked` is given.
        onChange={() => undefined}
      />
    </label>
  );
}
