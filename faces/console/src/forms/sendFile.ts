import { apiUrl, read, send } from '../api.ts';
import { ProblemError, problemOf, unreachable } from '../problem.ts';

/** A file on its way; it keeps the upload's id, so that another try goes on where the last one stopped. */
export interface Sending {
  readonly file: File;
  readonly stop: AbortController;
  upload?: string;
}

interface Upload {
  readonly id: string;
  readonly offset: number;
  readonly chunkBytes: number;
  readonly file: { readonly id: string } | null;
}

/** Sends a file in pieces and gives its id; tells how much has gone, 0 to 1. Errors are `ProblemError`. */
export async function sendFile(sending: Sending, tell: (share: number) => void): Promise<string> {
  const { file } = sending;
  let upload = await begin(sending);
  while (upload.file === null) {
    const { id, offset, chunkBytes } = upload;
    const chunk = file.slice(offset, offset + chunkBytes);
    const told = (sent: number) => tell((offset + sent) / Math.max(1, file.size));
    // Each piece begins where the server says that the last one ended.
    upload = await sendChunk(id, offset, chunk, sending.stop.signal, told);
  }
  return upload.file.id;
}

async function begin(sending: Sending): Promise<Upload> {
  const { file, stop } = sending;
  if (sending.upload !== undefined)
    return read<Upload>(`/uploads/${sending.upload}`, { signal: stop.signal });
  const body = { name: file.name, bytes: file.size };
  const upload = await send<Upload>('POST', '/uploads', { body, signal: stop.signal });
  sending.upload = upload.id;
  return upload;
}

// XMLHttpRequest, because fetch does not tell how much has been sent.
function sendChunk(
  id: string,
  offset: number,
  chunk: Blob,
  signal: AbortSignal,
  tell: (sent: number) => void,
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PATCH', apiUrl(`/uploads/${id}`));
    request.setRequestHeader('content-type', 'application/offset+octet-stream');
    request.setRequestHeader('upload-offset', String(offset));
    request.upload.addEventListener('progress', ({ loaded }) => tell(loaded));
    request.addEventListener('error', () => reject(new ProblemError(unreachable())));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as Upload);
      else void problemOf(asResponse(request)).then((problem) => reject(new ProblemError(problem)));
    });
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(chunk);
  });
}

function asResponse(request: XMLHttpRequest) {
  return {
    status: request.status,
    headers: { get: (name: string) => request.getResponseHeader(name) },
    text: () => Promise.resolve(request.responseText),
  };
}
