import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { JobProgress } from '@gridgov/ui/JobProgress.tsx';
import { MenuButton } from '@gridgov/ui/MenuButton.tsx';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl, read, send } from '../../../../api.ts';
import { commandId } from '../../../../commandId.ts';
import { useProblemWords } from '../../../../problemWords.ts';
import type { Offered } from '../../../../shell/offered.ts';
import { useOffer } from '../../../../shell/offered.ts';
import { useRight } from '../../../../shell/session.ts';
import type { QueueAsk } from '../queries.ts';
import type { ExportView } from '../types.ts';

const askAgainMs = 800;
type Format = ExportView['format'];
const formatOf = (id: string): Format => (id === 'csv' ? 'csv' : 'xlsx');

/** Takes the list out as a file, from its bar or the command box: a job of the server with its progress, logged there. */
export function ExportButton(props: { readonly ask: QueueAsk }) {
  const { t } = useTranslation();
  const mayExport = useRight('issue.export');
  const [format, setFormat] = useState<Format | null>(null);
  const formats = useMemo(
    () => [
      { id: 'xlsx', label: t('queue.exportXlsx') },
      { id: 'csv', label: t('queue.exportCsv') },
    ],
    [t],
  );
  useOffer(
    useMemo(
      (): Offered | null =>
        mayExport
          ? {
              about: t('queue.exportTitle'),
              actions: formats,
              run: (id) => setFormat(formatOf(id)),
            }
          : null,
      [mayExport, formats, t],
    ),
  );
  if (!mayExport) return null;
  return (
    <>
      <MenuButton
        className="btn q s"
        align="end"
        label={
          <>
            <Icon name="download" />
            {t('queue.export')}
          </>
        }
        items={formats}
        onPick={(id) => setFormat(formatOf(id))}
      />
      {format === null ? null : (
        <ExportDialog ask={props.ask} format={format} onClose={() => setFormat(null)} />
      )}
    </>
  );
}

function ExportDialog(props: {
  readonly ask: QueueAsk;
  readonly format: Format;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { ask, format } = props;
  const [key] = useState(() => commandId(Date.now()));
  const begin = useQuery({
    queryKey: ['export-begun', key],
    // The same id again is the same export, so that asking twice writes one file.
    queryFn: ({ signal }) =>
      send<ExportView>('POST', '/issue-exports', { body: { ...ask, format }, commandId: key, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
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
        {at === undefined ? null : <Progress job={at} onStop={() => stop.mutate()} />}
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
      return <Done job={job} />;
    case 'stopped':
      return <p role="status">{t('queue.exportStopped', { n: job.done })}</p>;
    case 'failed':
      return <p role="alert">{t('queue.exportFailed')}</p>;
  }
}

/** The file comes by itself; its name takes it once more. */
function Done(props: { readonly job: ExportView }) {
  const { t } = useTranslation();
  const { job } = props;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.click(), []);
  return (
    <p role="status">
      {t('queue.exportDone', { n: job.done })}{' '}
      <a ref={link} className="lk" href={apiUrl(`/issue-exports/${job.id}/file`)} download={job.name}>
        {job.name}
      </a>
    </p>
  );
}
