import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import { useUiWords } from '@gridgov/ui/language.tsx';
import { dayAndTime, dueWords } from '@gridgov/ui/times.ts';
import { useTranslation } from 'react-i18next';
import type { NamedClock, Steps } from './types.ts';
import './matter.css';

/** Who must do what until when; beneath, what else is promised, what breaks first before the others. */
export function NextLine(props: Steps & { readonly big?: boolean }) {
  const { t } = useTranslation();
  const words = useUiWords();
  const now = Date.now();
  const today = dayAndTime(now).day;
  const { nextStep, otherClocks } = props;
  const due = (at: string | null) =>
    at === null ? '' : t('common.before', { time: dueWords(at, now, words) });
  const Heading = props.big === true ? 'h2' : 'b';
  if (nextStep === null)
    return <p className={`next${props.big === true ? ' next-big' : ''}`}>{t('case.noNext')}</p>;
  return (
    <>
      <div className={`next${props.big === true ? ' next-big' : ''}`}>
        <Heading>{t('case.nextStep', { who: nextStep.who, what: nextStep.what })}</Heading>
        <span className="d">{due(nextStep.clock?.dueAt ?? null)}</span>
        {nextStep.clock === null ? null : (
          <ClockChip clock={nextStep.clock} today={today} big={props.big === true} />
        )}
      </div>
      <ClockLines clocks={otherClocks} {...(props.big === true ? { padded: true } : {})} />
    </>
  );
}

/** Clocks with their names and the moments they end. */
export function ClockLines(props: { readonly clocks: readonly NamedClock[]; readonly padded?: boolean }) {
  const words = useUiWords();
  const now = Date.now();
  return props.clocks.map(({ name, clock }) => (
    <div className={`next next-other${props.padded === true ? ' next-pad' : ''}`} key={name}>
      <span className="t2">
        {name} {clock.dueAt === null ? '' : dueWords(clock.dueAt, now, words)}
      </span>
      <ClockChip clock={clock} today={dayAndTime(now).day} />
    </div>
  ));
}
