import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { disposition } from '../../../platform/http/ask.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import type { FileDeps } from './deps.ts';
import { thumbnail } from './finish.ts';
import { type FileRow, listFiles } from './queries.ts';
import { FileView } from './schema.ts';
import { uploadRoutes } from './uploads.ts';
import { fileView } from './views.ts';

const examples = { id: '0192d3a0-7b1c-7000-8000-0123456789ab' };
const audit = { none: 'seen as part of its matter, whose reading is checked' } as const;

export function fileRoutes(deps: FileDeps): Route[] {
  return [
    ...uploadRoutes(deps),
    defineRoute({
      method: 'GET',
      path: '/files/:id',
      operationId: 'getFile',
      summary: 'The content of a file',
      description:
        'Pictures, sound and films are shown, everything else is saved. `size=thumb` for a small picture.',
      tag: 'files',
      right: 'signed-in',
      audit,
      examples,
      schema: {
        params: Type.Object({ id: Uuid }),
        query: Type.Object({
          size: Type.Optional(Type.Union([Type.Literal('full'), Type.Literal('thumb')])),
        }),
        headers: Type.Object({ 'if-none-match': Type.Optional(Type.String({ maxLength: 200 })) }),
        reply: { 200: { binary: ['*/*'] }, 304: null },
      },
      async run(ask) {
        const file = await readable(deps, ask.params.id, ask.actors);
        const small = ask.query.size === 'thumb' && file.width !== null;
        const etag = `"${file.hash.toString('hex').slice(0, 32)}${small ? '-thumb' : ''}"`;
        // Private, and asked again each time: who may see it can change.
        const headers = { etag, 'cache-control': 'private, no-cache' };
        if (ask.headers['if-none-match'] === etag) return ask.reply.empty(304, headers);
        const content = await deps.store.open(file.hash, small ? thumbnail : '');
        if (content === undefined) throw noFile();
        const shown = /^(image|audio|video)\//.test(file.type) ? 'inline' : 'attachment';
        return ask.reply.stream(content.stream, {
          type: small ? 'image/jpeg' : file.type,
          bytes: content.bytes,
          headers: { ...headers, 'content-disposition': disposition(file.name, shown) },
        });
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/files/:id/about',
      operationId: 'getFileAbout',
      summary: 'What is known of a file',
      description: 'Time and place are those the camera wrote.',
      tag: 'files',
      right: 'signed-in',
      audit,
      examples,
      schema: { params: Type.Object({ id: Uuid }), reply: { 200: FileView } },
      run: async (ask) => fileView(await readable(deps, ask.params.id, ask.actors)),
    }),
  ];
}

/** @throws Refusal the same for what does not exist and for what is not to be seen */
async function readable({ db, mayRead }: FileDeps, id: string, actors: readonly Actor[]): Promise<FileRow> {
  const [file] = await listFiles(db, [id]);
  if (file === undefined) throw noFile();
  if (actors.some((actor) => actor.personId === file.personId) || (await mayRead(actors, file))) return file;
  throw noFile();
}

function noFile(): Refusal {
  return new Refusal('not-found', { what: say('附件', 'The file') });
}
