import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime, shortInstant } from '@gridgov/ui/times.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueDetail, IssuePhoto } from '../types.ts';
import { photosBeside } from './Reported.tsx';

/** What it was and what it is: one picture over the other, or side by side; else the photos that do not stand with the report. */
export function Evidence(props: { readonly issue: IssueDetail }) {
  const { issue } = props;
  if (issue.evidence !== undefined) return <Compare evidence={issue.evidence} />;
  const beside = photosBeside(issue.photos);
  const others = issue.photos.filter((photo) => !beside.includes(photo));
  return others.length === 0 ? null : <Photos photos={others} />;
}

function Compare(props: { readonly evidence: NonNullable<IssueDetail['evidence']> }) {
  const { t } = useTranslation();
  const [beside, setBeside] = useState(false);
  const { before, after, metresApart } = props.evidence;
  return (
    <section className="sheet" aria-labelledby="case-evidence">
      <header>
        <h2 id="case-evidence">{t('case.evidence')}</h2>
        {metresApart === null ? null : <span className="t2 sm">{t('case.apart', { n: metresApart })}</span>}
        <span className="grow" />
        {/* biome-ignore lint/a11y/useSemanticElements: two toggles, not a form's group */}
        <span className="seg" role="group" aria-label={t('case.evidence')}>
          <button type="button" aria-pressed={!beside} onClick={() => setBeside(false)}>
            {t('case.slide')}
          </button>
          <button type="button" aria-pressed={beside} onClick={() => setBeside(true)}>
            {t('case.sideBySide')}
          </button>
        </span>
      </header>
      {beside ? <SideBySide before={before} after={after} /> : <Slider before={before} after={after} />}
      <p className="cap">
        <span>
          <Said text={t('case.beforeBy', { text: `${before.takenBy} ${before.place}` })} />
        </span>
        <span>
          <Said text={t('case.afterBy', { text: `${after.takenBy} ${after.place}` })} />
        </span>
      </p>
    </section>
  );
}

interface Pair {
  readonly before: IssuePhoto;
  readonly after: IssuePhoto;
}

function Slider(props: Pair) {
  const { t } = useTranslation();
  const [share, setShare] = useState(46);
  const { before, after } = props;
  return (
    <div className="ba" style={{ '--x': `${share}%` } as React.CSSProperties}>
      <img src={before.url} alt={before.alt} />
      <img className="af" src={after.url} alt={after.alt} />
      <span className="bar-x" aria-hidden="true" />
      <Labels {...props} />
      <input
        type="range"
        min={0}
        max={100}
        value={share}
        aria-label={t('case.slider')}
        onChange={(event) => setShare(Number(event.target.value))}
      />
    </div>
  );
}

function SideBySide(props: Pair) {
  const { before, after } = props;
  return (
    <div className="ba beside">
      <img src={before.url} alt={before.alt} />
      <img src={after.url} alt={after.alt} />
      <Labels {...props} />
    </div>
  );
}

function Labels(props: Pair) {
  const { t } = useTranslation();
  const now = Date.now();
  const words = (photo: IssuePhoto) => {
    const { day, time } = dayAndTime(photo.takenAt);
    return `${day.slice(5)} ${time}`;
  };
  return (
    <>
      <span className="lab lab-start" title={shortInstant(props.before.takenAt, now)}>
        {t('case.beforeAt', { time: words(props.before) })}
      </span>
      <span className="lab lab-end" title={shortInstant(props.after.takenAt, now)}>
        {t('case.afterAt', { time: words(props.after) })}
      </span>
    </>
  );
}

function Photos(props: { readonly photos: readonly IssuePhoto[] }) {
  const { t } = useTranslation();
  const now = Date.now();
  return (
    <section className="sheet" aria-labelledby="case-photos">
      <header>
        <h2 id="case-photos">{t('case.photos')}</h2>
      </header>
      <ul className="photos">
        {props.photos.map((photo) => (
          <li key={photo.id}>
            <a href={photo.url}>
              <img src={photo.thumbnail} alt={photo.alt} loading="lazy" />
            </a>
            <p className="sm t2">
              {shortInstant(photo.takenAt, now)} <Said text={photo.takenBy} /> {photo.place}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
