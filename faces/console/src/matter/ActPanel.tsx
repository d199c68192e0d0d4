import { RefusedNote } from '@gridgov/ui/AllowedBar.tsx';
import { Beside } from '@gridgov/ui/Beside.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProps } from '../forms/FieldForm.tsx';
import { FieldForm } from '../forms/FieldForm.tsx';
import { fieldErrors } from '../problem.ts';
import { useProblemWords } from '../problemWords.ts';
import { actionOf } from './actions.ts';
import type { AllowedCommand } from './types.ts';
import './matter.css';

interface Props {
  /** Names the case the act is about. */
  readonly lead: string;
  readonly about: string;
  readonly commands: readonly AllowedCommand[];
  readonly command: string;
  readonly busy: boolean;
  /** Why it did not happen; null as long as nothing failed. */
  readonly failed: unknown;
  readonly onTake: (command: string) => void;
  readonly onSend: FormProps['onSend'];
  readonly onClose: () => void;
  /** What has to be read before deciding. */
  readonly before?: ReactNode;
  /** Draws the form where the trade has kinds of fields of its own. */
  readonly form?: ComponentType<FormProps>;
}

/** What one command asks, beside the case, as the server described it; or why it cannot be given now. */
export function ActPanel(props: Props) {
  const words = useProblemWords();
  const { lead, failed, onTake, onClose } = props;
  const entry = props.commands.find((one) => one.command === props.command);
  // Asked for by a key or an address, and not a thing of this step or this post.
  if (entry === undefined)
    return <NotNow lead={lead} commands={props.commands} onTake={onTake} onClose={onClose} />;
  if (!entry.allowed) {
    return (
      <Beside title={entry.label} lead={lead} onClose={onClose}>
        <div className="dialog-form dialog-note">
          <RefusedNote action={actionOf(entry)} onAct={onTake} />
        </div>
      </Beside>
    );
  }
  const Form = props.form ?? FieldForm;
  const form: FormProps = {
    about: props.about,
    fields: entry.fields,
    does: entry.does,
    button: entry.label,
    destructive: entry.destructive === true,
    busy: props.busy,
    failed: failed === null ? null : words(failed),
    wrong: fieldErrors(failed),
    onSend: props.onSend,
    onCancel: onClose,
  };
  return (
    <Beside title={entry.label} lead={lead} onClose={onClose}>
      {props.before}
      {entry.leaves === undefined ? null : <Leaves lines={entry.leaves} />}
      <Form key={entry.command} {...form} />
    </Beside>
  );
}

/** What the command would leave open, named before it is given. */
function Leaves(props: { readonly lines: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <div className="leaves">
      <b>{t('command.leaves')}</b>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>
            <Said text={line} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says that it cannot be, and offers what can. */
function NotNow(props: Pick<Props, 'lead' | 'commands' | 'onTake' | 'onClose'>) {
  const { t } = useTranslation();
  const can = props.commands.filter(({ allowed }) => allowed);
  return (
    <Beside title={t('command.notNow')} lead={props.lead} onClose={props.onClose}>
      <div className="dialog-form dialog-note">
        <p>{t(can.length === 0 ? 'command.notNowNone' : 'command.notNowNext')}</p>
        {can.length === 0 ? null : (
          <p className="dialog-acts">
            {can.map(({ command, label }) => (
              <button key={command} type="button" className="btn s" onClick={() => props.onTake(command)}>
                {label}
              </button>
            ))}
          </p>
        )}
      </div>
    </Beside>
  );
}
