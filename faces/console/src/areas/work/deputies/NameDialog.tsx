import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { cityDay } from '../../../admin/days.ts';
import { useDraft } from '../../../admin/draft.ts';
import { WhenField } from '../../../admin/fields.tsx';
import { ReasonField } from '../../../admin/ReasonField.tsx';
import { SearchChoice } from '../../../admin/SearchChoice.tsx';
import { useColleagues, usePeopleLed } from './queries.ts';

const usualDays = 6;
/** Before anything was typed: enough to see what is asked for. */
const fewAtFirst = 6;
const week = () => ({ post: '', deputyId: '', from: cityDay(), to: cityDay(usualDays), reason: '' });

/** Finds somebody to act in a post for some days: in one's own, or as a head in that of one of one's people. */
export function NameDialog(props: {
  /** One's own post, in words; null where it is that of one of one's people. */
  readonly own: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('deputies');
  const shared = useTranslation('organisation').t;
  const { own, onClose } = props;
  const led = own === null;
  const [holder, setHolder] = useState('');
  const [text, setText] = useState('');
  const { draft, of } = useDraft(week);
  const { post, ...body } = draft;
  const held = usePeopleLed(holder, led).data;
  const found = useColleagues(
    led ? `/posts/${post}/colleagues` : '/me/colleagues',
    text,
    !led || post !== '',
  ).data;
  const name = found?.find(({ personId }) => personId === body.deputyId)?.name ?? '';
  const person = held?.find(({ postId }) => postId === post)?.name ?? '';
  return (
    <ChangeDialog<unknown>
      title={t(led ? 'nameFor' : 'name')}
      lead={led ? t('nameForLead') : t('nameLead', { post: own })}
      call={{ method: 'POST', path: led ? `/posts/${post}/deputies` : '/me/deputies', body }}
      missing={(led && post === '') || body.deputyId === '' ? shared('missing.person') : undefined}
      told={led ? t('doneFor', { name, person }) : t('done', { name })}
      onClose={onClose}
    >
      {led ? (
        <SearchChoice
          {...of('post')}
          label={t('holder')}
          hint={t('whoHint')}
          text={holder}
          onText={setHolder}
          none={t('holderNone')}
          found={held
            ?.slice(0, holder === '' ? fewAtFirst : undefined)
            .map((one) => ({ id: one.postId, label: one.name, note: one.post }))}
        />
      ) : null}
      <SearchChoice
        {...of('deputyId')}
        label={t('who')}
        hint={t('whoHint')}
        text={text}
        onText={setText}
        none={t('whoNone')}
        found={found?.map((one) => ({ id: one.personId, label: one.name, note: one.post }))}
      />
      <div className="adm-pair">
        <WhenField {...of('from')} label={t('from')} />
        <WhenField {...of('to')} label={t('to')} />
      </div>
      <ReasonField {...of('reason')} label={t('reason')} hint={t('reasonHint')} most={500} />
    </ChangeDialog>
  );
}
