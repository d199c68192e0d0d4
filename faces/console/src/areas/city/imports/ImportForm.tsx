import { JobProgress } from '@gridgov/ui/JobProgress.tsx';
import { sizeWords } from '@gridgov/ui/upload.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportColumns, TemplateLinks } from '../../../admin/ImportColumns.tsx';
import { useProblemWords } from '../../../problemWords.ts';
import { FileDrop } from './FileDrop.tsx';
import { MappingTable } from './MappingTable.tsx';
import type { OptionValues } from './Options.tsx';
import { Options, queryOf } from './Options.tsx';
import { ReportView } from './ReportView.tsx';
import type { Subject } from './subjects.ts';
import type { ImportProgress } from './useImport.ts';
import { useHeaders, useImport } from './useImport.ts';
import { useSubjectWords } from './useSubjectWords.ts';

type Map = Readonly<Record<string, string>>;

/** File, settings, trial, difference, import. */
export function ImportForm(props: { readonly subject: Subject }) {
  const { t } = useTranslation('imports');
  const { subject } = props;
  const words = useSubjectWords();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<OptionValues>({ mode: 'all' });
  const [map, setMap] = useState<Map | null>(null);
  const { run, stop, progress } = useImport(subject);
  const settle = (next: OptionValues) => {
    // What was tried under other settings says nothing of these; how bad rows are taken does not change what was found.
    if (JSON.stringify({ ...next, mode: '' }) !== JSON.stringify({ ...options, mode: '' })) run.reset();
    setOptions(next);
  };
  const go = (dryRun: boolean) => {
    if (file !== null) run.mutate({ file, query: queryOf(options), map, dryRun });
  };
  return (
    <>
      <form
        className="sheet pad adm-form"
        onSubmit={(event) => {
          event.preventDefault();
          go(true);
        }}
      >
        <p>{words(subject).about}</p>
        <Template key={subject.name} subject={subject} />
        <fieldset className="field adm-form" disabled={run.isPending}>
          <legend className="vh">{t('input')}</legend>
          <FileDrop
            subject={subject}
            file={file}
            onFile={(chosen) => {
              setFile(chosen);
              setMap(null);
              run.reset();
            }}
          />
          <Options subject={subject} value={options} onChange={settle} />
        </fieldset>
        <footer className="adm-acts">
          <button type="submit" className="btn pri" disabled={file === null || run.isPending}>
            {t('try')}
          </button>
          {run.isPending ? (
            <Progress
              title={run.variables.dryRun ? t('trying') : t('applying')}
              bytes={run.variables.file.size}
              progress={progress}
              onStop={stop}
            />
          ) : null}
        </footer>
      </form>
      <Outcome
        subject={subject}
        file={file}
        run={run}
        map={map}
        mode={options.mode ?? 'all'}
        from={options.from ?? ''}
        onMap={setMap}
        onTry={() => go(true)}
        onApply={() => go(false)}
      />
    </>
  );
}

/** What the file should hold, and one to begin with. */
function Template(props: { readonly subject: Subject }) {
  const { t } = useTranslation('organisation');
  const [shown, setShown] = useState(false);
  const { name, format } = props.subject;
  return (
    <>
      <TemplateLinks subject={name} format={format} />
      <details className="import-columns" onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{t(`importTable.columns.${format}`)}</summary>
        {shown ? <ImportColumns subject={name} format={format} /> : null}
      </details>
    </>
  );
}

function Progress(props: {
  readonly title: string;
  readonly bytes: number;
  readonly progress: ImportProgress | null;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation('imports');
  const { title, bytes, progress, onStop } = props;
  const { phase = 'receiving', read = 0, receivedBytes = 0 } = progress ?? {};
  const n = read.toLocaleString('en-US');
  const words = {
    receiving: t('sending', { size: sizeWords(receivedBytes), of: sizeWords(bytes) }),
    reading: t('reading', { n }),
    writing: t('writing', { n }),
    done: t('writing', { n }),
  };
  const job =
    phase === 'receiving' ? { title, done: receivedBytes, total: bytes } : { title, done: read, total: null };
  return (
    <div className="im-run">
      <JobProgress job={{ ...job, words: words[phase] }} />
      <button type="button" className="btn s" onClick={onStop}>
        {t('stop')}
      </button>
    </div>
  );
}

interface OutcomeProps {
  readonly subject: Subject;
  readonly file: File | null;
  readonly run: ReturnType<typeof useImport>['run'];
  readonly map: Map | null;
  readonly mode: string;
  readonly from: string;
  readonly onMap: (map: Map) => void;
  readonly onTry: () => void;
  readonly onApply: () => void;
}

function Outcome(props: OutcomeProps) {
  const { t } = useTranslation('imports');
  const { subject, run } = props;
  if (run.isPending) return null;
  if (run.error instanceof DOMException) return <p className="adm-note">{t('stopped')}</p>;
  if (run.error !== null) return <Failed {...props} />;
  if (run.data === undefined) return null;
  const { data } = run;
  const found = { ...Object.fromEntries(data.unmapped.map((column) => [column, ''])), ...data.map };
  return (
    <>
      {subject.fields.length === 0 || data.applied ? null : (
        <MappingTable
          subject={subject}
          value={props.map ?? found}
          columns={Object.keys(found)}
          changed={props.map !== null}
          onChange={props.onMap}
          onTry={props.onTry}
        />
      )}
      <ReportView
        subject={subject}
        report={data}
        dryRun={run.variables?.dryRun === true}
        mode={props.mode}
        from={props.from}
        onApply={props.onApply}
      />
    </>
  );
}

/** The file could not be read as such a table: why, and where columns can be matched by hand, the columns. */
function Failed(props: OutcomeProps) {
  const problemWords = useProblemWords();
  const { subject, file, run } = props;
  const headers = useHeaders(file, subject.fields.length > 0).data ?? [];
  const { title, detail } = problemWords(run.error);
  const empty = Object.fromEntries(headers.map((column) => [column, '']));
  return (
    <>
      <div className="error-summary" role="alert">
        <b>{title}</b>
        {detail === undefined ? null : <p>{detail}</p>}
      </div>
      {headers.length === 0 ? null : (
        <MappingTable
          subject={subject}
          value={{ ...empty, ...props.map }}
          columns={headers}
          changed={props.map !== null}
          missing
          onChange={props.onMap}
          onTry={props.onTry}
        />
      )}
    </>
  );
}
