import { FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import { useArea, useAreas } from '../../../admin/areas.ts';
import { type ChosenArea, withArea } from './draft.ts';

/** Several areas, each chosen level by level and added. */
export function AreasField(props: {
  readonly areas: readonly ChosenArea[];
  readonly onChange: (areas: readonly ChosenArea[]) => void;
}) {
  const { t } = useTranslation('warnings');
  const { areas, onChange } = props;
  const [code, setCode] = useState('');
  const own = useAreas('here').data?.[0];
  const chosen = useArea(code === '' ? undefined : code).data;
  const ready = code === '' ? own : chosen;
  const add = () => {
    if (ready !== undefined) onChange(withArea(areas, { code: ready.code, name: ready.name }));
    setCode('');
  };
  return (
    <FieldSet legend={t('areas')} hint={t('areasHint')}>
      <div className="warn-areas">
        <AreaField value={code} onChange={setCode} />
        <button type="button" className="btn" disabled={ready === undefined} onClick={add}>
          <Icon name="plus" />
          {ready === undefined ? t('addArea') : t('addNamed', { name: ready.name })}
        </button>
      </div>
      <ul className="warn-chosen" aria-label={t('areas')}>
        {areas.map((one) => (
          <li key={one.code} className="tag">
            {one.name}
            <button
              type="button"
              className="icb"
              aria-label={t('removeArea', { name: one.name })}
              onClick={() => onChange(areas.filter(({ code: other }) => other !== one.code))}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      {areas.length === 0 ? <p className="sm t2">{t('noArea')}</p> : null}
    </FieldSet>
  );
}
