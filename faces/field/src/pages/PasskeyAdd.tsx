import { knowsPasskeys, makePasskeyAndSecret } from '@gridgov/ui/passkey.ts';
import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { useSay } from '../i18n.tsx';
import { addPassword, addWay, opensAlone } from '../session.ts';
import { useField } from '../state.tsx';
import { passkeySalt } from '../store/seal.ts';
import { PasswordAsked } from './form.tsx';

/** Makes this phone one that signs its owner in without a password. */
export function PasskeyAdd() {
  const say = useSay();
  const { owner } = useField();
  if (!knowsPasskeys()) return null;
  const run = async (password: string) => {
    const end = await add(owner.account, password, say('passkeyName'));
    if (end === 'done') return '';
    return end === 'refused' ? say('passkeyNotMade') : end.why || say('codeOffline');
  };
  const [title, hint, done] = [say('passkeyAdd'), say('passkeyHint'), say('passkeyDone')];
  return <PasswordAsked title={title} hint={hint} done={done} run={run} />;
}

async function add(
  account: string,
  password: string,
  name: string,
): Promise<'done' | 'refused' | { readonly why: string }> {
  const asked = await call({ method: 'POST', path: '/me/passkeys/options', body: { password } });
  if (asked.status !== 200) return { why: String(asked.body.title ?? '') };
  const options = asked.body.options as Readonly<Record<string, unknown>>;
  const { answer, secret } = await makePasskeyAndSecret(options, passkeySalt)
    // Whoever closes the browser's window has made none.
    .catch(() => ({ answer: null, secret: null }));
  if (answer === null) return 'refused';
  const given = { step: asked.body.step, name, answer };
  const made = await call({ method: 'POST', path: '/me/passkeys', body: given });
  if (made.status !== 201) return { why: String(made.body.title ?? '') };
  // One that tells its secret later opens without a signal from its first use on.
  if (secret !== null) await addWay(account, { password: null, passkey: { id: answer.id, secret } });
  return 'done';
}

/** For whoever came in by a passkey that only a server can check: the password opens this phone without one. */
export function OfflineWay() {
  const say = useSay();
  const { owner } = useField();
  const [alone, setAlone] = useState(true);
  useEffect(() => {
    void opensAlone(owner.account).then(setAlone);
  }, [owner.account]);
  if (alone) return null;
  const run = async (password: string) => {
    const end = await addPassword(owner.account, password);
    if (typeof end !== 'string') return end.failed;
    return { in: '', wrong: say('passwordWrong'), 'no-signal': say('codeOffline') }[end];
  };
  const [title, hint, done] = [say('offlineWay'), say('offlineWayHint'), say('offlineWayDone')];
  return <PasswordAsked title={title} hint={hint} done={done} run={run} />;
}
