import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '../../../api.ts';
import { commandId } from '../../../commandId.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { useMe } from '../../../shell/session.ts';
import { toast } from '../../../shell/toasts.tsx';

const LANGUAGES = ['zh', 'en'] as const;
type Name = (typeof LANGUAGES)[number];

/** The language in which this person is written to; the pages have theirs on each machine. */
export function LanguageField() {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const problemWords = useProblemWords();
  const me = useMe();
  const choose = useMutation({
    mutationFn: (language: Name) =>
      send<void>('PUT', '/me/language', { body: { language }, commandId: commandId(Date.now()) }),
    onSuccess: () => toast(t('own.saved')),
    onSettled: () => client.invalidateQueries({ queryKey: ['me'] }),
  });
  const chosen = choose.isPending ? choose.variables : me.data?.account.language;
  return (
    <section className="sheet pad adm-form">
      <fieldset className="field msg-choice" disabled={choose.isPending}>
        <legend>{t('own.language')}</legend>
        {LANGUAGES.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="language"
              checked={chosen === name}
              onChange={() => choose.mutate(name)}
            />{' '}
            {t(`own.languages.${name}`)}
          </label>
        ))}
      </fieldset>
      {choose.error === null ? null : <p className="field-error">{problemWords(choose.error).title}</p>}
    </section>
  );
}
