import { useEffect, useMemo, useState } from 'react';
import { type Alike, alikeHere, together } from '../alike.ts';
import { call } from '../call.ts';
import { useSay } from '../i18n.tsx';
import { useServerNow } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { useField, useNet } from '../state.tsx';
import { languageNow } from '../verb.ts';
import type { ReportForm } from './reportForm.ts';

const pause = 700;

/** Said while a report is written: what may be the same thing already, and why. A person decides. */
export function SameNearby(props: { readonly form: ReportForm; readonly onSame: () => void }) {
  const say = useSay();
  const field = useField();
  const now = useServerNow();
  const { form, onSame } = props;
  const { tasks, items, rules } = field;
  const found = useFound(form);
  const rule = rules?.policy.likeness;
  const here = useMemo(() => likened(form, now), [form, now]);
  if (rule === undefined || here === null) return null;
  const same = together(found, alikeHere(here, { tasks, items }, rule, languageNow()), rule.most);
  if (same.length === 0) return null;
  return (
    <section className="block" aria-live="polite">
      <h2 className="lab">{say('sameTitle')}</h2>
      <ul className="same">
        {same.map(({ id, title, reason }) => (
          <li key={id}>
            <b>
              <Said text={title} />
            </b>
            <span className="s t2">
              <Said text={reason} />
            </span>
            {tasks.some((task) => task.id === id) && (
              <button type="button" className="btn s" onClick={() => go(`/task/${id}`)}>
                {say('see')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="lk" onClick={onSame}>
        {say('sameDo')}
      </button>
    </section>
  );
}

/** Null without a point, or without anything to compare. */
function likened({ place, classCode, text }: ReportForm, at: number) {
  if (place === null || place.lon === null || place.lat === null) return null;
  if (classCode === null && text.trim() === '') return null;
  const classes = classCode === null ? [] : [classCode];
  return { classes, text, place: place.text, lon: place.lon, lat: place.lat, at };
}

/** What the server knows of, where it can be asked. */
function useFound({ place, classCode, text }: ReportForm): readonly Alike[] {
  const { net } = useNet();
  const [found, setFound] = useState<readonly Alike[]>([]);
  const [lon, lat] = [place?.lon ?? null, place?.lat ?? null];
  const asked = net === 'online' || net === 'weak';
  useEffect(() => {
    setFound([]);
    if (!asked || lon === null || lat === null || (classCode === null && text.trim() === '')) return;
    let shown = true;
    const ask = async () => {
      const query = new URLSearchParams({ lon: String(lon), lat: String(lat), text: text.slice(0, 400) });
      if (classCode !== null) query.set('class', classCode);
      const { status, body } = await call({ method: 'GET', path: `/issues/near?${query}` });
      if (shown && status === 200) setFound((body as unknown as readonly Near[]).map(alikeOf));
    };
    // Not with every letter.
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [asked, lon, lat, classCode, text]);
  return found;
}

interface Near extends Alike {
  readonly shortNumber: string;
}

const alikeOf = ({ id, shortNumber, title, reason }: Near): Alike => ({
  id,
  title: `${shortNumber} ${title}`,
  reason,
});
