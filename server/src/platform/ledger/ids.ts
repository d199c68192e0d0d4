import { createHash, randomFillSync } from 'node:crypto';

/** Random bytes are drawn in stock: a call for each id costs more than the id itself. */
const stock = Buffer.alloc(4096);
let used = stock.length;

/** A uuid of version 7: 48 bits of time in milliseconds, then random (RFC 9562, 5.7). Sorts by time. */
export function uuidv7(now: number = Date.now()): string {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  const bytes = stock.subarray(used, used + 16);
  used += 16;
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  return formatted(bytes);
}

function formatted(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The lowest id of version 7 of a moment; all later ones are greater. */
export function firstIdAt(ms: number): string {
  const hex = Math.trunc(ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`;
}

/** The moment in an id of version 7. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The same uuid (version 8) for the same text: ids of commands that follow from others, safe to give twice. */
export function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  return formatted(bytes);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return UUID.test(text);
}
