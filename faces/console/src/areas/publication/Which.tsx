import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../../admin/Filter.tsx';
import { useFilters } from '../../admin/filters.ts';

/** What waits, or what was settled before; it stands in the address. */
export function useSettled(): boolean {
  const [{ show }] = useFilters();
  return show === 'done';
}

export function Which(props: { readonly waiting: string; readonly done: string }) {
  const { t } = useTranslation('publication');
  const [{ show = '' }, change] = useFilters();
  return (
    <search className="adm-filters" aria-label={t('show')}>
      <ChoiceFilter
        label={t('show')}
        value={show}
        all={props.waiting}
        options={[['done', props.done]]}
        onChange={(value) => change({ show: value, file: '' })}
      />
    </search>
  );
}
