import qrcode from 'qrcode-generator';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import { useChange } from '../../../admin/change.ts';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { TextField } from '../../../admin/fields.tsx';
import { PasswordRow } from './PasswordRow.tsx';
import './identity.css';

interface Key {
  readonly secret: string;
  readonly uri: string;
}

/** Password, then the key as a picture and as text, then the first code. */
export function TotpDialog(props: {
  readonly onClose: () => void;
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const [key, setKey] = useState<Key | null>(null);
  return key === null ? (
    <AskKey onKey={setKey} onClose={props.onClose} />
  ) : (
    <Confirm totp={key} onCodes={props.onCodes} onClose={props.onClose} />
  );
}

function AskKey(props: { readonly onKey: (key: Key) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [password, setPassword] = useState('');
  const change = useChange<Key>();
  return (
    <FormDialog
      title={t('totp.setUp')}
      lead={t('totp.passwordLead')}
      act={t('totp.next')}
      busy={change.isPending}
      error={change.error}
      onSubmit={() =>
        change.mutate(
          { method: 'POST', path: '/me/totp', body: { password } },
          { onSuccess: (key) => props.onKey(key) },
        )
      }
      onClose={props.onClose}
    >
      <PasswordRow value={password} onChange={setPassword} />
    </FormDialog>
  );
}

function Confirm(props: {
  readonly totp: Key;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('identity');
  const [code, setCode] = useState('');
  return (
    <ChangeDialog<{ readonly recoveryCodes: readonly string[] }>
      title={t('totp.setUp')}
      lead={t('totp.scan')}
      act={t('totp.confirm')}
      call={{ method: 'POST', path: '/me/totp/confirm', body: { code } }}
      onDone={({ recoveryCodes }) => props.onCodes(recoveryCodes)}
      onClose={props.onClose}
    >
      <div className="totp-key">
        <Picture text={props.totp.uri} name={t('totp.picture')} />
        <p>
          <span className="t2">{t('totp.typed')}</span>
          <br />
          <code data-totp-key>{(props.totp.secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
        </p>
      </div>
      <TextField
        short
        digits
        label={t('totp.first')}
        autoComplete="one-time-code"
        pattern="\d{6}"
        most={6}
        value={code}
        onChange={(typed) => setCode(typed.replaceAll(/\D/g, ''))}
      />
    </ChangeDialog>
  );
}

/** Drawn here: the key goes to nobody else, not even to a server that makes pictures. */
function Picture(props: { readonly text: string; readonly name: string }) {
  const code = qrcode(0, 'M');
  code.addData(props.text);
  code.make();
  const count = code.getModuleCount();
  const cells = Array.from(
    { length: count * count },
    (_, at) => [Math.floor(at / count), at % count] as const,
  );
  const path = cells
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column} ${row}h1v1h-1z`)
    .join('');
  return (
    <svg viewBox={`0 0 ${count} ${count}`} role="img" aria-label={props.name} shapeRendering="crispEdges">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
