import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../../admin/days.ts';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { LongField, RadioField, TextField, WhenField } from '../../../admin/fields.tsx';
import { UnitPicker } from '../../../admin/pickers.tsx';
import { commandId } from '../../../commandId.ts';
import { useMe } from '../../../shell/session.ts';
import { toast } from '../../../shell/toasts.tsx';
import type { Entry, EntryBody } from './queries.ts';
import { useSaveEntry } from './queries.ts';

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
      <EntryFields body={body} set={set} owner={ofUnit === null ? { known: entry?.owner ?? null } : null} />
    </FormDialog>
  );
}

/** What is said, by whom, and from when to when. */
function EntryFields(props: {
  readonly body: EntryBody;
  readonly set: (part: Partial<EntryBody>) => void;
  /** Null where the writer's own unit owns it. */
  readonly owner: { readonly known: Entry['owner'] } | null;
}) {
  const { t } = useTranslation('knowledge');
  const { body, set, owner } = props;
  return (
    <>
      <RadioField
        label={t('kind')}
        value={body.kind}
        options={[
          ['answer', t('answer')],
          ['not_accepted', t('notAccepted')],
        ]}
        onChange={(kind) => set({ kind })}
      />
      <TextField label={t('name')} most={200} value={body.title} onChange={(title) => set({ title })} />
      <LongField
        label={t('body')}
        least={2}
        most={4000}
        value={body.body}
        onChange={(text) => set({ body: text })}
      />
      <TextField
        optional
        label={t('keywords')}
        hint={t('keywordsHint')}
        most={200}
        value={body.keywords}
        onChange={(keywords) => set({ keywords })}
      />
      {body.kind === 'answer' ? null : (
        <TextField
          label={t('sendTo')}
          hint={t('sendToHint')}
          most={200}
          value={body.sendTo}
          onChange={(sendTo) => set({ sendTo })}
        />
      )}
      <TextField
        optional
        label={t('phone')}
        most={200}
        value={body.phone}
        onChange={(phone) => set({ phone })}
      />
      {owner === null ? null : (
        <UnitPicker
          optional
          label={t('owner')}
          hint={t('unitHint')}
          known={owner.known}
          value={body.ownerUnit ?? ''}
          onChange={(ownerUnit) => set({ ownerUnit })}
        />
      )}
      <div className="kb-days">
        <WhenField label={t('from')} value={body.from} onChange={(from) => set({ from })} />
        <WhenField
          optional
          label={t('to')}
          hint={t('toHint')}
          value={body.to ?? ''}
          onChange={(to) => set({ to: to === '' ? null : to })}
        />
        <WhenField label={t('reviewOn')} value={body.reviewOn} onChange={(reviewOn) => set({ reviewOn })} />
      </div>
    </>
  );
}
