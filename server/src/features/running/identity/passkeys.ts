/** Passkeys (WebAuthn): what is asked of the browser and whether its answer holds. The protocol is simplewebauthn's. */
import Type, { type Static } from 'typebox';
import type { PasskeyRow } from './factor-queries.ts';

/** Loaded with the first passkey: it brings some 300 files, which would slow every start. */
const library = () => import('@simplewebauthn/server');

/** Where passkeys belong: they work on this site and on no other. */
export type Site = { readonly id: string; readonly origin: string };

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** On the own machine the server goes by several names, and passkeys by the one in the address. */
export function siteOf(publicUrl: string, origin: string | undefined): Site {
  const ours = new URL(publicUrl);
  const theirs = origin !== undefined && URL.canParse(origin) ? new URL(origin) : ours;
  const { hostname, origin: at } =
    loopback.test(ours.hostname) && loopback.test(theirs.hostname) ? theirs : ours;
  return { id: hostname, origin: at };
}

const Base64 = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+={0,2}$' });
const Transport = Type.Unsafe<'ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb'>({
  type: 'string',
  enum: ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'],
  maxLength: 20,
});
const Attachment = Type.Union([Type.Literal('platform'), Type.Literal('cross-platform')]);
const frame = {
  id: Base64(1_400),
  rawId: Base64(1_400),
  type: Type.Literal('public-key'),
  authenticatorAttachment: Type.Optional(Attachment),
};

/** What `navigator.credentials.create` gives, as JSON. */
export const NewPasskeyAnswer = Type.Object({
  ...frame,
  response: Type.Object({
    clientDataJSON: Base64(4_000),
    attestationObject: Base64(20_000),
    transports: Type.Optional(Type.Array(Transport, { maxItems: 10 })),
  }),
});
/** What `navigator.credentials.get` gives, as JSON. */
export const PasskeyAnswer = Type.Object({
  ...frame,
  response: Type.Object({
    clientDataJSON: Base64(4_000),
    authenticatorData: Base64(4_000),
    signature: Base64(4_000),
    userHandle: Type.Optional(Base64(200)),
  }),
});

/** What the browser is asked for: its own members, as the specification names them. */
export const BrowserOptions = Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), {
  description: 'For the browser: PublicKeyCredential.parseCreationOptionsFromJSON or …RequestOptionsFromJSON',
});

export async function askForPasskey(site: Site) {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({ rpID: site.id, userVerification: 'required', allowCredentials: [] });
}

export async function askForNewPasskey(
  site: Site,
  account: { readonly id: string; readonly name: string },
  held: readonly Pick<PasskeyRow, 'credentialId'>[],
) {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: 'GridGov',
    rpID: site.id,
    userName: account.name,
    userID: new TextEncoder().encode(account.id),
    attestationType: 'none',
    excludeCredentials: held.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

export type MadePasskey = Pick<PasskeyRow, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;

/** Undefined where the answer does not fit what was asked. */
export async function newPasskeyIn(
  site: Site,
  challenge: string,
  answer: Static<typeof NewPasskeyAnswer>,
): Promise<MadePasskey | undefined> {
  const { verifyRegistrationResponse } = await library();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
    });
    if (!verified) return undefined;
    const { id, publicKey, counter } = registrationInfo.credential;
    const transports = answer.response.transports ?? [];
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports };
  } catch {
    // The library throws on whatever is wrong with an answer; to us it is not an answer then.
    return undefined;
  }
}

/** The counter the authenticator has reached; undefined where the answer does not hold. */
export async function passkeyFits(
  site: Site,
  challenge: string,
  passkey: PasskeyRow,
  answer: Static<typeof PasskeyAnswer>,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
