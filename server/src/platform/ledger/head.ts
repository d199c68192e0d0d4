/** The signed head of all seals: what it says, and how it is signed and checked. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonical, NOTHING, sha256 } from './canonical.ts';

export type Totals = {
  readonly streams: number;
  readonly events: number;
  /** Seals of districts. */
  readonly seals: number;
  /** Rows of the access log. */
  readonly looks: number;
};
export type Head = Totals & {
  readonly number: number;
  readonly at: number;
  readonly leaves: number;
  readonly root: Buffer;
  readonly previous: Buffer;
};
export type SignedHead = Head & { readonly keyId: string; readonly signature: Buffer };

export type SigningKey = {
  readonly id: string;
  /** 64 hex digits. */
  readonly publicKey: string;
  sign(text: Buffer): Buffer;
};
/** Public keys, 64 hex digits each, by their id. */
export type PublicKeys = ReadonlyMap<string, string>;

const SEED = /^[0-9a-f]{64}$/i;
/** What stands before the 32 bytes of an Ed25519 key in its usual wrappings (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 from 32 bytes written as 64 hex digits. @throws RangeError */
export function signingKey(seed: string): SigningKey {
  if (!SEED.test(seed)) throw new RangeError('A signing key is 64 hex digits');
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_PREFIX, Buffer.from(seed, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(key)
    .export({ format: 'der', type: 'spki' })
    .subarray(PUBLIC_PREFIX.length)
    .toString('hex');
  return { id: keyIdOf(publicKey), publicKey, sign: (text) => sign(null, text, key) };
}

export const keyIdOf = (publicKey: string): string =>
  sha256(Buffer.from(publicKey, 'hex')).toString('hex').slice(0, 16);

export function signHead(head: Head, key: SigningKey): SignedHead {
  return { ...head, keyId: key.id, signature: key.sign(signedText(head, key.id)) };
}

/** Whether one of these keys signed it. */
export function isSigned(head: SignedHead, keys: PublicKeys): boolean {
  const publicKey = keys.get(head.keyId);
  if (publicKey === undefined || keyIdOf(publicKey) !== head.keyId) return false;
  return verify(null, signedText(head, head.keyId), publicKeyOf(publicKey), head.signature);
}

function publicKeyOf(hex: string): KeyObject {
  return createPublicKey({
    key: Buffer.concat([PUBLIC_PREFIX, Buffer.from(hex, 'hex')]),
    format: 'der',
    type: 'spki',
  });
}

function signedText({ root, previous, ...head }: Head, keyId: string): Buffer {
  const { number, at, leaves, streams, events, seals, looks } = head;
  const said = { number, at, leaves, streams, events, seals, looks, keyId };
  return Buffer.from(canonical({ ...said, root: root.toString('hex'), previous: previous.toString('hex') }));
}

/** One line of JSON that proves itself: the head, who signed it, and the key to check that with. */
export function headLine(head: SignedHead, publicKey: string): string {
  const { root, previous, signature, ...rest } = head;
  const { number, at, leaves, streams, events, seals, looks, keyId } = rest;
  return JSON.stringify({
    gridgov: 'anchor',
    number,
    at: new Date(at).toISOString(),
    streams,
    events,
    seals,
    looks,
    leaves,
    root: root.toString('hex'),
    previous: previous.toString('hex'),
    keyId,
    publicKey,
    signature: signature.toString('base64'),
  });
}

export type Anchor = { readonly head: SignedHead; readonly publicKey: string };

/** @throws SyntaxError where the line is none, RangeError where its own signature does not fit it */
export function readHeadLine(line: string): Anchor {
  const said = JSON.parse(line) as Record<string, unknown>;
  if (said.gridgov !== 'anchor') throw new SyntaxError('no anchor');
  const count = (name: string) => Number(said[name]);
  const bytes = (name: string, as: BufferEncoding) => Buffer.from(String(said[name]), as);
  const head: SignedHead = {
    number: count('number'),
    at: Date.parse(String(said.at)),
    leaves: count('leaves'),
    streams: count('streams'),
    events: count('events'),
    seals: count('seals'),
    looks: count('looks'),
    root: bytes('root', 'hex'),
    previous: bytes('previous', 'hex'),
    keyId: String(said.keyId),
    signature: bytes('signature', 'base64'),
  };
  const publicKey = String(said.publicKey);
  if (!SEED.test(publicKey) || !isSigned(head, new Map([[head.keyId, publicKey]]))) {
    throw new RangeError('the anchor’s own signature does not fit it');
  }
  return { head, publicKey };
}

export const NO_TOTALS: Totals = { streams: 0, events: 0, seals: 0, looks: 0 };
export const FIRST_PREVIOUS = NOTHING;
