import { useTranslation } from 'react-i18next';
import type { RowAnswer } from './run.ts';

export interface AnswerLine {
  readonly id: string;
  readonly shortNumber: string;
  readonly answer: RowAnswer;
}

/** How far it is, and an answer for each row. */
export function BulkAnswers(props: { readonly label: string; readonly lines: readonly AnswerLine[] }) {
  const { t } = useTranslation();
  const { label, lines } = props;
  const count = (kind: RowAnswer['kind']) => lines.filter(({ answer }) => answer.kind === kind).length;
  const [ok, failed] = [count('done'), count('failed')];
  const left = lines.length - ok - failed;
  return (
    <>
      <p role="status">
        {t('bulk.result', { command: label, ok, failed })}
        {left === 0 ? null : t('bulk.left', { n: left })}
      </p>
      {left === 0 ? null : (
        <progress className="bulk-bar" value={ok + failed} max={lines.length} aria-label={label} />
      )}
      <ul className="bulk-lines">
        {lines.map(({ id, shortNumber, answer }) => (
          <li key={id}>
            <b>{shortNumber}</b> <Answer answer={answer} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Answer({ answer }: { readonly answer: RowAnswer }) {
  const { t } = useTranslation();
  if (answer.kind === 'done') return `✓ ${answer.text || t('bulk.ok')}`;
  if (answer.kind !== 'failed') return <span className="t2">{t(`bulk.${answer.kind}`)}</span>;
  return (
    <>
      ◆ {answer.text}
      {answer.instead === undefined ? null : <span className="t2"> {answer.instead}</span>}
    </>
  );
}
