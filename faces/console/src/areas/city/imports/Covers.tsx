import { useTranslation } from 'react-i18next';
import { useArea } from '../../../admin/areas.ts';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { useNames } from '../../../admin/names.ts';
import type { Subject } from './subjects.ts';
import type { Report } from './upload.ts';
import type { zh } from './words/zh.ts';

interface Props {
  readonly subject: Subject;
  readonly report: Report;
  /** First day of the import, '' for today. */
  readonly from: string;
}

/** For what a complete file stands, and how much that ends; null where the file is not said to be complete. */
export function useCovers({ subject, report, from }: Props): string | null {
  const { t } = useTranslation('imports');
  const shared = useTranslation('organisation').t;
  const sort = useSortWords(subject);
  const comma = useTranslation().t('common.listJoin');
  const { covers, ended, applied } = report;
  const area = useArea(covers?.area).data?.name ?? covers?.area;
  if (covers === null) return null;
  const named = {
    area: covers.area === '' ? shared('level.wholeCity') : area,
    what: t('coversAll', { what: covers.sorts.map(sort).join(comma) }),
  };
  const what = applied ? t('coversNow', named) : t('covers', named);
  const day = from === '' ? t('today') : from;
  return (
    what + (ended === 0 ? t('coversNothing') : t('coversEnds', { n: ended.toLocaleString('en-US'), day }))
  );
}

type Kind = keyof (typeof zh)['kindNames'];
type Level = keyof (typeof zh)['levelNames'];

/** What is listed: a level of areas, a kind of units at a level, a kind of posts. */
function useSortWords(subject: Subject): (sort: string) => string {
  const { t } = useTranslation('imports');
  const shared = useTranslation('organisation').t;
  const names = useNames();
  return (sort) => {
    if (subject.name === 'roster') return names('post', sort);
    if (subject.name === 'places') return t('placeSort');
    if (subject.name !== 'units') return shared(`level.${sort as 'grid'}`);
    const [kind = '', level = ''] = sort.split('|');
    return `${t(`levelNames.${level as Level}`)}${t(`kindNames.${kind as Kind}`)}`;
  };
}

/** Said before, and where the file has been imported after, anything ends. */
export function CoversNote(props: Props) {
  const words = useCovers(props);
  if (words === null) return null;
  return (
    <p className="adm-note im-covers" role="status">
      {words}
    </p>
  );
}

/** Asked before an import that ends something. */
export function EndsDialog(props: Props & { readonly onApply: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation('imports');
  const words = useCovers(props);
  const title = t('applyEnds', { n: props.report.ended.toLocaleString('en-US') });
  return (
    <FormDialog
      danger
      title={title}
      lead={words}
      act={title}
      busy={false}
      error={null}
      onSubmit={() => {
        props.onClose();
        props.onApply();
      }}
      onClose={props.onClose}
    >
      <p>{t('applyEndsLead')}</p>
    </FormDialog>
  );
}
