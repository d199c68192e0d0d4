/**
 * The key of one account on this phone. It is made once, at random, and kept wrapped: under the password and under
 * what its passkeys derive, so that its owner gets in without a network, and under the account's key from the server,
 * so that a changed password locks nobody out of what they left unsent.
 */
import { aesKey, openBytes, passkeyKey, passwordKey, type Sealed, sealBytes } from './seal.ts';

export interface Vault {
  /** Account name in lower case. */
  readonly account: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Null where its owner has only ever come in with a passkey. */
  readonly byPassword: Sealed | null;
  readonly byServer: Sealed | null;
  /** For each passkey that derives a secret; missing in what was kept by an older version. */
  readonly byPasskey?: readonly { readonly id: string; readonly sealed: Sealed }[];
  /** For the list of a shared phone: the name, masked. */
  readonly label: string;
}

/** A passkey and what it made of the salt. */
export interface PasskeySecret {
  readonly id: string;
  readonly secret: ArrayBuffer;
}

export interface Opening {
  readonly account: string;
  /** Null with a passkey; the server's key opens it then. */
  readonly password: string | null;
  readonly passkey?: PasskeySecret | null;
  /** Base64, from `POST /field/key`; null without a network. */
  readonly serverKey: string | null;
  readonly label: string;
}

export class WrongPasswordError extends Error {
  override readonly name = 'WrongPasswordError';
}

/** The key that opens what is sealed, and the vault as it is to be kept. @throws WrongPasswordError */
export async function openVault(
  vault: Vault | undefined,
  opening: Opening,
): Promise<{ readonly key: CryptoKey; readonly vault: Vault }> {
  const server = opening.serverKey === null ? null : await aesKey(bytesOf(opening.serverKey));
  const raw =
    vault === undefined
      ? crypto.getRandomValues(new Uint8Array(32)).buffer
      : await unwrap(vault, opening, server);
  return { key: await aesKey(raw), vault: await wrap(vault, raw, opening, server) };
}

async function unwrap(
  vault: Vault,
  { password, passkey = null }: Opening,
  server: CryptoKey | null,
): Promise<ArrayBuffer> {
  const { salt, byPassword, byServer, byPasskey = [] } = vault;
  const own = byPasskey.find(({ id }) => id === passkey?.id);
  if (passkey !== null && own !== undefined) {
    const opened = await openBytes(await passkeyKey(passkey.secret), own.sealed).catch(() => null);
    if (opened !== null) return opened;
  }
  if (password !== null && byPassword !== null) {
    const opened = await openBytes(await passwordKey(password, salt), byPassword).catch(() => null);
    if (opened !== null) return opened;
  }
  // Another password, or a passkey that is new here: the server has just let this one in, or it is wrong.
  if (server === null || byServer === null) throw new WrongPasswordError();
  return openBytes(server, byServer);
}

async function wrap(
  before: Vault | undefined,
  raw: ArrayBuffer,
  { account, password, passkey = null, label }: Opening,
  server: CryptoKey | null,
): Promise<Vault> {
  const salt =
    password === null && before !== undefined ? before.salt : crypto.getRandomValues(new Uint8Array(16));
  return {
    account,
    salt,
    byPassword:
      password === null
        ? (before?.byPassword ?? null)
        : await sealBytes(await passwordKey(password, salt), raw),
    byServer: server === null ? (before?.byServer ?? null) : await sealBytes(server, raw),
    byPasskey: await withPasskey(before?.byPasskey ?? [], raw, passkey),
    label: label || (before?.label ?? ''),
  };
}

const mostPasskeys = 5;

async function withPasskey(
  before: NonNullable<Vault['byPasskey']>,
  raw: ArrayBuffer,
  passkey: PasskeySecret | null,
): Promise<NonNullable<Vault['byPasskey']>> {
  if (passkey === null) return before;
  const one = { id: passkey.id, sealed: await sealBytes(await passkeyKey(passkey.secret), raw) };
  return [one, ...before.filter(({ id }) => id !== passkey.id)].slice(0, mostPasskeys);
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
}
