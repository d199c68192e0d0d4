/** How the worker is told, by urgency. Read and saved with a signal only: the server knows what a post may choose. */
import {
  type Choice,
  type Choices,
  digestOf,
  type Fixed,
  fitted,
  NOTICE_CHANNELS,
  type NoticeChannel,
} from '@gridgov/domain/telling/choices.ts';
import { URGENCIES } from '@gridgov/domain/telling/classes.ts';
import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { useLanguage } from '../i18n.tsx';
import { Head } from '../parts.tsx';
import { go } from '../router.ts';
import { type NoticeWords, noticeWords } from '../words/notices.ts';

type Name = keyof Choices;
type Own = {
  readonly choices: Choices;
  readonly fixed: Readonly<Record<Name, Fixed>>;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly phone: string | null;
  readonly emailConfirmed: boolean;
  readonly wechat: string | null;
  readonly city: {
    readonly quietFrom: number;
    readonly quietTo: number;
    readonly digestAt: readonly number[];
  };
};

export function NoticesPage() {
  const words = noticeWords(useLanguage());
  const [own, setOwn] = useState<Own | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void call({ method: 'GET', path: '/me/messages' }).then(({ status, body }) => {
      if (status === 200) setOwn(body as unknown as Own);
      else setSaid(status === 0 ? words.offline : String(body.title ?? status));
    });
  }, [words]);
  const save = async ({ choices, fixed, quietFrom, quietTo, city }: Own) => {
    const body = { quietFrom, quietTo, choices: fitted(choices, fixed, city.digestAt) };
    const answer = await call({ method: 'PUT', path: '/me/messages', body });
    if (answer.status === 200) {
      setOwn(answer.body as unknown as Own);
      setSaid(words.saved);
    } else setSaid(answer.status === 0 ? words.unsaved : String(answer.body.title ?? answer.status));
  };
  return (
    <form
      className="phone"
      onSubmit={(event) => {
        event.preventDefault();
        if (own !== null) void save(own);
      }}
    >
      <Head title={words.title} back="" onBack={() => go('/me', true)} />
      <main className="scroll">
        <p className="note pad">{words.lead}</p>
        {own === null ? null : (
          <Classes
            own={own}
            words={words}
            onChange={(changed) => {
              setOwn(changed);
              setSaid('');
            }}
          />
        )}
      </main>
      <div className="bar">
        <p className="note" role="status">
          {said}
        </p>
        <button type="submit" className="btn main wide" disabled={own === null}>
          {words.save}
        </button>
      </div>
    </form>
  );
}

function Classes(props: {
  readonly own: Own;
  readonly words: NoticeWords;
  readonly onChange: (own: Own) => void;
}) {
  const { own, words, onChange } = props;
  const { quietFrom, quietTo, city } = own;
  const [from, to] = [quietFrom ?? city.quietFrom, quietTo ?? city.quietTo];
  return (
    <>
      {URGENCIES.map((name) => (
        <ClassChoice
          key={name}
          {...{ name, own, words }}
          onChange={(choice) => onChange({ ...own, choices: { ...own.choices, [name]: choice } })}
        />
      ))}
      <p className="note pad">
        {from === to
          ? words.noHours
          : words.hours.replace('{from}', clockText(from)).replace('{to}', clockText(to))}
      </p>
    </>
  );
}

type ClassProps = {
  readonly name: Name;
  readonly own: Own;
  readonly words: NoticeWords;
  readonly onChange: (choice: Choice) => void;
};

function ClassChoice({ name, own, words, onChange }: ClassProps) {
  const choice = own.choices[name];
  const fixed = own.fixed[name];
  const { channels } = choice;
  const turn = (channel: NoticeChannel, on: boolean) =>
    onChange({
      ...choice,
      channels: on ? [...channels, channel] : channels.filter((one) => one !== channel),
    });
  return (
    <section aria-labelledby={`class-${name}`}>
      <h2 className="grp" id={`class-${name}`}>
        {words.classes[name]}
      </h2>
      <div className="sheet">
        <p className="note">{words.about[name]}</p>
        {NOTICE_CHANNELS.filter((channel) => channels.includes(channel) || reaches(own, channel)).map(
          (channel) => {
            const stays = channel === 'bell' && fixed.bell;
            return (
              <Switch
                key={channel}
                label={words.channels[channel]}
                hint={stays ? words.stays : ''}
                on={stays || channels.includes(channel)}
                fixed={stays}
                turn={(on) => turn(channel, on)}
              />
            );
          },
        )}
        <When {...{ name, own, words, onChange }} />
        <Switch
          label={words.quiet}
          hint={fixed.anyHour ? words.anyHour : ''}
          on={choice.quiet && !fixed.anyHour}
          fixed={fixed.anyHour}
          turn={(quiet) => onChange({ ...choice, quiet })}
        />
      </div>
    </section>
  );
}

function Switch(props: {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly fixed: boolean;
  readonly turn: (on: boolean) => void;
}) {
  return (
    <label className="sw">
      <span>
        <b>{props.label}</b>
        {props.hint === '' ? null : <span className="s t2">{props.hint}</span>}
      </span>
      <span className="k" />
      <input
        type="checkbox"
        checked={props.on}
        disabled={props.fixed}
        onChange={(event) => props.turn(event.target.checked)}
      />
    </label>
  );
}

/** At once, with the next digest or with a certain one. */
function When({ name, own, words, onChange }: ClassProps) {
  const choice = own.choices[name];
  const { digestAt: digests } = own.city;
  if (own.fixed[name].atOnce) return <p className="note">{words.atOnce}</p>;
  const chosen = choice.digest ? digestOf(choice, digests) : 'once';
  const options: readonly (readonly ['once' | number | null, string])[] = [
    ['once', words.once],
    [null, words.next],
    ...digests.map((minute) => [minute, words.digest.replace('{time}', clockText(minute))] as const),
  ];
  return (
    <fieldset className="line">
      <legend>{words.when}</legend>
      <div className="pick">
        {options.map(([at, label]) => (
          <label key={String(at)}>
            <input
              type="radio"
              name={`when-${name}`}
              checked={chosen === at}
              onChange={() =>
                onChange({ ...choice, digest: at !== 'once', digestAt: at === 'once' ? null : at })
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function reaches({ phone, emailConfirmed, wechat }: Own, channel: NoticeChannel): boolean {
  if (channel === 'sms') return phone !== null;
  if (channel === 'email') return emailConfirmed;
  return channel !== 'wechat' || wechat !== null;
}

const clockText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
