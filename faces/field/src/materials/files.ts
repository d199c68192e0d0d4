/** Materials of a course on the phone: fetched while there is a signal, kept sealed for where there is none. */
import { useEffect, useState } from 'react';
import type { Owner } from '../outbox/items.ts';
import { isFull } from '../outbox/room.ts';
import { useField } from '../state.tsx';
import { openBytes, sealBytes } from '../store/seal.ts';
import { db } from '../work.ts';

export interface Material {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

const keyOf = ({ account }: Owner, course: string, file: string) => `${account}/material/${course}/${file}`;

/** The files that lie on this phone, missing ones fetched one after another; null: which they are is not known yet. */
export function useFiles(course: string, items: readonly Material[] | null): ReadonlySet<string> {
  const { owner } = useField();
  const [there, setThere] = useState<ReadonlySet<string>>(new Set());
  const wanted = items?.map(({ file }) => file).join(' ') ?? null;
  useEffect(() => {
    let stopped = false;
    const look = async () => {
      if (wanted === null) return;
      const files = wanted === '' ? [] : wanted.split(' ');
      await forgetOthers(owner, course, files);
      for (const file of files) {
        // One after another: a weak signal has better to do.
        if (stopped || !(await fetchOne(owner, course, file))) return;
        setThere((before) => new Set([...before, file]));
      }
    };
    void look();
    return () => {
      stopped = true;
    };
  }, [owner, course, wanted]);
  return there;
}

/** What was withdrawn does not stay on the phone. */
async function forgetOthers(owner: Owner, course: string, files: readonly string[]): Promise<void> {
  const own = new Set(files.map((file) => keyOf(owner, course, file)));
  const prefix = keyOf(owner, course, '');
  const keys = await db.kept.where('key').startsWith(prefix).primaryKeys();
  await db.kept.bulkDelete(keys.filter((key) => !own.has(key)));
}

/** False where it could not be had now: no signal, or no room, which what has to be sent needs. */
async function fetchOne(owner: Owner, course: string, file: string): Promise<boolean> {
  const key = keyOf(owner, course, file);
  if ((await db.kept.get(key)) !== undefined) return true;
  const response = await fetch(`/api/v1/files/${file}`, { credentials: 'same-origin' }).catch(() => null);
  if (response === null || !response.ok) return false;
  try {
    const sealed = await sealBytes(owner.key, await response.arrayBuffer());
    await db.kept.put({ key, owner: owner.account, kind: 'material', sealed });
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

/** The content as it lies here; null where it does not. */
export async function contentOf(
  owner: Owner,
  course: string,
  { file, type }: Material,
): Promise<Blob | null> {
  const row = await db.kept.get(keyOf(owner, course, file));
  return row === undefined ? null : new Blob([await openBytes(owner.key, row.sealed)], { type });
}
