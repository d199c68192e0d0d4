import { FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../../admin/AreaField.tsx';
import { useAreas } from '../../../admin/areas.ts';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { ChoiceField, NumberField, TextField, WhenField } from '../../../admin/fields.tsx';
import { SearchChoices } from '../../../admin/SearchChoice.tsx';
import { commandId } from '../../../commandId.ts';
import { useClasses } from '../../../forms/placeQueries.ts';
import type { MapPoint } from './PointMap.tsx';
import { PointsField } from './PointsField.tsx';
import { type Plan, useItems } from './queries.ts';
import { daysIn, FREQUENCY_NAMES } from './rhythm.ts';

type Named = Plan['classes'][number];

function draftOf(plan: Plan | null) {
  const days = plan?.days.join(',') ?? '';
  return {
    ...{ title: plan?.title ?? '', item: plan?.item ?? '', area: plan?.area ?? '' },
    ...{ frequency: plan?.frequency ?? ('daily' as Plan['frequency']), days, hour: plan?.hour ?? 18 },
    classes: (plan?.classes ?? []) as readonly Named[],
    points: (plan?.points ?? []).map(
      ({ name, lon, lat }): MapPoint => ({ name, lon, lat }),
    ) as readonly MapPoint[],
    ...{ from: plan?.from ?? cityDay(), to: plan?.to ?? '' },
  };
}

/** Makes or changes a plan; a last day in the past ends it. Patrols that were given keep what it said on their day. */
export function PlanDialog(props: { readonly plan: Plan | null; readonly onClose: () => void }) {
  const { t } = useTranslation('patrols');
  const { plan, onClose } = props;
  const [id] = useState(() => plan?.id ?? commandId(Date.now()));
  const own = useAreas('here').data?.[0]?.code ?? '';
  const { draft, of, choice } = useDraft(() => draftOf(plan));
  const { days, classes, to, ...said } = draft;
  const area = draft.area || own;
  const items = useItems(area === '' ? undefined : area.slice(0, 6));
  const known = plan === null || items.some((one) => one.id === plan.item);
  const needsDays = draft.frequency === 'weekly' || draft.frequency === 'monthly';
  const body = {
    ...{ ...said, area, days: needsDays ? daysIn(days) : [], to: to || null },
    classes: classes.map(({ code }) => code),
  };
  return (
    <ChangeDialog
      wide
      title={plan === null ? t('planMake') : `${t('change')} ${plan.title}`}
      act={t('save')}
      call={{ method: 'PUT', path: `/patrol-plans/${id}`, body }}
      told={t('saved')}
      onClose={onClose}
    >
      <TextField {...of('title')} label={t('planTitle')} like={t('titleLike')} most={100} />
      <ChoiceField
        {...of('item')}
        label={t('item')}
        hint={t('itemHint')}
        none={t('itemChoose')}
        options={[
          ...(known ? [] : [[plan.item, plan.itemTitle] as const]),
          ...items.map((one) => [one.id, one.title] as const),
        ]}
      />
      <FieldSet legend={t('area')} hint={t('areaHint')}>
        <div className="patrol-areas">
          <AreaField {...of('area')} />
        </div>
      </FieldSet>
      <div className="adm-pair">
        <ChoiceField
          {...choice('frequency')}
          label={t('frequency')}
          options={FREQUENCY_NAMES.map((name) => [name, t(`frequency_${name}`)] as const)}
        />
        <NumberField {...of('hour')} label={t('hour')} min={1} max={24} />
      </div>
      {needsDays ? (
        <TextField
          {...of('days')}
          label={t(draft.frequency === 'weekly' ? 'days_weekly' : 'days_monthly')}
          like="1,3,5"
          most={90}
        />
      ) : null}
      <ClassesField {...of('classes')} />
      <PointsField {...of('points')} />
      <div className="adm-pair">
        <WhenField {...of('from')} label={t('from')} />
        <WhenField {...of('to')} optional label={t('to')} hint={t('toHint')} />
      </div>
    </ChangeDialog>
  );
}

const MOST_FOUND = 8;

/** Classes of matters that are looked for, added one by one. */
function ClassesField(props: {
  readonly value: readonly Named[];
  readonly onChange: (classes: readonly Named[]) => void;
}) {
  const { t } = useTranslation('patrols');
  const { value, onChange } = props;
  const [text, setText] = useState('');
  const all = useClasses().data?.items ?? [];
  const found = all.filter(
    ({ code, name, aliases }) =>
      !value.some((one) => one.code === code) && [name, ...aliases].some((one) => one.includes(text.trim())),
  );
  const add = (code: string) => {
    const one = all.find((known) => known.code === code);
    if (one !== undefined) onChange([...value, { code, name: one.name }]);
    setText('');
  };
  return (
    <FieldSet legend={t('classes')} hint={t('classesHint')} optional>
      <SearchChoices
        {...{ label: t('classes'), hint: t('classFind'), text, value: '' }}
        onText={setText}
        onChange={add}
        found={
          text.trim() === ''
            ? undefined
            : found.slice(0, MOST_FOUND).map(({ code, name }) => ({ id: code, label: name, note: code }))
        }
      />
      <ul className="patrol-chosen">
        {value.map(({ code, name }) => (
          <li key={code}>
            {name}
            <button
              type="button"
              className="btn q s"
              aria-label={`${t('remove')} ${name}`}
              onClick={() => onChange(value.filter((one) => one.code !== code))}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
    </FieldSet>
  );
}
