import { movesOn } from '@gridgov/domain/safety/help/next.ts';
import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmergencyLines } from '../../../matter/EmergencyLines.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { ringBar } from './groups.ts';
import type { Ring } from './queries.ts';

interface Props {
  readonly view: MatterView;
  readonly stage: string;
  readonly rings: readonly Ring[];
  readonly busy: boolean;
  readonly onAct: (command: string) => void;
}

/** Nobody has it yet: how long it rings, when it rises, and the one button that stops it. */
export function RingBox({ view, stage, rings, busy, onAct }: Props) {
  const { t } = useTranslation('helpDesk');
  const now = useNow();
  const clock = view.nextStep?.clock ?? null;
  const bar = ringBar(rings, clock?.dueAt ?? null, now);
  const may = (command: string) => view.commands.some((one) => one.command === command && one.allowed);
  const take = movesOn(stage, may);
  const ringsFor = (n: number) => (n === 0 ? t('ringsNow') : t('rings', { n }));
  return (
    <section className="desk-ring" aria-labelledby="desk-ring">
      <h3 id="desk-ring">
        {stage === 'unanswered' ? t('unanswered') : ringsFor(bar?.minutes ?? 0)}
        {clock === null ? null : <ClockChip clock={clock} today={dayAndTime(now).day} big />}
      </h3>
      {bar === null ? null : <Bar bar={bar} dueAt={clock?.dueAt ?? ''} now={now} />}
      <div className="desk-acts">
        {take === undefined ? null : (
          <button type="button" className="btn pri xl" disabled={busy} onClick={() => onAct(take)}>
            {t('take')}
          </button>
        )}
        {may('pass') ? (
          <button type="button" className="btn l" disabled={busy} onClick={() => onAct('pass')}>
            {t('pass')}
            <Icon name="right" />
          </button>
        ) : null}
        <span className="desk-lines">
          <EmergencyLines className="btn l x" />
        </span>
      </div>
      <p className="t2 sm">{t(take === undefined ? 'takeOthers' : 'takeHint')}</p>
    </section>
  );
}

function Bar(props: {
  readonly bar: NonNullable<ReturnType<typeof ringBar>>;
  readonly dueAt: string;
  readonly now: number;
}) {
  const { t } = useTranslation('helpDesk');
  const { bar, dueAt, now } = props;
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  const rises = dayAndTime(dueAt).time;
  return (
    <div className="desk-bar" role="img" aria-label={t('barLabel', { n: bar.minutes, time: rises })}>
      <span
        className="desk-bar-now"
        style={{ left: percent(bar.part), transform: `translateX(-${percent(bar.part)})` }}
      >
        {t('now', { time: dayAndTime(now).time })}
      </span>
      <span className="desk-bar-line">
        <i style={{ width: percent(bar.part) }} />
        {bar.marks.map(({ key, part }) => (
          <b key={key} style={{ left: percent(part) }} />
        ))}
      </span>
      <span className="desk-bar-ends">
        <span>
          {bar.marks[0] === undefined ? '' : t('firstCall', { time: dayAndTime(bar.marks[0].at).time })}
        </span>
        <span>{t('risesAt', { time: rises })}</span>
      </span>
    </div>
  );
}

/** The moment at hand, drawn anew every few seconds. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
