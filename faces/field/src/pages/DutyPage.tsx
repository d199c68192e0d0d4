import { useState } from 'react';
import { AttendanceLink } from '../attendance/AttendancePage.tsx';
import { call } from '../call.ts';
import { timeText } from '../clock.ts';
import { useOwnDuties } from '../duty/own.ts';
import { dutyWords } from '../duty/words.ts';
import { useLanguage } from '../i18n.tsx';
import { LeaveLink } from '../leave/LeaveLink.tsx';
import { Head, useNow } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';

/** One's own duties, also without a signal, and swaps that wait for one's answer. */
export function DutyPage() {
  const words = dutyWords(useLanguage());
  const now = useNow();
  const { own, isOld, again } = useOwnDuties();
  const duties = (own?.duties ?? []).filter(({ end }) => end > now);
  return (
    <div className="phone">
      <Head title={words('title')} back="" onBack={() => go('/me', true)} />
      <main className="scroll">
        <AttendanceLink />
        <LeaveLink />
        <p className="note pad">{words('beats')}</p>
        {isOld && own !== null && <p className="note pad">{words('old')}</p>}
        {(own?.swaps ?? []).map((swap) => (
          <Swap key={swap.id} swap={swap} onDone={again} />
        ))}
        {own !== null && duties.length === 0 && <p className="note pad">{words('none')}</p>}
        <ul className="items">
          {duties.map(({ start, end, shift, place, seatName, standsFor }) => (
            <li key={`${start} ${shift} ${place}`} className="two">
              <span>
                <h3>
                  <b>{start <= now ? words('now') : timeText(start, now)}</b>{' '}
                  <Said text={words('duty', { shift, place })} />
                </h3>
                <p>
                  {words('until', { time: timeText(end, now) })} <Said text={seatName} />
                  {standsFor !== null && <Said text={` ${words('standsFor', { name: standsFor })}`} />}
                </p>
              </span>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}

function Swap(props: {
  readonly swap: { readonly id: string; readonly asker: string; readonly given: { readonly start: number } };
  readonly onDone: () => void;
}) {
  const words = dutyWords(useLanguage());
  const now = useNow();
  const [said, setSaid] = useState('');
  const { id, asker, given } = props.swap;
  const answer = async (agree: boolean) => {
    const { status, body } = await call({
      method: 'POST',
      path: `/duty/swaps/${id}/answer`,
      body: { agree },
    });
    const detail = typeof body.detail === 'string' ? body.detail : words('failed');
    setSaid(status === 204 ? words('agreed') : detail);
    if (status === 204) props.onDone();
  };
  return (
    <div className="block">
      <p>
        <Said text={words('swap', { name: asker, time: timeText(given.start, now) })} />
      </p>
      <button type="button" className="btn wide" onClick={() => void answer(true)}>
        {words('agree')}
      </button>
      <button type="button" className="btn s wide" onClick={() => void answer(false)}>
        {words('refuse')}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
