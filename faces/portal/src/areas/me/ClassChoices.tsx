import type { Reply } from '../../api.ts';
import { useWords } from '../../settings.tsx';
import { fill } from '../../words/fill.ts';

type Told = Reply<'/portal/me/telling', 'get'>;
type Choices = Told['choices'];
type Choice = Choices['urgent'];

const CLASSES = ['urgent', 'clocks', 'other'] as const;

export const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

type Props = {
  readonly told: Told;
  readonly choices: Choices;
  readonly change: (choices: Choices) => void;
};

/** By urgency: to the address, by the browser, at once or together, and whether hours of rest hold. */
export function ClassChoices({ told, choices, change }: Props) {
  return CLASSES.map((name) => (
    <ClassChoice
      key={name}
      {...{ name, told }}
      choice={choices[name]}
      change={(choice) => change({ ...choices, [name]: choice })}
    />
  ));
}

type ClassProps = {
  readonly name: (typeof CLASSES)[number];
  readonly told: Told;
  readonly choice: Choice;
  readonly change: (choice: Choice) => void;
};

function ClassChoice({ name, told, choice, change }: ClassProps) {
  const t = useWords().telling;
  const { channels } = choice;
  const ways = [
    [told.channel, fill(t.writeTo, { contact: told.contact })],
    ['push', t.browser],
  ] as const;
  const turn = (channel: Choice['channels'][number]) =>
    change({
      ...choice,
      channels: channels.includes(channel)
        ? channels.filter((one) => one !== channel)
        : [...channels, channel],
    });
  return (
    <fieldset style={{ marginTop: 20 }}>
      <legend className="lab">{t.classes[name]}</legend>
      <div className="opts">
        {ways.map(([channel, words]) => (
          <label key={channel}>
            <input type="checkbox" checked={channels.includes(channel)} onChange={() => turn(channel)} />
            {words}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={choice.quiet}
            onChange={() => change({ ...choice, quiet: !choice.quiet })}
          />
          {t.rest}
        </label>
      </div>
      {told.fixed[name].atOnce ? null : <When {...{ name, told, choice, change }} />}
    </fieldset>
  );
}

function When({ name, told, choice, change }: ClassProps) {
  const t = useWords().telling;
  const { digest, digestAt } = choice;
  const known = digestAt !== null && told.digests.includes(digestAt) ? String(digestAt) : 'next';
  return (
    <div className="field" style={{ marginTop: 12 }}>
      <label className="lab" htmlFor={`when-${name}`}>
        {t.when}
      </label>
      <select
        className="in"
        id={`when-${name}`}
        value={digest ? known : 'once'}
        onChange={({ target: { value } }) =>
          change({
            ...choice,
            digest: value !== 'once',
            digestAt: value === 'once' || value === 'next' ? null : Number(value),
          })
        }
      >
        <option value="once">{t.once}</option>
        <option value="next">{t.next}</option>
        {told.digests.map((minute) => (
          <option key={minute} value={minute}>
            {fill(t.digest, { time: clockOf(minute) })}
          </option>
        ))}
      </select>
    </div>
  );
}
