import * as fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from './security.ts';

export type Face = {
  /** `/` for the console. */
  readonly prefix: string;
  /** Built files, with index.html. */
  readonly folder: string;
  /** Its addresses are routes of ours, which write its pages: index.html is only what they write into. */
  readonly written?: boolean;
  /** Hosts its maps may take pictures from. */
  readonly mapOrigins?: readonly string[];
};

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
const worthIt = /\.(js|mjs|css|html|svg|json|webmanifest|geojson|map|txt|pbf)$/;
const smallest = 1024;

/** Our pages may ask for these, each when a person presses for it; nothing framed may. */
const OWN_DEVICES = 'camera=(self), geolocation=(self), microphone=(self)';

/**
 * Serves built pages. Files with a hash in their name never change; every other address below the prefix that
 * is no file gets index.html, because addresses inside the console are the console's own.
 */
export function servePages(app: FastifyInstance, faces: readonly Face[]): void {
  for (const [at, { prefix, folder, mapOrigins, written = false }] of faces.entries()) {
    const policy = pagePolicy(mapOrigins);
    if (!fs.existsSync(path.join(folder, 'index.html'))) continue;
    app.register(fastifyStatic, {
      root: folder,
      prefix,
      decorateReply: at === 0,
      wildcard: false,
      ...(written ? { index: false as const, globIgnore: ['index.html*'] } : {}),
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, file) {
        const hashed =
          /[-.][\w-]{8,}\.\w+$/.test(path.basename(file).replace(/\.(br|gz)$/, '')) &&
          file.includes(`${path.sep}assets${path.sep}`);
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        reply.header('content-security-policy', policy);
        reply.header('permissions-policy', OWN_DEVICES);
      },
    });
  }
}

/** An address that looks like a file and is none. Pages have no such addresses. */
export function looksLikeFile(address: string): boolean {
  return /\.\w{1,12}$/.test(address);
}

/**
 * The face that answers an address that is no file: the longest prefix, for pages only. Programs that take anything,
 * as readers of links do, are shown pages too, but for the console, beside which the interfaces for programs lie.
 */
export function faceFor(
  faces: readonly Face[],
  method: string,
  address: string,
  accept: string,
): Face | undefined {
  if (method !== 'GET') return undefined;
  if (/^\/(api|ogc|open311|feeds|auth)\//.test(address)) return undefined;
  const face = faces
    .filter(
      ({ prefix, folder }) =>
        `${address}/`.startsWith(prefix) && fs.existsSync(path.join(folder, 'index.html')),
    )
    .sort((one, other) => other.prefix.length - one.prefix.length)[0];
  const wanted = accept.includes('text/html') || (accept.includes('*/*') && face?.prefix !== '/');
  return wanted ? face : undefined;
}

/** Writes .br and .gz beside each file that shrinks by them; done once, when the faces are built. */
export async function compressFolder(folder: string): Promise<number> {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => worthIt.test(file) && fs.statSync(file).size >= smallest);
  let written = 0;
  for (const file of files) {
    // One after the other: compressing well takes much memory.
    if (await compressFile(file)) written += 1;
  }
  return written;
}

async function compressFile(file: string): Promise<boolean> {
  const { mtimeMs } = fs.statSync(file);
  if (fs.existsSync(`${file}.br`) && fs.statSync(`${file}.br`).mtimeMs >= mtimeMs) return false;
  const content = fs.readFileSync(file);
  const quality = {
    [zlib.constants.BROTLI_PARAM_QUALITY]: 10,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  fs.writeFileSync(`${file}.gz`, await gzip(content, { level: 9 }));
  fs.writeFileSync(`${file}.br`, await brotli(content, { params: quality }));
  return true;
}
