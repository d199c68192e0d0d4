import { POST_KINDS } from '@gridgov/domain/people/posts.ts';
import { Field } from '@gridgov/ui/Field.tsx';
import { useTranslation } from 'react-i18next';

/** What a kind of post is called in the language of the page. */
export function useKindWords(): (kind: string) => string {
  const { i18n } = useTranslation('identity');
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = POST_KINDS;
  return (kind) => names[kind]?.[language] ?? kind;
}

export function KindField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (kind: string) => void;
}) {
  const kindWords = useKindWords();
  return (
    <Field label={props.label}>
      {(ids) => (
        <select
          {...ids}
          className="in"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          {Object.keys(POST_KINDS).map((kind) => (
            <option key={kind} value={kind}>
              {kindWords(kind)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
