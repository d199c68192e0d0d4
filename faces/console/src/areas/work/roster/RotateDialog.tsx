import { Icon } from '@gridgov/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { ChoiceField, NumberField, WhenField } from '../../../admin/fields.tsx';
import { SearchChoices } from '../../../admin/SearchChoice.tsx';
import { columnsOf } from './cells.ts';
import { type Person, type Plan, usePeople } from './queries.ts';
import { rotated } from './rotate.ts';

const most = 7;

/** Some people take turns in one place of one shift; only what nobody has is filled. */
export function RotateDialog(props: { readonly plan: Plan; readonly onClose: () => void }) {
  const { t } = useTranslation('roster');
  const { plan, onClose } = props;
  const { days, seat, slots } = plan;
  const columns = columnsOf(plan);
  const today = cityDay();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const { draft, of, choice } = useDraft(() => ({
    which: '0',
    from: [days[0]?.day ?? '', today].sort()[1] ?? '',
    to: days.at(-1)?.day ?? '',
    each: 1,
  }));
  const column = columns[Number(draft.which)];
  const turn = {
    shift: column?.shift.id ?? '',
    place: column?.place ?? 0,
    ...{ from: draft.from, to: draft.to, each: draft.each },
    posts: people.map(({ postId }) => postId),
  };
  const places = rotated(slots, turn, today);
  return (
    <ChangeDialog<{ readonly put: number }>
      title={t('rotate')}
      lead={t('rotateLead')}
      call={{ method: 'PUT', path: '/duty/plan', body: { seat, places } }}
      missing={people.length === 0 ? t('rotateMissing') : places.length === 0 ? t('rotateNone') : undefined}
      told={({ put }) => t('rotateDone', { n: put })}
      onClose={onClose}
    >
      <ChoiceField
        {...choice('which')}
        label={t('rotatePlace')}
        options={columns.map(
          ({ shift, place }, at) =>
            [String(at), t('place', { shift: shift.name, place: shift.places[place] ?? '' })] as const,
        )}
      />
      <div className="adm-pair">
        <WhenField {...of('from')} label={t('rotateFrom')} min={today} />
        <WhenField {...of('to')} label={t('rotateTo')} />
      </div>
      <NumberField {...of('each')} label={t('rotateEach')} min={1} max={31} />
      <Turns seat={seat} people={people} onChange={setPeople} />
    </ChangeDialog>
  );
}

/** The people in the order of their turns; one may have several. */
function Turns(props: {
  readonly seat: string;
  readonly people: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
}) {
  const { t } = useTranslation('roster');
  const { seat, people, onChange } = props;
  const [text, setText] = useState('');
  const found = usePeople(seat, text).data?.slice(0, most);
  const add = (id: string) => {
    const one = found?.find(({ postId }) => postId === id);
    if (one !== undefined) onChange([...people, one]);
  };
  const nth = people.map((person, n) => ({ ...person, n }));
  return (
    <fieldset className="duty-turns">
      <legend>{t('rotatePeople')}</legend>
      <ol>
        {nth.map(({ name, n }) => (
          <li key={n}>
            {t('rotateChosen', { n: n + 1, name })}
            <button
              type="button"
              className="icb"
              aria-label={t('rotateRemove', { name })}
              onClick={() => onChange(people.filter((_, at) => at !== n))}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ol>
      <SearchChoices
        label={t('rotatePeople')}
        hint={t('pick')}
        text={text}
        onText={setText}
        none={t('pickNone')}
        value=""
        onChange={add}
        found={found?.map(({ postId, name, post }) => ({ id: postId, label: name, note: post }))}
      />
    </fieldset>
  );
}
