import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../admin/change.ts';
import { useProblemWords } from '../../../problemWords.ts';

/** Name and telephone of whoever stands in no register yet: entered there without a post. */
export function Newcomer(props: { readonly onEntered: (id: string, name: string) => void }) {
  const { t } = useTranslation('workers');
  const problemWords = useProblemWords();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const change = useChange<{ readonly id: string }>();
  const body = { name: name.trim(), ...(phone.trim() === '' ? {} : { phone: phone.trim() }) };
  return (
    <details className="worker-new">
      <summary>{t('person.new')}</summary>
      <label>
        {t('name')}
        <input className="in" value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        {t('person.phone')}
        <input
          className="in"
          type="tel"
          value={phone}
          maxLength={30}
          onChange={(event) => setPhone(event.target.value)}
        />
      </label>
      <button
        type="button"
        className="btn"
        disabled={body.name === '' || change.isPending}
        onClick={() =>
          change.mutate(
            { method: 'POST', path: '/workforce/candidates', body },
            { onSuccess: ({ id }) => props.onEntered(id, body.name) },
          )
        }
      >
        {t('person.enter')}
      </button>
      {change.error === null ? null : (
        <p role="alert" className="err">
          {problemWords(change.error).title}
        </p>
      )}
    </details>
  );
}
