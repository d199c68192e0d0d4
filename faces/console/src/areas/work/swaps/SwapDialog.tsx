import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { ChoiceField } from '../../../admin/fields.tsx';
import { SearchChoice } from '../../../admin/SearchChoice.tsx';
import type { Duty } from './queries.ts';
import { useColleagues, usePlan } from './queries.ts';

/** Asks for a duty of a colleague in return, or for somebody who takes one over. */
export function SwapDialog(props: { readonly duty: Duty; readonly onClose: () => void }) {
  const { t } = useTranslation('swaps');
  const { duty, onClose } = props;
  const { seat, day, shift, place, assignment } = duty;
  const [wanted, setWanted] = useState('');
  const [other, setOther] = useState('');
  const [text, setText] = useState('');
  const plan = usePlan(seat, day.slice(0, 7)).data;
  const found = useColleagues(seat, text).data;
  const own = plan?.slots.find(({ assigned }) => assigned?.id === assignment)?.assigned?.personId;
  const theirs = (plan?.slots ?? []).filter(
    (slot) => slot.assigned !== null && slot.assigned.personId !== own && slot.start > Date.now(),
  );
  const shiftOf = (id: string) => plan?.shifts.find((one) => one.id === id);
  const options = theirs.flatMap(({ assigned, day: on, shift: id, place: n }) =>
    assigned === null
      ? []
      : [
          [
            assigned.id,
            `${on.slice(5)} ${shiftOf(id)?.name ?? ''} ${shiftOf(id)?.places[n] ?? ''} ${assigned.name}`,
          ] as const,
        ],
  );
  const body = { given: assignment, wanted: wanted || null, other: wanted === '' ? other || null : null };
  return (
    <ChangeDialog<unknown>
      title={t('ask')}
      lead={t('askLead', { day: day.slice(5), shift, place })}
      call={{ method: 'POST', path: '/duty/swaps', body }}
      missing={wanted === '' && other === '' ? t('otherMissing') : undefined}
      told={t('asked')}
      onClose={onClose}
    >
      <ChoiceField
        label={t('wanted')}
        optional
        none={t('wantedNone')}
        value={wanted}
        options={options}
        onChange={setWanted}
      />
      {wanted === '' ? (
        <SearchChoice
          label={t('other')}
          hint={t('otherHint')}
          text={text}
          onText={setText}
          none={t('otherNone')}
          value={other}
          onChange={setOther}
          found={found?.map(({ postId, name, post }) => ({ id: postId, label: name, note: post }))}
        />
      ) : null}
    </ChangeDialog>
  );
}
