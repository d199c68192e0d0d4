/** Takes messages whose time has come, hands them to their gateways, and writes down how it went. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Queue, takeQueued } from '../../../platform/work/work.ts';
import { CHANNELS, type Channel } from './channels.ts';
import { GatewayError, type Gateways, type Letter } from './gateways/gateway.ts';
import { lifetimeOf, pauseAfter } from './pauses.ts';
import { type DueMessage, districtsDue, settle, takeBundle, takeDue } from './queries.ts';
import { ADDRESS_CONTEXT, PARAMS_CONTEXT } from './send.ts';
import { findTemplate, TEMPLATES } from './templates/catalogue.ts';
import { fill, type Params, type Template } from './templates/template.ts';
import { type OwnWordings, wordingsOn } from './wordings/queries.ts';

export type SenderDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly gateways: Gateways;
  readonly onError: (what: string, error: unknown) => void;
  /** An address is no more, says its gateway. */
  readonly onGone: (channel: Channel, address: string) => Promise<void>;
};

/** At once with one gateway; as many lines at most are in a digest. */
const AT_ONCE = 8;
const MOST_LINES = 50;
/** A server that dies with messages in its hands: another one takes them up after this long. */
const LEASE_MS = 120_000;

/** One round over all that is due on the channels given. Returns how many messages were tried. */
export async function deliverDue(
  deps: SenderDeps,
  clock: () => number,
  signal: AbortSignal,
  channels: readonly Channel[] = CHANNELS,
): Promise<number> {
  const count = { tried: 0 };
  // A gateway that does not answer holds up its own channel only.
  await Promise.all(
    channels.map((channel) =>
      takeQueued(
        { db: deps.db, now: clock(), onError: deps.onError },
        queueOf(deps, { channel, clock, signal, count }),
      ),
    ),
  );
  return count.tried;
}

type Round = {
  readonly channel: Channel;
  readonly clock: () => number;
  readonly signal: AbortSignal;
  readonly count: { tried: number };
};

/** A message carries its own attempts and its end, so that the messages' own page shows what failed. */
function queueOf(deps: SenderDeps, round: Round): Queue {
  return {
    name: `messages.${round.channel}`,
    districts: () => districtsDue(deps.db, round.clock()),
    batch: async (district) => {
      const taken = await someOf(deps, round, district);
      round.count.tried += taken;
      // Until nothing is due: what one round cannot carry the next one does.
      return taken > 0 && !round.signal.aborted;
    },
  };
}

async function someOf(deps: SenderDeps, round: Round, district: string): Promise<number> {
  const now = round.clock();
  const given = { district, channel: round.channel, now, lease: now + LEASE_MS };
  const single = await takeDue(deps.db, given, AT_ONCE);
  const bundle = await takeBundle(deps.db, given, MOST_LINES);
  const groups = [...single.map((one) => [one]), ...(bundle.length === 0 ? [] : [bundle])];
  if (groups.length === 0) return 0;
  const own = await wordingsOn(deps.db, dayTextAt(now));
  const ends = await Promise.allSettled(groups.map((group) => deliver(deps, group, round, own)));
  // Only after the others have ended; what was not settled comes back by its lease.
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return single.length + bundle.length;
}

/** One letter from one message, or from all of a bundle. */
async function deliver(
  deps: SenderDeps,
  group: readonly DueMessage[],
  { clock, signal }: Round,
  own: OwnWordings,
): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  const template = findTemplate(first.template);
  const secret = template?.secret === true;
  const end = { error: null, receipt: null, wipe: false, nextAt: null };
  let address = '';
  try {
    address = deps.crypto.open(first.address, ADDRESS_CONTEXT);
    const letter = letterOf(deps.crypto, address, group, own);
    const { receipt, delivered } = await deps.gateways[first.channel].send(letter, signal);
    const state = delivered ? 'delivered' : 'sent';
    await settle(deps.db, group, { ...end, state, receipt, wipe: secret, now: clock() });
  } catch (error) {
    // Closing: nothing is known of this attempt, and the lease brings the message back.
    if (signal.aborted) return;
    await failed(deps, { group, error, secret, address }, clock());
  }
}

type Failure = {
  readonly group: readonly DueMessage[];
  readonly error: unknown;
  readonly secret: boolean;
  readonly address: string;
};

async function failed(
  deps: SenderDeps,
  { group, error, secret, address }: Failure,
  now: number,
): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  const known = error instanceof GatewayError ? error : null;
  if (known === null) deps.onError(`message by ${first.channel}`, error);
  const pause = known?.final === true ? null : pauseAfter(first.tries, secret, known?.retryAfterMs ?? null);
  await settle(deps.db, group, {
    state: pause === null ? 'dead' : 'failed',
    nextAt: pause === null ? null : now + pause,
    // What is no gateway's own word may hold anything.
    error: known?.message ?? 'The message could not be made; the log says why',
    receipt: null,
    wipe: secret && pause === null,
    now,
  });
  if (known?.gone === true) await deps.onGone(first.channel, address);
}

function letterOf(crypto: FieldCrypto, to: string, group: readonly DueMessage[], own: OwnWordings): Letter {
  const [first] = group;
  if (first === undefined) throw new RangeError('A letter is made of one message at least');
  const parts = group.map((message) => {
    const params = paramsOf(crypto, message);
    return { message, template: worded(templateOf(message), own, params.event ?? message.template), params };
  });
  const wordings = parts.map(({ message, template, params }) => fill(template[message.language], params));
  const { id, channel, language } = first;
  const lines = wordings.map(({ text }) => `· ${text}`).join('\n');
  const digest: Params = { count: group.length, lines };
  const [only] = wordings;
  const toStaff = parts.every(({ template }) => template.audience === 'staff');
  const together = toStaff ? 'digest' : 'digest.reporter';
  const full =
    group.length > 1 || only === undefined
      ? fill(worded(TEMPLATES[together], own, together)[language], digest)
      : only;
  const whole = channel === 'push' && toStaff ? bare(full, group.length > 1, parts) : full;
  return {
    id,
    channel,
    to,
    language,
    template: group.length > 1 ? together : first.template,
    params: group.length > 1 ? digest : (parts[0]?.params ?? {}),
    subject: whole.subject,
    text: whole.text,
    urgent: group.some(({ urgent }) => urgent),
    lifetime: lifetimeOf(parts.some(({ template }) => template.secret === true)),
  };
}

/** On a locked screen anybody reads it: the step and the numbers, not what somebody wrote. */
function bare(
  { line, subject }: { readonly line: string; readonly subject: string },
  isDigest: boolean,
  parts: readonly { readonly params: Params }[],
): { readonly subject: string; readonly text: string } {
  const text = parts.map(({ params }) => params.number ?? '').filter(Boolean);
  return { subject: isDigest ? subject : line, text: text.join('\n') };
}

/** In the words of the city where it has some. */
const worded = (template: Template, own: OwnWordings, key: string | number): Template => ({
  ...template,
  ...own.get(String(key)),
});

function templateOf({ template: name }: DueMessage): Template {
  const template = findTemplate(name);
  if (template === null) throw new GatewayError(`There is no template ${name} any more`, { final: true });
  return template;
}

function paramsOf(crypto: FieldCrypto, { params }: DueMessage): Params {
  if (params === null) throw new GatewayError('Its content is no longer kept', { final: true });
  return JSON.parse(crypto.open(params, PARAMS_CONTEXT)) as Params;
}
