import { type FormEvent, useState } from 'react';
import { Icon } from '../../icons.tsx';
import { CheckRows } from '../../parts/CheckRows.tsx';
import { Fault } from '../../parts/Fault.tsx';
import { placeText } from '../../parts/place.ts';
import { errorWords, Title } from '../../parts.tsx';
import { go } from '../../router.tsx';
import { Said } from '../../said.tsx';
import { useWords } from '../../settings.tsx';
import { nearWords } from '../../times.ts';
import { fill } from '../../words/fill.ts';
import { askForHelp, type Beforehand, URGENCIES } from './api.ts';
import { type Asking, bodyOf, type StepProps } from './draft.ts';
import { keepHelp } from './kept.ts';
import { useAskingWords } from './words.ts';

type Props = StepProps & { readonly ahead: Beforehand | null; readonly to: (question: number) => void };

/** How soon, who is on duty, by when somebody answers; all answers once more; sent only here. */
export function When({ asking, change, ahead, to }: Props) {
  const words = useWords();
  const t = useAskingWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [now] = useState(Date.now);
  const urgency = asking.urgency ?? 'now';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      const sent = await askForHelp(bodyOf({ ...asking, urgency }), asking.id);
      keepHelp(sent);
      // The code stands in the address, so that the page can be opened elsewhere.
      go(`/help/${sent.id}#${sent.secret}`, { replace: true });
    } catch (error) {
      setProblem(errorWords(error, words));
      setBusy(false);
    }
  };
  const by = (at: number | undefined) =>
    at === undefined || at === 0 ? '' : fill(t.by, { when: nearWords(at, now, words) });
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Title window={t.when}>{t.when}</Title>
      <Fault text={problem} />
      <fieldset>
        <legend className="vh">{t.when}</legend>
        <div className="opts">
          {URGENCIES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="urgency"
                checked={urgency === one}
                onChange={() => change({ urgency: one })}
              />
              {t[one]}
              <span>{by(ahead?.answerBy[one])}</span>
            </label>
          ))}
          <label>
            <input
              type="checkbox"
              checked={asking.look}
              onChange={(event) => change({ look: event.target.checked })}
            />
            {t.look}
          </label>
        </div>
      </fieldset>
      <p className="asking-post" role="status">
        <Icon name="people" />
        <span>
          <Said text={postWords(ahead, t)} />
        </span>
      </p>
      <div className="acts">
        <button type="submit" className="btn main asking-send" disabled={busy}>
          {busy ? words.sending : t.send}
        </button>
      </div>
      <Answers asking={asking} ahead={ahead} to={to} />
      <p className="t2 s">{t.kept}</p>
    </form>
  );
}

function postWords(ahead: Beforehand | null, t: ReturnType<typeof useAskingWords>): string {
  if (ahead === null || ahead.answerBy.now === 0) return t.postUnknown;
  return ahead.post === null ? t.noPost : fill(t.post, { post: ahead.post });
}

function Answers(props: { readonly asking: Asking } & Pick<Props, 'ahead' | 'to'>) {
  const words = useWords();
  const t = useAskingWords();
  const { asking, ahead, to } = props;
  const { none } = t.check;
  const kind = ahead?.kinds.find(({ value }) => value === asking.kind)?.label ?? '';
  const rows = [
    [t.check.what, [kind, asking.text.trim()].filter(Boolean).join(words.colon) || none, 1],
    [t.check.where, placeText(asking, words) || none, 2],
    [t.check.contact, [asking.name.trim(), asking.phone.trim()].filter(Boolean).join(words.comma) || none, 3],
  ] as const;
  return <CheckRows rows={rows} change={t.change} to={to} />;
}
