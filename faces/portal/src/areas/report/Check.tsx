import { type FormEvent, useEffect, useState } from 'react';
import { type Advice, type Reported, send } from '../../api.ts';
import { keepMatter } from '../../mine.ts';
import { CheckRows } from '../../parts/CheckRows.tsx';
import { Fault } from '../../parts/Fault.tsx';
import { personWords } from '../../parts/headline.ts';
import { placeText } from '../../parts/place.ts';
import { errorWords, Title } from '../../parts.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import type { Solution } from '../../sum.ts';
import { momentWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/zh.ts';
import type { StepProps } from './draft.ts';
import { type Draft, natureOf, placeBody } from './draft.ts';

type CheckProps = StepProps & {
  readonly sum: () => Promise<Solution>;
  /** The sum was used, or has grown too old. */
  readonly spent: () => void;
  readonly done: (sent: Reported) => void;
};

/** Everything once more, each with a way back; sent only here. */
export function Check({ draft, to, sum, spent, done }: CheckProps) {
  const words = useWords();
  const t = words.report.check;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const next = useNext(draft);
  const [now] = useState(Date.now);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      const sent = await deliver(draft, await sum());
      keepMatter({ id: sent.id, number: sent.number, secret: sent.secret, title: titleOf(draft, words) });
      done(sent);
    } catch (error) {
      spent();
      setProblem(errorWords(error, words));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit}>
      <Title window={t.title}>{t.title}</Title>
      <Fault text={problem} />
      <CheckRows rows={rowsOf(draft, words)} change={t.change} to={to} />
      {draft.join === null ? null : <p className="why">{t.join}</p>}
      {next === null || draft.join !== null ? null : (
        <p className="why">
          <Said
            text={fill(t.after, {
              when: words.time.before(momentWords(next.dueAt, now, words)),
              who: next.who,
              person: personWords(next, words),
            })}
          />
        </p>
      )}
      <div className="acts">
        <button type="submit" className="btn main" disabled={busy}>
          {busy ? words.sending : words.send}
        </button>
      </div>
    </form>
  );
}

const titleOf = (draft: Draft, { comma }: Pick<Words, 'comma'>) =>
  [
    draft.join?.className ??
      (draft.className || draft.text.slice(0, 20).replace(/[，,、。.；;！!？?\s]+$/u, '')),
    draft.join?.place ?? (draft.detail || draft.place?.name),
  ]
    .filter(Boolean)
    .join(comma);

function rowsOf(draft: Draft, words: ReturnType<typeof useWords>): [string, string, number | null][] {
  const { check: t } = words.report;
  const told: [string, string, number] = [
    t.told,
    draft.tell === 'none' || draft.tell === null ? t.toldNone : draft.to,
    4,
  ];
  if (draft.join !== null) {
    return [[t.where, draft.join.place, null], [t.what, draft.join.className, null], told];
  }
  const photos = draft.photos.length === 0 ? t.photosNone : fill(t.photosN, { n: draft.photos.length });
  return [
    [t.where, placeText(draft, words), 1],
    [t.what, [draft.className, draft.text].filter(Boolean).join(words.colon), 2],
    [t.photos, photos, 3],
    told,
  ];
}

/** Who comes by when, as the server reckons now. */
function useNext(draft: Draft): Advice['next'] {
  const [next, setNext] = useState<Advice['next']>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the place that was chosen
  useEffect(() => {
    send<Advice>('/portal/advice', {
      text: '',
      place: placeBody(draft),
      nature: natureOf(draft),
    })
      .then((advice) => setNext(advice.next))
      .catch(() => setNext(null));
  }, []);
  return next;
}

function deliver(draft: Draft, solution: Solution): Promise<Reported> {
  const contact =
    draft.tell === 'sms' || draft.tell === 'email'
      ? { contact: { channel: draft.tell, to: draft.to.trim() } }
      : {};
  if (draft.join !== null) {
    return send<Reported>(
      `/portal/matters/${draft.join.id}/join`,
      { ...contact, solution },
      { key: draft.id },
    );
  }
  const body = {
    nature: natureOf(draft),
    ...(draft.classCode === null ? {} : { classCode: draft.classCode }),
    description: draft.text.trim(),
    place: placeBody(draft),
    files: draft.photos.map(({ id }) => id),
    ...contact,
    solution,
  };
  return send<Reported>('/portal/matters', body, { key: draft.id });
}
