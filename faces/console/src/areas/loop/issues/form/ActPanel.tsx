import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActPanel as AnyActPanel } from '../../../../matter/ActPanel.tsx';
import { useCommand } from '../queries.ts';
import type { IssueDetail } from '../types.ts';
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

/** What one command on one matter asks, beside the matter. */
export function ActPanel(props: Props) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const send = useCommand((answer, { id, command, body }) => {
    confirm(id, command, body, answer.text);
    props.onDone(id, command, body);
  });
  const [command, setCommand] = useState(props.command);
  const { issue } = props;
  return (
    <AnyActPanel
      lead={t('command.lead', { number: issue.shortNumber, title: issue.title })}
      about={issue.id}
      commands={issue.allowed}
      command={command}
      busy={send.isPending}
      failed={send.error ?? props.failed ?? null}
      before={<AskedFor issue={issue} command={command} />}
      form={CommandForm}
      onTake={setCommand}
      onSend={(body, commandId) => send.mutate({ id: issue.id, command, body, commandId })}
      onClose={props.onClose}
    />
  );
}
