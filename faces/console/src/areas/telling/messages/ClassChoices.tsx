import { digestOf, NOTICE_CHANNELS } from '@gridgov/domain/telling/choices.ts';
import { useTranslation } from 'react-i18next';
import { ChoiceField, type Options } from '../../../admin/fields.tsx';
import type { Own } from './own.ts';
import { clockOf } from './times.ts';

export type Choices = Own['choices'];
type Choice = Choices['urgent'];
type Fixed = Own['fixed']['urgent'];
type Channel = Choice['channels'][number];

export const CLASSES = ['urgent', 'clocks', 'other'] as const;

interface Props {
  readonly choices: Choices;
  readonly fixed: Own['fixed'];
  /** The digests of the city, in minutes from midnight. */
  readonly digests: readonly number[];
  /** Channels by which nobody could be reached here. */
  readonly closed?: ReadonlySet<string>;
  /** The channels there are; all of them where none are named. */
  readonly offered?: readonly Channel[];
  readonly onChange: (choices: Choices) => void;
}

/** What holds for each class of urgency: channels, at once or with a digest, and whether quiet hours hold. */
export function ClassChoices({
  choices,
  fixed,
  digests,
  closed = new Set(),
  offered = NOTICE_CHANNELS,
  onChange,
}: Props) {
  return (
    <div className="msg-classes">
      {CLASSES.map((name) => (
        <ClassChoice
          key={name}
          {...{ name, digests, closed, offered }}
          choice={choices[name]}
          fixed={fixed[name]}
          onChange={(choice) => onChange({ ...choices, [name]: choice })}
        />
      ))}
    </div>
  );
}

interface ClassProps {
  readonly name: (typeof CLASSES)[number];
  readonly choice: Choice;
  readonly fixed: Fixed;
  readonly digests: readonly number[];
  readonly closed: ReadonlySet<string>;
  readonly offered: readonly Channel[];
  readonly onChange: (choice: Choice) => void;
}

function ClassChoice({ name, choice, fixed, digests, closed, offered, onChange }: ClassProps) {
  const { t } = useTranslation('messages');
  const { channels } = choice;
  const turn = (channel: Channel) =>
    onChange({
      ...choice,
      channels: channels.includes(channel)
        ? channels.filter((one) => one !== channel)
        : [...channels, channel],
    });
  return (
    <fieldset className="field msg-choice">
      <legend>{t(`classes.${name}`)}</legend>
      <p className="t2 sm">{t(`classIs.${name}`)}</p>
      {offered.map((channel) => {
        const on = channels.includes(channel);
        const stays = channel === 'bell' && fixed.bell;
        return (
          <label key={channel}>
            <input
              type="checkbox"
              checked={on || stays}
              disabled={stays || (closed.has(channel) && !on)}
              onChange={() => turn(channel)}
            />{' '}
            {t(`channels.${channel}`)} {stays ? <span className="t2 sm">{t('class.stays')}</span> : null}
          </label>
        );
      })}
      <When {...{ choice, fixed, digests, onChange }} />
      <label>
        <input
          type="checkbox"
          checked={choice.quiet && !fixed.anyHour}
          disabled={fixed.anyHour}
          onChange={() => onChange({ ...choice, quiet: !choice.quiet })}
        />{' '}
        {t('class.quiet')} {fixed.anyHour ? <span className="t2 sm">{t('class.anyHour')}</span> : null}
      </label>
    </fieldset>
  );
}

/** At once, with the next digest or with a certain one. */
function When({
  choice,
  fixed,
  digests,
  onChange,
}: Pick<ClassProps, 'choice' | 'fixed' | 'digests' | 'onChange'>) {
  const { t } = useTranslation('messages');
  if (fixed.atOnce) return <p>{t('class.onlyAtOnce')}</p>;
  const options: Options<string> = [
    ['once', t('class.once')],
    ['next', t('class.next')],
    ...digests.map((minute) => [String(minute), t('class.digestAt', { time: clockOf(minute) })] as const),
  ];
  return (
    <ChoiceField
      label={t('class.when')}
      options={options}
      value={choice.digest ? String(digestOf(choice, digests) ?? 'next') : 'once'}
      onChange={(value) =>
        onChange({
          ...choice,
          digest: value !== 'once',
          digestAt: value === 'once' || value === 'next' ? null : Number(value),
        })
      }
    />
  );
}
