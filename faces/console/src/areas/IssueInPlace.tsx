import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NextLine } from '../matter/NextLine.tsx';
import { useKeys } from '../matter/useKeys.ts';
import { ProblemBlock } from '../ProblemBlock.tsx';
import { useSettings } from '../settings.tsx';
import { ActPanel } from './loop/issues/form/ActPanel.tsx';
import { useGive } from './loop/issues/form/useGive.ts';
import { barActions } from './loop/issues/matter/barActions.ts';
import { QUEUE_KEYS } from './loop/issues/matter/keys.ts';
import { useIssue } from './loop/issues/queries.ts';
import { BulkBar } from './loop/issues/queue/BulkBar.tsx';
import { Suggestion } from './loop/issues/queue/Preview.tsx';
import './loop/issues/queue/queue.css';
import './loop/issues/queue/queueActs.css';

const COMMAND = 'command:';

/** A matter of the loop: its next step, where it should go, and everything that may be done, with the keys of the queue. */
export function IssueInPlace(props: { readonly id: string }) {
  const { t } = useTranslation();
  const { keys } = useSettings();
  const issue = useIssue(props.id);
  const { asked, give, close, done } = useGive();
  useKeys(keys && asked === null, QUEUE_KEYS, (action) => {
    if (action.startsWith(COMMAND)) give(props.id, action.slice(COMMAND.length));
  });
  if (issue.isError) return <ProblemBlock error={issue.error} onRetry={() => void issue.refetch()} />;
  if (issue.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 2 }} />;
  const { data } = issue;
  return (
    <>
      <NextLine {...data} />
      <Suggestion issue={data} />
      <AllowedBar actions={barActions(data, t)} onAct={(command) => give(data.id, command)} />
      {asked === null ? null : (
        <ActPanel
          key={asked.command}
          issue={data}
          command={asked.command}
          failed={asked.failed}
          onClose={close}
          onDone={done}
        />
      )}
    </>
  );
}

/** Several matters of the loop: the bar of its queue. */
export function IssuesInBulk(props: { readonly ids: readonly string[]; readonly onClear: () => void }) {
  const [asked, setAsked] = useState<string | null>(null);
  return <BulkBar {...props} asked={asked} onAsked={setAsked} />;
}
