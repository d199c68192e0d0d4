/** Pictures named by `media_url` are fetched after the report: slowly answering hosts must not hold it up. */
import { Readable } from 'node:stream';
import { actorOf } from '@gridgov/domain/city/people/posts.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { uuidOf } from '../../../platform/ledger/ids.ts';
import { type OutsideAnswer, OutsideError } from '../../../platform/outside/outside.ts';
import { takeQueued, type WorkDeps } from '../../../platform/work/work.ts';
import { giveEvents } from '../../loop/issues/public.ts';
import { takeWhole } from '../../running/files/public.ts';
import type { Open311Deps } from './deps.ts';
import { setMedia, takeMedia, type WaitingMedia } from './queries.ts';

const SYSTEM = actorOf({ personId: 'system', postId: 'system', post: 'system', area: '' });
const MOST_BYTES = 15 * 1024 * 1024;
const TIMEOUT = 20_000;
const MOST_REDIRECTS = 3;
const MOST_TRIES = 5;
const AT_ONCE = 10;
const FIRST_PAUSE = 30_000;

/** Fetches what waits; safe to run at several servers. Returns how many were looked at. */
export async function fetchMedia(
  deps: Open311Deps,
  now: number,
  onError: WorkDeps['onError'],
): Promise<number> {
  const { db } = deps.issues;
  const taken = new Map<string, WaitingMedia>();
  await takeQueued(
    { db, now, onError },
    {
      name: 'media',
      districts: deps.districts,
      // What failed is due again by its own pause.
      everyRound: true,
      keys: async (district) => {
        const waiting = await takeMedia(db, district, now, AT_ONCE);
        for (const one of waiting) taken.set(one.id, one);
        return waiting.map(({ id }) => id);
      },
      // One at a time: strangers’ servers must not fill ours.
      one: async (district, id) => {
        const media = taken.get(id);
        if (media !== undefined) await fetchOne(deps, district, media, now);
      },
    },
  );
  return taken.size;
}

async function fetchOne(deps: Open311Deps, district: string, one: WaitingMedia, now: number): Promise<void> {
  const { db } = deps.issues;
  try {
    const content = await contentAt(deps, one.url);
    const about = { name: nameOf(one.url), personId: one.personId, most: MOST_BYTES };
    const file = await takeWhole({ db, store: deps.store }, Readable.from([content]), about, now);
    await attach(deps, district, one.id, file.id, now);
    await setMedia(db, district, one.id, 'done', null);
  } catch (error) {
    await setBack(deps, district, one, error, now);
  }
}

async function attach(
  { issues }: Open311Deps,
  district: string,
  id: string,
  fileId: string,
  now: number,
): Promise<void> {
  const commandId = uuidOf(`open311 media ${id}`);
  await giveEvents(issues, SYSTEM, { district, id, commandId, now }, () => [
    { name: 'noted', body: { note: '随上报附来的照片', files: [fileId] } },
  ]);
}

/** An inner address or something that is no picture is given up at once; a host that is away is asked again. */
async function setBack(
  { issues }: Open311Deps,
  district: string,
  { id, tries }: WaitingMedia,
  error: unknown,
  now: number,
): Promise<void> {
  const refused =
    error instanceof HttpProblem || (error instanceof OutsideError && error.fault !== 'unreachable');
  if (refused) return setMedia(issues.db, district, id, 'refused', null);
  if (!(error instanceof OutsideError)) throw error;
  if (tries >= MOST_TRIES) return setMedia(issues.db, district, id, 'failed', null);
  return setMedia(issues.db, district, id, 'waiting', now + FIRST_PAUSE * 4 ** (tries - 1));
}

/** Each address on the way is checked anew, because a redirect may lead inside. */
async function contentAt({ outside }: Open311Deps, first: string): Promise<Buffer> {
  let url = first;
  for (let turn = 0; turn <= MOST_REDIRECTS; turn += 1) {
    const headers = { accept: 'image/*', 'user-agent': 'GridGov' };
    // One after the other: where the next lies is said by the one before.
    const answer = await outside.send({
      method: 'GET',
      url,
      headers,
      timeoutMs: TIMEOUT,
      maxBytes: MOST_BYTES,
    });
    const next = redirectOf(answer, url);
    if (next === undefined) return contentOf(answer);
    url = next;
  }
  throw new OutsideError('url', 'Too many redirects');
}

function redirectOf({ status, headers }: OutsideAnswer, url: string): string | undefined {
  const to = headers.location;
  if (status < 300 || status > 399 || to === undefined) return undefined;
  if (!URL.canParse(to, url)) throw new OutsideError('url', 'The redirect leads nowhere');
  return new URL(to, url).href;
}

function contentOf({ status, body }: OutsideAnswer): Buffer {
  if (status === 200) return body;
  throw new OutsideError('unreachable', `The host answered ${status}`);
}

function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1)?.slice(0, 100) || 'media';
}
