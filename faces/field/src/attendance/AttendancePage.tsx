import { useState } from 'react';
import { waitingFor } from '../cases/give.ts';
import { ReasonForm } from '../cases/ReasonForm.tsx';
import { casesChanged } from '../cases/rounds.ts';
import { timeText } from '../clock.ts';
import { useLanguage } from '../i18n.tsx';
import { Head, Link, useServerNow } from '../parts.tsx';
import { type Fix, fixOnce, type Photo } from '../photo/photo.ts';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { useField, useNet } from '../state.tsx';
import { counts, giveCheckIn, type OwnDuty, type Spot, useOwnAttendance, whyText } from './own.ts';
import { type AttendanceSay, attendanceWords } from './words.ts';

/** One's own duties of today: whether one checked in, and checking in. */
export function AttendancePage() {
  const words = attendanceWords(useLanguage());
  const now = useServerNow();
  const { value, state } = useOwnAttendance();
  const duties = (value?.duties ?? []).filter(({ end }) => end > now);
  return (
    <div className="phone">
      <Head title={words('checkIn')} back="" onBack={() => go('/duty', true)} />
      <main className="scroll">
        {duties.length === 0 && state !== 'asking' ? (
          <p className="note pad" role="status">
            {words(value === null ? 'failed' : 'none')}
          </p>
        ) : null}
        {value === null
          ? null
          : duties.map((one) => (
              <Duty
                key={one.duty}
                {...{ one, now, words, district: value.district }}
                spot={value.places.find(({ seat }) => seat === one.seat)?.at ?? null}
              />
            ))}
        <p className="note pad">{words('note')}</p>
      </main>
    </div>
  );
}

/** On the page of one's duties: the way to check in, where there is a duty within a day. */
export function AttendanceLink() {
  const words = attendanceWords(useLanguage());
  const { value } = useOwnAttendance();
  if (value === null || value.duties.length === 0) return null;
  const open = value.duties.some(({ arrival }) => arrival === null);
  return (
    <div className="block">
      <Link className="btn main wide" to="/attendance">
        {words(open ? 'checkIn' : 'seeThere')}
      </Link>
    </div>
  );
}

type Props = {
  readonly one: OwnDuty;
  readonly spot: Spot | null;
  readonly district: string;
  readonly now: number;
  readonly words: AttendanceSay;
};

function Duty(props: Props) {
  const { one, spot, now, words } = props;
  const field = useField();
  const isWaiting = waitingFor(field, one.duty).length > 0;
  return (
    <div className="block">
      <h3>
        <Said text={`${one.shift} ${one.place}`} />
      </h3>
      <p>
        {timeText(one.start, now)}–{timeText(one.end, one.start)} <Said text={one.seatName} />
      </p>
      <p>{spot === null ? words('noPlace') : <Said text={words('where', { place: spot.text })} />}</p>
      {one.arrival !== null ? (
        <p role="status">
          <b>
            <Said text={arrivalText(one.arrival, now, words)} />
          </b>
        </p>
      ) : isWaiting ? (
        <p role="status">
          <b>{words('sent')}</b>
        </p>
      ) : now < one.opens ? (
        <p>{words('opens', { time: timeText(one.opens, now) })}</p>
      ) : (
        <CheckIn {...props} />
      )}
    </div>
  );
}

function arrivalText(
  { at, marked, reason }: NonNullable<OwnDuty['arrival']>,
  now: number,
  words: AttendanceSay,
) {
  const time = timeText(at, now);
  return marked ? words('marked', { time, reason: reason ?? '' }) : words('there', { time });
}

function CheckIn({ one, spot, district, words }: Props) {
  const field = useField();
  const net = useNet();
  const [far, setFar] = useState<{ readonly fix: Fix | null; readonly at: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const send = async (
    fix: Fix | null,
    at: number,
    more: { reason?: string; photos?: readonly Photo[] } = {},
  ) => {
    setBusy(true);
    setFault('');
    const answer = await giveCheckIn(field, district, one, { at, fix, ...more });
    setBusy(false);
    if (answer.done === false) return setFault(answer.why);
    if (answer.done === 'waiting') net.now();
    casesChanged();
  };
  const press = async () => {
    setBusy(true);
    const fix = await fixOnce(0);
    // By the server's clock: it may arrive later.
    const at = Date.now() + (field.last?.skew ?? 0);
    setBusy(false);
    if (fix !== null && counts(spot, fix, field.rules)) await send(fix, at);
    else setFar({ fix, at });
  };
  return (
    <>
      {far === null ? (
        <button
          type="button"
          className="btn main wide case-main"
          disabled={busy}
          onClick={() => void press()}
        >
          <span>{busy ? words('asking') : words('checkIn')}</span>
          {spot === null ? null : <small>{words('checkInHint')}</small>}
        </button>
      ) : (
        <div className="case-form">
          <p>{whyText(spot, far.fix, words)}</p>
          <ReasonForm
            words={{
              label: words('reason'),
              ready: words('reasons'),
              needReason: words('needReason'),
              needPhoto: words('needPhoto'),
              send: words('checkIn'),
            }}
            photo
            busy={busy}
            onSend={(reason, photos) => void send(far.fix, far.at, { reason, photos })}
          />
          <button type="button" className="btn wide" onClick={() => setFar(null)}>
            {words('backTo')}
          </button>
        </div>
      )}
      {fault === '' ? null : (
        <p className="note w-bad" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
