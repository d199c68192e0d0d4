import { useState } from 'react';
import type { Reported } from '../../api.ts';
import { Emergency } from '../../parts/Emergency.tsx';
import { personWords } from '../../parts/headline.ts';
import { Secret } from '../../parts/Secret.tsx';
import { Title } from '../../parts.tsx';
import { Link } from '../../router.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { momentWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import { type Draft, natureOf } from './draft.ts';

/** Only after the server's answer: what happens next, and what to follow it by. */
export function Sent({ draft, sent }: { readonly draft: Draft; readonly sent: Reported }) {
  const words = useWords();
  const t = words.report.sent;
  const [now] = useState(Date.now);
  const title = draft.join === null ? t.title : t.joined;
  const { next } = sent;
  return (
    <main id="main">
      <div className="wrap">
        <div className="q">
          <p className="count">{momentWords(now, now, words)}</p>
          <Title window={title}>{title}</Title>
          {sent.together === null ? null : (
            <p className="plain">{fill(t.together, { number: sent.together })}</p>
          )}
          {next?.dueAt == null ? null : (
            <p className="plain">
              <Said
                text={fill(t.next, {
                  when: words.time.before(momentWords(next.dueAt, now, words)),
                  who: next.who,
                  person: personWords(next, words),
                })}
              />
              <br />
              {natureOf(draft) === 'emergency'
                ? draft.tell === 'sms'
                  ? t.afterwardsHelp
                  : t.afterwardsHelpNone
                : t.afterwards}
            </p>
          )}
          {draft.help ? <Emergency /> : null}
          <Secret sent={sent} />
          <div className="acts">
            <Link className="btn main" to={`/my/${sent.id}`}>
              {t.follow}
            </Link>
            <Link className="btn low" to="">
              {t.home}
            </Link>
          </div>
        </div>
      </div>
    </main>
  );
}
