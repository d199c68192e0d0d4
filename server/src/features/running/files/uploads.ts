import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { ChunkTooLongError } from '../../../platform/files/store.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import type { FileDeps } from './deps.ts';
import { endUpload, finishUpload } from './finish.ts';
import { uploadLifeMs } from './public.ts';
import { countOpenUploads, findUpload, insertUpload, listFiles, type UploadRow } from './queries.ts';
import { NewUpload, UploadView } from './schema.ts';
import { chunkBytes, uploadView } from './views.ts';

const mostOpen = 200;
const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };
const audit = { none: 'a file is nobody’s business until a command attaches it' } as const;
const params = Type.Object({ id: Uuid });

/** Resumable: make an upload, send chunks at their offset, ask for the offset after a break. */
export function uploadRoutes(deps: FileDeps): Route[] {
  const oneAtATime = makeTurns();
  return [beginRoute(deps), ...offsetRoutes(deps), chunkRoute(deps, oneAtATime), dropRoute(deps, oneAtATime)];
}

type Turns = <T>(id: string, work: () => Promise<T>) => Promise<T>;

function beginRoute({ db }: FileDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/uploads',
    operationId: 'createUpload',
    summary: 'Begin sending a file',
    description: 'Then send its bytes with PATCH. It is kept for a day if it is not finished.',
    tag: 'files',
    right: 'issue.report',
    audit,
    schema: { body: NewUpload, reply: { 201: UploadView } },
    async run(ask) {
      const accountId = ask.account?.id ?? '';
      if ((await countOpenUploads(db, accountId)) >= mostOpen) {
        throw new Refusal('limit-reached', {
          what: say('未完成的上传', 'Unfinished uploads'),
          limit: mostOpen,
        });
      }
      const { name, bytes, sha256 } = ask.body;
      const upload: UploadRow = {
        id: uuidv7(ask.now),
        accountId,
        personId: ask.actor.personId,
        name: name.replaceAll('\0', ''),
        bytes,
        sha256: sha256 === undefined ? null : Buffer.from(sha256, 'hex'),
        expiresAt: ask.now + uploadLifeMs,
        fileId: null,
      };
      await insertUpload(db, upload, ask.now);
      const headers = { location: `/api/v1/uploads/${upload.id}` };
      return ask.reply.json(201, uploadView(upload, 0, undefined), headers);
    },
  });
}

function offsetRoutes(deps: FileDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/uploads/:id',
      operationId: 'getUpload',
      summary: 'How much of an upload has arrived',
      tag: 'files',
      right: 'issue.report',
      audit,
      examples,
      schema: { params, reply: { 200: UploadView } },
      run: async (ask) => state(deps, await mine(deps, ask)),
    }),
    defineRoute({
      method: 'HEAD',
      path: '/uploads/:id',
      operationId: 'headUpload',
      summary: 'The offset at which an upload goes on',
      description: 'In the header `Upload-Offset`.',
      tag: 'files',
      right: 'issue.report',
      audit,
      examples,
      schema: { params, reply: { 204: null } },
      async run(ask) {
        const { offset, bytes } = await state(deps, await mine(deps, ask));
        return ask.reply.empty(204, { 'upload-offset': String(offset), 'upload-length': String(bytes) });
      },
    }),
  ];
}

function chunkRoute(deps: FileDeps, oneAtATime: Turns): Route {
  const { db, store } = deps;
  return defineRoute({
    method: 'PATCH',
    path: '/uploads/:id',
    operationId: 'sendChunk',
    summary: 'Send the next bytes of an upload',
    description:
      'At `Upload-Offset`. With the last bytes the content is checked by what it is, pictures are turned upright and freed of what the camera wrote, and the answer holds the file.',
    tag: 'files',
    right: 'issue.report',
    audit,
    examples,
    schema: {
      params,
      headers: Type.Object({
        'upload-offset': Type.Integer({
          minimum: 0,
          maximum: 2_147_483_647,
          description: 'Where it goes on',
        }),
      }),
      body: { binary: ['application/offset+octet-stream'], maxBytes: chunkBytes },
      reply: { 200: UploadView },
    },
    run: (ask) =>
      oneAtATime(ask.params.id, async () => {
        const upload = await mine(deps, ask);
        const before = await state(deps, upload);
        if (before.file !== null) return before;
        if (ask.headers['upload-offset'] !== before.offset) throw elsewhere(before.offset);
        const offset = await append(deps, upload, before.offset, ask.body);
        if (offset < upload.bytes) return uploadView(upload, offset, undefined);
        return uploadView(upload, offset, await finishUpload(db, store, upload, ask.now));
      }),
  });
}

function dropRoute(deps: FileDeps, oneAtATime: Turns): Route {
  const { db, store } = deps;
  return defineRoute({
    method: 'DELETE',
    path: '/uploads/:id',
    operationId: 'dropUpload',
    summary: 'Give up an upload',
    tag: 'files',
    right: 'issue.report',
    audit,
    examples,
    schema: { params, reply: { 204: null } },
    run: (ask) =>
      oneAtATime(ask.params.id, async () => {
        await endUpload(db, store, (await mine(deps, ask)).id);
        return ask.reply.empty();
      }),
  });
}

async function mine(
  { db }: FileDeps,
  ask: { params: { id: string }; account: { id: string } | null; now: number },
): Promise<UploadRow> {
  const upload = await findUpload(db, ask.params.id, ask.account?.id ?? '');
  if (upload !== undefined && upload.expiresAt > ask.now) return upload;
  throw new Refusal('not-found', { what: say('上传', 'The upload') });
}

async function state({ db, store }: FileDeps, upload: UploadRow) {
  if (upload.fileId === null) return uploadView(upload, await store.received(upload.id), undefined);
  const [file] = await listFiles(db, [upload.fileId]);
  return uploadView(upload, upload.bytes, file);
}

async function append(
  { store }: FileDeps,
  upload: UploadRow,
  from: number,
  chunk: Parameters<FileDeps['store']['append']>[2],
): Promise<number> {
  try {
    return await store.append(upload.id, from, chunk, upload.bytes);
  } catch (error) {
    if (error instanceof ChunkTooLongError)
      throw new HttpProblem('too-large', { limit: `${upload.bytes} B` });
    throw error;
  }
}

function elsewhere(offset: number): HttpProblem {
  return new HttpProblem('conflict', {}, { headers: { 'upload-offset': String(offset) } });
}

/** Two chunks of one upload at the same moment must not write over one another. */
function makeTurns(): Turns {
  const turns = new Map<string, Promise<unknown>>();
  return (id, work) => {
    const before = turns.get(id) ?? Promise.resolve();
    const turn = before.then(work, work);
    turns.set(id, turn);
    return turn.finally(() => {
      if (turns.get(id) === turn) turns.delete(id);
    });
  };
}
