import { useEffect, useRef, useState } from 'react';
import type { Place, Reported } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { Emergency } from '../../parts/Emergency.tsx';
import { Where } from '../../parts/Where.tsx';
import { Waiting } from '../../parts.tsx';
import { go, Link, useAddress } from '../../router.tsx';
import { useWords } from '../../settings.tsx';
import { type Solution, solve } from '../../sum.ts';
import { useAsk } from '../../useAsk.ts';
import { fill } from '../../words/fill.ts';
import { Check } from './Check.tsx';
import type { Draft } from './draft.ts';
import { PhotosStep } from './PhotosStep.tsx';
import { Sent } from './Sent.tsx';
import { Tell } from './Tell.tsx';
import { useDraft } from './useDraft.ts';
import { What } from './What.tsx';

/** A report as it was left, or a new one. */
export function ReportPage() {
  const { query } = useAddress();
  const { draft, ...drafting } = useDraft(query.get('help') === '1');
  return draft === null ? <Waiting /> : <Questions {...drafting} draft={draft} />;
}

type QuestionsProps = Omit<ReturnType<typeof useDraft>, 'draft'> & { readonly draft: Draft };

/** One question a screen, five of them; the browser's back goes to the one before. */
function Questions({ draft, found, change, anew, sent: over }: QuestionsProps) {
  const words = useWords();
  const { query } = useAddress();
  const [sent, setSent] = useState<Reported | null>(null);
  const sum = useRef<Promise<Solution> | null>(null);
  const step = draft.place === null ? 1 : Math.min(5, Math.max(1, Number(query.get('q') ?? 1)));
  useGridOfBoard(query, (place) => change({ place }));
  // Worked out while the form is filled, so that nobody waits for it.
  useEffect(() => {
    sum.current ??= solve().catch((error: unknown) => {
      sum.current = null;
      throw error;
    });
    sum.current.catch(() => undefined);
  }, []);
  // Each question begins at its heading.
  useEffect(() => {
    if (step > 1 || sent !== null) document.querySelector<HTMLElement>('h1')?.focus();
  }, [step, sent]);
  const to = (n: number) => go(`/report?${draft.help ? 'help=1&' : ''}q=${n}`);
  const props = { draft, change, to, next: () => to(draft.join !== null && step === 4 ? 5 : step + 1) };
  if (sent !== null) return <Sent draft={draft} sent={sent} />;
  return (
    <main id="main">
      <div className="wrap">
        <div className="q">
          <Back home={step === 1} />
          <p className="count">{fill(words.report.count, { n: step })}</p>
          {found ? <Left anew={anew} /> : null}
          {draft.help ? <Emergency /> : null}
          {step === 1 ? <Where {...props} /> : null}
          {step === 2 ? <What {...props} /> : null}
          {step === 3 ? <PhotosStep {...props} /> : null}
          {step === 4 ? <Tell {...props} /> : null}
          {step === 5 ? (
            <Check
              {...props}
              sum={() => {
                sum.current ??= solve();
                const mine = sum.current;
                return mine;
              }}
              spent={() => {
                sum.current = null;
              }}
              done={(reported) => {
                setSent(reported);
                over();
              }}
            />
          ) : null}
        </div>
      </div>
    </main>
  );
}

function Back({ home }: { readonly home: boolean }) {
  const words = useWords();
  return home ? (
    <Link className="backl" to="">
      <Icon name="left" />
      {words.home}
    </Link>
  ) : (
    <button type="button" className="backl backb" onClick={() => history.back()}>
      <Icon name="left" />
      {words.back}
    </button>
  );
}

/** What is shown was begun earlier: whoever else uses this browser can begin anew. */
function Left({ anew }: { readonly anew: () => Promise<void> }) {
  const t = useWords().report;
  const start = async () => {
    await anew();
    go(`/report${location.search.includes('help=1') ? '?help=1' : ''}`, { replace: true });
  };
  return (
    <p className="why" role="status">
      {t.left}{' '}
      <button type="button" className="linkb" onClick={() => void start()}>
        {t.anew}
      </button>
    </p>
  );
}

/** The code on a grid's board, and a point of the public map, lead here with the place filled in. */
function useGridOfBoard(query: URLSearchParams, fillIn: (place: NonNullable<Draft['place']>) => void): void {
  const grid = query.get('grid');
  const [lon, lat] = [Number(query.get('lon')), Number(query.get('lat'))];
  const pointed = lon === 0 || lat === 0 || Number.isNaN(lon + lat) ? {} : { lon, lat };
  const { data } = useAsk<Place[]>(
    grid === null || !/^\d{15}$/.test(grid) ? null : `/portal/places?q=${grid}`,
  );
  const found = data?.find(({ code }) => code === grid);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the name has come
  useEffect(() => {
    if (found === undefined) return;
    const { code, name, inside, point } = found;
    const middle = { lon: point?.longitude ?? null, lat: point?.latitude ?? null };
    fillIn({ code, name, inside, ...middle, ...pointed });
  }, [found]);
}
