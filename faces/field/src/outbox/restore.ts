/** Reads what `backup.ts` wrote: opened with the key of the phone it comes from, sealed anew with this one's. */
import { call } from '../call.ts';
import type { BlobRow, ItemRow } from '../store/db.ts';
import { openBytes, type Sealed, sealBytes } from '../store/seal.ts';
import { openVault, WrongPasswordError } from '../store/vault.ts';
import { db } from '../work.ts';
import type { Owner } from './items.ts';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly why: 'other' | 'wrong' | 'locked';
  /** Whose it is. */
  readonly who: string;

  constructor(why: BackupError['why'], who = '') {
    super(why);
    this.why = why;
    this.who = who;
  }
}

type Flat = { readonly iv: string; readonly data: string };
type Stored<T> = Omit<T, 'sealed'> & { readonly sealed: Flat };
interface BackupFile {
  readonly format: string;
  readonly account: string;
  readonly vault: {
    readonly salt: string;
    readonly byPassword: Flat | null;
    readonly byServer: Flat | null;
  };
  readonly items: readonly Stored<ItemRow>[];
  readonly blobs: readonly Stored<BlobRow>[];
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const sealedOf = ({ iv, data }: Flat): Sealed => ({ iv: bytesOf(iv), data: bytesOf(data).buffer });

/**
 * How many items came in. What is on this phone already stays as it is here: it may have gone further.
 * @throws BackupError for another's file, a damaged one, and one that neither password nor server opens
 */
export async function restoreBackup(owner: Owner, text: string, password: string): Promise<number> {
  const file = read(text);
  if (file.account !== owner.account) throw new BackupError('other', file.account);
  const key = await keyOf(file, password);
  const anew = async (sealed: Flat) => sealBytes(owner.key, await openBytes(key, sealedOf(sealed)));
  try {
    let n = 0;
    for (const { sealed, ...row } of file.items) {
      if ((await db.items.get(row.id)) !== undefined) continue;
      // One after another: photos are large, and a phone has little memory. Photos first, so that no item lacks its own.
      for (const blob of file.blobs.filter(({ item }) => item === row.id))
        await db.blobs.put({ ...blob, owner: owner.account, sealed: await anew(blob.sealed) });
      await db.items.put({ ...row, owner: owner.account, sealed: await anew(sealed) });
      n += 1;
    }
    return n;
  } catch {
    // Cut off or changed by hand: the seal does not open.
    throw new BackupError('wrong');
  }
}

function read(text: string): BackupFile {
  try {
    const file = JSON.parse(text) as BackupFile;
    if (file.format === 'gridgov-field-backup-1' && file.vault !== null && Array.isArray(file.items))
      return file;
  } catch {
    // Something else altogether; told below as a wrong file.
  }
  throw new BackupError('wrong');
}

async function keyOf({ account, vault }: BackupFile, password: string): Promise<CryptoKey> {
  const answer = await call({ method: 'POST', path: '/field/key' });
  const serverKey = typeof answer.body.key === 'string' ? answer.body.key : null;
  const kept = {
    account,
    salt: bytesOf(vault.salt),
    label: '',
    byPassword: vault.byPassword === null ? null : sealedOf(vault.byPassword),
    byServer: vault.byServer === null ? null : sealedOf(vault.byServer),
  };
  try {
    return (await openVault(kept, { account, password, serverKey, label: '' })).key;
  } catch (error) {
    if (error instanceof WrongPasswordError) throw new BackupError('locked');
    throw new BackupError('wrong');
  }
}
