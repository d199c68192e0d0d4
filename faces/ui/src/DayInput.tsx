import type { ReactNode, RefObject } from 'react';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import { Calendar } from './Calendar.tsx';
import { readDay } from './days.ts';
import type { FieldIds } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useUiWords } from './language.tsx';
import { TypedInput } from './TypedInput.tsx';
import { dayAndTime } from './times.ts';
import { fill } from './words.ts';

interface Props {
  readonly ids: FieldIds;
  /** `YYYY-MM-DD`; empty while none, or none whole, is typed. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly required?: boolean | undefined;
  readonly min?: string | undefined;
}

/**
 * A day, typed or chosen in a calendar. The browser's own control speaks the browser's language and writes days in its
 * order; ours speaks the page's and writes them as the whole city does.
 */
export function DayInput(props: Props) {
  const words = useUiWords();
  const popup = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const today = dayAndTime(Date.now()).day;
  const { value, min, onChange } = props;
  const tooEarly = min !== undefined && value !== '' && value < min;
  const shut = () => {
    popup.current?.hidePopover();
    button.current?.focus();
  };
  return (
    <TypedInput
      {...props}
      read={(text) => readDay(text, today)}
      like={words.dayLike}
      wrong={words.dayWrong}
      refused={tooEarly ? fill(words.dayFrom, { day: min }) : ''}
    >
      <button
        ref={button}
        type="button"
        className="icb"
        aria-label={value === '' ? words.dayPick : fill(words.dayPicked, { day: value })}
        aria-haspopup="dialog"
        popoverTarget={id}
      >
        <Icon name="calendar" />
      </button>
      <Popup id={id} box={popup}>
        <Calendar
          day={value === '' ? (min ?? today) : value}
          chosen={value}
          today={today}
          min={min}
          onPick={(day) => {
            onChange(day);
            shut();
          }}
          onShut={shut}
        />
      </Popup>
    </TypedInput>
  );
}

const gap = 4;

/** Lies above everything, also above the dialog it may stand in, and closes when something beside it is pressed. */
function Popup(props: {
  readonly id: string;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}) {
  const { box } = props;
  // Opened again before it was told that it closed, the browser tells of one opening only: each counts.
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const popup = box.current;
    if (opened === 0 || popup === null) return;
    const stay = () => place(popup);
    stay();
    popup.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    addEventListener('resize', stay);
    addEventListener('scroll', stay, true);
    return () => {
      removeEventListener('resize', stay);
      removeEventListener('scroll', stay, true);
    };
  }, [opened, box]);
  return (
    <div
      className="typed-popup"
      popover="auto"
      id={props.id}
      ref={box}
      onToggle={(event) => setOpened(event.newState === 'open' ? opened + 1 : 0)}
    >
      {opened > 0 ? <Fragment key={opened}>{props.children}</Fragment> : null}
    </div>
  );
}

/** Under its field, or above it where there is no room. */
function place(popup: HTMLElement): void {
  const at = popup.parentElement?.getBoundingClientRect();
  if (at === undefined) return;
  const { offsetWidth: width, offsetHeight: height } = popup;
  const below = at.bottom + gap;
  const above = Math.max(gap, at.top - gap - height);
  popup.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - width - gap))}px`;
  popup.style.top = `${below + height <= innerHeight ? below : above}px`;
}
