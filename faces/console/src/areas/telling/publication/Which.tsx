import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { useClasses } from './queries.ts';

/** What waits, or what was settled before; it stands in the address. */
export function useSettled(): boolean {
  const [{ show }] = useFilters();
  return show === 'done';
}

/** What the desk looks at: waiting or done, where, of which class; photos also by when they were taken. */
export function Which(props: {
  readonly waiting: string;
  readonly done: string;
  readonly list?: 'photos' | 'texts';
}) {
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
      {props.list === undefined ? null : <Narrow photos={props.list === 'photos'} />}
    </search>
  );
}

function Narrow({ photos }: { readonly photos: boolean }) {
  const { t } = useTranslation('publication');
  const [filters, change] = useFilters();
  const { show, area = '', class: code = '', when = '', let: out = '' } = filters;
  const set = (part: Record<string, string>) => change({ ...part, file: '' });
  const classes = (useClasses().data ?? []).filter((one) => /^[CE]/.test(one.code));
  return (
    <>
      <fieldset className="adm-filter pub-where">
        <legend>{t('where')}</legend>
        <AreaField value={area} to="community" onChange={(value) => set({ area: value })} />
      </fieldset>
      <ChoiceFilter
        label={t('class')}
        value={code}
        all={t('every')}
        options={classes.map((one) => [one.code, one.name])}
        onChange={(value) => set({ class: value })}
      />
      {photos ? (
        <ChoiceFilter
          label={t('when')}
          value={when}
          all={t('every')}
          options={[
            ['before', t('photos.before')],
            ['after', t('photos.after')],
          ]}
          onChange={(value) => set({ when: value })}
        />
      ) : null}
      {photos && show === 'done' ? (
        <ChoiceFilter
          label={t('decision')}
          value={out}
          all={t('every')}
          options={[
            ['yes', t('photos.published')],
            ['no', t('photos.kept')],
          ]}
          onChange={(value) => set({ let: value })}
        />
      ) : null}
    </>
  );
}
