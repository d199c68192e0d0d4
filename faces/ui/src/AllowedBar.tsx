import type { BarAction } from './allowed.ts';
import { planBar } from './allowed.ts';
import { Icon, Kbd } from './Icon.tsx';
import { useUiWords } from './language.tsx';
import { MenuButton } from './MenuButton.tsx';
import { fill } from './words.ts';

interface Props {
  readonly actions: readonly BarAction[];
  readonly onAct: (command: string) => void;
  readonly size?: 'l';
}

/** What the viewer may do now, exactly as the server said, and why not what not. */
export function AllowedBar(props: Props) {
  const words = useUiWords();
  const plan = planBar(props.actions);
  const size = props.size === 'l' ? ' l' : '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form's meaning to a row of buttons
    <div className="acts" role="group" aria-label={words.allowedNow}>
      {plan.primary === null ? null : (
        <ActButton action={plan.primary} className={`btn pri${size}`} onAct={props.onAct} />
      )}
      {plan.plain.map((action) => (
        <ActButton key={action.command} action={action} className={`btn${size}`} onAct={props.onAct} />
      ))}
      {plan.rest.length === 0 ? null : (
        <MenuButton
          className={`btn q${size}`}
          label={words.more}
          items={plan.rest.map(({ command, label, destructive, key }) => ({
            id: command,
            label,
            danger: destructive === true,
            ...(key === undefined ? {} : { hint: key }),
          }))}
          onPick={props.onAct}
        />
      )}
      <Refused actions={plan.refused} onAct={props.onAct} />
    </div>
  );
}

/** The first of what is refused in full; the others behind a line, so that the bar stays a bar. */
function Refused(props: { readonly actions: readonly BarAction[]; readonly onAct: Props['onAct'] }) {
  const words = useUiWords();
  const [first, ...others] = props.actions;
  if (first === undefined) return null;
  return (
    <>
      <RefusedNote action={first} onAct={props.onAct} />
      {others.length === 0 ? null : (
        <details className="no-more">
          <summary className="sm">{fill(words.alsoRefused, { n: others.length })}</summary>
          {others.map((action) => (
            <RefusedNote key={action.command} action={action} onAct={props.onAct} />
          ))}
        </details>
      )}
    </>
  );
}

interface ActProps {
  readonly action: BarAction;
  readonly onAct: (command: string) => void;
}

function ActButton(props: ActProps & { readonly className: string }) {
  const { action } = props;
  return (
    <button type="button" className={props.className} onClick={() => props.onAct(action.command)}>
      {action.label}
      {action.key === undefined ? null : <Kbd>{action.key}</Kbd>}
    </button>
  );
}

/** Why something cannot be done, what can be done instead, and whom to ask. */
export function RefusedNote(props: ActProps) {
  const words = useUiWords();
  const { label, refusal } = props.action;
  if (refusal === undefined) return null;
  const { instead, who } = refusal;
  return (
    <p className="no">
      <Icon name="stop" />
      <span>
        <b>{fill(words.notAllowed, { name: label })}</b>
        {words.colon}
        {refusal.text}
        {words.stop}
        {instead === undefined ? null : <Instead instead={instead} onAct={props.onAct} />}
        {who === undefined
          ? null
          : `${instead === undefined ? '' : words.comma}${fill(words.ask, { who })}${words.stop}`}
      </span>
    </p>
  );
}

function Instead(props: {
  readonly instead: { readonly text: string; readonly command?: string };
  readonly onAct: (command: string) => void;
}) {
  const { text, command } = props.instead;
  if (command === undefined) return text;
  return (
    <button type="button" className="lk" onClick={() => props.onAct(command)}>
      {text}
    </button>
  );
}
