import { useTranslation } from 'react-i18next';
import type { Course } from './course.ts';

/** How many questions are in use and how many are missing; pressed, the materials stand below, and the bank for its keeper. */
export function BankCell(props: { readonly course: Course; readonly onBank: (course: string) => void }) {
  const { t } = useTranslation('exams');
  const { id, bank, questions } = props.course;
  const missing = questions - bank;
  const said = missing > 0 ? t('bankShort', { n: bank, missing }) : t('bankCount', { n: bank });
  return (
    <button type="button" className="lk" onClick={() => props.onBank(id)}>
      {t('bankMaterials', { said })}
    </button>
  );
}

/** From when to when the course holds. */
export function Term({ course: { from, to, state } }: { readonly course: Course }) {
  const { t } = useTranslation('exams');
  if (state === 'ended') return t('ended');
  return to === null ? t('termLine', { from }) : t('termUntil', { from, to });
}
