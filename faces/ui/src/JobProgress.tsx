import { useUiWords } from './language.tsx';
import { fill } from './words.ts';

export interface JobView {
  readonly title: string;
  readonly done: number;
  readonly total: number | null;
  /** How far it is, in words of the work; its count by default. */
  readonly words?: string;
  readonly result?: {
    readonly ok: number;
    readonly skipped: number;
    readonly failed: number;
    readonly file?: string;
  };
}

/** Long work: it goes on when the page is left, and ends with what failed and why, to mend. */
export function JobProgress(props: { readonly job: JobView; readonly onCancel?: () => void }) {
  const words = useUiWords();
  const { job } = props;
  return (
    <div className="job">
      <b>{job.title}</b>
      {job.result === undefined ? (
        <>
          <progress
            {...(job.total === null ? {} : { value: job.done, max: job.total })}
            aria-label={job.title}
          />
          <span className="t2" role="status">
            {job.words ?? countWords(job, words)}
          </span>
          {props.onCancel === undefined ? null : (
            <button type="button" className="btn s" onClick={props.onCancel}>
              {words.cancel}
            </button>
          )}
        </>
      ) : (
        <span role="status">
          {fill(words.jobEnded, {
            ok: job.result.ok,
            skipped: job.result.skipped,
            failed: job.result.failed,
          })}{' '}
          {job.result.file === undefined ? null : (
            <a className="lk" href={job.result.file} download>
              {words.jobFailedRows}
            </a>
          )}
        </span>
      )}
    </div>
  );
}

function countWords({ done, total }: JobView, words: ReturnType<typeof useUiWords>): string {
  const n = done.toLocaleString('en-US');
  return total === null ? n : fill(words.jobProgress, { done: n, total: total.toLocaleString('en-US') });
}

export type LiveState = 'online' | 'weak' | 'offline';

/** Whether what is on the screen is being kept up to date, and since when it is known. */
export function LiveDot(props: { readonly state: LiveState; readonly time: string }) {
  const words = useUiWords();
  return (
    <span className={`live live-${props.state}`}>
      <i aria-hidden="true" />
      <span role="status">{words[props.state]}</span>
      <span className="live-time">{props.time}</span>
    </span>
  );
}
