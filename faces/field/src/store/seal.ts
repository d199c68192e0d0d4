/** What lies on the phone is sealed: AES-256-GCM under a key that only its owner's sign-in opens. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const ivBytes = 12;

export async function sealBytes(key: CryptoKey, plain: ArrayBuffer): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain) };
}

/** @throws where it was sealed with another key, or changed since. */
export function openBytes(key: CryptoKey, { iv, data }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
}

export function sealValue(key: CryptoKey, value: unknown): Promise<Sealed> {
  return sealBytes(key, new TextEncoder().encode(JSON.stringify(value)).buffer as ArrayBuffer);
}

export async function openValue<T>(key: CryptoKey, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, sealed))) as T;
}

export function aesKey(raw: ArrayBuffer): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** As OWASP's advice for PBKDF2 with SHA-256 stands; about a second on a slow phone. */
const rounds = 600_000;

/** Given to a passkey, which makes of it what only it can; the same for all, as each passkey has a key of its own. */
export const passkeySalt = new TextEncoder().encode('gridgov field vault 1');

/** The key that a passkey's secret stands for; the secret has 256 bits of its own, so it is not stretched. */
export async function passkeyKey(secret: ArrayBuffer): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const by = { name: 'HKDF', hash: 'SHA-256', salt: passkeySalt, info: new Uint8Array() };
  return crypto.subtle.deriveKey(by, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function passwordKey(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations = rounds,
): Promise<CryptoKey> {
  const raw = new TextEncoder().encode(password.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
