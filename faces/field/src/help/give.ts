/** Commands of requests for help: at once where there is a signal, else through the outbox under the same id. */
import { call } from '../call.ts';
import { uuidv7 } from '../ids.ts';
import { type Content, putItem } from '../outbox/items.ts';
import { isUnsent } from '../outbox/plan.ts';
import { withRoom } from '../outbox/room.ts';
import type { Field } from '../state.tsx';
import { db } from '../work.ts';
import { commandIn } from './ahead.ts';
import type { CallDetail } from './types.ts';

export type Given =
  | { readonly done: true }
  | { readonly done: 'waiting' }
  | { readonly done: false; readonly why: string };

type Command = {
  readonly command: string;
  readonly verb: string;
  readonly body?: Readonly<Record<string, unknown>>;
};

/** Commands on a request that wait on this phone, in their order. */
export function waitingFor({ items }: Pick<Field, 'items'>, id: string): readonly string[] {
  return items
    .filter((item) => item.matter === id && isUnsent(item) && item.state !== 'draft')
    .map(({ content }) => commandIn(content.path));
}

/** @throws NoRoomError where the phone is full and nothing could be sent */
export async function giveCall(
  field: Field,
  { id, number, label }: CallDetail,
  { command, verb, body = {} }: Command,
): Promise<Given> {
  const key = uuidv7(Date.now());
  const path = `/helps/${id}/commands/${command}`;
  const post = field.actor.postId;
  // What was given before it goes before it.
  if (waitingFor(field, id).length === 0) {
    const headers = { 'idempotency-key': key, 'x-post': post };
    const answer = await call({ method: 'POST', path, body, headers });
    if (answer.status >= 200 && answer.status < 300) return { done: true };
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      return { done: false, why: whyOf(answer.body) };
  }
  const now = Date.now();
  const content: Content = {
    kind: 'command',
    verb,
    title: label,
    place: number,
    at: now,
    method: 'POST',
    path,
    post,
    body,
    files: [],
  };
  await withRoom(db, [key], () =>
    putItem(db, field.owner, { id: key, matter: id, state: 'waiting', content }, now),
  );
  return { done: 'waiting' };
}

function whyOf({ title, detail }: Readonly<Record<string, unknown>>): string {
  return [title, detail].filter((text) => typeof text === 'string' && text !== '').join(' ');
}
