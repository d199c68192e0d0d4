import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { useDraft } from '../../../admin/draft.ts';
import { LongField, RadioField } from '../../../admin/fields.tsx';
import type { Warning } from './queries.ts';

const kinds = ['lifted', 'revoked'] as const;

/** Ends a warning before its time: the danger is over, or it was given in error. */
export function EndDialog(props: { readonly warning: Warning; readonly onClose: () => void }) {
  const { t } = useTranslation('warnings');
  const { warning, onClose } = props;
  const { draft, of } = useDraft(() => ({ kind: 'lifted' as (typeof kinds)[number], reason: '' }));
  const lifted = draft.kind === 'lifted';
  const options = kinds.map((one) => [one, t(`endKinds.${one}`)] as const);
  return (
    <ChangeDialog
      title={t('end')}
      lead={warning.headline}
      act={t(lifted ? 'lift' : 'revoke')}
      danger
      call={{ method: 'POST', path: `/warnings/${warning.id}/end`, body: draft }}
      told={t(lifted ? 'liftDone' : 'revokeDone')}
      onClose={onClose}
    >
      <RadioField {...of('kind')} label={t('endWhy')} options={options} />
      <LongField {...of('reason')} label={t('reason')} hint={t('reasonHint')} rows={3} least={2} most={500} />
    </ChangeDialog>
  );
}
