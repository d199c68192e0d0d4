import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { ChoiceField, WhenField } from '../../../admin/fields.tsx';
import { useRead } from '../../../admin/read.ts';
import { SearchChoice } from '../../../admin/SearchChoice.tsx';
import type { Reply } from '../../../apiTypes.ts';
import { useRight } from '../../../shell/session.ts';
import type { Duty } from './queries.ts';
import { useColleagues } from './queries.ts';

const kinds = ['leave', 'ill', 'training', 'work'] as const;
type Seats = Reply<'/duty/seats', 'get'>;

/** Days away from duty: one's own, or for who keeps the roster those of a colleague, and who stands in. */
export function AbsenceDialog(props: { readonly seats: readonly Duty[]; readonly onClose: () => void }) {
  const { t } = useTranslation('swaps');
  const keeps = useRight('duty.keep');
  const kept = useRead<Seats>('/duty/seats').data?.items ?? [];
  const own = new Map(props.seats.map(({ seat, seatName }) => [seat, seatName] as const));
  const known = new Map([
    ...own,
    ...kept.filter((one) => one.keeps).map((one) => [one.seat, one.name] as const),
  ]);
  const all = known.size > 0 ? known : new Map(kept.map((one) => [one.seat, one.name] as const));
  const options = [...all];
  const [texts, setTexts] = useState({ who: '', standIn: '' });
  const { draft, of, choice } = useDraft(() => ({
    seat: '',
    postId: '',
    standIn: '',
    from: cityDay(),
    to: cityDay(),
    kind: 'leave' as (typeof kinds)[number],
  }));
  const seat = draft.seat || (options[0]?.[0] ?? '');
  const { postId, standIn } = draft;
  const search = (name: 'who' | 'standIn') => ({
    hint: t('otherHint'),
    none: t('otherNone'),
    text: texts[name],
    onText: (text: string) => setTexts({ ...texts, [name]: text }),
  });
  const shown = (found: ReturnType<typeof useColleagues>['data']) =>
    found?.map((one) => ({ id: one.postId, label: one.name, note: one.post }));
  const people = useColleagues(seat, texts.who).data;
  const others = useColleagues(seat, texts.standIn).data;
  return (
    <ChangeDialog<unknown>
      title={t('addAbsence')}
      lead={t('addLead')}
      call={{
        method: 'POST',
        path: '/duty/absences',
        body: { ...draft, seat, postId: postId || null, standIn: standIn || null },
      }}
      told={t('absent')}
      onClose={props.onClose}
    >
      <ChoiceField {...choice('seat')} label={t('seat')} value={seat} options={options} />
      {keeps ? (
        <SearchChoice
          {...of('postId')}
          {...search('who')}
          optional
          label={`${t('who')} ${t('self')}`}
          found={shown(people)}
        />
      ) : null}
      <div className="adm-pair">
        <WhenField {...of('from')} label={t('from')} min={cityDay()} />
        <WhenField {...of('to')} label={t('to')} min={draft.from} />
      </div>
      <ChoiceField
        {...choice('kind')}
        label={t('kind')}
        options={kinds.map((kind) => [kind, t(`kinds.${kind}`)] as const)}
      />
      <SearchChoice
        {...of('standIn')}
        {...search('standIn')}
        optional
        label={t('standInWho')}
        found={shown(others)}
      />
    </ChangeDialog>
  );
}
