/** Commands on cases of other trades: at once where there is a signal, else through the outbox under the same id. */
import { useState } from 'react';
import { call } from '../call.ts';
import { type Attached, keepFiles } from '../give.ts';
import { useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { type Content, putItem } from '../outbox/items.ts';
import { isUnsent } from '../outbox/plan.ts';
import { NoRoomError, withRoom } from '../outbox/room.ts';
import { isPostRefused } from '../posts/ended.ts';
import { type Field, useField, useNet } from '../state.tsx';
import { languageNow } from '../verb.ts';
import { db } from '../work.ts';
import { commandIn, fits, type Rows, type Standing, standingAhead } from './ahead.ts';
import type { Seen } from './queries.ts';
import { casesChanged } from './rounds.ts';
import type { CaseDetail, PhoneTrade, Waiting } from './types.ts';

type Body = Content['body'];
type Answer = { readonly done: true | 'waiting' } | { readonly done: false; readonly why: string };
export type Give = (command: string, body?: Body, photos?: readonly Attached[]) => Promise<boolean>;

export type Giving = {
  /** What waits on this phone, as the table calls it. */
  readonly waiting: readonly string[];
  readonly standing: Standing;
  readonly may: (command: string) => boolean;
  readonly give: Give;
  /** Why the last one was not done. */
  readonly fault: string;
};

/** What can be done with a case now, also while what was done before waits on this phone. */
export function useGiving(trade: PhoneTrade, rows: Rows, seen: Seen, detail: CaseDetail): Giving {
  const field = useField();
  const net = useNet();
  const say = useSay();
  const [fault, setFault] = useState('');
  const waiting = waitingFor(field, detail.id);
  const standing = standingAhead(rows, detail, waiting);
  const isAsSeen = standing.stage === detail.stage && standing.lanes === detail.lanes;
  const verbOf = (command: string) => rows[command]?.[languageNow()] ?? command;
  return {
    waiting: waiting.map(({ command }) => verbOf(command)),
    standing,
    // What leads on from something that waits on this phone is not known to the server yet.
    may: (command) =>
      isAsSeen
        ? detail.commands.some((one) => one.command === command && one.allowed)
        : fits(rows, command, standing),
    give: async (command, body = {}, photos = []) => {
      setFault('');
      const answer = await giveCase(field, trade, detail, {
        command,
        verb: verbOf(command),
        body,
        photos,
      }).catch((error: unknown): Answer => {
        if (error instanceof NoRoomError) return { done: false, why: say('roomLow') };
        throw error;
      });
      if (answer.done === false) setFault(answer.why);
      if (answer.done === 'waiting') net.now();
      seen.again();
      casesChanged();
      return answer.done !== false;
    },
    fault,
  };
}

export function waitingFor({ items }: Pick<Field, 'items'>, id: string): readonly Waiting[] {
  return items
    .filter((item) => item.matter === id && isUnsent(item) && item.state !== 'draft')
    .map(({ content: { path, body } }) => ({ command: commandIn(path), body }));
}

type Command = {
  readonly command: string;
  readonly verb: string;
  readonly body: Body;
  readonly photos: readonly Attached[];
};

/** @throws NoRoomError where the phone is full and nothing could be sent */
function giveCase(
  field: Field,
  trade: PhoneTrade,
  { id, number, label, commands }: CaseDetail,
  { command, verb, body, photos }: Command,
): Promise<Answer> {
  const fields = commands.find((one) => one.command === command)?.fields ?? [];
  return giveOrKeep(field, {
    ...{ about: id, verb, title: label, place: number, body, photos },
    path: `/${trade.path}/${id}/commands/${command}`,
    asPages: fields.some(({ name, kind }) => name === 'files' && kind === 'pages'),
  });
}

type Order = {
  /** What it is about: what was given about it before goes before it. */
  readonly about: string;
  readonly path: string;
  readonly verb: string;
  readonly title: string;
  readonly place: string;
  readonly body: Body;
  readonly photos: readonly Attached[];
  readonly asPages: boolean;
};

/** @throws NoRoomError where the phone is full and nothing could be sent */
export async function giveOrKeep(field: Field, order: Order): Promise<Answer> {
  const { about: matter, path, verb, title, place, body, photos, asPages } = order;
  const key = uuidv7(Date.now());
  const post = field.actor.postId;
  // Photos go up piece by piece, which the outbox does.
  if (photos.length === 0 && waitingFor(field, matter).length === 0) {
    const headers = { 'idempotency-key': key, 'x-post': post };
    const answer = await call({ method: 'POST', path, body, headers });
    if (answer.status >= 200 && answer.status < 300) return { done: true };
    // Whose post has ended finds it in the outbox, and says there from which post it goes.
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429 && !isPostRefused(answer))
      return { done: false, why: whyOf(answer.body) };
  }
  const now = Date.now();
  await withRoom(db, [key], async () => {
    const files = await keepFiles(field, key, photos);
    const about = { kind: 'command', verb, title, place, at: now, method: 'POST' } as const;
    const content: Content = { ...about, path, post, body, files, ...(asPages ? { asPages } : {}) };
    await putItem(db, field.owner, { id: key, matter, state: 'waiting', content }, now);
  });
  return { done: 'waiting' };
}

function whyOf({ title, detail }: Body): string {
  return [title, detail].filter((text) => typeof text === 'string' && text !== '').join(' ');
}
