import { Question } from '../../parts/Question.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../settings.tsx';
import type { StepProps } from './draft.ts';
import { useAskingWords } from './words.ts';

/** Name, telephone, family: each may stay empty; the family is asked for only where it may be told. */
export function Contact({ asking, change, next }: StepProps) {
  const words = useWords();
  const t = useAskingWords();
  const field = (id: 'phone' | 'name' | 'family') => ({
    id,
    maxLength: 200,
    label: `${t[id]} ${words.optional}`,
    value: asking[id],
    change: (value: string) => change({ [id]: value }),
  });
  return (
    <Question title={t.contact} hint={t.contactHint} next={next}>
      <TextField {...field('phone')} hint={t.phoneHint} type="tel" autoComplete="tel" />
      <TextField {...field('name')} autoComplete="name" />
      <div className="opts">
        <label>
          <input
            type="checkbox"
            checked={asking.consent}
            onChange={(event) => change({ consent: event.target.checked })}
          />
          {t.consent}
        </label>
      </div>
      {asking.consent ? <TextField {...field('family')} hint={t.familyHint} /> : null}
    </Question>
  );
}
