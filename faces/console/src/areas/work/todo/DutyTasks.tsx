import { Icon } from '@gridgov/ui/Icon.tsx';
import { useUiWords } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime, dueWords, instantWords } from '@gridgov/ui/times.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { useRight, useSystem } from '../../../shell/session.ts';
import { rosterPath } from '../roster/paths.ts';
import { swapsPath } from '../swaps/paths.ts';

type Own = Reply<'/me/duties', 'get'>;
const askAgainMs = 60_000;
const shown = 3;

/** One's own duties, and what of the roster waits; asked for by those alone who may see it. */
export function useOwnDuty() {
  const used = useSystem('duty');
  const may = useRight('duty.read');
  return useQuery({
    queryKey: ['admin', '/me/duties', {}],
    queryFn: ({ signal }) => read<Own>('/me/duties', { signal }),
    enabled: used && may,
    refetchInterval: askAgainMs,
  });
}

const monthOf = (at: number) => dayAndTime(at).day.slice(0, 7);

/** What of the duty roster waits: gaps to fill before they come, and swaps that ask for an answer. */
export function DutyTasks() {
  const { t } = useTranslation('todo');
  const words = useUiWords();
  const { gaps = [], swaps = [] } = useOwnDuty().data ?? {};
  if (gaps.length + swaps.length === 0) return null;
  const now = Date.now();
  return (
    <ul className="duty-tasks" aria-label={t('duty')}>
      {gaps.map(({ seat, name, gaps: n, firstGap }) => (
        <li key={seat}>
          <Icon name="warn" />
          <Link to={rosterPath} search={{ tab: 'month', seat, month: monthOf(firstGap ?? now) } as never}>
            <Said text={t('dutyGaps', { name, n, time: instantWords(firstGap ?? now, now, words) })} />
          </Link>
        </li>
      ))}
      {swaps.map(({ id, asker, given }) => (
        <li key={id}>
          <Icon name="redo" />
          <Link to={swapsPath}>
            <Said text={t('dutySwap', { name: asker, time: dueWords(given.start, now, words) })} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** One's own next duties. */
export function OwnDuty() {
  const { t } = useTranslation('todo');
  const words = useUiWords();
  const { duties, onDutyUntil = null } = useOwnDuty().data ?? {};
  if (duties === undefined || duties.length === 0) return null;
  const now = Date.now();
  return (
    <section aria-labelledby="waiting-duty">
      <h2 id="waiting-duty">
        {t('duty')}{' '}
        {onDutyUntil === null ? null : (
          <span className="t2 sm">{t('dutyNow', { time: instantWords(onDutyUntil, now, words) })}</span>
        )}
      </h2>
      <ul className="recent">
        {duties.slice(0, shown).map(({ start, shift, place, seatName }) => (
          <li key={`${start} ${shift} ${place}`}>
            <span className="t2 sm nw">{dueWords(start, now, words)}</span>
            <span>
              <Said text={`${shift} ${place}`} /> <Said text={seatName} />
            </span>
          </li>
        ))}
      </ul>
      <Link className="lk" to={swapsPath}>
        {t('dutyAll')}
      </Link>
    </section>
  );
}
