import { useTranslation } from 'react-i18next';
import type { Subject, SubjectName } from './subjects.ts';

/** What a subject is called, and what its file holds. */
export function useSubjectWords(): (subject: Subject) => { readonly kind: string; readonly about: string } {
  const { t } = useTranslation('imports');
  return ({ name, said }) =>
    said ?? { kind: t(`kinds.${name as SubjectName}`), about: t(`about.${name as SubjectName}`) };
}
