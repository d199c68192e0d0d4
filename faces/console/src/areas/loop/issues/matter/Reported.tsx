import { Said } from '@gridgov/ui/Said.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { useTranslation } from 'react-i18next';
import type { IssueDetail, IssuePhoto } from '../types.ts';
import './reported.css';

/** As many as stand beside the words; the others are with the photos below. */
const mostBeside = 3;

export function photosBeside(photos: readonly IssuePhoto[]): readonly IssuePhoto[] {
  return photos.filter(({ after }) => !after).slice(0, mostBeside);
}

/**
 * What was reported: the words, the photos, where, by whom, and what was added since. It stands first; its heading is
 * the one below that of the matter.
 */
export function Reported(props: { readonly issue: IssueDetail; readonly heading: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const { issue, heading: Heading } = props;
  const now = Date.now();
  const when = shortInstant(issue.report.at, now);
  const photos = photosBeside(issue.photos);
  return (
    <section className="reported" aria-label={t('case.reported')}>
      <div>
        <Heading>{t('case.reported')}</Heading>
        <blockquote className="situation">
          <Said text={issue.description || issue.title} />
        </blockquote>
        <dl>
          <dt>{t('case.source')}</dt>
          <dd>
            {issue.channel} {when} <Said text={issue.reportedBy} />
          </dd>
          {issue.report.seenAt === undefined ? null : (
            <>
              <dt>{t('case.seenAt')}</dt>
              <dd>{t('case.seenLate', { seen: shortInstant(issue.report.seenAt, now), when })}</dd>
            </>
          )}
          <dt>{t('case.position2')}</dt>
          <dd>
            <Said text={issue.place} /> {issue.gridName}
          </dd>
          {issue.report.said.map(({ label, at, text }) => (
            <div key={`${label}${at}`}>
              <dt>{label}</dt>
              <dd>
                {shortInstant(at, now)} <Said text={text} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {photos.length === 0 ? null : <Pictures photos={photos} />}
    </section>
  );
}

function Pictures(props: { readonly photos: readonly IssuePhoto[] }) {
  const now = Date.now();
  return (
    <div className="reported-pics">
      {props.photos.map((photo) => (
        <figure key={photo.id}>
          <a href={photo.url}>
            <img src={photo.thumbnail} alt={photo.alt} loading="lazy" />
          </a>
          <figcaption className="sm t2">
            {photo.alt} <Said text={photo.takenBy} /> {shortInstant(photo.takenAt, now)}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
