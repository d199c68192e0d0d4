/** The six digits that were sent to somebody. */
export function CodeField(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  return (
    <p className="field">
      <label className="lab" htmlFor="code">
        {props.label}
      </label>
      <span className="hint" id="code-hint" role="status">
        {props.hint}
      </span>
      <input
        className="in"
        id="code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        aria-describedby="code-hint"
        value={props.value}
        onChange={(event) => props.change(event.target.value)}
      />
    </p>
  );
}
