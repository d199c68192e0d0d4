import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { State } from '@gridgov/domain/work/workers/events.ts';
import { useEffect, useState } from 'react';
import type { CaseHead, KeptCase } from '../cases/types.ts';
import { useLanguage } from '../i18n.tsx';
import { isUnsent } from '../outbox/plan.ts';
import { Icon, Link } from '../parts.tsx';
import { useField } from '../state.tsx';
import { kept } from '../sync.ts';
import type { Reported } from '../types.ts';
import { db } from '../work.ts';
import { useOwnFile } from '../workers/own.ts';
import { PayCard } from './PayCard.tsx';
import { PostChoice } from './PostChoice.tsx';
import { isEngaged } from './trade.ts';
import { mineWords } from './words.ts';
import './mine.css';

/** One's posts, the statement of the month and one's own file, at the top of 我的. */
export function OwnCards() {
  const { actor } = useField();
  return (
    <>
      <PostChoice />
      {isEngaged(actor.post) ? (
        <>
          <PayCard />
          <FileLink />
        </>
      ) : null}
    </>
  );
}

function FileLink() {
  const words = mineWords(useLanguage());
  const { value } = useOwnFile();
  const until = useCertificate(value);
  return (
    <ul className="links">
      <li>
        <Link to="/file">
          {words('file')}
          <span className="t2">{until === null ? '' : words('until', { day: dayTextAt(until) })}</span>
          <Icon name="right" />
        </Link>
      </li>
    </ul>
  );
}

function useCertificate(head: CaseHead | null): number | null {
  const { owner } = useField();
  const [until, setUntil] = useState<number | null>(null);
  useEffect(() => {
    if (head === null) return;
    const read = async () => {
      const known = await kept<KeptCase>(db, owner, 'worker', head.id);
      setUntil((known?.detail.state as State | undefined)?.certificate?.until ?? null);
    };
    void read();
  }, [owner, head]);
  return until;
}

const isDone = ({ stage }: Reported) => stage === 'closed' || stage === 'evaluated';
const isEnded = ({ stage }: Reported) => stage === 'merged' || stage === 'declined';

/** One's own reports by what became of them; each number opens its rows. Nobody else sees them. */
export function OwnReports() {
  const words = mineWords(useLanguage());
  const { reported, items, last } = useField();
  if (last === null) return null;
  const done = reported.filter(isDone).length;
  const ended = reported.filter(isEnded).length;
  const unsent = items.filter((item) => item.content.kind === 'report' && isUnsent(item)).length;
  const figures = [
    ['done', done, '/mine/closed'],
    ['doing', reported.length - done - ended, '/mine/open'],
    ['ended', ended, '/mine/ended'],
    ['unsent', unsent, '/sync'],
  ] as const;
  return (
    <section>
      <h2 className="grp">
        {words('reports')} {words('reportsOf', { days: last.stats.days, n: reported.length })}
      </h2>
      <ul className="own-figures">
        {figures.map(([name, n, to]) => (
          <li key={name}>
            <Link to={to}>
              <span>{words(name)}</span>
              <b>{n}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
