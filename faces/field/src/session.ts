/** Signing in and out on a phone that several people may use. */
import { askPasskeyAndSecret, askSecret } from '@gridgov/ui/passkey.ts';
import { call } from './call.ts';
import { isUnsent } from './outbox/plan.ts';
import type { Answer } from './outbox/sender.ts';
import { noteEnded } from './posts/ended.ts';
import { stopPush } from './push.ts';
import { passkeySalt } from './store/seal.ts';
import { openVault, type PasskeySecret, type Vault, WrongPasswordError } from './store/vault.ts';
import { keep } from './sync.ts';
import type { Me } from './types.ts';
import { db, ownerOf } from './work.ts';

/** The password was right and the account has a second factor: goes on with `step` and a code. */
export type SecondStep = { readonly step: string; readonly account: string; readonly password: string };
/** The password was right and the account is guarded by a passkey alone. */
export type PasskeyStep = { readonly passkeyOnly: true; readonly account: string; readonly password: string };
export type SignInEnd = 'in' | 'wrong' | 'no-signal' | { readonly failed: string } | SecondStep | PasskeyStep;
export type CodeEnd = Exclude<SignInEnd, SecondStep | PasskeyStep>;
/** `locked`: what lies on this phone was never sealed for the server and opens by its password only. */
export type PasskeyEnd = CodeEnd | 'locked';

const firstHours = 72 * 3_600_000;

export async function signIn(name: string, password: string): Promise<SignInEnd> {
  const account = name.trim().toLowerCase();
  const answer = await call({ method: 'POST', path: '/session', body: { name: account, password } });
  if (answer.status === 0 || answer.status >= 500) return withoutServer(account, password);
  if (answer.status === 401) return 'wrong';
  if (answer.status === 202) {
    const { step, second } = answer.body;
    return Array.isArray(second) && second.includes('code')
      ? { step: String(step), account, password }
      : { passkeyOnly: true, account, password };
  }
  if (answer.status !== 200) return failed(answer);
  return enter(answer.body as unknown as Me, account, password);
}

/** A one-time code or a recovery code. The password is still needed: it opens what lies sealed on the phone. */
export async function signInWithCode(
  { step, account, password }: SecondStep,
  code: string,
): Promise<CodeEnd> {
  const answer = await call({ method: 'POST', path: '/session/code', body: { step, code: code.trim() } });
  if (answer.status === 0 || answer.status >= 500) return 'no-signal';
  if (answer.status === 401) return 'wrong';
  if (answer.status !== 204) return failed(answer);
  const who = await whoIsIn();
  return 'me' in who ? enter(who.me, account, password) : who.end;
}

/** Whom the server has just let in. */
async function whoIsIn(): Promise<{ readonly me: Me } | { readonly end: CodeEnd }> {
  const answer = await call({ method: 'GET', path: '/me' });
  if (answer.status === 200) return { me: answer.body as unknown as Me };
  return { end: unanswered(answer) };
}

/**
 * A passkey instead of account and password. Without a signal it opens what it has opened here before, by the secret
 * it derives; with one the server says whose it is. A password that was right just before is kept as a second way in.
 */
export async function signInWithPasskey(known: PasskeyStep | null): Promise<PasskeyEnd> {
  const asked = await call({ method: 'POST', path: '/session/passkey/options' });
  if (isSilent(asked)) return passkeyWithoutServer();
  if (asked.status !== 200) return failed(asked);
  const options = asked.body.options as Readonly<Record<string, unknown>>;
  const { answer, secret } = await askPasskeyAndSecret(options, passkeySalt)
    // Whoever closes the browser's window, or has none for this place, has given no passkey.
    .catch(() => ({ answer: null, secret: null }));
  if (answer === null) return 'wrong';
  const given = { step: asked.body.step, answer };
  const opened = await call({ method: 'POST', path: '/session/passkey', body: given });
  if (opened.status === 401) return 'wrong';
  if (opened.status !== 204) return unanswered(opened);
  const who = await whoIsIn();
  if (!('me' in who)) return who.end;
  const account = who.me.account.name.toLowerCase();
  try {
    const passkey = secret === null ? null : { id: answer.id, secret };
    return await enter(who.me, account, known?.account === account ? known.password : null, passkey);
  } catch (error) {
    if (error instanceof WrongPasswordError) return 'locked';
    throw error;
  }
}

const failed = ({ status, body }: Answer) => ({ failed: String(body.title ?? status) });
const isSilent = ({ status }: Answer) => status === 0 || status >= 500;
const unanswered = (answer: Answer) => (isSilent(answer) ? 'no-signal' : failed(answer));

async function enter(
  me: Me,
  account: string,
  password: string | null,
  passkey: PasskeySecret | null = null,
): Promise<'in' | 'no-signal'> {
  const key = await call({ method: 'POST', path: '/field/key' });
  const label = me.person?.name ?? me.account.name;
  const before = await db.vaults.get(account);
  const serverKey = typeof key.body.key === 'string' ? key.body.key : null;
  // A key that neither password nor server holds would be lost at the next sign-out.
  if (password === null && serverKey === null) return 'no-signal';
  const opened = await openVault(before, { account, password, passkey, serverKey, label });
  await db.vaults.put(opened.vault);
  const owner = { account, key: opened.key };
  if (before !== undefined) await noteEnded(db, owner, me, Date.now());
  await keep(db, owner, 'me', '', me);
  await db.session.put({
    id: 'now',
    account,
    key: opened.key,
    verified: true,
    until: Date.now() + firstHours,
  });
  return 'in';
}

