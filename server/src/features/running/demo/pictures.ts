/** A few simple drawn pictures for the demo's reports, each marked as drawn. */
import { createHash } from 'node:crypto';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files/store.ts';
import { insertFile, listFiles, thumbnail } from '../files/public.ts';
import { drawing, SCENES, type Scene } from './drawings.ts';
import type { Group } from './matters/plan.ts';
import { idOf, type Random } from './matters/random.ts';
import { listDemoAccounts, listFileIds } from './queries.ts';

type PictureIds = ReadonlyMap<string, readonly string[]>;

const PALETTES = 4;
const [WIDTH, HEIGHT] = [960, 720];

/** Which drawing a class is shown by. */
export function sceneOf(classCode: string): Scene {
  const found = SCENES.find(({ classes }) => classes.some((prefix) => classCode.startsWith(prefix)));
  return found ?? (SCENES[0] as Scene);
}

/** In the ids of the pictures, which are the same in every demo city. */
const DRAWN_AT = Date.UTC(2026, 0, 1);

/** Ids of the pictures of a scene before and after, by `<scene> <before|after>`. */
function pictureIds(): PictureIds {
  return new Map(
    SCENES.flatMap(({ name }) =>
      (['before', 'after'] as const).map((when) => [
        `${name} ${when}`,
        Array.from({ length: PALETTES }, (_, n) => idOf(DRAWN_AT, `picture ${name} ${when} ${n}`)),
      ]),
    ),
  );
}

/** Draws and keeps the pictures, as sent in by the demo's grid worker and unit. Twice keeps them once. */
export async function keepPictures(db: Db, store: FileStore, begunAt: number): Promise<void> {
  // Loaded when it is needed, once in the life of a city. Some hundred small pictures one after the other: neither
  // a cache nor threads are worth their memory.
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const accounts = await listDemoAccounts(db);
  const known = new Set(await listFileIds(db, [...pictureIds().values()].flat()));
  for (const [key, ids] of pictureIds()) {
    const [name = '', when = ''] = key.split(' ');
    const sender = accounts.find((account) => account.name === (when === 'before' ? 'worker' : 'unit'));
    if (sender === undefined) throw new Error('The demo accounts are not there yet');
    // A few pictures; one at a time keeps memory low.
    for (const [palette, id] of ids.entries()) {
      if (known.has(id)) continue;
      const svg = Buffer.from(drawing(name, when === 'after', palette, [WIDTH, HEIGHT]));
      const content = await sharp(svg).jpeg({ quality: 82 }).toBuffer();
      const small = await sharp(content).resize({ width: 320 }).jpeg({ quality: 75 }).toBuffer();
      const hash = await store.keep(content);
      await store.keepBeside(hash, thumbnail, small);
      await insertFile(db, {
        id,
        name: `示意-${name}-${when === 'before' ? '处置前' : '处置后'}.jpg`,
        type: 'image/jpeg',
        bytes: content.length,
        hash,
        sourceHash: createHash('sha256').update(content).digest(),
        accountId: sender.id,
        personId: sender.personId,
        createdAt: begunAt,
        width: WIDTH,
        height: HEIGHT,
        takenAt: null,
        lon: null,
        lat: null,
      });
    }
  }
}

const PICTURES = pictureIds();

/** Each time a picture is attached it is a file of its own, sent in by whoever attaches it. */
export class PictureUses {
  readonly #name: string;
  readonly #drawnBy = new Map<string, string>();
  readonly #drawn = PICTURES;

  /** @param name whose pictures they are: another name, other files */
  constructor(name = 'use') {
    this.#name = name;
  }

  take({ name }: Scene, when: 'before' | 'after', random: Random): string {
    const id = idOf(DRAWN_AT, `${this.#name} ${this.#drawnBy.size}`);
    this.#drawnBy.set(id, random.pick(this.#drawn.get(`${name} ${when}`) ?? []));
    return id;
  }

  get size(): number {
    return this.#drawnBy.size;
  }

  drawnAs(id: string): string | undefined {
    return this.#drawnBy.get(id);
  }
}

const TOGETHER = 8;

/** Makes the files that the steps attach. Twice makes them once. */
export async function sendPictures(
  db: Queryable,
  groups: readonly Group[],
  uses: PictureUses,
): Promise<void> {
  const drawn = new Map(
    (await listFiles(db, [...pictureIds().values()].flat())).map((file) => [file.id, file]),
  );
  const wanted = groups.flatMap(({ steps }) =>
    steps.flatMap(({ at, actor, body }) => filesIn(body).map((id) => ({ id, at, personId: actor.personId }))),
  );
  const known = new Set(
    await listFileIds(
      db,
      wanted.map(({ id }) => id),
    ),
  );
  const line = wanted.filter(({ id }) => !known.has(id)).values();
  async function work(): Promise<void> {
    for (const { id, at, personId } of line) {
      const file = drawn.get(uses.drawnAs(id) ?? '');
      if (file === undefined) throw new Error('A picture of the demo was not drawn');
      // A few senders share the line; each waits for its own row.
      await insertFile(db, { ...file, id, personId, createdAt: at });
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, work));
}

function filesIn(body: object): readonly string[] {
  return 'files' in body && Array.isArray(body.files) ? (body.files as string[]) : [];
}
