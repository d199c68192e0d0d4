import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { WhenField } from '../../../admin/fields.tsx';
import { useNames } from '../../../admin/names.ts';
import { PersonPicker } from '../../../admin/pickers.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';
import type { Reply } from '../../../apiTypes.ts';
import type { HeldPost } from './queries.ts';

interface Props {
  readonly post: HeldPost;
  readonly onClose: () => void;
}

/** Hands a post over: to whom, from which day, why. */
export function HandoverDialog(props: Props) {
  const { t } = useTranslation('people');
  const shared = useTranslation('organisation').t;
  const names = useNames();
  const { post, onClose } = props;
  const [to, setTo] = useState('');
  const [day, setDay] = useState(() => cityDay(1));
  const [reason, setReason] = useState('');
  return (
    <ChangeDialog<Reply<'/posts/{id}/handover', 'post'>>
      title={t('handover')}
      lead={t('handoverLead', { post: names('post', post.kind), place: post.place })}
      call={{ method: 'POST', path: `/posts/${post.id}/handover`, body: { toPersonId: to, day, reason } }}
      missing={to === '' ? shared('missing.person') : undefined}
      told={({ moved }) => t('handoverDone', { moved })}
      onClose={onClose}
    >
      <PersonPicker
        label={t('handoverTo')}
        hint={t('handoverToHint')}
        not={post.personId}
        value={to}
        onChange={setTo}
      />
      <WhenField label={t('handoverDay')} value={day} onChange={setDay} />
      <ReasonField value={reason} onChange={setReason} />
    </ChangeDialog>
  );
}

/** Ends a post without anybody taking over. */
export function EndDialog(props: Props) {
  const { t } = useTranslation('people');
  const names = useNames();
  const { post, onClose } = props;
  const [day, setDay] = useState(() => cityDay(1));
  const [reason, setReason] = useState('');
  return (
    <ChangeDialog
      danger
      title={t('end')}
      lead={t('endLead', { post: names('post', post.kind), place: post.place })}
      call={{ method: 'POST', path: `/posts/${post.id}/end`, body: { day, reason } }}
      told={t('endDone')}
      onClose={onClose}
    >
      <WhenField label={t('endDay')} value={day} onChange={setDay} />
      <ReasonField value={reason} onChange={setReason} />
    </ChangeDialog>
  );
}
