import { useState } from 'react';
import type { Notice } from '../../api.ts';
import { Warnings } from '../../parts/Warnings.tsx';
import { Back, Problem, Title } from '../../parts.tsx';
import { Link } from '../../router.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { dayWords } from '../../times.ts';
import { useAsk } from '../../useAsk.ts';
import { fill } from '../../words/fill.ts';

export function NoticesPage() {
  const words = useWords();
  const t = words.notices;
  const [now] = useState(Date.now);
  const { data, error, again } = useAsk<Notice[]>('/portal/notices');
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={t.title}>{t.title}</Title>
        <Warnings area="" />
        {error === null ? null : <Problem error={error} again={again} />}
        {data?.length === 0 ? (
          <>
            <p className="say">
              {t.none}
              <br />
              {t.next}
            </p>
            <div className="acts">
              <Link className="btn" to="/subscribe">
                {t.subscribe}
              </Link>
            </div>
          </>
        ) : null}
        <ul className="newslist form">
          {(data ?? []).map((one) => (
            <li key={one.id}>
              <h2 style={{ fontSize: 20 }}>
                <Said text={one.title} />
              </h2>
              <p className="t2 s">
                {one.areaName}·{fill(t.from, { day: dayWords(one.from, now, words) })}
                {one.until === null ? '' : `·${fill(t.until, { day: dayWords(one.until, now, words) })}`}
              </p>
              <p style={{ whiteSpace: 'pre-line' }}>
                <Said text={one.body} />
              </p>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
