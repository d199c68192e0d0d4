import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import { Masked } from '@gridgov/ui/Masked.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import { revealReporter } from '../queries.ts';
import type { IssueDetail, RelatedIssue } from '../types.ts';
import { isDone } from './parts.ts';
import { Thumbnail } from './Thumbnail.tsx';

/** Parts, duplicates, assisting units, reporter, files; and who will be told when it closes. */
export function Relations(props: { readonly issue: IssueDetail }) {
  const { t } = useTranslation();
  const { issue } = props;
  const rows = relationRows(issue, t).filter((row) => row !== null);
  return (
    <section className="sheet" aria-labelledby="case-relations">
      <header>
        <h2 id="case-relations">{t('case.relations')}</h2>
        <span className="t2">{standing(issue, t)}</span>
      </header>
      {rows.length === 0 ? <p className="cap">{t('case.noRelations')}</p> : null}
      <table className="rel">
        <tbody>
          {rows.map(({ title, lines }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>
                <ul>
                  {lines.map(({ key, start, end }) => (
                    <li key={key}>
                      <span>{start}</span>
                      <span className="t2 end">{end}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Translate = TFunction<'console'>;
interface RelationLine {
  readonly key: string;
  readonly start: ReactNode;
  readonly end: ReactNode;
}
interface RelationRow {
  readonly title: string;
  readonly lines: readonly RelationLine[];
}

function duplicatesTitle({ duplicates, repeats }: IssueDetail, t: Translate): string {
  const title = t('case.duplicates', { n: duplicates.length });
  return repeats === 0 ? title : `${title} ${t('case.repeats', { n: repeats })}`;
}

function relationRows(issue: IssueDetail, t: Translate): (RelationRow | null)[] {
  const done = issue.parts.filter(isDone).length;
  return [
    issue.master === undefined ? null : { title: t('case.master'), lines: [relatedLine(issue.master)] },
    row(t('case.partsRow', { done, total: issue.parts.length }), issue.parts.map(partLine)),
    row(duplicatesTitle(issue, t), issue.duplicates.map(relatedLine)),
    row(t('case.linked'), issue.linked.map(relatedLine)),
    row(t('case.similarRow', { n: issue.similar.length }), issue.similar.map(relatedLine)),
    row(
      t('case.assists'),
      issue.assists.map(({ unit, note, state }) => ({ key: unit, start: `${unit} ${note}`, end: state })),
    ),
    row(t('case.reporter'), [reporterLine(issue, t)]),
    row(
      t('case.files', { n: issue.files.length }),
      issue.files.map(({ id, name, url, note }) => ({
        key: id,
        start: (
          <a className="lk" href={url} download>
            {name}
          </a>
        ),
        end: note,
      })),
    ),
    row(
      t('case.told'),
      issue.told === 0 ? [] : [{ key: 'told', start: t('case.toldText', { n: issue.told }), end: '' }],
    ),
  ];
}

function row(title: string, lines: readonly RelationLine[]): RelationRow | null {
  return lines.length === 0 ? null : { title, lines };
}

function partLine(part: IssueDetail['parts'][number], at: number): RelationLine {
  return {
    key: `${at}`,
    start: isDone(part) ? (
      <span>
        <Said text={`${at + 1} ${part.title}`} />
      </span>
    ) : (
      <b>
        <Said text={`${at + 1} ${part.title}`} />
      </b>
    ),
    end: (
      <>
        {part.unit} <Said text={part.note ?? ''} />{' '}
        {part.clock === undefined ? null : <ClockChip clock={part.clock} />}
      </>
    ),
  };
}

function relatedLine(related: RelatedIssue): RelationLine {
  return {
    key: related.id,
    start: (
      <span className="with-thumb">
        {related.thumbnail === undefined ? null : (
          <Thumbnail url={related.thumbnail} number={related.shortNumber} />
        )}
        <Link className="lk" to={paths.oneCase} params={{ id: related.id }}>
          {related.shortNumber} <Said text={related.title} />
        </Link>
      </span>
    ),
    end: related.note,
  };
}

function reporterLine(issue: IssueDetail, t: Translate): RelationLine {
  const reveal = issue.reporter.mayReveal
    ? (reason: string) => revealReporter(issue.id, reason).then((text) => text || t('case.noContact'))
    : undefined;
  return {
    key: 'reporter',
    start: (
      <Masked
        label={t('case.reveal')}
        masked={issue.reporter.text}
        {...(reveal === undefined ? {} : { reveal })}
      />
    ),
    end: '',
  };
}

function standing(issue: IssueDetail, t: Translate): string {
  if (issue.master !== undefined) return t('case.isDuplicate');
  return issue.duplicates.length > 0 ? t('case.isMaster') : '';
}
