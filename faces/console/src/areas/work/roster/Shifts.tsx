import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { ChoiceField, TextField, WhenField } from '../../../admin/fields.tsx';
import type { Plan, Shift } from './queries.ts';

const kinds = ['all', 'workday', 'rest'] as const;

/** The shifts of a duty seat: what there is to be planned. */
export function Shifts(props: { readonly plan: Plan }) {
  const { t } = useTranslation('roster');
  const comma = useTranslation().t('common.listJoin');
  const { plan } = props;
  const [open, setOpen] = useState<{ readonly act: 'add' | 'change' | 'end'; readonly shift?: Shift } | null>(
    null,
  );
  return (
    <section className="sheet duty-shifts" aria-label={t('shifts')}>
      <header>
        <h2>{t('shifts')}</h2>
        <button type="button" className="btn s" onClick={() => setOpen({ act: 'add' })}>
          <Icon name="plus" />
          {t('addShift')}
        </button>
      </header>
      <ul>
        {plan.shifts.map((shift) => (
          <li key={shift.id}>
            <b>
              <Said text={shift.name} />
            </b>
            <span className="t2">
              <Said
                text={t('shiftSays', {
                  from: shift.from,
                  until: shift.until,
                  days: t(`dayKinds.${shift.days}`),
                  places: shift.places.join(comma),
                })}
              />
            </span>
            {shift.endDay === null ? (
              <>
                <button type="button" className="btn s" onClick={() => setOpen({ shift, act: 'change' })}>
                  {t('changeShift')}
                </button>
                <button type="button" className="btn s" onClick={() => setOpen({ shift, act: 'end' })}>
                  {t('end')}
                </button>
              </>
            ) : (
              <span className="t2">{t('until2', { day: shift.endDay })}</span>
            )}
          </li>
        ))}
      </ul>
      {open === null ? null : open.act === 'end' && open.shift !== undefined ? (
        <EndDialog shift={open.shift} onClose={() => setOpen(null)} />
      ) : (
        <ShiftDialog plan={plan} shift={open.shift} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

/** Adds a shift where there is none, or changes one from a day on. */
function ShiftDialog(props: {
  readonly plan: Plan;
  readonly shift: Shift | undefined;
  readonly onClose: () => void;
}) {
  const { shift, onClose } = props;
  const { t } = useTranslation('roster');
  const { seat, month } = props.plan;
  const comma = useTranslation().t('common.listJoin');
  const next = cityDay(shift === undefined ? 0 : 1);
  const { draft, of, choice } = useDraft(() => ({
    name: shift?.name ?? '',
    from: shift?.from ?? '20:00',
    until: shift?.until ?? '08:00',
    days: shift?.days ?? ('all' as (typeof kinds)[number]),
    places: shift?.places.join(comma) ?? '',
    firstDay: month > next.slice(0, 7) ? `${month}-01` : next,
  }));
  const places = draft.places.split(/[\u3001\uff0c,]/).map((one) => one.trim());
  const body = { ...draft, places: places.filter((one) => one !== '') };
  const call =
    shift === undefined
      ? { path: '/duty/shifts', body: { ...body, seat } }
      : { path: `/duty/shifts/${shift.id}/change`, body };
  return (
    <ChangeDialog<unknown>
      title={shift === undefined ? t('addShift') : `${t('changeShift')} ${shift.name}`}
      {...(shift === undefined ? {} : { act: t('changeShift'), lead: t('changeLead') })}
      call={{ method: 'POST', ...call }}
      told={t(shift === undefined ? 'shiftAdded' : 'shiftChanged', { name: draft.name })}
      onClose={onClose}
    >
      <TextField {...of('name')} label={t('shiftName')} like={t('shiftLike')} most={20} />
      <div className="adm-pair">
        <WhenField {...of('from')} label={t('shiftFrom')} type="time" />
        <WhenField {...of('until')} label={t('shiftUntil')} hint={t('shiftUntilHint')} type="time" />
      </div>
      <ChoiceField
        {...choice('days')}
        label={t('days')}
        options={kinds.map((kind) => [kind, t(`dayKinds.${kind}`)] as const)}
      />
      <TextField {...of('places')} label={t('places')} hint={t('placesHint')} most={200} />
      <WhenField {...of('firstDay')} label={t(shift === undefined ? 'firstDay' : 'changeDay')} />
    </ChangeDialog>
  );
}

function EndDialog(props: { readonly shift: Shift; readonly onClose: () => void }) {
  const { t } = useTranslation('roster');
  const { shift, onClose } = props;
  const [day, setDay] = useState(cityDay(1));
  return (
    <ChangeDialog
      title={`${t('endShift')} ${shift.name}`}
      act={t('endShift')}
      danger
      lead={t('endLead')}
      call={{ method: 'POST', path: `/duty/shifts/${shift.id}/end`, body: { day } }}
      told={t('shiftEnded')}
      onClose={onClose}
    >
      <WhenField label={t('endDay')} value={day} onChange={setDay} />
    </ChangeDialog>
  );
}
