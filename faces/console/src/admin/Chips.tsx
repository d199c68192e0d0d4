interface Chip {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  /** How many stand behind it. */
  readonly n?: number;
}

/** Parts of a list, one of them shown; the page keeps which in its address. */
export function Chips<One extends Chip>(props: {
  readonly label: string;
  readonly chips: readonly One[];
  readonly onPick: (chip: One) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: toggles that filter, not a form's group
    <div className="tabs adm-tabs" role="group" aria-label={props.label}>
      {props.chips.map((chip) => (
        <button key={chip.id} type="button" aria-pressed={chip.on} onClick={() => props.onPick(chip)}>
          {chip.label}
          {chip.n === undefined ? null : <b> {chip.n}</b>}
        </button>
      ))}
    </div>
  );
}
