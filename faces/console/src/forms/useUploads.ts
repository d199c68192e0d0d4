import type { UploadItem, UploadLimits } from '@gridgov/ui/upload.ts';
import { useRef, useState } from 'react';
import { commandId } from '../commandId.ts';
import { ProblemError } from '../problem.ts';
import { movedTo } from './order.ts';
import type { Sending } from './sendFile.ts';
import { sendFile } from './sendFile.ts';

export const photoLimits: UploadLimits = {
  count: 9,
  bytes: 20 * 1024 * 1024,
  endings: ['jpg', 'jpeg', 'png', 'webp'],
};

/** What a command takes as proof: photos, and papers. */
export const proofLimits: UploadLimits = {
  ...photoLimits,
  endings: [...photoLimits.endings, 'pdf', 'docx', 'xlsx'],
};

/** With the id the server gave it, once it is through. */
export type Uploaded = UploadItem & { readonly fileId?: string };

export interface Uploads {
  readonly items: readonly Uploaded[];
  /** Puts one at another place in the order. */
  readonly move: (id: string, to: number) => void;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly retry: (id: string) => void;
  /** Ids the server gave the files that are through, in their order. */
  readonly fileIds: readonly string[];
  readonly busy: boolean;
}

/** Files go up one by one, apart from the command; one that fails blocks no other, and goes on where it stopped. */
export function useUploads(): Uploads {
  const [items, setItems] = useState<readonly Uploaded[]>([]);
  const sendings = useRef(new Map<string, Sending>());
  const change = (id: string, part: Partial<Uploaded>) =>
    setItems((before) => before.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const start = (id: string) => {
    const sending = sendings.current.get(id);
    if (sending === undefined) return;
    change(id, { state: 'sending' });
    const tell = (share: number) =>
      change(id, share < 1 ? { percent: 100 * share } : { state: 'scanning', percent: 100 });
    sendFile(sending, tell).then(
      (fileId) => change(id, { state: 'done', fileId }),
      (error: unknown) => {
        if (!sending.stop.signal.aborted) change(id, { state: 'failed', why: whyOf(error) });
      },
    );
  };
  return {
    items,
    move: (id, to) => setItems((before) => movedTo(before, id, to)),
    add: (chosen) => {
      const added = chosen.map(itemOf);
      for (const [at, { id }] of added.entries()) {
        const file = chosen[at];
        if (file) sendings.current.set(id, { file, stop: new AbortController() });
      }
      setItems((before) => [...before, ...added]);
      for (const { id } of added) start(id);
    },
    remove: (id) => {
      sendings.current.get(id)?.stop.abort();
      sendings.current.delete(id);
      setItems((before) => before.filter((item) => item.id !== id));
    },
    retry: start,
    fileIds: items.flatMap(({ fileId }) => fileId ?? []),
    busy: items.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'scanning'),
  };
}

function whyOf(error: unknown): string {
  // No answer has no words of its own: the card says that it did not arrive.
  if (error instanceof ProblemError) return error.problem.status === 0 ? '' : error.problem.title;
  return error instanceof Error ? error.message : '';
}

function itemOf(file: File): Uploaded {
  return {
    id: commandId(Date.now()),
    name: file.name,
    bytes: file.size,
    state: 'waiting',
    percent: 0,
    ...(file.type.startsWith('image/') ? { preview: URL.createObjectURL(file) } : {}),
  };
}
