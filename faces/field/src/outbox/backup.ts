/** What is unsent, sealed as it lies here, as a file: for a phone that breaks. Only its owner's key opens it. */

import type { Sealed } from '../store/seal.ts';
import { db } from '../work.ts';
import type { Owner } from './items.ts';
import { isUnsent } from './plan.ts';

const base64 = (bytes: ArrayBuffer | Uint8Array) => {
  const all = new Uint8Array(bytes);
  let text = '';
  for (let at = 0; at < all.length; at += 8192) text += String.fromCharCode(...all.subarray(at, at + 8192));
  return btoa(text);
};
const flat = ({ iv, data }: Sealed) => ({ iv: base64(iv), data: base64(data) });

export async function saveBackup({ account }: Owner): Promise<void> {
  const vault = await db.vaults.get(account);
  const items = await db.items.where('owner').equals(account).and(isUnsent).toArray();
  const blobs = await db.blobs.where('owner').equals(account).toArray();
  const file = {
    format: 'gridgov-field-backup-1',
    account,
    vault:
      vault === undefined
        ? null
        : {
            salt: base64(vault.salt),
            byPassword: vault.byPassword === null ? null : flat(vault.byPassword),
            byServer: vault.byServer === null ? null : flat(vault.byServer),
          },
    items: items.map(({ sealed, ...row }) => ({ ...row, sealed: flat(sealed) })),
    blobs: blobs.map(({ sealed, ...row }) => ({ ...row, sealed: flat(sealed) })),
  };
  const address = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `gridgov-${account}-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
