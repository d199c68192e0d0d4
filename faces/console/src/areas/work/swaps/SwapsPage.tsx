import { dayWords } from '@gridgov/ui/clock.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { useChange } from '../../../admin/change.ts';
import { cityDay, momentWords } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useProblemWords } from '../../../problemWords.ts';
import { toast } from '../../../shell/toasts.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { CalendarFeed } from './CalendarFeed.tsx';
import type { Absence, Duty, Swap } from './queries.ts';
import { useAbsences, useOwn, useSwaps } from './queries.ts';
import { SwapDialog } from './SwapDialog.tsx';
import './swaps.css';

/** One's own duties and their calendar, swaps asked for and to be answered, and absences. */
export function SwapsPage() {
  const { t } = useTranslation('swaps');
  const own = useOwn();
  const [asking, setAsking] = useState<Duty | null>(null);
  const [away, setAway] = useState(false);
  const tools = (
    <button type="button" className="btn" onClick={() => setAway(true)}>
      {t('addAbsence')}
    </button>
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={tools}>
      <Swaps />
      <section className="sheet" aria-label={t('own')}>
        <header>
          <h2>{t('own')}</h2>
        </header>
        <Loaded query={own}>{({ duties }) => <Duties duties={duties} onAsk={setAsking} />}</Loaded>
      </section>
      <Absences />
      <Loaded query={own}>{({ feedSince }) => <CalendarFeed since={feedSince} />}</Loaded>
      {asking === null ? null : <SwapDialog duty={asking} onClose={() => setAsking(null)} />}
      {away ? <AbsenceDialog seats={own.data?.duties ?? []} onClose={() => setAway(false)} /> : null}
    </AdminPage>
  );
}

const fewAtFirst = 6;

function Duties(props: { readonly duties: readonly Duty[]; readonly onAsk: (duty: Duty) => void }) {
  const { t } = useTranslation('swaps');
  const { duties, onAsk } = props;
  const [all, setAll] = useState(false);
  const now = Date.now();
  if (duties.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('ownNone'), next: t('ownNoneNext') }} />;
  return (
    <ul className="swap-rows">
      {duties.slice(0, all ? undefined : fewAtFirst).map((duty) => {
        const { seatName, shift, place, start, end, assignment, standsFor } = duty;
        return (
          <li key={`${start} ${shift} ${place}`}>
            <b className="nw">{dayWords(duty.day, cityDay())}</b>
            <span className="nw">
              {t('when', { from: dayAndTime(start).time, until: dayAndTime(end).time })}
            </span>
            <span>
              <Said text={t('duty', { seat: seatName, shift, place })} />
              {standsFor === null ? null : (
                <span className="t2">
                  {' '}
                  <Said text={t('standsFor', { name: standsFor })} />
                </span>
              )}
            </span>
            {start <= now ? (
              <span className="tag">{t('onDuty')}</span>
            ) : assignment === null ? null : (
              <button type="button" className="btn s" onClick={() => onAsk(duty)}>
                {t('ask')}
              </button>
            )}
          </li>
        );
      })}
      {all || duties.length <= fewAtFirst ? null : (
        <li>
          <button type="button" className="btn s" onClick={() => setAll(true)}>
            {t('ownAll', { n: duties.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

function Swaps() {
  const { t } = useTranslation('swaps');
  return (
    <section className="sheet" aria-label={t('swaps')}>
      <header>
        <h2>{t('swaps')}</h2>
      </header>
      <Loaded query={useSwaps()}>
        {({ items }) =>
          items.length === 0 ? (
            <StateBlock state={{ kind: 'empty', title: t('swapsNone'), next: t('swapsNoneNext') }} />
          ) : (
            <ul className="swap-rows">
              {items.map((swap) => (
                <OneSwap key={swap.id} swap={swap} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function OneSwap(props: { readonly swap: Swap }) {
  const { t } = useTranslation('swaps');
  const words = useProblemWords();
  const change = useChange();
  const { id, asker, other, given, wanted, seatName, stageName, may, askedAt } = props.swap;
  const said = ({ day, shift, place }: Swap['given']) => `${dayWords(day, cityDay())} ${shift} ${place}`;
  const give = (path: string, body: object, told: string) =>
    change.mutate(
      { method: 'POST', path: `/duty/swaps/${id}/${path}`, body },
      { onSuccess: () => toast(told) },
    );
  const text =
    wanted === null
      ? t('gives', { asker, given: said(given), other })
      : t('wants', { asker, given: said(given), other, wanted: said(wanted) });
  return (
    <li className={may.includes('answer') ? 'waits' : ''}>
      <span className="grow">
        <Said text={text} />
        <span className="t2 sm">
          {' '}
          <Said text={seatName} /> {momentWords(askedAt)}
        </span>
      </span>
      {change.error === null ? null : (
        <span className="field-error" role="alert">
          {words(change.error).detail ?? words(change.error).title}
        </span>
      )}
      <span className="tag">{stageName}</span>
      {may.includes('answer') ? (
        <>
          <button
            type="button"
            className="btn pri s"
            onClick={() => give('answer', { agree: true }, t('agreed'))}
          >
            {t('agree')}
          </button>
          <button
            type="button"
            className="btn s"
            onClick={() => give('answer', { agree: false }, t('refused'))}
          >
            {t('refuse')}
          </button>
        </>
      ) : null}
      {may.includes('take_back') ? (
        <button type="button" className="btn s" onClick={() => give('end', { act: 'take_back' }, t('ended'))}>
          {t('takeBack')}
        </button>
      ) : null}
      {may.includes('undo') ? (
        <button type="button" className="btn s" onClick={() => give('end', { act: 'undo' }, t('ended'))}>
          {t('undo')}
        </button>
      ) : null}
    </li>
  );
}

function Absences() {
  const { t } = useTranslation('swaps');
  return (
    <section className="sheet" aria-label={t('absences')}>
      <header>
        <h2>{t('absences')}</h2>
      </header>
      <Loaded query={useAbsences()}>
        {({ items }) =>
          items.length === 0 ? (
            <StateBlock state={{ kind: 'empty', title: t('absencesNone'), next: t('absencesNoneNext') }} />
          ) : (
            <ul className="swap-rows">
              {items.map((absence) => (
                <OneAbsence key={absence.id} absence={absence} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function OneAbsence(props: { readonly absence: Absence }) {
  const { t } = useTranslation('swaps');
  const end = useChange();
  const { id, person, from, to, kindName, standIn, mayEnd } = props.absence;
  return (
    <li>
      <span className="grow">
        <Said
          text={t('absence', { name: person, from: dayWords(from, cityDay()), to: dayWords(to, cityDay()) })}
        />{' '}
        <span className="t2">{kindName}</span>
      </span>
      <span className={standIn === null ? 'swap-gap' : ''}>
        {standIn === null ? t('standInNone') : <Said text={t('standIn', { name: standIn })} />}
      </span>
      {mayEnd ? (
        <button
          type="button"
          className="btn s"
          onClick={() =>
            end.mutate(
              { method: 'POST', path: `/duty/absences/${id}/end` },
              { onSuccess: () => toast(t('back')) },
            )
          }
        >
          {t('end')}
        </button>
      ) : null}
    </li>
  );
}
