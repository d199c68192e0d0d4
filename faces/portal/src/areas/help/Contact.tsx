import { langOf } from '@gridgov/ui/said.ts';
import type { FormEvent } from 'react';
import { Title } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import type { StepProps } from './draft.ts';
import { useAskingWords } from './words.ts';

/** Name, telephone, family: each may stay empty; the family is asked for only where it may be told. */
export function Contact({ asking, change, next }: StepProps) {
  const words = useWords();
  const t = useAskingWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    next();
  };
  const text = (id: 'phone' | 'name' | 'family', name: string, hint: string, more: object) => (
    <p className="field" key={id}>
      <label className="lab" htmlFor={id}>
        {name} {words.optional}
      </label>
      {hint === '' ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        className="in"
        id={id}
        maxLength={200}
        {...(hint === '' ? {} : { 'aria-describedby': `${id}-hint` })}
        value={asking[id]}
        {...langOf(asking[id])}
        {...more}
        onChange={(event) => change({ [id]: event.target.value })}
      />
    </p>
  );
  return (
    <form onSubmit={submit}>
      <Title window={t.contact}>{t.contact}</Title>
      <p className="hint">{t.contactHint}</p>
      {text('phone', t.phone, t.phoneHint, { type: 'tel', autoComplete: 'tel' })}
      {text('name', t.name, '', { type: 'text', autoComplete: 'name' })}
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
      {asking.consent ? text('family', t.family, t.familyHint, { type: 'text', autoComplete: 'off' }) : null}
      <div className="acts">
        <button type="submit" className="btn main">
          {words.next}
        </button>
      </div>
    </form>
  );
}
