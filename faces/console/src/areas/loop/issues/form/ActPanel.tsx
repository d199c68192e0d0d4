import { RefusedNote } from '@gridgov/ui/AllowedBar.tsx';
import { Beside } from '@gridgov/ui/Beside.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../../../problem.ts';
import { useProblemWords } from '../../../../problemWords.ts';
import { useCommand } from '../queries.ts';
import type { AllowedCommand, IssueDetail } from '../types.ts';
import { AskedFor } from './AskedFor.tsx';
import { CommandForm } from './CommandForm.tsx';
import { useConfirm } from './undo.ts';

interface Props {
  readonly issue: IssueDetail;
  readonly command: string;
  readonly onClose: () => void;
  readonly onDone: (id: string, command: string, body: Readonly<Record<string, unknown>>) => void;
  /** Why it did not happen in place, where that was tried. */
  readonly failed?: unknown;
}

/** What one command on one matter asks, beside the matter, as the server described it; or why it cannot be given now. */
export function ActPanel(props: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const confirm = useConfirm();
  const send = useCommand((answer, { id, command, body }) => {
    confirm(id, command, body, answer.text);
    props.onDone(id, command, body);
  });
  const [command, setCommand] = useState(props.command);
  const { issue } = props;
  const entry = issue.allowed.find((one) => one.command === command);
  const lead = t('command.lead', { number: issue.shortNumber, title: issue.title });
  // Asked for by a key or an address, and not a thing of this step or this post.
  if (entry === undefined)
    return <NotNow lead={lead} allowed={issue.allowed} onTake={setCommand} onClose={props.onClose} />;
  if (!entry.allowed) {
    return (
      <Beside title={entry.label} lead={lead} onClose={props.onClose}>
        <div className="dialog-form dialog-note">
          <RefusedNote action={actionOf(entry)} onAct={setCommand} />
        </div>
      </Beside>
    );
  }
  const failed = send.error ?? props.failed ?? null;
  return (
    <Beside title={entry.label} lead={lead} onClose={props.onClose}>
      <AskedFor issue={issue} command={command} />
      {entry.leaves === undefined ? null : <Leaves lines={entry.leaves} />}
      <CommandForm
        key={command}
        about={issue.id}
        fields={entry.fields}
        does={entry.does}
        button={entry.label}
        destructive={entry.destructive === true}
        busy={send.isPending}
        failed={failed === null ? null : words(failed)}
        wrong={fieldErrors(failed)}
        onSend={(body, commandId) => send.mutate({ id: issue.id, command, body, commandId })}
        onCancel={props.onClose}
      />
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
function NotNow(props: {
  readonly lead: string;
  readonly allowed: readonly AllowedCommand[];
  readonly onTake: (command: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const can = props.allowed.filter(({ allowed }) => allowed);
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

/** An `allowed` entry as the bar draws it. */
function actionOf(entry: AllowedCommand) {
  return {
    command: entry.command,
    label: entry.label,
    allowed: entry.allowed,
    ...(entry.primary === undefined ? {} : { primary: entry.primary }),
    ...(entry.destructive === undefined ? {} : { destructive: entry.destructive }),
    ...(entry.refusal === undefined ? {} : { refusal: entry.refusal }),
  };
}
