import { Field } from '@gridgov/ui/Field.tsx';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../admin/FormDialog.tsx';
import type { Made, Webhook } from './queries.ts';
import { useChange } from './queries.ts';
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
  const change = useChange<Made | Webhook>();
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const fields = {
    url: wish.url,
    note: wish.note,
    types: wordsOf(wish.types),
    districts: wordsOf(wish.districts),
  };
  const submit = () =>
    change.mutate(
      webhook === null
        ? { method: 'POST', path: '/webhooks', body: fields }
        : { method: 'PATCH', path: `/webhooks/${webhook.id}`, body: { ...fields, version: webhook.version } },
      {
        onSuccess: (answer) => {
          props.onClose();
          if ('secret' in answer) props.onMade?.(answer);
        },
      },
    );
  const title = webhook === null ? t('make') : t('change');
  return (
    <FormDialog
      title={title}
      lead={webhook === null ? t('makeLead') : t('changeLead')}
      act={title}
      busy={change.isPending || fields.types.length === 0}
      error={change.error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Wishes wish={wish} set={set} />
    </FormDialog>
  );
}

function Wishes(props: { readonly wish: Wish; readonly set: (part: Partial<Wish>) => void }) {
  const { t } = useTranslation('webhooks');
  const { wish, set } = props;
  return (
    <>
      <Row label={t('url')} hint={t('urlHint')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            type="url"
            required
            maxLength={1000}
            value={wish.url}
            onChange={(event) => set({ url: event.target.value.trim() })}
          />
        )}
      </Row>
      <Row label={t('types')} hint={t('typesHint')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            value={wish.types}
            onChange={(event) => set({ types: event.target.value })}
          />
        )}
      </Row>
      <Row label={t('districts')} hint={t('districtsHint')} optional>
        {(ids) => (
          <input
            {...ids}
            className="in"
            value={wish.districts}
            onChange={(event) => set({ districts: event.target.value })}
          />
        )}
      </Row>
      <Row label={t('note')} optional>
        {(ids) => (
          <input
            {...ids}
            className="in"
            maxLength={200}
            value={wish.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Row>
    </>
  );
}

function Row(props: {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
  readonly children: (ids: { readonly id: string }) => ReactNode;
}) {
  return (
    <Field
      label={props.label}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.optional === true ? { optional: true } : {})}
    >
      {props.children}
    </Field>
  );
}
