/** SHA-256 of our own, since the browser's is there only on secure addresses and slow for many short texts. */

/** The first number that gives enough zero bits with the salt. */
export function search(salt: string, bits: number): number {
  for (let nonce = 0; ; nonce += 1) if (zeroBits(`${salt}:${nonce}`) >= bits) return nonce;
}

export function zeroBits(text: string): number {
  const words = sha256(text);
  const at = words.findIndex((word) => word !== 0);
  return at < 0 ? 256 : at * 32 + Math.clz32(words[at] ?? 0);
}

const PRIMES = firstPrimes(64);
const fraction = (x: number) => ((x - Math.floor(x)) * 2 ** 32) | 0;
const ROUND = PRIMES.map((prime) => fraction(prime ** (1 / 3)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(prime ** (1 / 2)));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by));

/** Of a text of ASCII signs short enough for one block, as the sums are; eight words. FIPS 180-4. */
export function sha256(text: string): number[] {
  if (text.length > 55) throw new RangeError('Longer than one block');
  const w = new Int32Array(64);
  for (let at = 0; at < text.length; at += 1)
    w[at >> 2] = (w[at >> 2] ?? 0) | (text.charCodeAt(at) << (24 - 8 * (at % 4)));
  w[text.length >> 2] = (w[text.length >> 2] ?? 0) | (0x80 << (24 - 8 * (text.length % 4)));
  w[15] = text.length * 8;
  for (let at = 16; at < 64; at += 1) {
    const a = w[at - 15] ?? 0;
    const b = w[at - 2] ?? 0;
    const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    w[at] = ((w[at - 16] ?? 0) + s0 + (w[at - 7] ?? 0) + s1) | 0;
  }
  return rounds(w);
}

/** Step by step and without lists made on the way: clearing them away took most of the time. */
function rounds(w: Int32Array): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = START;
  for (let at = 0; at < 64; at += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[at] ?? 0) + (w[at] ?? 0)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => ((START[at] ?? 0) + word) | 0);
}
