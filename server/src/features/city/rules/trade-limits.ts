/** The limits of trades besides the loop: how long each is, and what will hold later. */
import { CLOCK_UNITS } from '@gridgov/domain/calendar/limits.ts';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day } from '../../../platform/http/shapes.ts';
import { authorOf } from './author.ts';
import { type Author, changeRules } from './change.ts';
import type { RulesDeps } from './deps.ts';
import { ChangeReply, changeFrame } from './schema.ts';

const Name = Type.String({ pattern: '^[a-z_]{1,60}$', maxLength: 60 });
const Label = Type.String({ maxLength: 100 });
const LimitShape = Type.Object({
  n: Type.Number({ exclusiveMinimum: 0, maximum: 100_000 }),
  unit: Type.Enum([...CLOCK_UNITS]),
});
const Row = Type.Object({
  name: Name,
  label: Label,
  limit: LimitShape,
  pending: Type.Array(Type.Object({ from: Day, limit: LimitShape }), {
    maxItems: 100,
    description: 'Decided already, in force from their days on',
  }),
});

export function tradeLimitRoutes(deps: RulesDeps): Route[] {
  return [listRoute(deps), changeRoute(deps)];
}

function listRoute({ cache, limits = [] }: RulesDeps): Route {
  return defineRoute({
    tag: 'rules',
    right: 'rules.read',
    audit: { none: 'read without personal data' },
    method: 'GET',
    path: '/rules/trade-limits',
    operationId: 'listTradeLimits',
    summary: 'The limits of trades besides the loop, in force and decided',
    schema: {
      reply: {
        200: Type.Object({
          items: Type.Array(
            Type.Object({ trade: Name, label: Label, limits: Type.Array(Row, { maxItems: 100 }) }),
            { maxItems: 100 },
          ),
        }),
      },
    },
    run({ now, language }) {
      const facts = cache.factsAt(now);
      const pending = cache.tradeLimitsAfter(now);
      return {
        items: limits.map(({ trade, limits: names }) => ({
          trade: trade.name,
          label: trade[language],
          limits: Object.entries(names).map(([name, words]) => ({
            name,
            label: words[language],
            limit: facts.tradeLimit(trade.name, name),
            pending: (pending.get(`${trade.name}/${name}`) ?? []).map((one) => ({ ...one })),
          })),
        })),
      };
    },
  });
}

function changeRoute(deps: RulesDeps): Route {
  return defineRoute({
    tag: 'rules',
    right: 'rules.edit',
    audit: { access: 'change' },
    method: 'PUT',
    path: '/rules/trade-limits/:trade/:name',
    operationId: 'setTradeLimit',
    summary: 'Change one limit of a trade from a day on',
    description: 'A clock that runs keeps the limit it began with.',
    examples: { trade: 'whistle', name: 'report' },
    schema: {
      params: Type.Object({ trade: Name, name: Name }),
      body: Type.Object({ ...changeFrame, ...LimitShape.properties }),
      reply: { 200: ChangeReply },
    },
    async run(ask) {
      const { trade, name } = ask.params;
      const { from = dayTextAt(ask.now, deps.offset), note, n, unit } = ask.body;
      const known = deps.limits?.find((one) => one.trade.name === trade);
      if (known === undefined || !Object.hasOwn(known.limits, name))
        throw new Refusal('not-found', { what: '@word.limit' });
      const key = `${trade}/${name}`;
      const also: Author['also'] = (tx) =>
        ask.record({ subject: `rules:trade_limit/${key}`, reason: note, details: { from } }, tx);
      const author = { ...authorOf(ask.actor, ask.now, note), also };
      const data = { trade, name, limitN: n, limitUnit: unit };
      const made = await changeRules(deps.db, 'trade_limit', [{ key, from, data }], author);
      await deps.cache.refresh();
      return { version: deps.cache.factsAt(ask.now).version, ...made };
    },
  });
}
