/** What the city says in its messages instead of the product: read, tried with examples, set from a day on. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { type Language, Refusal, say, sayField, wrongField } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { Day } from '../../../../platform/http/shapes.ts';
import { allUsed } from '../../../../platform/workflow/unused.ts';
import type { MessageDeps } from '../deps.ts';
import { headOf, holesOf, type Wording } from '../templates/template.ts';
import { checkWordings, HOLES, trialOf } from './check.ts';
import { type Message, messagesOf } from './messages.ts';
import { listVersions, saveVersion, type Wordings, type WordingVersion } from './queries.ts';
import { TrialReply, WordingList, WordingOne, Wordings as WordingsShape } from './schema.ts';

const frame = { tag: 'messages', right: 'rules.edit' } as const;
const params = Type.Object({
  key: Type.String({
    pattern: '^[a-z][A-Za-z0-9_.-]{2,79}$',
    maxLength: 80,
    examples: ['matter.staff.filed'],
  }),
});

export function wordingRoutes(deps: MessageDeps): Route[] {
  return [listRoute(deps), setRoute(deps), tryRoute(deps)];
}

function messagesNow({ trades = [], unusedAt = allUsed }: MessageDeps, now: number): Message[] {
  const unused = unusedAt(now);
  return messagesOf(trades.filter(({ trade }) => !unused.has(trade.name)));
}

function messageAt(deps: MessageDeps, key: string, now: number): Message {
  const message = messagesNow(deps, now).find((one) => one.key === key);
  if (message === undefined) throw new Refusal('not-found', { what: say('这条消息', 'The message') });
  return message;
}

type Seen = { readonly today: string; readonly language: Language };

function viewOf(
  { key, of, called, product }: Message,
  versions: readonly WordingVersion[],
  { today, language }: Seen,
) {
  const now = versions.findLast(({ from }) => from <= today)?.wording ?? null;
  return {
    key,
    of,
    called: called[language],
    about: headOf((now ?? product)[language]),
    holes: holesOf(product).map((name) => ({ name, means: HOLES[name]?.[language] ?? name })),
    product: { zh: partsOf(product.zh), en: partsOf(product.en) },
    now,
    coming: versions.filter(({ from }) => from > today),
  };
}

const partsOf = ({ line, subject, text }: Wording) => ({
  ...(line === undefined ? {} : { line }),
  subject,
  text,
});

function listRoute(deps: MessageDeps): Route {
  return defineRoute({
    ...frame,
    method: 'GET',
    path: '/message-wordings',
    operationId: 'listMessageWordings',
    summary: 'What each message says: by the product, and by the city in force and ahead',
    audit: { none: 'wordings, of nobody in particular' },
    schema: {
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 60, description: 'Words in them' })),
        own: Type.Optional(Type.Boolean({ description: 'Only what the city says otherwise' })),
      }),
      reply: { 200: WordingList },
    },
    async run({ query: { q = '', own = false }, now, language }) {
      const seen = { today: dayTextAt(now, deps.offset), language };
      const versions = await listVersions(deps.db);
      const words = q.trim().toLowerCase();
      const items = messagesNow(deps, now)
        .map((one) => viewOf(one, versions.get(one.key) ?? [], seen))
        .filter(({ now: instead, coming }) => !own || instead !== null || coming.length > 0)
        .filter(({ called, product, now: instead }) => saidIn([called, product, instead], words));
      return { items };
    },
  });
}

const saidIn = (some: readonly unknown[], words: string): boolean =>
  words === '' || JSON.stringify(some).toLowerCase().includes(words);

function setRoute(deps: MessageDeps): Route {
  return defineRoute({
    ...frame,
    method: 'PUT',
    path: '/message-wordings/:key',
    operationId: 'setMessageWording',
    summary: 'Say a message otherwise from a day on, today at the earliest; null: as the product says it',
    audit: { access: 'change' },
    examples: { key: 'matter.staff.filed' },
    schema: {
      params,
      body: Type.Object({ from: Day, wording: Type.Union([WordingsShape, Type.Null()]) }),
      reply: { 200: WordingOne },
    },
    async run(ask) {
      const { from, wording } = ask.body;
      const { key } = ask.params;
      const today = dayTextAt(ask.now, deps.offset);
      const message = messageAt(deps, key, ask.now);
      if (from < today)
        throw wrongField(
          sayField('from', '起始日期', 'the first day'),
          say('早于今天', 'it lies before today'),
          say('今天或以后', 'today or later'),
        );
      if (wording !== null) checkWordings(message, wording);
      await deps.db.transaction(async (tx) => {
        await saveVersion(tx, key, { from, wording: wording === null ? null : trimmed(wording) });
        await ask.record({ subject: `message-wording:${key}`, details: { from, own: wording !== null } }, tx);
      });
      const versions = (await listVersions(deps.db)).get(key) ?? [];
      return viewOf(message, versions, { today, language: ask.language });
    },
  });
}

function tryRoute(deps: MessageDeps): Route {
  return defineRoute({
    ...frame,
    method: 'POST',
    path: '/message-wordings/:key/trial',
    operationId: 'tryMessageWording',
    summary:
      'How a wording reads with examples in its places, and how many SMS it takes; nothing is kept or sent',
    audit: { none: 'nothing is kept, and the examples are invented' },
    examples: { key: 'matter.staff.filed' },
    schema: { params, body: WordingsShape, reply: { 200: TrialReply } },
    async run({ params: { key }, body, now }) {
      checkWordings(messageAt(deps, key, now), body);
      return { zh: trialOf(body.zh, 'zh'), en: trialOf(body.en, 'en') };
    },
  });
}

type Given = Static<typeof WordingsShape>;
const trimmed = ({ zh, en }: Given): Wordings => ({ zh: trimmedOne(zh), en: trimmedOne(en) });
const trimmedOne = ({ line, subject, text }: Given['zh']): Wording =>
  partsOf({
    ...(line === undefined ? {} : { line: line.trim() }),
    subject: subject.trim(),
    text: text.trim(),
  });
