import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { Facts } from '../../../admin/Facts.tsx';
import { TextField, WhenField } from '../../../admin/fields.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { type Choices, CLASSES } from './ClassChoices.tsx';
import { DefaultsDialog } from './DefaultsDialog.tsx';
import './messages.css';
import type { Hours } from './own.ts';
import { clockOf, manyMinutesOf, minutesOf } from './times.ts';
import { turned } from './turned.ts';
import type { zh } from './words/zh.ts';

type EventName = keyof typeof zh.events;

export function HoursList() {
  const { t } = useTranslation('messages');
  const hours = useRead<{ items: Hours[] }>('/messages/hours');
  const [open, setOpen] = useState<Hours | null>(null);
  const [defaults, setDefaults] = useState<Hours | null>(null);
  return (
    <Loaded query={hours}>
      {({ items }) => (
        <>
          <p className="t2">{t('hours.lead')}</p>
          {items.map((one) => (
            <section className="sheet pad" key={one.from}>
              <HoursFacts hours={one} />
            </section>
          ))}
          <p>
            <button type="button" className="btn pri" onClick={() => setOpen(items[0] ?? null)}>
              {t('hours.change')}
            </button>{' '}
            <button type="button" className="btn" onClick={() => setDefaults(items[0] ?? null)}>
              {t('hours.changeDefaults')}
            </button>
          </p>
          {open === null ? null : <HoursDialog hours={open} onClose={() => setOpen(null)} />}
          {defaults === null ? null : <DefaultsDialog hours={defaults} onClose={() => setDefaults(null)} />}
        </>
      )}
    </Loaded>
  );
}

function HoursFacts(props: { readonly hours: Hours }) {
  const { t } = useTranslation('messages');
  const { from, quietFrom, quietTo, digestAt, reporterEvents, defaults } = props.hours;
  const digests = digestAt.map(clockOf).join(' · ');
  return (
    <Facts
      rows={[
        [t('hours.from'), from],
        // Equal ends are no hours at all.
        [
          t('hours.quiet'),
          quietFrom === quietTo
            ? t('hours.quietNone')
            : t('hours.quietValue', { from: clockOf(quietFrom), to: clockOf(quietTo) }),
        ],
        [t('hours.digest'), digests === '' ? t('hours.digestNone') : digests],
        [t('hours.reporter'), reporterEvents.map((name) => t(`events.${name as EventName}`)).join(' · ')],
        [t('hours.staff'), <DefaultLines key="staff" choices={defaults.staff} />],
        [t('hours.residents'), <DefaultLines key="residents" choices={defaults.residents} />],
      ]}
    />
  );
}

/** A line for each class. */
function DefaultLines(props: { readonly choices: Choices }) {
  const { t } = useTranslation('messages');
  return (
    <>
      {CLASSES.map((name) => {
        const { channels, digest, digestAt, quiet } = props.choices[name];
        const digests =
          digestAt === null ? t('class.next') : t('class.digestAt', { time: clockOf(digestAt) });
        const words = [
          channels.length === 0 ? t('class.none') : channels.map((one) => t(`channels.${one}`)).join(' · '),
          digest ? digests : t('class.once'),
          quiet ? t('class.quiet') : t('class.anyHour'),
        ];
        return (
          <div key={name}>
            {t(`classes.${name}`)}
            {t('class.colon')}
            {words.join(t('class.comma'))}
          </div>
        );
      })}
    </>
  );
}

function HoursDialog(props: { readonly hours: Hours; readonly onClose: () => void }) {
  const { t } = useTranslation('messages');
  const { hours, onClose } = props;
  const [from, setFrom] = useState(() => cityDay());
  const [quietFrom, setQuietFrom] = useState(clockOf(hours.quietFrom));
  const [quietTo, setQuietTo] = useState(clockOf(hours.quietTo));
  const [digests, setDigests] = useState(hours.digestAt.map(clockOf).join(' '));
  const [events, setEvents] = useState<readonly string[]>(hours.reporterEvents);
  const digestAt = manyMinutesOf(digests);
  const wrong = digestAt.includes(null) ? t('hours.wrong') : undefined;
  return (
    <ChangeDialog<unknown>
      title={t('hours.change')}
      act={t('hours.save')}
      call={{
        method: 'PUT',
        path: '/messages/hours',
        body: {
          from,
          quietFrom: minutesOf(quietFrom),
          quietTo: minutesOf(quietTo),
          digestAt,
          reporterEvents: events,
        },
      }}
      missing={wrong}
      told={t('hours.saved')}
      onClose={onClose}
    >
      <WhenField label={t('hours.from')} min={cityDay()} value={from} onChange={setFrom} />
      <div className="adm-pair">
        <WhenField type="time" label={t('hours.quietFrom')} value={quietFrom} onChange={setQuietFrom} />
        <WhenField type="time" label={t('hours.quietTo')} value={quietTo} onChange={setQuietTo} />
      </div>
      <TextField
        optional
        label={t('hours.digestAt')}
        hint={t('hours.digestHint')}
        error={wrong}
        value={digests}
        onChange={setDigests}
      />
      <EventChoice chosen={events} onChange={setEvents} />
    </ChangeDialog>
  );
}

/** Of which events a reporter is told. */
function EventChoice(props: {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { t } = useTranslation('messages');
  const { chosen, onChange } = props;
  const names = Object.keys(t('events', { returnObjects: true }) as object) as EventName[];
  return (
    <fieldset className="field msg-choice">
      <legend>{t('hours.reporter')}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={() => onChange(turned(chosen, name))}
          />{' '}
          {t(`events.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}
