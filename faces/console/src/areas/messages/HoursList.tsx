import { Field } from '@gridgov/ui/Field.tsx';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../admin/Facts.tsx';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { Loaded } from '../../admin/Loaded.tsx';
import { read, send } from '../../api.ts';
import type { Reply } from '../../apiTypes.ts';
import { commandId } from '../../commandId.ts';
import { toast } from '../../shell/toasts.tsx';
import './messages.css';
import { TimeField } from './TimeField.tsx';
import { clockOf, manyMinutesOf, minutesOf } from './times.ts';
import { turned } from './turned.ts';
import type { zh } from './words/zh.ts';

type Hours = Reply<'/messages/hours', 'get'>['items'][number];
type EventName = keyof typeof zh.events;

export function HoursList() {
  const { t } = useTranslation('messages');
  const hours = useQuery({
    queryKey: ['admin', '/messages/hours'],
    queryFn: ({ signal }) => read<{ items: Hours[] }>('/messages/hours', { signal }),
  });
  const [open, setOpen] = useState<Hours | null>(null);
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
            </button>
          </p>
          {open === null ? null : <ChangeDialog hours={open} onClose={() => setOpen(null)} />}
        </>
      )}
    </Loaded>
  );
}

function HoursFacts(props: { readonly hours: Hours }) {
  const { t } = useTranslation('messages');
  const { from, quietFrom, quietTo, digestAt, reporterEvents } = props.hours;
  const digests = digestAt.map(clockOf).join(' · ');
  return (
    <Facts
      rows={[
        [t('hours.from'), from],
        [t('hours.quiet'), t('hours.quietValue', { from: clockOf(quietFrom), to: clockOf(quietTo) })],
        [t('hours.digest'), digests === '' ? t('hours.digestNone') : digests],
        [t('hours.reporter'), reporterEvents.map((name) => t(`events.${name as EventName}`)).join(' · ')],
      ]}
    />
  );
}

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function ChangeDialog(props: { readonly hours: Hours; readonly onClose: () => void }) {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const { hours, onClose } = props;
  const [from, setFrom] = useState(today());
  const [quietFrom, setQuietFrom] = useState(clockOf(hours.quietFrom));
  const [quietTo, setQuietTo] = useState(clockOf(hours.quietTo));
  const [digests, setDigests] = useState(hours.digestAt.map(clockOf).join(' '));
  const [events, setEvents] = useState<readonly string[]>(hours.reporterEvents);
  const digestAt = manyMinutesOf(digests);
  const wrong = digestAt.includes(null);
  const save = useMutation({
    mutationFn: () =>
      send('PUT', '/messages/hours', {
        body: {
          from,
          quietFrom: minutesOf(quietFrom),
          quietTo: minutesOf(quietTo),
          digestAt,
          reporterEvents: events,
        },
        commandId: commandId(Date.now()),
      }),
    onSuccess: () => {
      toast(t('hours.saved'));
      onClose();
      return client.invalidateQueries({ queryKey: ['admin', '/messages/hours'] });
    },
  });
  return (
    <FormDialog
      title={t('hours.change')}
      act={t('hours.save')}
      busy={save.isPending || wrong}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <Field label={t('hours.from')}>
        {(ids) => (
          <input
            {...ids}
            type="date"
            className="in"
            required
            min={today()}
            value={from}
            onChange={(e) => setFrom(e.target.value)}
          />
        )}
      </Field>
      <TimeField label={t('hours.quietFrom')} value={quietFrom} onChange={setQuietFrom} />
      <TimeField label={t('hours.quietTo')} value={quietTo} onChange={setQuietTo} />
      <Field label={t('hours.digestAt')} hint={wrong ? t('hours.wrong') : t('hours.digestHint')}>
        {(ids) => (
          <input {...ids} className="in" value={digests} onChange={(e) => setDigests(e.target.value)} />
        )}
      </Field>
      <EventChoice chosen={events} onChange={setEvents} />
    </FormDialog>
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
