/** Puts reports and commands into the outbox; from there they go by themselves. */
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { uuidv7 } from './ids.ts';
import { type Content, putBlob, putItem } from './outbox/items.ts';
import { withRoom } from './outbox/room.ts';
import type { Photo } from './photo/photo.ts';
import type { Field } from './state.tsx';
import type { Task } from './types.ts';
import { db } from './work.ts';

/** Anything that belongs into `files`: a photo, a voice note. */
export type Attached = Pick<Photo, 'id' | 'blob'>;

/** Keeps what goes with an item, sealed; their ids in their order. */
export async function keepFiles(field: Field, item: string, files: readonly Attached[]): Promise<string[]> {
  for (const { id, blob } of files) {
    // One after another: sealing a photo takes memory.
    if ((await db.blobs.get(id)) === undefined) await putBlob(db, field.owner, { id, item, blob });
  }
  const ids = files.map(({ id }) => id);
  // What a draft had before it was taken again or covered must not stay on the phone.
  await db.blobs
    .where('item')
    .equals(item)
    .and(({ id }) => !ids.includes(id))
    .delete();
  return ids;
}

export interface Command {
  readonly command: CommandName;
  readonly verb: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly files: readonly Attached[];
  /** As it was filled in so far, for a draft. */
  readonly form?: unknown;
}

interface Place {
  readonly id: string;
  readonly state: 'draft' | 'waiting';
}

/** @throws NoRoomError */
export function giveCommand(field: Field, task: Task, given: Command, as: Place): Promise<void> {
  return withRoom(db, [as.id], () => putCommand(field, task, given, as));
}

async function putCommand(
  field: Field,
  task: Task,
  { command, verb, body, files, form }: Command,
  { id, state }: Place,
): Promise<void> {
  const now = Date.now();
  const content: Content = {
    kind: 'command',
    verb,
    title: task.title,
    place: task.place,
    at: now,
    method: 'POST',
    path: `/issues/${task.id}/commands/${command}`,
    post: field.actor.postId,
    body,
    files: await keepFiles(field, id, files),
    ...(state === 'draft' ? { form } : {}),
  };
  await putItem(db, field.owner, { id, matter: task.id, state, content }, now);
}

export interface Report {
  /** Also the id of the matter. */
  readonly id: string;
  readonly district: string;
  readonly verb: string;
  readonly title: string;
  readonly place: Readonly<Record<string, unknown>> & { readonly text: string };
  readonly classCode: string | null;
  readonly description: string;
  /** When it was seen; the server counts from when it comes, and shows both. */
  readonly seenAt: number | undefined;
  /** The patrol on which it was found. */
  readonly patrol?: { readonly id: string; readonly point?: string } | undefined;
  readonly files: readonly Attached[];
  /** Kept with a draft, but not sent with the report itself. */
  readonly draftFiles: readonly Attached[];
  readonly form: unknown;
  readonly settled: {
    readonly verb: string;
    readonly result: string;
    readonly files: readonly Attached[];
  } | null;
}

/** @throws NoRoomError */
export function giveReport(field: Field, report: Report, state: 'draft' | 'waiting'): Promise<void> {
  const next = uuidv7(Date.now() + 1);
  return withRoom(db, [report.id, next], () => putReport(field, report, next, state));
}

/** Settled on the spot it is two: the report, and after it under the id `next` what was done. */
async function putReport(
  field: Field,
  report: Report,
  next: string,
  state: 'draft' | 'waiting',
): Promise<void> {
  const now = Date.now();
  const { id, district, title, place, classCode, description, seenAt, patrol, settled } = report;
  const matter = `${district}.${id}`;
  const common = { title, place: place.text, at: now, method: 'POST' as const, post: field.actor.postId };
  const content: Content = {
    kind: 'report',
    verb: report.verb,
    ...common,
    path: '/issues',
    body: {
      channel: 'patrol',
      title,
      description,
      place,
      ...(classCode === null ? {} : { classCode }),
      ...(patrol === undefined ? {} : { patrol }),
      ...(seenAt === undefined ? {} : { seenAt: new Date(seenAt).toISOString() }),
    },
    files: await keepFiles(field, id, [...report.files, ...(state === 'draft' ? report.draftFiles : [])]),
    form: report.form,
  };
  await putItem(db, field.owner, { id, matter, state, content }, now);
  if (settled !== null && state === 'waiting') {
    const files = await keepFiles(field, next, settled.files);
    const settle: Content = {
      kind: 'command',
      verb: settled.verb,
      ...common,
      path: `/issues/${matter}/commands/settle`,
      body: { result: settled.result },
      files,
    };
    await putItem(db, field.owner, { id: next, matter, state: 'waiting', content: settle }, now + 1);
  }
}
