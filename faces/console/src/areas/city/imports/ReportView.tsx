import { Icon } from '@gridgov/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveText } from '../../../admin/csv.ts';
import { useNames } from '../../../admin/names.ts';
import { CoversNote, EndsDialog, useCovers } from './Covers.tsx';
import { useFieldName } from './MappingTable.tsx';
import { mendCsv, outcomeCsv, problemCsv } from './problemCsv.ts';
import type { Subject } from './subjects.ts';
import type { Difference, Mend, Report, RowProblem } from './upload.ts';
import { useSubjectWords } from './useSubjectWords.ts';
import type { zh } from './words/zh.ts';

interface Props {
  readonly subject: Subject;
  readonly report: Report;
  readonly dryRun: boolean;
  readonly mode: string;
  /** First day of the import, '' for today. */
  readonly from: string;
  readonly onApply: () => void;
}

const counts = ['read', 'added', 'changed', 'unchanged', 'refused'] as const;

/** What a trial would do, or an import did: counts, rows refused with what would be right, what changes. */
export function ReportView(props: Props) {
  const { t } = useTranslation('imports');
  const { subject, report, dryRun, mode } = props;
  const good = report.added + report.changed + report.ended;
  const blocked = mode === 'all' && report.refused + report.notEnded > 0;
  return (
    <section className="sheet" aria-live="polite">
      <header>
        <h2>{t('report')}</h2>
        <p className="t2">{t(stateOf(props, good))}</p>
        <span className="grow" />
        <ResultButton {...props} />
        {dryRun && good > 0 && !blocked ? <ApplyButton {...props} good={good} /> : null}
      </header>
      <dl className="im-counts">
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`counts.${name}`)}</dt>
            <dd className={name === 'refused' && report.refused > 0 ? 'adm-bad' : ''}>
              {report[name].toLocaleString('en-US')}
            </dd>
          </div>
        ))}
        {report.ended + report.notEnded === 0 ? null : (
          <div>
            <dt>{t('counts.ended')}</dt>
            <dd className="adm-bad">{report.ended.toLocaleString('en-US')}</dd>
          </div>
        )}
      </dl>
      <CoversNote subject={subject} report={report} from={props.from} />
      <Endings report={report} />
      <Problems
        subject={subject}
        title={t('problems')}
        problems={report.problems}
        leftOff={report.problemsLeftOff}
        mend={report.mend}
        download
      />
      <Problems subject={subject} title={t('notes')} problems={report.notes ?? []} leftOff={0} />
      <Differences subject={subject} report={report} />
    </section>
  );
}

