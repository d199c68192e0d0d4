import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { SearchChoice } from '../../../admin/SearchChoice.tsx';
import { DaysAndReason, useDays } from './DaysAndReason.tsx';
import { DeputyChoice } from './DeputyChoice.tsx';
import { useColleaguesOf, usePeopleLed } from './queries.ts';

/** Before anything was typed: enough to see what is asked for. */
const fewAtFirst = 6;

/** A head finds somebody to act in the post of one of their people, for some days. */
export function LedDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation('deputies');
  const shared = useTranslation('organisation').t;
  const [holderText, setHolderText] = useState('');
  const [post, setPost] = useState('');
  const [text, setText] = useState('');
  const [who, setWho] = useState('');
  const days = useDays();
  const led = usePeopleLed(holderText, true).data;
  const found = useColleaguesOf(post, text).data;
  const holder = led?.find(({ postId }) => postId === post);
  const chosen = found?.find(({ personId }) => personId === who);
  return (
    <ChangeDialog<unknown>
      title={t('nameFor')}
      lead={t('nameForLead')}
      call={{
        method: 'POST',
        path: `/posts/${post}/deputies`,
        body: { deputyId: who, ...days.value },
      }}
      missing={post === '' || who === '' ? shared('missing.person') : undefined}
      told={t('doneFor', { name: chosen?.name ?? '', person: holder?.name ?? '' })}
      onClose={props.onClose}
    >
      <SearchChoice
        label={t('holder')}
        hint={t('whoHint')}
        text={holderText}
        onText={setHolderText}
        value={post}
        onChange={setPost}
        {...(led === undefined ? {} : { none: t('holderNone') })}
        found={(led ?? [])
          .slice(0, holderText === '' ? fewAtFirst : undefined)
          .map(({ postId, name, post: note }) => ({ id: postId, label: name, note }))}
      />
      <DeputyChoice found={found} text={text} onText={setText} value={who} onChange={setWho} />
      <DaysAndReason {...days} />
    </ChangeDialog>
  );
}
