import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { JobProgress } from '@gridgov/ui/JobProgress.tsx';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl, read, send } from '../../api.ts';
import { commandId } from '../../commandId.ts';
import { useProblemWords } from '../../problemWords.ts';
import { useRight } from '../../shell/session.ts';
import type { QueueAsk } from './queries.ts';
import type { ExportView } from './types.ts';

const askAgainMs = 800;

/** Takes the list out as a file: a job of the server with its progress, logged there. */
export function ExportButton(props: { readonly ask: QueueAsk }) {
  const { t } = useTranslation();
  const mayExport = useRight('issue.export');
  const [open, setOpen] = useState(false);
  if (!mayExport) return null;
  return (
    <>
      <button type="button" className="btn q s" onClick={() => setOpen(true)}>
        <Icon name="download" />
        {t('queue.export')}
      </button>
      {open ? <ExportDialog ask={props.ask} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ExportDialog(props: { readonly ask: QueueAsk; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const begin = useMutation({
    mutationFn: (format: ExportView['format']) =>
      send<ExportView>('POST', '/issue-exports', {
        body: { ...props.ask, format },
        commandId: commandId(Date.now()),
      }),
  });
  const id = begin.data?.id;
  const job = useQuery({
    queryKey: ['export', id],
    queryFn: ({ signal }) => read<ExportView>(`/issue-exports/${id}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' || !state.data ? askAgainMs : false),
  });
  const stop = useMutation({ mutationFn: () => send<void>('DELETE', `/issue-exports/${id}`) });
  const at = job.data ?? begin.data;
  const error = begin.error ?? job.error ?? stop.error;
  return (
    <Dialog title={t('queue.exportTitle')} lead={t('queue.exportLead')} onClose={props.onClose}>
      <div className="dialog-form">
        {error === null ? null : (
          <p className="field-error" role="alert">
            {words(error).title}
          </p>
        )}
        {at === undefined ? (
          <footer>
            <button
              type="button"
              className="btn pri"
              disabled={begin.isPending}
              onClick={() => begin.mutate('xlsx')}
            >
              {t('queue.exportXlsx')}
            </button>
            <button
              type="button"
              className="btn"
              disabled={begin.isPending}
              onClick={() => begin.mutate('csv')}
            >
              {t('queue.exportCsv')}
            </button>
          </footer>
        ) : (
          <Progress job={at} onStop={() => stop.mutate()} />
        )}
      </div>
    </Dialog>
  );
}

function Progress(props: { readonly job: ExportView; readonly onStop: () => void }) {
  const { t } = useTranslation();
  const { job } = props;
  switch (job.state) {
    case 'running':
      return (
        <JobProgress job={{ title: job.name, done: job.done, total: job.total }} onCancel={props.onStop} />
      );
    case 'done':
      return (
        <p role="status">
          {t('queue.exportDone', { n: job.done })}{' '}
          <a className="lk" href={apiUrl(`/issue-exports/${job.id}/file`)} download>
            {job.name}
          </a>
        </p>
      );
    case 'stopped':
      return <p role="status">{t('queue.exportStopped', { n: job.done })}</p>;
    case 'failed':
      return <p role="alert">{t('queue.exportFailed')}</p>;
  }
}
