import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../admin/fields.tsx';

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
    <ChoiceField
      label={props.label}
      value={props.value}
      options={Object.keys(POST_KINDS).map((kind) => [kind, kindWords(kind)] as const)}
      onChange={props.onChange}
    />
  );
}
