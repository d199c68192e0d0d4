import { useUiWords } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { instantWords } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';
import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { PlaceDialog, type Served } from './PlaceDialog.tsx';

type Present = Reply<'/attendance/now', 'get'>;
type Duty = Present['duties'][number];

/** Of the rosters one keeps: who checked in, who is not there yet, and where they are served; nothing for others. */
export function Presence() {
  const { t } = useTranslation('roster');
  const enabled = useRight('duty.keep');
  const { data } = useRead<Present>('/attendance/now', { enabled });
  if (data === undefined || data.places.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="duty-presence">
      <header>
        <h2 id="duty-presence">{t('presence')}</h2>
      </header>
      {data.places.map((place) => (
        <Seat key={place.seat} place={place} duties={data.duties.filter(({ seat }) => seat === place.seat)} />
      ))}
    </section>
  );
}

function Seat({ place, duties }: { readonly place: Served; readonly duties: readonly Duty[] }) {
  const { t } = useTranslation('roster');
  return (
    <>
      <h3 className="duty-next">
        <Said text={place.seatName} />
      </h3>
      {duties.length === 0 ? <p className="duty-none t2">{t('presenceNone')}</p> : null}
      <ul className="duty-places">
        {duties.map((one) => (
          <Line key={one.duty} duty={one} />
        ))}
        <PlaceLine place={place} />
      </ul>
    </>
  );
}

function Line({ duty }: { readonly duty: Duty }) {
  const { t } = useTranslation('roster');
  const words = useUiWords();
  const now = Date.now();
  const { person, shift, place, start, arrival } = duty;
  return (
    <li>
      <b>
        <Said text={person} />
      </b>
      <span className="t2">
        <Said text={t('place', { shift, place })} />
      </span>
      {arrival === null ? (
        <>
          <span className="duty-off">
            ○ {start > now ? t('notThereYet', { time: instantWords(start, now, words) }) : t('notThere')}
          </span>
          <Enter duty={duty} />
        </>
      ) : (
        <Link className="lk" to={paths.tradeCase} params={{ trade: 'attendance', id: arrival.id }}>
          <Said text={saidOf(arrival)} />
        </Link>
      )}
    </li>
  );

  function saidOf({ at, marked, reason }: NonNullable<Duty['arrival']>) {
    const time = instantWords(at, now, words);
    return marked ? t('markedAt', { time, reason }) : t('thereAt', { time });
  }
}

function Enter({ duty: { duty, seat, person, shift, place } }: { readonly duty: Duty }) {
  const { t } = useTranslation('roster');
  const [reason, setReason] = useState<string | null>(null);
  const district = /:(\d{6})/.exec(seat)?.[1];
  const where = district === undefined ? '' : `?district=${district}`;
  return (
    <>
      <button type="button" className="btn q s" onClick={() => setReason('')}>
        {t('enterArrival')}
      </button>
      {reason === null ? null : (
        <ChangeDialog
          title={t('enterArrival')}
          lead={<Said text={t('enterArrivalLead', { name: person, shift, place })} />}
          call={{
            method: 'POST',
            path: `/attendance/commands/enter_arrival${where}`,
            body: { duty, reason },
          }}
          onClose={() => setReason(null)}
        >
          <ReasonField label={t('howKnown')} hint={t('howKnownHint')} value={reason} onChange={setReason} />
        </ChangeDialog>
      )}
    </>
  );
}

function PlaceLine({ place }: { readonly place: Served }) {
  const { t } = useTranslation('roster');
  const [asked, setAsked] = useState(false);
  const { at } = place;
  return (
    <li>
      <span className="t2">
        {at === null ? t('servedNowhere') : <Said text={t('servedAt', { place: at.text })} />}
      </span>
      <button type="button" className="btn q s" onClick={() => setAsked(true)}>
        {t(at === null ? 'setPlace' : 'changePlace')}
      </button>
      {asked ? <PlaceDialog place={place} onClose={() => setAsked(false)} /> : null}
    </li>
  );
}
