import { useState } from 'react';
import { useAbout } from '../about.tsx';
import type { Warning } from '../api.ts';
import { ownArea } from '../ownArea.ts';
import { Said } from '../said.tsx';
import { useWords } from '../settings.tsx';
import { momentWords } from '../times.ts';
import { useAsk } from '../useAsk.ts';
import { fill } from '../words/fill.ts';

/** Warnings in force that concern an area, '' for the whole city; nothing where there are none. */
export function Warnings({ area }: { readonly area: string }) {
  const { warnings: t } = useWords();
  const { warnings: used } = useAbout();
  const { data } = useAsk<Warning[]>(used ? `/portal/warnings${area === '' ? '' : `?area=${area}`}` : null);
  const [own] = useState(ownArea);
  if (data === null || data.length === 0) return null;
  // Who asks for one area, or never said where they live, is shown all there is.
  const apart = area === '' && own !== '';
  const here = data.filter((one) => !apart || concerns(one, own));
  const elsewhere = data.filter((one) => !here.includes(one));
  return (
    <section className="warnings" aria-label={t.title}>
      {here.map((one) => (
        <One key={one.id} one={one} />
      ))}
      {elsewhere.length === 0 ? null : (
        <details className="sheet">
          <summary>{fill(t.elsewhere, { n: elsewhere.length })}</summary>
          {elsewhere.map((one) => (
            <One key={one.id} one={one} />
          ))}
        </details>
      )}
    </section>
  );
}

/** Whether it holds where somebody lives. */
const concerns = ({ areas }: Warning, own: string) =>
  areas.some(({ code }) => own.startsWith(code) || code.startsWith(own));

function One({ one }: { readonly one: Warning }) {
  const words = useWords();
  const t = words.warnings;
  const [now] = useState(Date.now);
  const begins =
    one.onsetAt > now ? `${t.from.replace('{moment}', momentWords(one.onsetAt, now, words))} · ` : '';
  return (
    <article className={`warning ${one.severity.toLowerCase()}`}>
      <p className="warning-kind">
        <b>
          {one.exercise ? `${t.exercise} · ` : ''}
          {t.title} · {t.severity[one.severity]}
        </b>
      </p>
      <h2>
        <Said text={one.headline} />
      </h2>
      <p className="t2 s">
        {one.areas.map(({ name }) => name).join(t.comma)} · {begins}
        {t.until.replace('{moment}', momentWords(one.expiresAt, now, words))}
      </p>
      <p className="warning-text">
        <Said text={one.description} />
      </p>
      {one.instruction === '' ? null : (
        <p className="warning-text">
          <b>{t.instruction}</b> <Said text={one.instruction} />
        </p>
      )}
    </article>
  );
}
