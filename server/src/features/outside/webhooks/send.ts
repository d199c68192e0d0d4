/** One attempt at one delivery, and what follows from how it went. */

import { OutsideError } from '../../../platform/outside/outside.ts';
import { heardCases } from '../../../platform/workflow/feed.ts';
import { CLOUD_EVENT_TYPE, cloudEventOf, eventsByKey, sourceOf } from '../stream/public.ts';
import { endAttempt, type Result, type Taken } from './delivery-queries.ts';
import { SECRET_CONTEXT, type WebhookDeps } from './deps.ts';
import { nextAttempt, PATIENCE_MS } from './pauses.ts';
import { disableWebhook, setFailing, setWorking } from './queries.ts';
import { keyOf, signedHeaders } from './sign.ts';

export type SendDeps = Pick<WebhookDeps, 'db' | 'crypto' | 'outside' | 'log' | 'publicUrl' | 'trades'> & {
  readonly clock: () => number;
};

export const TIMEOUT_MS = 15_000;
export const TEST_TYPE = 'gridgov.webhook.test';
const readOfAnswer = 4 * 1024;
const agent = 'GridGov-Webhook/1';

type Answered = { readonly status: number | null; readonly problem: string | null };

export async function deliver(deps: SendDeps, taken: Taken): Promise<Answered> {
  const body = await bodyOf(deps, taken);
  const answered =
    body === null
      ? { status: null, problem: 'The event is not in the ledger' }
      : await postSafely(deps, taken, body);
  await settle(deps, taken, answered, body === null);
  return answered;
}

/** What went wrong in here is an attempt that failed like another one: it is tried again, and ends. */
async function postSafely(deps: SendDeps, taken: Taken, body: string): Promise<Answered> {
  try {
    return await post(deps, taken, body);
  } catch (error) {
    deps.log.error('A webhook could not be sent', { webhook: taken.webhookId, error });
    return { status: null, problem: 'It could not be sent from here; the log says why' };
  }
}

/** The CloudEvent; null where the ledger does not hold it (any more). */
async function bodyOf({ db, publicUrl, trades }: SendDeps, taken: Taken): Promise<string | null> {
  const { district, eventId, streamId, version } = taken;
  if (streamId === null || version === null) {
    return JSON.stringify({
      specversion: '1.0',
      id: eventId,
      source: sourceOf(publicUrl),
      type: TEST_TYPE,
      time: new Date(taken.createdAt).toISOString(),
      datacontenttype: 'application/json',
      data: { test: true },
    });
  }
  const [row] = await eventsByKey(db, district, [{ streamId, version }]);
  if (row === undefined) return null;
  const cases = await heardCases(db, trades?.() ?? [], district, [row]);
  return JSON.stringify(cloudEventOf(row, publicUrl, cases.get(streamId)));
}

async function post(deps: SendDeps, taken: Taken, body: string): Promise<Answered> {
  const key = keyOf(deps.crypto.open(taken.secret, SECRET_CONTEXT));
  if (key === undefined) return { status: null, problem: 'The secret cannot be read' };
  try {
    const { status } = await deps.outside.send({
      method: 'POST',
      url: taken.url,
      headers: {
        'content-type': CLOUD_EVENT_TYPE,
        'user-agent': agent,
        ...signedHeaders(key, { id: taken.eventId, at: deps.clock(), body }),
      },
      body,
      timeoutMs: TIMEOUT_MS,
      maxBytes: readOfAnswer,
      cut: true,
    });
    return { status, problem: isDone(status) ? null : `HTTP ${status}` };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    return { status: null, problem: error.message.slice(0, 300) };
  }
}

const isDone = (status: number | null) => status !== null && status >= 200 && status < 300;

async function settle(deps: SendDeps, taken: Taken, answered: Answered, hopeless: boolean): Promise<void> {
  const now = deps.clock();
  await endAttempt(deps.db, taken, resultOf(taken, answered, hopeless, now));
  if (isDone(answered.status)) return setWorking(deps.db, taken.webhookId);
  if (hopeless) return;
  const since = await setFailing(deps.db, taken.webhookId, now);
  const why = answered.status === 410 ? 'gone' : now - since > PATIENCE_MS ? 'failing' : null;
  if (why !== null && (await disableWebhook(deps.db, taken.webhookId, why))) {
    deps.log.warn('A webhook was disabled', { webhook: taken.webhookId, why });
  }
}

function resultOf(taken: Taken, answered: Answered, hopeless: boolean, now: number): Result {
  const told = { at: now, status: answered.status, problem: answered.problem };
  if (isDone(answered.status)) return { ...told, state: 'delivered', dueAt: now };
  const next = hopeless ? null : nextAttempt(taken.attempts, now, Math.random());
  return next === null ? { ...told, state: 'dead', dueAt: now } : { ...told, state: 'waiting', dueAt: next };
}
