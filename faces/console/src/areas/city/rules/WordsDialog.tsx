import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { type Change, ChangeFields } from '../../../admin/ChangeFields.tsx';
import { cityDay } from '../../../admin/days.ts';
import { LongField } from '../../../admin/fields.tsx';
import type { ClassDetail, Saved } from './queries.ts';
import { useSavedWords } from './queries.ts';

/** The everyday words by which a class is found, on console and phone alike. */
export function WordsDialog(props: { readonly found: ClassDetail; readonly onClose: () => void }) {
  const { t } = useTranslation('rules');
  const { code, name, aliases } = props.found;
  const [text, setText] = useState(aliases.join('\n'));
  const [change, setChange] = useState<Change>({ from: cityDay(), note: '' });
  const words = text
    .split(/[\n\u3001\uff0c,;\uff1b]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return (
    <ChangeDialog<Saved>
      title={t('words.title', { name })}
      act={t('words.save')}
      call={{ method: 'PUT', path: `/classes/${encodeURIComponent(code)}/words`, body: { words, ...change } }}
      told={useSavedWords()}
      onClose={props.onClose}
    >
      <LongField
        label={t('aliases')}
        hint={t('words.hint')}
        optional
        most={4000}
        rows={6}
        value={text}
        onChange={setText}
      />
      <ChangeFields value={change} onChange={setChange} />
    </ChangeDialog>
  );
}
