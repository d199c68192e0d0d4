/** Passkeys in the browser. Not its own JSON functions: they came to browsers only lately. */

export interface PasskeyAsked {
  readonly step: string;
  readonly options: Readonly<Record<string, unknown>>;
}

interface Described {
  readonly id: string;
  readonly type: 'public-key';
}

interface RequestOptions {
  readonly challenge: string;
  readonly rpId: string;
  readonly timeout: number;
}

interface CreationOptions {
  readonly challenge: string;
  readonly rp: PublicKeyCredentialRpEntity;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly pubKeyCredParams: PublicKeyCredentialParameters[];
  readonly timeout: number;
  readonly excludeCredentials: readonly Described[];
  readonly authenticatorSelection: AuthenticatorSelectionCriteria;
}

/** Whether the browser has passkeys at all; pages without https have none. */
export function knowsPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function';
}

export async function askPasskey(given: PasskeyAsked['options']) {
  return (await askPasskeyAndSecret(given)).answer;
}

/**
 * The same, and with a salt what the passkey makes of it (WebAuthn PRF): always the same bytes, known to nobody else,
 * and also without a network. Null where the passkey or the browser cannot.
 */
export async function askPasskeyAndSecret(given: PasskeyAsked['options'], salt?: Uint8Array<ArrayBuffer>) {
  const options = given as unknown as RequestOptions;
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(options.challenge),
      rpId: options.rpId,
      timeout: options.timeout,
      userVerification: 'required',
      ...derived(salt),
    },
  });
  const { frame, response, secret } = partsOf(credential, AuthenticatorAssertionResponse);
  const answer = {
    ...frame,
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      ...(response.userHandle === null ? {} : { userHandle: textOf(response.userHandle) }),
    },
  };
  return { answer, secret };
}

/** Asks one of these passkeys for its secret alone; no server is asked and none could check the answer. */
export async function askSecret(ids: readonly string[], salt: Uint8Array<ArrayBuffer>) {
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      allowCredentials: ids.map((id) => ({ id: bytesOf(id), type: 'public-key' })),
      userVerification: 'required',
      ...derived(salt),
    },
  });
  const { frame, secret } = partsOf(credential, AuthenticatorAssertionResponse);
  return { id: frame.id, secret };
}

const derived = (salt?: Uint8Array<ArrayBuffer>) =>
  salt === undefined ? {} : { extensions: { prf: { eval: { first: salt } } } };

export async function makePasskey(given: PasskeyAsked['options']) {
  return (await makePasskeyAndSecret(given)).answer;
}

/** As `askPasskeyAndSecret`; many passkeys tell their secret only when they are asked for the first time. */
export async function makePasskeyAndSecret(given: PasskeyAsked['options'], salt?: Uint8Array<ArrayBuffer>) {
  const options = given as unknown as CreationOptions;
  const { rp, user, pubKeyCredParams, timeout, excludeCredentials, authenticatorSelection } = options;
  const credential = await navigator.credentials.create({
    publicKey: {
      rp,
      pubKeyCredParams: [...pubKeyCredParams],
      timeout,
      authenticatorSelection,
      challenge: bytesOf(options.challenge),
      user: { ...user, id: bytesOf(user.id) },
      excludeCredentials: excludeCredentials.map(({ id, type }) => ({ id: bytesOf(id), type })),
      attestation: 'none',
      ...derived(salt),
    },
  });
  const { frame, response, secret } = partsOf(credential, AuthenticatorAttestationResponse);
  const answer = {
    ...frame,
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports(),
    },
  };
  return { answer, secret };
}

function partsOf<R>(credential: Credential | null, kind: new () => R) {
  if (!(credential instanceof PublicKeyCredential) || !(credential.response instanceof kind))
    throw new DOMException('No passkey was given', 'NotAllowedError');
  const { id } = credential;
  const made = credential.getClientExtensionResults().prf?.results?.first;
  return {
    frame: { id, rawId: id, type: 'public-key' as const },
    response: credential.response,
    secret: made === undefined ? null : (made as ArrayBuffer),
  };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function textOf(buffer: ArrayBuffer): string {
  const plain = [...new Uint8Array(buffer)].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
