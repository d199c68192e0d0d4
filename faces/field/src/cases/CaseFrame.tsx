import type { ReactNode } from 'react';
import { useLanguage } from '../i18n.tsx';
import { Head, Icon } from '../parts.tsx';
import { go } from '../router.ts';
import type { Giving } from './give.ts';
import type { Seen } from './queries.ts';
import { caseWords } from './words.ts';
import './cases.css';

type Props = {
  readonly title: string;
  readonly under: string;
  readonly aside?: ReactNode;
  /** Where its list is. */
  readonly back?: string;
  readonly seen: Seen;
  readonly giving: Giving;
  /** What stands above all that scrolls. */
  readonly above?: ReactNode;
  readonly acts: ReactNode;
  readonly children: ReactNode;
};

/** The page of one case: whether it is fresh, what waits, what was refused, then what is known and what can be done. */
export function CaseFrame({
  seen,
  giving: { waiting, fault },
  above,
  acts,
  children,
  back = '/',
  ...head
}: Props) {
  const words = caseWords(useLanguage());
  return (
    <div className="phone case-page">
      <Head {...head} back="" onBack={() => go(back, true)} />
      {above}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and nothing in it need be reached by keys */}
      <main className="scroll" tabIndex={0}>
        {seen.state === 'old' ? <p className="note pad">{words('offline')}</p> : null}
        {waiting.length === 0 ? null : (
          <p className="note pad" role="status">
            <Icon name="wait" /> {words('waiting', { what: waiting.join(' ') })}
          </p>
        )}
        {fault === '' ? null : (
          <p className="note pad w-bad" role="alert">
            {words('refused', { why: fault })}
          </p>
        )}
        {children}
      </main>
      {acts}
    </div>
  );
}

/** In place of a case that is not in one's hands; `said` and `hint` where it is another reason. */
export function CaseGone(props: { readonly title: string; readonly said?: string; readonly hint?: string }) {
  const words = caseWords(useLanguage());
  const { title, said = words('gone'), hint = words('goneHint') } = props;
  return (
    <div className="phone">
      <Head title={title} back="" onBack={() => go('/', true)} />
      <main className="scroll empty">
        <p>
          <b>{said}</b>
        </p>
        <p className="note">{hint}</p>
        <button type="button" className="btn main" onClick={() => go('/', true)}>
          {words('back')}
        </button>
      </main>
    </div>
  );
}
