import { useState } from 'react';
import { DayInput } from './DayInput.tsx';
import { readTime } from './days.ts';
import type { FieldIds } from './Field.tsx';
import { useUiWords } from './language.tsx';
import { TypedInput } from './TypedInput.tsx';
import { fill } from './words.ts';

interface Props {
  readonly ids: FieldIds;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean | undefined;
}

/** A time of day, `HH:MM` of 24 hours. */
export function TimeInput(props: Props & { readonly label?: string; readonly refused?: string }) {
  const words = useUiWords();
  return <TypedInput {...props} read={readTime} like={words.timeLike} wrong={words.timeWrong} />;
}

/** A day and a time of it, `YYYY-MM-DDTHH:MM`; empty until both are there. */
export function MomentInput(props: Props & { readonly label: string; readonly min?: string | undefined }) {
  const words = useUiWords();
  const { ids, value, onChange, required, min } = props;
  const [half, setHalf] = useState({ day: value.slice(0, 10), time: value.slice(11), value });
  // Changed by whoever asks.
  if (half.value !== value) setHalf({ day: value.slice(0, 10), time: value.slice(11), value });
  const { day, time } = half;
  const take = (part: { readonly day?: string; readonly time?: string }) => {
    const next = { day, time, ...part };
    const whole = next.day === '' || next.time === '' ? '' : `${next.day}T${next.time}`;
    setHalf({ ...next, value: whole });
    if (whole !== value) onChange(whole);
  };
  const tooEarly = min !== undefined && value !== '' && value < min;
  return (
    <div className="moment">
      <DayInput
        ids={ids}
        value={day}
        required={required === true || time !== ''}
        min={min?.slice(0, 10)}
        onChange={(one) => take({ day: one })}
      />
      <TimeInput
        ids={{ id: `${ids.id}-time` }}
        label={fill(words.timeOf, { label: props.label })}
        value={time}
        required={required === true || day !== ''}
        refused={tooEarly ? fill(words.dayFrom, { day: min.replace('T', ' ') }) : ''}
        onChange={(one) => take({ time: one })}
      />
    </div>
  );
}