function ApplyButton(props: Props & { readonly good: number }) {
  const { t } = useTranslation('imports');
  const [asking, setAsking] = useState(false);
  const { refused, notEnded, ended } = props.report;
  return (
    <>
      <button
        type="button"
        className="btn pri"
        onClick={() => (ended > 0 ? setAsking(true) : props.onApply())}
      >
        {refused + notEnded > 0 ? t('applyGood', { n: props.good }) : t('apply')}
      </button>
      {asking ? <EndsDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** All that was told of the file, as a file of its own. */
function ResultButton(props: Props) {
  const { t } = useTranslation('imports');
  const { subject, report } = props;
  const field = useFieldName(subject);
  const covers = useCovers(props);
  const { kind } = useSubjectWords()(subject);
  const save = () => {
    const { part, row, about, said } = t('outcomeHeadings', { returnObjects: true });
    const words = {
      headings: [part, row, about, said],
      counts: [...counts, 'ended' as const].map((name) => [t(`counts.${name}`), report[name]] as const),
      covers,
      endings: t('missing'),
      problems: t('problems'),
      differences: t('differences'),
      how: (how: 'ends' | 'carried' | 'kept') => t(`how.${how}`),
      change: (change: 'added' | 'changed') => t(change),
    };
    const problems = report.problems.map((one) => named(one, field));
    saveText(t('outcomeName', { kind }), outcomeCsv(words, { ...report, problems }));
  };
  return (
    <button type="button" className="btn q" onClick={save}>
      <Icon name="download" />
      {t('outcomes')}
    </button>
  );
}

function stateOf({ report, dryRun, mode }: Props, good: number) {
  if (report.applied && !dryRun) return 'applied' as const;
  if (mode === 'all' && report.refused + report.notEnded > 0) return 'notApplied' as const;
  if (good === 0) return 'nothingToDo' as const;
  return 'tried' as const;
}

const shownRows = 500;

function Problems(props: {
  readonly subject: Subject;
  readonly title: string;
  readonly problems: readonly RowProblem[];
  readonly leftOff: number;
  readonly download?: boolean;
  readonly mend?: Mend;
}) {
  const { t } = useTranslation('imports');
  const name = useFieldName(props.subject);
  const { kind } = useSubjectWords()(props.subject);
  const { problems } = props;
  if (problems.length === 0) return null;
  const more = props.leftOff + Math.max(0, problems.length - shownRows);
  const headings = [t('row'), t('what'), t('right')];
  return (
    <div className="im-part">
      <h3>
        {props.title} {problems.length.toLocaleString('en-US')}
      </h3>
      {props.download === true ? (
        <button
          type="button"
          className="btn s q"
          onClick={() =>
            saveText(
              t('csvName', { kind }),
              problemCsv(
                headings,
                problems.map((one) => named(one, name)),
              ),
            )
          }
        >
          <Icon name="download" />
          {t('download')}
        </button>
      ) : null}
      {props.mend === undefined || props.mend.rows.length === 0 ? null : (
        <MendButton kind={kind} mend={props.mend} problems={problems.map((one) => named(one, name))} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="im-scroll" tabIndex={0} aria-label={props.title}>
        <table className="adm-diff">
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, shownRows).map(({ row, field, message }) => (
              <tr key={`${row} ${field} ${message}`}>
                <td className="nw">{row === 0 ? t('wholeFile') : row}</td>
                <td className="nw">{name(field)}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 ? <p className="t2">{t('problemsMore', { n: more.toLocaleString('en-US') })}</p> : null}
    </div>
  );
}

function named(problem: RowProblem, name: (field: string) => string): RowProblem {
  return { ...problem, field: name(problem.field) };
}

function MendButton(props: {
  readonly kind: string;
  readonly mend: Mend;
  readonly problems: readonly RowProblem[];
}) {
  const { t } = useTranslation('imports');
  const { kind, mend, problems } = props;
  return (
    <button
      type="button"
      className="btn s q"
      onClick={() => saveText(t('mendName', { kind }), mendCsv(t('right'), mend, problems))}
    >
      <Icon name="download" />
      {t('mend', { n: mend.rows.length.toLocaleString('en-US') })}
    </button>
  );
}

/** What a complete file does not name: what cannot end stands first, with the reason. */
function Endings(props: { readonly report: Report }) {
  const { t } = useTranslation('imports');
  const { endings, ended, notEnded, applied } = props.report;
  if (endings.length === 0) return null;
  const more = ended + notEnded - endings.length;
  return (
    <div className="im-part">
      <h3>{t(applied ? 'endedTitle' : 'endings', { n: (ended + notEnded).toLocaleString('en-US') })}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="im-scroll" tabIndex={0} aria-label={t('missing')}>
        <table className="adm-diff">
          <tbody>
            {endings.map(({ what, how, message }) => (
              <tr key={what}>
                <td className="nw">
                  <span className={`tag${how === 'kept' ? ' adm-bad' : ''}`}>{t(`how.${how}`)}</span>
                </td>
                <td>
                  <b>{what}</b>
                </td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 ? <p className="t2">{t('problemsMore', { n: more.toLocaleString('en-US') })}</p> : null}
    </div>
  );
}

function Differences(props: { readonly subject: Subject; readonly report: Report }) {
  const { t } = useTranslation('imports');
  const { differences, added, changed } = props.report;
  if (differences.length === 0) return null;
  return (
    <div className="im-part">
      <h3>{t('differences')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="im-scroll" tabIndex={0} aria-label={t('differences')}>
        <table className="adm-diff">
          <tbody>
            {differences.map((one) => (
              <DifferenceRow key={`${one.row} ${one.what}`} subject={props.subject} one={one} />
            ))}
          </tbody>
        </table>
      </section>
      {added + changed > differences.length ? (
        <p className="t2">{t('differencesMore', { n: differences.length })}</p>
      ) : null}
    </div>
  );
}

function DifferenceRow(props: { readonly subject: Subject; readonly one: Difference }) {
  const { t } = useTranslation('imports');
  const name = useFieldName(props.subject);
  const names = useNames();
  const posts = props.subject.name === 'roster';
  const value = (field: string, text: string) => {
    if (field === 'kind') return posts ? names('post', text) : isKind(text) ? t(`kindNames.${text}`) : text;
    return field === 'level' && isLevel(text) ? t(`levelNames.${text}`) : text;
  };
  const { row, kind, what, before, after } = props.one;
  const fields = Object.entries(after).filter(([field, text]) => text !== '' && before?.[field] !== text);
  return (
    <tr>
      <td className="nw t2">{row}</td>
      <td className="nw">
        <span className="tag">{t(kind)}</span>
      </td>
      <td>
        <b>{what}</b>
      </td>
      <td>
        {fields.map(([field, text]) => (
          <div key={field}>
            <span className="t2">{name(field)} </span>
            {before?.[field] ? (
              <>
                <del>{value(field, before[field])}</del> →{' '}
              </>
            ) : null}
            <ins>{value(field, text)}</ins>
          </div>
        ))}
      </td>
    </tr>
  );
}

const kindNames: ReadonlySet<string> = new Set<keyof (typeof zh)['kindNames']>([
  ...(['department', 'property', 'utility', 'station', 'community', 'street', 'grid_centre'] as const),
  ...(['other', 'general', 'dedicated', 'component', 'event'] as const),
]);
const isKind = (text: string): text is keyof (typeof zh)['kindNames'] => kindNames.has(text);
const levelNames: ReadonlySet<string> = new Set<keyof (typeof zh)['levelNames']>([
  ...(['city', 'district', 'street', 'community'] as const),
]);
const isLevel = (text: string): text is keyof (typeof zh)['levelNames'] => levelNames.has(text);
