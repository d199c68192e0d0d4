import { knowsPasskeys, makePasskey } from '@gridgov/ui/passkey.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../call.ts';
import { useSay } from '../i18n.tsx';

type At = 'closed' | 'open' | 'busy' | 'done';

/** Makes this phone one that signs its owner in without a password. */
export function PasskeyAdd() {
  const say = useSay();
  const [at, setAt] = useState<At>('closed');
  const [fault, setFault] = useState('');
  if (!knowsPasskeys()) return null;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    setAt('busy');
    const end = await add(password, say('passkeyName'));
    setFault(end === 'done' ? '' : end === 'refused' ? say('passkeyNotMade') : end.why || say('codeOffline'));
    setAt(end === 'done' ? 'done' : 'open');
  };
  if (at === 'done')
    return (
      <p className="note" role="status">
        {say('passkeyDone')}
      </p>
    );
  if (at === 'closed')
    return (
      <button type="button" className="lk" onClick={() => setAt('open')}>
        {say('passkeyAdd')}
      </button>
    );
  return (
    <form className="passkey" onSubmit={(event) => void submit(event)}>
      <p className="note">{say('passkeyHint')}</p>
      {fault !== '' && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <label className="lab" htmlFor="passkey-password">
        {say('passwordNow')}
      </label>
      <input
        className="in"
        id="passkey-password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <button type="submit" className="btn s wide" disabled={at === 'busy'}>
        {say('passkeyAdd')}
      </button>
    </form>
  );
}

async function add(password: string, name: string): Promise<'done' | 'refused' | { readonly why: string }> {
  const asked = await call({ method: 'POST', path: '/me/passkeys/options', body: { password } });
  if (asked.status !== 200) return { why: String(asked.body.title ?? '') };
  const answer = await makePasskey(asked.body.options as Readonly<Record<string, unknown>>)
    // Whoever closes the browser's window has made none.
    .catch(() => null);
  if (answer === null) return 'refused';
  const given = { step: asked.body.step, name, answer };
  const made = await call({ method: 'POST', path: '/me/passkeys', body: given });
  return made.status === 201 ? 'done' : { why: String(made.body.title ?? '') };
}
