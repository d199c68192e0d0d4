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
  const options = given as unknown as RequestOptions;
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: bytesOf(options.challenge),
      rpId: options.rpId,
      timeout: options.timeout,
      userVerification: 'required',
    },
  });
  const { frame, response } = partsOf(credential, AuthenticatorAssertionResponse);
  return {
    ...frame,
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      ...(response.userHandle === null ? {} : { userHandle: textOf(response.userHandle) }),
    },
  };
}

export async function makePasskey(given: PasskeyAsked['options']) {
  const options = given as unknown as CreationOptions;
  const { rp, user, pubKeyCredParams, timeout, excludeCredentials, authenticatorSelection } = options;
  const credential = await navigator.credentials.create({
    publicKey: {
      ...{ rp, pubKeyCredParams: [...pubKeyCredParams], timeout, authenticatorSelection },
      challenge: bytesOf(options.challenge),
      user: { ...user, id: bytesOf(user.id) },
      excludeCredentials: excludeCredentials.map(({ id, type }) => ({ id: bytesOf(id), type })),
      attestation: 'none',
    },
  });
  const { frame, response } = partsOf(credential, AuthenticatorAttestationResponse);
  return {
    ...frame,
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports(),
    },
  };
}

function partsOf<R>(credential: Credential | null, kind: new () => R) {
  if (!(credential instanceof PublicKeyCredential) || !(credential.response instanceof kind))
    throw new DOMException('No passkey was given', 'NotAllowedError');
  const { id } = credential;
  return { frame: { id, rawId: id, type: 'public-key' as const }, response: credential.response };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function textOf(buffer: ArrayBuffer): string {
  const plain = [...new Uint8Array(buffer)].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
