/** What an administrator does with webhooks, apart from how it is asked for over HTTP. */
import { asIs, Refusal, say } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { OutsideError } from '../../../platform/outside/outside.ts';
import { isToldOutside } from '../../../platform/workflow/feed.ts';
import { checkTypes, eventIdOf, wants } from '../stream/public.ts';
import {
  insertDeliveries,
  type NewDelivery,
  pastEvents,
  replayDeliveries,
  sendDeadAgain,
  takeOne,
} from './delivery-queries.ts';
import { SECRET_CONTEXT, type WebhookDeps } from './deps.ts';
import { countDeliveries, findWebhook, insertWebhook, listWebhooks, type WebhookRow } from './queries.ts';
import type { NewWebhook, WebhookView } from './schema.ts';
import { deliver, TEST_TYPE, TIMEOUT_MS } from './send.ts';
import { keyOf, newSecret } from './sign.ts';

const replayAtOnce = 10_000;

export async function createWebhook(
  deps: WebhookDeps,
  given: Static<typeof NewWebhook>,
  by: { readonly accountId: string | null; readonly now: number },
): Promise<WebhookView & { secret: string }> {
  checkTypes(given.types ?? [], deps.trades?.());
  await checkTarget(deps, given.url);
  const secret = given.secret ?? newSecret();
  if (keyOf(secret) === undefined) throw badSecret();
  const row = {
    id: deps.newId(),
    url: given.url,
    note: given.note ?? '',
    types: given.types ?? ['*'],
    districts: given.districts ?? [],
    createdAt: by.now,
  };
  const sealed = deps.crypto.seal(secret, SECRET_CONTEXT);
  const made = await insertWebhook(deps.db, { ...row, secret: sealed, createdBy: by.accountId });
  if (!made) throw tooMany();
  const rest = { state: 'active', disabledFor: null, failingSince: null, version: 1 } as const;
  return { ...row, ...rest, waiting: 0, dead: 0, secret };
}

/** A name that does not resolve now may do so later, and is looked at again with every attempt. @throws Refusal */
export async function checkTarget({ outside }: Pick<WebhookDeps, 'outside'>, url: string): Promise<void> {
  try {
    await outside.check(url);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    if (error.fault === 'unreachable') return;
    throw new Refusal('field-wrong', {
      field: asIs('url'),
      problem:
        error.fault === 'inner'
          ? say('是本机或内网地址', 'it lies on this machine or in an inner network')
          : say('不是可用的网址', 'it is no web address'),
      right: say(
        '外网地址；内网须由运维在 GRIDGOV_INNER_TARGETS 中放行',
        'an outer address; inner ones need the setting GRIDGOV_INNER_TARGETS',
      ),
    });
  }
}

function tooMany(): Refusal {
  return new Refusal('field-wrong', {
    field: asIs('url'),
    problem: say('已有 100 个', 'there are 100 already'),
    right: say('先删去不用的', 'remove one that is not used'),
  });
}

function badSecret(): Refusal {
  return new Refusal('field-wrong', {
    field: asIs('secret'),
    problem: say('长度不对', 'it has the wrong length'),
    right: say('whsec_ 加 16 至 128 字节的 Base64', 'whsec_ and 16 to 128 bytes in base64'),
  });
}

export async function viewWebhooks({ db }: WebhookDeps): Promise<WebhookView[]> {
  const [rows, counts] = await Promise.all([listWebhooks(db), countDeliveries(db)]);
  return rows.map((row) => viewOf(row, counts));
}

export async function getWebhook({ db }: WebhookDeps, id: string): Promise<WebhookView> {
  const [row, counts] = await Promise.all([findWebhook(db, id), countDeliveries(db)]);
  if (row === undefined) throw noWebhook();
  return viewOf(row, counts);
}

function viewOf(
  row: WebhookRow,
  counts: readonly { id: string; waiting: number; dead: number }[],
): WebhookView {
  const { waiting = 0, dead = 0 } = counts.find(({ id }) => id === row.id) ?? {};
  return { ...row, waiting, dead };
}

export function noWebhook(): Refusal {
  return new Refusal('not-found', { what: say('Webhook', 'The webhook') });
}

/** Sends a test event now and tells how the first attempt went; one that fails is tried again like any other. */
export async function testWebhook(deps: WebhookDeps, id: string, now: number) {
  if ((await findWebhook(deps.db, id)) === undefined) throw noWebhook();
  const district = deps.districts()[0] ?? 'city';
  const eventId = `test-${deps.newId()}`;
  const row = { webhookId: id, eventId, streamId: null, version: null, type: TEST_TYPE };
  await insertDeliveries(deps.db, district, [row], now);
  const taken = await takeOne(deps.db, { district, webhookId: id, eventId }, now + TIMEOUT_MS * 4);
  if (taken === undefined) throw new HttpProblem('conflict');
  const { status, problem } = await deliver({ ...deps, clock: Date.now }, taken);
  return { eventId, answerStatus: status, problem };
}

/** Queues what the ledger holds from a moment on, as far as the webhook wants it. */
export async function replay(
  deps: WebhookDeps,
  id: string,
  given: { readonly since: number; readonly until: number; readonly now: number },
): Promise<{ queued: number; next: number | null }> {
  const hook = await findWebhook(deps.db, id);
  if (hook === undefined) throw noWebhook();
  const districts = hook.districts.length > 0 ? hook.districts : deps.districts();
  let queued = 0;
  let next: number | null = null;
  for (const district of districts) {
    // District by district: each is a statement of its own.
    const events = await pastEvents(deps.db, district, { ...given, limit: replayAtOnce });
    const rows = events
      .filter(({ name }) => wants(hook.types, name) && isToldOutside(deps.trades?.() ?? [], name))
      .map(({ streamId, version, name }): NewDelivery => {
        return {
          webhookId: id,
          eventId: eventIdOf({ district, streamId, version }),
          streamId,
          version,
          type: name,
        };
      });
    if (rows.length > 0) await replayDeliveries(deps.db, district, rows, given.now);
    queued += rows.length;
    const last = events.at(-1);
    if (events.length === replayAtOnce && last !== undefined) next = Math.min(next ?? last.at, last.at);
  }
  deps.hint();
  return { queued, next };
}

/** Queues everything that was given up; how many. */
export async function resendDead(deps: WebhookDeps, id: string, now: number): Promise<number> {
  if ((await findWebhook(deps.db, id)) === undefined) throw noWebhook();
  let queued = 0;
  // District by district: each is a statement of its own.
  for (const district of deps.districts()) queued += await sendDeadAgain(deps.db, district, id, now);
  deps.hint();
  return queued;
}
