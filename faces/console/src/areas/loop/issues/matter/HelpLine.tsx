import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmergencyLines } from '../../../../matter/EmergencyLines.tsx';
import { useProblemWords } from '../../../../problemWords.ts';
import { contactOf } from '../queries.ts';
import type { IssueDetail } from '../types.ts';

/** What a request for help needs before anything else: whom to call, at one press. */
export function HelpLine(props: { readonly issue: IssueDetail }) {
  const { t } = useTranslation();
  const { issue } = props;
  if (!issue.help || issue.closed) return null;
  return (
    <section className="help-line" aria-label={t('case.help')}>
      <p>
        <b className="help-tag">{t('case.help')}</b> {t('case.helpHint')}
      </p>
      <p className="help-calls">
        {issue.reporter.mayReveal ? <CallBack id={issue.id} /> : null}
        <EmergencyLines className="btn" />
      </p>
    </section>
  );
}

/** The look is kept; nobody types a reason before an emergency. */
function CallBack(props: { readonly id: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<{ name: string | null; phone: string | null } | null>(null);
  const words = useProblemWords();
  const [failed, setFailed] = useState('');
  if (shown === null) {
    const show = () =>
      contactOf(props.id)
        .then(setShown)
        .catch((error: unknown) => setFailed(words(error).title));
    return (
      <>
        <button type="button" className="btn pri" onClick={() => void show()}>
          {t('case.helpContact')}
        </button>
        {failed === '' ? null : <span role="alert">{failed}</span>}
      </>
    );
  }
  if (shown.phone === null) return <span role="status">{t('case.helpNoContact')}</span>;
  return (
    <a className="btn pri" href={`tel:${shown.phone}`}>
      {t('case.helpCall', { who: shown.name ?? '', phone: shown.phone })}
    </a>
  );
}
