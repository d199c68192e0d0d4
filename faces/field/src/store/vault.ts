/**
 * The key of one account on this phone. It is made once, at random, and kept wrapped twice: under the password, so
 * that its owner gets in without a network, and under the account's key from the server, so that a changed password
 * locks nobody out of what they left unsent.
 */
import { aesKey, openBytes, passwordKey, type Sealed, sealBytes } from './seal.ts';

export interface Vault {
  /** Account name in lower case. */
  readonly account: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly byPassword: Sealed;
  readonly byServer: Sealed | null;
  /** For the list of a shared phone: the name, masked. */
  readonly label: string;
}

export interface Opening {
  readonly account: string;
  readonly password: string;
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
      : await unwrap(vault, opening.password, server);
  return { key: await aesKey(raw), vault: await wrap(vault, raw, opening, server) };
}

async function unwrap(vault: Vault, password: string, server: CryptoKey | null): Promise<ArrayBuffer> {
  try {
    return await openBytes(await passwordKey(password, vault.salt), vault.byPassword);
  } catch {
    // Another password: the server has just let this one in, or it is wrong.
    if (server === null || vault.byServer === null) throw new WrongPasswordError();
    return openBytes(server, vault.byServer);
  }
}

async function wrap(
  before: Vault | undefined,
  raw: ArrayBuffer,
  { account, password, label }: Opening,
  server: CryptoKey | null,
): Promise<Vault> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return {
    account,
    salt,
    byPassword: await sealBytes(await passwordKey(password, salt), raw),
    byServer: server === null ? (before?.byServer ?? null) : await sealBytes(server, raw),
    label: label || (before?.label ?? ''),
  };
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer;
}
