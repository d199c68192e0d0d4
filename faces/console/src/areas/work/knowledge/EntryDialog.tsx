import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { LongField, RadioField, TextField, WhenField } from '../../../admin/fields.tsx';
import { UnitPicker } from '../../../admin/pickers.tsx';
import { commandId } from '../../../commandId.ts';
import { useMe } from '../../../shell/session.ts';
import type { Entry } from './queries.ts';

const usualReview = 180;

function draftOf(entry: Entry | null) {
  const given: Partial<Entry> = entry ?? {};
  const {
    version = 0,
    kind = 'answer',
    title = '',
    body = '',
    keywords = '',
    sendTo = '',
    phone = '',
  } = given;
  const { from = cityDay(), to = null, reviewOn = cityDay(usualReview), owner } = given;
  const said = { kind, title, body, keywords, sendTo, phone };
  return { version, ...said, ownerUnit: owner?.id ?? '', from, to: to ?? '', reviewOn };
}

/** Writes an entry: what is said, by whom, from when to when. Each saving is a version of its own. */
export function EntryDialog(props: { readonly entry: Entry | null; readonly onClose: () => void }) {
  const { t } = useTranslation('knowledge');
  const { entry, onClose } = props;
  const [id] = useState(() => entry?.id ?? commandId(Date.now()));
  const { draft, of } = useDraft(() => draftOf(entry));
  const ofUnit = useMe().data?.acting?.unitId ?? null;
  const { to, ownerUnit, ...said } = draft;
  const owned = { to: to || null, ownerUnit: ofUnit ?? (ownerUnit || null) };
  const body = { ...said, ...owned, ...(entry === null ? {} : { area: entry.area }) };
  const kinds = [['answer', t('answer')] as const, ['not_accepted', t('notAccepted')] as const];
  return (
    <ChangeDialog<{ readonly version: number }>
      wide
      title={t(entry === null ? 'add' : 'edit')}
      act={t('save')}
      call={{ method: 'PUT', path: `/knowledge/${id}`, body }}
      told={({ version }) => t('saved', { n: version })}
      onClose={onClose}
    >
      <RadioField {...of('kind')} label={t('kind')} options={kinds} />
      <TextField {...of('title')} label={t('name')} most={200} />
      <LongField {...of('body')} label={t('body')} least={2} most={4000} />
      <TextField {...of('keywords')} optional label={t('keywords')} hint={t('keywordsHint')} most={200} />
      {draft.kind === 'answer' ? null : (
        <TextField {...of('sendTo')} label={t('sendTo')} hint={t('sendToHint')} most={200} />
      )}
      <TextField {...of('phone')} optional label={t('phone')} most={200} />
      {ofUnit !== null ? null : (
        <UnitPicker
          {...of('ownerUnit')}
          optional
          label={t('owner')}
          hint={t('unitHint')}
          known={entry?.owner ?? null}
        />
      )}
      <div className="kb-days">
        <WhenField {...of('from')} label={t('from')} />
        <WhenField {...of('to')} optional label={t('to')} hint={t('toHint')} />
        <WhenField {...of('reviewOn')} label={t('reviewOn')} />
      </div>
    </ChangeDialog>
  );
}