/** The phone lets in whoever it knows; what waits goes when the server knows them too. */
async function withoutServer(account: string, password: string): Promise<CodeEnd> {
  const vault = await db.vaults.get(account);
  return vault === undefined ? 'no-signal' : enterAlone(vault, { password });
}

/** What a passkey derives is the proof: it opens what was sealed under it, or nothing. */
async function passkeyWithoutServer(): Promise<CodeEnd> {
  const vaults = await db.vaults.toArray();
  const idsOf = ({ byPasskey = [] }: Vault) => byPasskey.map(({ id }) => id);
  const ids = vaults.flatMap(idsOf);
  if (ids.length === 0) return 'no-signal';
  const { id, secret } = await askSecret(ids, passkeySalt).catch(() => ({ id: '', secret: null }));
  const vault = vaults.find((one) => idsOf(one).includes(id));
  if (vault === undefined || secret === null) return 'wrong';
  return enterAlone(vault, { password: null, passkey: { id, secret } });
}

type Alone = { readonly password: string | null; readonly passkey?: PasskeySecret };

async function enterAlone(vault: Vault, given: Alone): Promise<'in' | 'wrong'> {
  const { account } = vault;
  try {
    const { key } = await openVault(vault, { account, ...given, serverKey: null, label: '' });
    const until = Date.now() + firstHours;
    await db.session.put({ id: 'now', account, key, verified: false, until });
    return 'in';
  } catch (error) {
    if (error instanceof WrongPasswordError) return 'wrong';
    throw error;
  }
}

/** Whether the one who is signed in gets in again without a signal, by password or passkey. */
export async function opensAlone(account: string): Promise<boolean> {
  const vault = await db.vaults.get(account);
  return vault !== undefined && (vault.byPassword !== null || (vault.byPasskey ?? []).length > 0);
}

/** A further way into what lies sealed here, for whoever is signed in; the server's key opens it for that. */
export async function addWay(account: string, way: Alone): Promise<boolean> {
  const [before, { body }] = await Promise.all([
    db.vaults.get(account),
    call({ method: 'POST', path: '/field/key' }),
  ]);
  if (before === undefined || typeof body.key !== 'string') return false;
  const opened = await openVault(before, { account, ...way, serverKey: body.key, label: '' });
  await db.vaults.put(opened.vault);
  return true;
}

/** Makes the account's password a way in; whether it is the account's the server says first. */
export async function addPassword(account: string, password: string): Promise<CodeEnd> {
  const answer = await call({ method: 'POST', path: '/session', body: { name: account, password } });
  if (answer.status === 0 || answer.status >= 500) return 'no-signal';
  if (answer.status === 401) return 'wrong';
  if (answer.status !== 200 && answer.status !== 202) return failed(answer);
  return (await addWay(account, { password })) ? 'in' : 'no-signal';
}

/** Told to the page before its session ends. */
export const LEAVING = 'gridgov-leaving';

/** Forgets key, tasks and photos of tasks. What is unsent stays, sealed, until its owner is back. */
export async function signOut(): Promise<void> {
  const session = await db.session.get('now');
  if (session !== undefined) await forgetGiven(ownerOf(session).account);
  await db.session.clear();
  await stopPush();
  // Whatever asks in rounds asks no more: the answer would be that nobody is signed in.
  dispatchEvent(new Event(LEAVING));
  await call({ method: 'DELETE', path: '/session' });
}

/** Called at the start: what was given too long ago is erased, also where nobody signed out. */
export async function forgetExpired(now: number): Promise<boolean> {
  const session = await db.session.get('now');
  if (session === undefined || session.until >= now) return false;
  await forgetGiven(session.account);
  await db.session.clear();
  return true;
}

async function forgetGiven(account: string): Promise<void> {
  const kinds = [
    'task',
    'reported',
    'photo',
    'sync',
    'patrol',
    'call',
    'worker',
    'statement',
    'material',
  ] as const;
  await Promise.all(kinds.map((kind) => db.kept.where('[owner+kind]').equals([account, kind]).delete()));
  await db.items.where('[owner+state]').equals([account, 'sent']).delete();
}

/** Whose unsent work lies here, for the page of signing in: a masked name and a number, nothing else is readable. */
export async function waitingHere(): Promise<{ readonly who: string; readonly n: number }[]> {
  const vaults = await db.vaults.toArray();
  const counts = await Promise.all(
    vaults.map(async ({ account, label }) => {
      const n = await db.items.where('owner').equals(account).and(isUnsent).count();
      return { who: label.length > 0 ? `${label.slice(0, 1)}*` : account, n };
    }),
  );
  return counts.filter(({ n }) => n > 0);
}
