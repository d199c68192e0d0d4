import type { UploadItem, UploadLimits } from '@gridgov/ui/upload.ts';
import { useRef, useState } from 'react';
import { apiUrl } from '../../api.ts';
import { commandId } from '../../commandId.ts';

export const photoLimits: UploadLimits = {
  count: 9,
  bytes: 20 * 1024 * 1024,
  endings: ['jpg', 'jpeg', 'png', 'heic'],
};

export interface Uploads {
  readonly items: readonly UploadItem[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly retry: (id: string) => void;
  /** Ids the server knows, for the command; empty until all are through. */
  readonly fileIds: readonly string[];
  readonly busy: boolean;
}

/** Files go up one by one, apart from the command; one that fails blocks no other. */
export function useUploads(): Uploads {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const files = useRef(new Map<string, File>());
  const running = useRef(new Map<string, XMLHttpRequest>());
  const change = (id: string, part: Partial<UploadItem>) =>
    setItems((before) => before.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const start = (id: string) => {
    const file = files.current.get(id);
    if (file)
      running.current.set(
        id,
        sendFile(id, file, (part) => change(id, part)),
      );
  };
  return {
    items,
    add: (chosen) => {
      const added = chosen.map((file) => itemOf(file));
      added.forEach(({ id }, at) => {
        const file = chosen[at];
        if (file) files.current.set(id, file);
      });
      setItems((before) => [...before, ...added]);
      for (const { id } of added) start(id);
    },
    remove: (id) => {
      running.current.get(id)?.abort();
      files.current.delete(id);
      setItems((before) => before.filter((item) => item.id !== id));
    },
    retry: (id) => {
      change(id, { state: 'waiting', percent: 0 });
      start(id);
    },
    fileIds: items.filter(({ state }) => state === 'done').map(({ id }) => id),
    busy: items.some(({ state }) => state === 'waiting' || state === 'sending' || state === 'scanning'),
  };
}

function itemOf(file: File): UploadItem {
  const picture = file.type.startsWith('image/') && !file.type.includes('heic');
  return {
    // The id is made here, so that sending the same file again is known for the same.
    id: commandId(Date.now()),
    name: file.name,
    bytes: file.size,
    state: 'waiting',
    percent: 0,
    ...(picture ? { preview: URL.createObjectURL(file) } : {}),
  };
}

// XMLHttpRequest, because fetch does not tell how much has been sent.
function sendFile(id: string, file: File, tell: (part: Partial<UploadItem>) => void): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('PUT', apiUrl(`/files/${id}`));
  request.setRequestHeader('content-type', file.type || 'application/octet-stream');
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    tell({ state: loaded < total ? 'sending' : 'scanning', percent: (100 * loaded) / Math.max(1, total) }),
  );
  request.addEventListener('load', () =>
    tell(request.status < 300 ? { state: 'done' } : { state: 'failed', why: `${request.status}` }),
  );
  request.addEventListener('error', () => tell({ state: 'failed', why: '' }));
  request.send(file);
  return request;
}
