import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { momentWords } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { toast } from '../../../shell/toasts.tsx';
import { CodesDialog } from './CodesDialog.tsx';
import { OwnGuard } from './OwnGuard.tsx';
import { Passkeys } from './Passkeys.tsx';
import { PasswordRow } from './PasswordRow.tsx';
import type { Own } from './queries.ts';
import { useOwnSignIn } from './queries.ts';
import { TotpDialog } from './TotpDialog.tsx';

/** How one's own account is guarded: password, one-time codes, passkeys. */
export function OwnSignInPage() {
  const { t } = useTranslation('identity');
  return (
    <AdminPage title={t('own.title')} lead={t('own.lead')}>
      <Loaded query={useOwnSignIn()}>{(own) => <Content own={own} />}</Loaded>
    </AdminPage>
  );
}

function Content(props: { readonly own: Own }) {
  const { t } = useTranslation('identity');
  const { own } = props;
  return (
    <>
      {own.missing ? (
        <div className="error-summary" role="alert">
          <b>{t('own.missing')}</b>
          <p>{t('own.missingNext')}</p>
        </div>
      ) : null}
      {own.password ? null : <p className="t2">{t('own.elsewhere')}</p>}
      {own.password ? (
        <section className="sheet pad">
          <h2>{t('password.title')}</h2>
          <p className="t2">{t('password.lead')}</p>
          <p>
            <Link className="btn" to={paths.password}>
              {t('password.change')}
            </Link>
          </p>
        </section>
      ) : null}
      {own.password ? <Totp own={own} /> : null}
      {own.password ? <Passkeys passkeys={own.passkeys} /> : null}
      {own.missing ? null : <OwnGuard />}
    </>
  );
}

type Asking = 'setUp' | 'remove' | 'renew';

function Totp(props: { readonly own: Own }) {
  const { t } = useTranslation('identity');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { totp } = props.own;
  const close = () => setAsking(null);
  return (
    <section className="sheet pad">
      <h2>{t('totp.title')}</h2>
      <p className="t2">{t('totp.lead')}</p>
      {totp === null ? (
        <p>
          <button type="button" className="btn" onClick={() => setAsking('setUp')}>
            {t('totp.setUp')}
          </button>
        </p>
      ) : (
        <>
          <p>
            {t('totp.since', { time: momentWords(totp.since) })}{' '}
            <span className="t2">{t('totp.left', { n: totp.recoveryLeft })}</span>
          </p>
          <p className="adm-acts">
            <button type="button" className="btn" onClick={() => setAsking('renew')}>
              {t('totp.renew')}
            </button>
            <button type="button" className="btn x" onClick={() => setAsking('remove')}>
              {t('totp.remove')}
            </button>
          </p>
        </>
      )}
      {asking === 'setUp' ? <TotpDialog onClose={close} onCodes={setCodes} /> : null}
      {asking === 'remove' || asking === 'renew' ? (
        <WithPassword kind={asking} onClose={close} onCodes={setCodes} />
      ) : null}
      {codes === null ? null : <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </section>
  );
}

/** The password again: whoever sits down at an open screen must not be able to do this. */
function WithPassword(props: {
  readonly kind: 'remove' | 'renew';
  readonly onClose: () => void;
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const { t } = useTranslation('identity');
  const [password, setPassword] = useState('');
  const remove = props.kind === 'remove';
  const path = remove ? '/me/totp/remove' : '/me/recovery-codes';
  return (
    <ChangeDialog<{ readonly recoveryCodes: readonly string[] } | undefined>
      title={remove ? t('totp.remove') : t('totp.renew')}
      lead={remove ? t('totp.removeLead') : t('totp.renewLead')}
      danger={remove}
      call={{ method: 'POST', path, body: { password } }}
      onDone={(answer) => {
        if (answer === undefined) toast(t('totp.removed'));
        else props.onCodes(answer.recoveryCodes);
      }}
      onClose={props.onClose}
    >
      <PasswordRow value={password} onChange={setPassword} />
    </ChangeDialog>
  );
}
