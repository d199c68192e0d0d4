import { Field } from '@gridgov/ui/Field.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '../../admin/days.ts';
import { FormDialog } from '../../admin/FormDialog.tsx';
import { useNames } from '../../admin/names.ts';
import { SearchChoice } from '../../admin/SearchChoice.tsx';
import type { Reply } from '../../apiTypes.ts';
import { toast } from '../../shell/toasts.tsx';
import type { HeldPost } from './queries.ts';
import { usePeopleNamed, usePostChange } from './queries.ts';

interface Props {
  readonly post: HeldPost;
  readonly onClose: () => void;
}

/** Hands a post over: to whom, from which day, why. */
export function HandoverDialog(props: Props) {
  const { t } = useTranslation('people');
  const names = useNames();
  const { post, onClose } = props;
  const [to, setTo] = useState('');
  const [day, setDay] = useState(() => cityDay(1));
  const [reason, setReason] = useState('');
  const change = usePostChange<Reply<'/posts/{id}/handover', 'post'>>(post.personId);
  const submit = () =>
    change.mutate(
      { path: `/posts/${post.id}/handover`, body: { toPersonId: to, day, reason } },
      {
        onSuccess: ({ moved }) => {
          toast(t('handoverDone', { moved }));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t('handover')}
      lead={t('handoverLead', { post: names('post', post.kind), place: post.place })}
      act={t('handover')}
      busy={change.isPending || to === ''}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonChoice value={to} not={post.personId} onChange={setTo} />
      <DayField label={t('handoverDay')} value={day} onChange={setDay} />
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
}

/** Ends a post without anybody taking over. */
export function EndDialog(props: Props) {
  const { t } = useTranslation('people');
  const names = useNames();
  const { post, onClose } = props;
  const [day, setDay] = useState(() => cityDay(1));
  const [reason, setReason] = useState('');
  const change = usePostChange(post.personId);
  const done = () => {
    toast(t('endDone'));
    onClose();
  };
  return (
    <FormDialog
      title={t('end')}
      lead={t('endLead', { post: names('post', post.kind), place: post.place })}
      act={t('end')}
      danger
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate({ path: `/posts/${post.id}/end`, body: { day, reason } }, { onSuccess: done })
      }
      onClose={onClose}
    >
      <DayField label={t('endDay')} value={day} onChange={setDay} />
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
}

function PersonChoice(props: {
  readonly value: string;
  readonly not: string;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useTranslation('people');
  const names = useNames();
  const [name, setName] = useState('');
  const found = usePeopleNamed(name).data?.items;
  const people = [...new Map((found ?? []).map((line) => [line.personId, line])).values()];
  const others = people.filter(({ personId }) => personId !== props.not);
  return (
    <SearchChoice
      label={t('handoverTo')}
      hint={t('handoverToHint')}
      text={name}
      onText={setName}
      value={props.value}
      onChange={props.onChange}
      {...(found === undefined ? {} : { none: t('handoverNone') })}
      found={others.map((line) => ({
        id: line.personId,
        label: line.name,
        note: `${names('post', line.kind)} ${line.place}`,
      }))}
    />
  );
}

export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  return (
    <Field label={props.label}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className="in in-short"
          required
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function ReasonField(props: { readonly value: string; readonly onChange: (reason: string) => void }) {
  const { t } = useTranslation('people');
  return (
    <Field label={t('reason')} hint={t('reasonHint')}>
      {(ids) => (
        <input
          {...ids}
          className="in"
          required
          minLength={2}
          maxLength={500}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
