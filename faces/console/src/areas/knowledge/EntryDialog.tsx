import { Field, FieldSet } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { SearchChoice } from '../../admin/SearchChoice.tsx';
import { commandId } from '../../commandId.ts';
import { useMe } from '../../shell/session.ts';
import { toast } from '../../shell/toasts.tsx';
import type { Entry, EntryBody } from './queries.ts';
import { useSaveEntry, useUnitsNamed } from './queries.ts';

const usualReview = 180;

function startOf(entry: Entry | null): EntryBody {
  if (entry === null) {
    const days = { from: cityDay(), to: null, reviewOn: cityDay(usualReview) };
    const words = { title: '', body: '', keywords: '', sendTo: '', phone: '' };
    return { version: 0, kind: 'answer', ownerUnit: null, ...words, ...days };
  }
  const { version, kind, title, body, keywords, sendTo, phone, owner, from, to, reviewOn } = entry;
  return {
    version,
    kind,
    title,
    body,
    keywords,
    sendTo,
    phone,
    ownerUnit: owner?.id ?? null,
    from,
    to,
    reviewOn,
  };
}

/** Writes an entry; each saving is a version of its own. */
export function EntryDialog(props: { readonly entry: Entry | null; readonly onClose: () => void }) {
  const { t } = useTranslation('knowledge');
  const { entry } = props;
  const [id] = useState(() => entry?.id ?? commandId(Date.now()));
  const [body, setBody] = useState<EntryBody>(() => startOf(entry));
  const save = useSaveEntry();
  const ofUnit = useMe().data?.acting?.unitId ?? null;
  const set = (part: Partial<EntryBody>) => setBody({ ...body, ...part });
  const submit = () =>
    save.mutate(
      {
        id,
        body: {
          ...body,
          ...(entry === null ? {} : { area: entry.area }),
          ownerUnit: ofUnit ?? body.ownerUnit,
        },
      },
      {
        onSuccess: ({ version }) => {
          toast(t('saved', { n: version }));
          props.onClose();
        },
      },
    );
  return (
    <FormDialog
      wide
      title={t(entry === null ? 'add' : 'edit')}
      act={t('save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <KindChoice value={body.kind} onChange={(kind) => set({ kind })} />
      <Line label={t('name')} value={body.title} required onChange={(title) => set({ title })} />
      <Field label={t('body')}>
        {(ids) => (
          <textarea
            {...ids}
            className="in"
            rows={4}
            required
            minLength={2}
            maxLength={4000}
            value={body.body}
            onChange={(event) => set({ body: event.target.value })}
          />
        )}
      </Field>
      <Line
        label={t('keywords')}
        hint={t('keywordsHint')}
        value={body.keywords}
        onChange={(keywords) => set({ keywords })}
      />
      {body.kind === 'answer' ? null : (
        <Line
          label={t('sendTo')}
          hint={t('sendToHint')}
          required
          value={body.sendTo}
          onChange={(sendTo) => set({ sendTo })}
        />
      )}
      <Line label={t('phone')} value={body.phone} onChange={(phone) => set({ phone })} />
      {ofUnit === null ? (
        <OwnerChoice
          known={entry?.owner ?? null}
          value={body.ownerUnit}
          onChange={(ownerUnit) => set({ ownerUnit })}
        />
      ) : null}
      <Days body={body} set={set} />
    </FormDialog>
  );
}

function KindChoice(props: {
  readonly value: Entry['kind'];
  readonly onChange: (kind: Entry['kind']) => void;
}) {
  const { t } = useTranslation('knowledge');
  return (
    <FieldSet legend={t('kind')}>
      <div className="choices">
        {(['answer', 'not_accepted'] as const).map((kind) => (
          <label className="choice" key={kind}>
            <input
              type="radio"
              name="kb-kind"
              checked={props.value === kind}
              onChange={() => props.onChange(kind)}
            />
            {t(kind === 'answer' ? 'answer' : 'notAccepted')}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

function Line(props: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly onChange: (text: string) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint} {...(props.required === true ? {} : { optional: true })}>
      {(ids) => (
        <input
          {...ids}
          className="in"
          maxLength={200}
          required={props.required === true}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function OwnerChoice(props: {
  readonly known: Entry['owner'];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useTranslation('knowledge');
  const [text, setText] = useState('');
  const found = useUnitsNamed(text).data?.items ?? [];
  const units = found.map(({ id, name, code }) => ({ id, label: name, note: code }));
  const { known } = props;
  // Who owns it now stays in sight while another is looked for.
  const kept = known === null || units.some(({ id }) => id === known.id);
  return (
    <SearchChoice
      optional
      label={t('owner')}
      hint={t('unitHint')}
      none={t('unitNone')}
      text={text}
      onText={setText}
      value={props.value ?? ''}
      onChange={props.onChange}
      found={kept ? units : [{ id: known.id, label: known.name, note: '' }, ...units]}
    />
  );
}

function Days(props: { readonly body: EntryBody; readonly set: (part: Partial<EntryBody>) => void }) {
  const { t } = useTranslation('knowledge');
  const { body, set } = props;
  return (
    <div className="kb-days">
      <Day label={t('from')} value={body.from} required onChange={(from) => set({ from })} />
      <Day
        label={t('to')}
        hint={t('toHint')}
        value={body.to ?? ''}
        onChange={(to) => set({ to: to === '' ? null : to })}
      />
      <Day label={t('reviewOn')} value={body.reviewOn} required onChange={(reviewOn) => set({ reviewOn })} />
    </div>
  );
}

function Day(props: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly onChange: (day: string) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint} {...(props.required === true ? {} : { optional: true })}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className="in in-short"
          required={props.required === true}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
