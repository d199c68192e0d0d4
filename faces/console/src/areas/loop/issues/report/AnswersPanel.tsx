import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnowledgeEntry } from './intakeQueries.ts';
import { useAnswers } from './intakeQueries.ts';
import { useSettled } from './useDraft.ts';

const most = 6;

/** What to say: answers, and what is not taken with where the caller goes. */
export function AnswersPanel(props: { readonly about: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const about = props.about.trim();
  const found = useAnswers(asked, about).data?.items;
  const shown = asked === '' && about === '' ? undefined : found;
  return (
    <section className="sheet" aria-labelledby="answers">
      <header>
        <h2 id="answers">{t('intake.answers')}</h2>
        <span className="grow" />
        <kbd>Alt 2</kbd>
      </header>
      <div className="caller">
        <input
          type="search"
          id="intake-answers"
          className="in"
          aria-keyshortcuts="Alt+2"
          aria-label={t('intake.findAnswer')}
          placeholder={t('intake.findAnswer')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p className="sm t2 cap" role="status">
        {shown === undefined || (asked === '' && shown.length === 0)
          ? t('intake.answersHint')
          : t(asked === '' ? 'intake.answersAbout' : 'intake.answersFound', { n: shown.length })}
      </p>
      {shown === undefined ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled to by keys
        <ul className="said" tabIndex={0} aria-labelledby="answers">
          {shown.slice(0, most).map((entry) => (
            <Answer key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Answer(props: { readonly entry: KnowledgeEntry }) {
  const { t } = useTranslation();
  const { entry } = props;
  const refused = entry.kind === 'not_accepted';
  return (
    <li className={refused ? 'refused' : ''}>
      <p className="dh">
        <b>
          <Said text={entry.title} />
        </b>
        {refused ? <span className="tag">{t('intake.notAccepted')}</span> : null}
        {entry.reviewDue ? <span className="tag">{t('intake.reviewDue')}</span> : null}
      </p>
      <p>
        <Said text={entry.body} />
      </p>
      {refused ? (
        <p>
          {t('intake.sendTo')} <b>{entry.sendTo}</b> <b>{entry.phone}</b>
        </p>
      ) : null}
      <p className="sm t2">
        {entry.owner?.name ?? t('intake.noOwner')} {t('common.separator')}{' '}
        {t('intake.version', { n: entry.version, day: entry.from })} {t('common.separator')}{' '}
        {t('intake.reviewBy', { day: entry.reviewOn })}
      </p>
    </li>
  );
}
