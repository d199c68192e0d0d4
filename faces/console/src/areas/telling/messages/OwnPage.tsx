import { fitted } from '@gridgov/domain/telling/choices.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { Facts } from '../../../admin/Facts.tsx';
import { WhenField } from '../../../admin/fields.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { read } from '../../../api.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { ClassChoices } from './ClassChoices.tsx';
import { EmailForm } from './EmailForm.tsx';
import { LanguageField } from './LanguageField.tsx';
import { OWN_KEY, type Own, useOwnChange } from './own.ts';
import './messages.css';
import { PushLine } from './PushLine.tsx';
import { clockOf, minutesOf } from './times.ts';

const ADDRESSES = ['sms', 'email', 'wechat'] as const;

/** What a person chooses for themselves. */
export function OwnPage() {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const own = useQuery({ queryKey: OWN_KEY, queryFn: ({ signal }) => read<Own>('/me/messages', { signal }) });
  return (
    <AdminPage title={t('own.title')} lead={t('own.lead')}>
      <Loaded query={own}>
        {(data) => (
          <>
            <ChoiceForm key={JSON.stringify(data)} own={data} />
            <EmailForm own={data} />
            <PushLine
              browsers={data.browsers}
              onChange={() => void client.invalidateQueries({ queryKey: OWN_KEY })}
            />
            <LanguageField />
          </>
        )}
      </Loaded>
    </AdminPage>
  );
}

function ChoiceForm(props: { readonly own: Own }) {
  const { t } = useTranslation('messages');
  const problemWords = useProblemWords();
  const { own } = props;
  const [choices, setChoices] = useState(own.choices);
  const [mine, setMine] = useState(own.quietFrom !== null);
  const [from, setFrom] = useState(clockOf(own.quietFrom ?? own.city.quietFrom));
  const [to, setTo] = useState(clockOf(own.quietTo ?? own.city.quietTo));
  const save = useOwnChange(t('own.saved'));
  const submit = () =>
    save.mutate({
      method: 'PUT',
      path: '/me/messages',
      body: {
        choices: fitted(choices, own.fixed, own.city.digestAt),
        quietFrom: mine ? minutesOf(from) : null,
        quietTo: mine ? minutesOf(to) : null,
      },
    });
  const city = { from: clockOf(own.city.quietFrom), to: clockOf(own.city.quietTo) };
  return (
    <form
      className="sheet pad adm-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ClassChoices
        choices={choices}
        fixed={own.fixed}
        digests={own.city.digestAt}
        closed={closedTo(own)}
        onChange={setChoices}
      />
      <Addresses own={own} />
      <fieldset className="field msg-choice">
        <legend>{t('own.hours')}</legend>
        <label>
          <input type="radio" name="hours" checked={!mine} onChange={() => setMine(false)} />{' '}
          {city.from === city.to ? t('own.cityNone') : t('own.city', city)}
        </label>
        <label>
          <input type="radio" name="hours" checked={mine} onChange={() => setMine(true)} /> {t('own.mine')}
        </label>
        {mine ? (
          <>
            <WhenField type="time" label={t('own.from')} value={from} onChange={setFrom} />
            <WhenField type="time" label={t('own.to')} value={to} onChange={setTo} />
          </>
        ) : null}
      </fieldset>
      {save.error === null ? null : <p className="field-error">{problemWords(save.error).title}</p>}
      <footer className="adm-acts">
        <button type="submit" className="btn pri" disabled={save.isPending}>
          {t('own.save')}
        </button>
      </footer>
    </form>
  );
}

/** Where each of them reaches this person. */
function Addresses(props: { readonly own: Own }) {
  const { t } = useTranslation('messages');
  return (
    <Facts
      rows={ADDRESSES.map((name) => [
        t(`channels.${name}`),
        <Where key={name} own={props.own} channel={name} />,
      ])}
    />
  );
}

const closedTo = (own: Own): ReadonlySet<string> =>
  new Set<string>(ADDRESSES.filter((name) => !reachable(own, name)));

type ChannelName = (typeof ADDRESSES)[number];

function reachable(own: Own, channel: ChannelName): boolean {
  if (channel === 'sms') return own.phone !== null;
  return channel === 'email' ? own.email !== null && own.emailConfirmed : own.wechat !== null;
}

function Where(props: { readonly own: Own; readonly channel: ChannelName }) {
  const { t } = useTranslation('messages');
  const { phone, email, emailConfirmed, wechat } = props.own;
  if (props.channel === 'sms') return phone === null ? t('own.smsNone') : t('own.smsTo', { to: phone });
  if (props.channel === 'wechat')
    return wechat === null ? t('own.wechatNone') : t('own.wechatTo', { to: wechat });
  if (email === null) return t('own.emailNone');
  return t(emailConfirmed ? 'own.emailTo' : 'own.emailWaits', { to: email });
}
