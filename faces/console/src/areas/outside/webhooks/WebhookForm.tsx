import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { TextField } from '../../../admin/fields.tsx';
import type { Made, Webhook } from './queries.ts';
import { wordsOf } from './wordsOf.ts';

interface Wish {
  readonly url: string;
  readonly types: string;
  readonly districts: string;
  readonly note: string;
}

/** Makes a webhook, or changes one. The key is made by the server. */
export function WebhookForm(props: {
  readonly webhook: Webhook | null;
  readonly onClose: () => void;
  readonly onMade?: (made: Made) => void;
}) {
  const { t } = useTranslation('webhooks');
  const { webhook } = props;
  const [wish, setWish] = useState<Wish>({
    url: webhook?.url ?? '',
    types: (webhook?.types ?? ['*']).join(' '),
    districts: (webhook?.districts ?? []).join(' '),
    note: webhook?.note ?? '',
  });
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const fields = {
    url: wish.url,
    note: wish.note,
    types: wordsOf(wish.types),
    districts: wordsOf(wish.districts),
  };
  return (
    <ChangeDialog<Made | Webhook>
      title={webhook === null ? t('make') : t('change')}
      lead={webhook === null ? t('makeLead') : t('changeLead')}
      call={
        webhook === null
          ? { method: 'POST', path: '/webhooks', body: fields }
          : {
              method: 'PATCH',
              path: `/webhooks/${webhook.id}`,
              body: { ...fields, version: webhook.version },
            }
      }
      onDone={(answer) => {
        if ('secret' in answer) props.onMade?.(answer);
      }}
      onClose={props.onClose}
    >
      <TextField
        type="url"
        label={t('url')}
        hint={t('urlHint')}
        most={1000}
        value={wish.url}
        onChange={(url) => set({ url: url.trim() })}
      />
      <TextField
        label={t('types')}
        hint={t('typesHint')}
        pattern=".*\S.*"
        value={wish.types}
        onChange={(types) => set({ types })}
      />
      <TextField
        optional
        label={t('districts')}
        hint={t('districtsHint')}
        value={wish.districts}
        onChange={(districts) => set({ districts })}
      />
      <TextField optional label={t('note')} most={200} value={wish.note} onChange={(note) => set({ note })} />
    </ChangeDialog>
  );
}
