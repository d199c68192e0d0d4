import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { useChange } from '../../../admin/change.ts';
import { momentWords } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { SecretDialog } from '../../../admin/SecretDialog.tsx';
import type { Reply } from '../../../apiTypes.ts';

type Half = Reply<'/account-halves', 'get'>['items'][number];
type Rule = Reply<'/identity-rules/waiting', 'get'>['items'][number];

/** What the security administrator began and what goes on only with the audit administrator. */
export function Releases() {
  return (
    <>
      <Halves />
      <Rules />
    </>
  );
}

function Halves() {
  const { t } = useTranslation('audit');
  const [shown, setShown] = useState<{ readonly name: string; readonly half: string } | null>(null);
  const change = useChange<Reply<'/account-halves/{id}', 'post'>>();
  const list = useRead<Reply<'/account-halves', 'get'>>('/account-halves');
  const show = ({ accountId, accountName: name }: Half) =>
    change.mutate(
      { method: 'POST', path: `/account-halves/${accountId}` },
      { onSuccess: ({ half }) => setShown({ name, half }) },
    );
  return (
    <section className="sheet">
      <header>
        <h2>{t('release.halves')}</h2>
      </header>
      <p className="t2 pad">{t('release.halvesLead')}</p>
      <Loaded query={list}>
        {({ items }) => (
          <ul className="adm-rows">
            {items.length === 0 ? <li className="t2">{t('release.noHalves')}</li> : null}
            {items.map((half) => (
              <li key={half.accountId}>
                <b>{half.accountName}</b>
                <span>{half.personName}</span>
                <span>{t('release.by', { name: half.madeByName, time: momentWords(half.madeAt) })}</span>
                <button type="button" className="btn s" onClick={() => show(half)}>
                  {t('release.show')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {shown === null ? null : (
        <SecretDialog
          title={t('release.halfTitle', { name: shown.name })}
          lead={t('release.halfLead')}
          text={shown.half}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}

function Rules() {
  const { t } = useTranslation('audit');
  const [letting, setLetting] = useState<Rule | null>(null);
  const list = useRead<Reply<'/identity-rules/waiting', 'get'>>('/identity-rules/waiting');
  const leads = ({ value, account, post }: Rule) => {
    if (account !== null) return t('release.toAccount', { value, account });
    if (post === null) return t('release.toSame', { value });
    const { name, place, unitName } = post;
    return t('release.toPost', {
      value,
      post: [name, unitName, place].filter(Boolean).join(t('release.comma')),
    });
  };
  return (
    <section className="sheet">
      <header>
        <h2>{t('release.rules')}</h2>
      </header>
      <p className="t2 pad">{t('release.rulesLead')}</p>
      <Loaded query={list}>
        {({ items }) => (
          <ul className="adm-rows">
            {items.length === 0 ? <li className="t2">{t('release.noRules')}</li> : null}
            {items.map((rule) => (
              <li key={rule.id}>
                <b>{leads(rule)}</b>
                <button type="button" className="btn s" onClick={() => setLetting(rule)}>
                  {t('release.let')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {letting === null ? null : (
        <ChangeDialog
          title={t('release.let')}
          lead={t('release.letLead', { value: letting.value })}
          call={{ method: 'POST', path: `/identity-rules/${letting.id}/release` }}
          onClose={() => setLetting(null)}
        />
      )}
    </section>
  );
}
