import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { dayByKey, monthsAfter, weekdayFromMonday, weeksOf } from './days.ts';
import { Icon } from './Icon.tsx';
import { useUiWords } from './language.tsx';
import { weekdayOf } from './times.ts';
import type { UiWords } from './words.ts';
import { fill } from './words.ts';

interface Props {
  /** Where it opens. */
  readonly day: string;
  readonly chosen: string;
  readonly today: string;
  readonly min?: string | undefined;
  readonly onPick: (day: string) => void;
  readonly onShut: () => void;
}

/** A month to choose a day from: arrows walk days and weeks, Page keys months, with Shift years; Esc closes. */
export function Calendar(props: Props) {
  const words = useUiWords();
  const [day, setDay] = useState(props.day);
  const box = useRef<HTMLDivElement>(null);
  // The focus follows the day, unless it is on a button of the head.
  const walked = useRef(false);
  useEffect(() => {
    if (walked.current) box.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    walked.current = false;
  }, [day]);
  const walk = (event: KeyboardEvent) => {
    const to = dayByKey(event.key, event.shiftKey, day);
    if (to === null) return;
    event.preventDefault();
    walked.current = true;
    setDay(to);
  };
  const turn = (months: number) => setDay(monthsAfter(day, months));
  return (
    <div
      className="cal"
      role="dialog"
      aria-modal="true"
      aria-label={words.dayPick}
      ref={box}
      onKeyDown={(event) => keep(event, props.onShut)}
    >
      <div className="cal-head">
        <button type="button" className="icb" aria-label={words.yearBefore} onClick={() => turn(-12)}>
          <Icon name="left" />
          <Icon name="left" />
        </button>
        <button type="button" className="icb" aria-label={words.monthBefore} onClick={() => turn(-1)}>
          <Icon name="left" />
        </button>
        <b className="grow" aria-live="polite">
          {monthWords(day, words)}
        </b>
        <button type="button" className="icb" aria-label={words.monthAfter} onClick={() => turn(1)}>
          <Icon name="right" />
        </button>
        <button type="button" className="icb" aria-label={words.yearAfter} onClick={() => turn(12)}>
          <Icon name="right" />
          <Icon name="right" />
        </button>
      </div>
      <Month {...props} day={day} words={words} onWalk={walk} />
    </div>
  );
}

function Month(props: Props & { readonly words: UiWords; readonly onWalk: (event: KeyboardEvent) => void }) {
  const { day, chosen, today, min, words } = props;
  const weeks = weeksOf(day);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a date picker has a table as its grid
    <table role="grid" aria-label={monthWords(day, words)} onKeyDown={props.onWalk}>
      <thead>
        <tr>
          {weeks[0]?.map((one) => (
            <th key={one} scope="col" abbr={weekdayOf(one, words)}>
              {words.weekdayLetters.split(' ')[weekdayFromMonday(one)]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((one) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus is on the button in it
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid
              <td key={one} role="gridcell" aria-selected={one === chosen}>
                <button
                  type="button"
                  data-day={one}
                  tabIndex={one === day ? 0 : -1}
                  className={one.slice(0, 7) === day.slice(0, 7) ? '' : 'cal-other'}
                  aria-label={fill(words.dayOfMonth, {
                    n: Number(one.slice(8)),
                    weekday: weekdayOf(one, words),
                  })}
                  aria-disabled={min !== undefined && one < min}
                  {...(one === today ? { 'aria-current': 'date' as const } : {})}
                  onClick={() => {
                    if (min === undefined || one >= min) props.onPick(one);
                  }}
                >
                  {Number(one.slice(8))}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function monthWords(day: string, words: UiWords): string {
  const [year = '', month = ''] = day.split('-');
  return fill(words.month, { year, name: words.months.split(' ')[Number(month) - 1] ?? '' });
}

/** Tab goes round inside; Esc closes the calendar alone, not the dialog it may stand in. */
function keep(event: KeyboardEvent<HTMLElement>, shut: () => void) {
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    shut();
  }
  if (event.key !== 'Tab') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([tabindex="-1"])')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to = stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
  event.preventDefault();
  to?.focus();
}
