import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import { optionalSystems } from '@gridgov/domain/city/people/systems.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { ATTACHMENTS } from '@gridgov/domain/workflow/pages.ts';
import Type from 'typebox';
import { known } from '../../../platform/http/known.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Day, keyIn, Moment, pageFrom, pageQuery } from '../../../platform/http/shapes.ts';
import type { Names } from '../names/public.ts';
import type { RulesFacts } from './cache.ts';
import { changeRoutes } from './change-routes.ts';
import { soundsOfClasses } from './class-sounds.ts';
import type { RulesDeps } from './deps.ts';
import type { RevisionChange } from './history.ts';
import { rulesImportRoutes } from './import-routes.ts';
import { oneRoutes } from './one-routes.ts';
import { listRevisions } from './queries.ts';
import { routingRoutes } from './routing-routes.ts';
import {
  CalendarView,
  ClassDetail,
  ClassList,
  CodeLists,
  PolicyView,
  RevisionPage,
  StandardList,
  SystemName,
} from './schema.ts';
import type { ClassFact, ConditionFact } from './snapshot.ts';
import type { PolicyData } from './tables.ts';
import { tradeLimitRoutes } from './trade-limits.ts';

export function rulesRoutes(deps: RulesDeps): Route[] {
  return [
    classesRoute(deps),
    classRoute(deps),
    codeListsRoute(deps),
    standardsRoute(deps),
    calendarRoute(deps),
    policyRoute(deps),
    revisionsRoute(deps),
    ...oneRoutes(deps),
    ...tradeLimitRoutes(deps),
    ...changeRoutes(deps),
    ...rulesImportRoutes(deps),
    ...routingRoutes(deps),
  ];
}

const read = {
  tag: 'rules',
  right: 'rules.read',
  audit: { none: 'read without personal data' },
} as const;
/** The moment whose rules are asked for; now where it is left out. */
const atQuery = Type.Object({ at: Type.Optional(Moment) });

function classesRoute({ cache, names }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'GET',
    path: '/classes',
    operationId: 'listClasses',
    summary: 'The category trees in force, parents before children',
    schema: { query: atQuery, reply: { 200: ClassList } },
    async run(ask) {
      const facts = cache.factsAt(ask.query.at ?? ask.now);
      const sounds = await soundsOfClasses(facts.classes);
      return {
        version: facts.version,
        items: facts.classes.map((one) => classView(one, { facts, sounds, names: names.in(ask.language) })),
      };
    },
  });
}

function classRoute({ cache, names }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'GET',
    path: '/classes/:code',
    operationId: 'getClass',
    summary: 'A class with its opening conditions, limits and closing conditions',
    examples: { code: 'E-01-02' },
    schema: {
      params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 120 }) }),
      query: atQuery,
      reply: { 200: ClassDetail },
    },
    async run(ask) {
      const facts = cache.factsAt(ask.query.at ?? ask.now);
      const sounds = await soundsOfClasses(facts.classes);
      const found = facts.classOf(ask.params.code);
      if (found === null) throw new Refusal('not-found', { what: '@word.class' });
      const called = names.in(ask.language);
      const standards = facts.conditionsOf(found.code).map((one) => standardView(one, called));
      return { ...classView(found, { facts, sounds, names: called }), standards };
    },
  });
}

type Look = {
  readonly facts: RulesFacts;
  readonly sounds: Awaited<ReturnType<typeof soundsOfClasses>>;
  readonly names: Names;
};

function classView(
  { code, tree, name: chinese, level, parent, aliases }: ClassFact,
  { facts, sounds, names }: Look,
) {
  const name = names.classOf(code);
  // What it is called in Chinese stays one of the words it is found by.
  const others = name === chinese ? aliases : [chinese, ...aliases];
  const conditions = facts.conditionsOf(code).length;
  return {
    code,
    tree,
    name,
    level,
    parent,
    aliases: [...others],
    sounds: [...(sounds.get(code) ?? [])],
    onDutyList: facts.onDutyList(code),
    conditions,
  };
}

function standardView(one: ConditionFact, names: Names) {
  const { condition, legalBasis, legalText, collectNotes } = one;
  const said = (text: string) => names.said('condition', text);
  const unitsIn = (words: readonly string[]) => words.map((word) => names.said('unit', word));
  const [openText, closeText] = [said(one.openText), said(one.closeText)];
  const limit = { n: one.limitN, unit: one.limitUnit };
  const [units, supervisors] = [unitsIn(one.units), unitsIn(one.supervisors)];
  return { condition, openText, closeText, limit, units, supervisors, legalBasis, legalText, collectNotes };
}

function standardsRoute({ cache, names }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'GET',
    path: '/standards',
    operationId: 'listStandards',
    summary: 'Opening conditions with their limits, by class; a text finds in names and conditions',
    schema: {
      query: Type.Object({
        ...atQuery.properties,
        classPrefix: Type.Optional(known('class-prefix', Type.String({ maxLength: 120 }))),
        text: Type.Optional(Type.String({ maxLength: 60 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 200 })),
      }),
      reply: { 200: StandardList },
    },
    run(ask) {
      const called = names.in(ask.language);
      const { at = ask.now, classPrefix = '', text = '', limit = 200 } = ask.query;
      const facts = cache.factsAt(at);
      const found = facts.classes
        .filter(({ code }) => code.startsWith(classPrefix))
        .flatMap(({ code, name }) =>
          facts.conditionsOf(code).map((one) => ({
            found: `${code} ${name} ${one.openText}`,
            view: { classCode: code, className: called.classOf(code), ...standardView(one, called) },
          })),
        )
        .filter(
          ({ found, view }) => found.includes(text) || `${view.className} ${view.openText}`.includes(text),
        )
        .map(({ view }) => view);
      return { version: facts.version, total: found.length, items: found.slice(0, limit) };
    },
  });
}

function calendarRoute({ cache }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'GET',
    path: '/rules/calendar',
    operationId: 'getCalendar',
    summary: 'Windows of working time, and the days on which Monday to Friday does not hold',
    schema: { query: atQuery, reply: { 200: CalendarView } },
    run(ask) {
      const { data } = cache.factsAt(ask.query.at ?? ask.now).calendar;
      const exceptions = Object.entries(data.exceptions)
        .map(([day, workday]) => ({ day, workday }))
        .sort((one, other) => one.day.localeCompare(other.day));
      return {
        version: data.version,
        windows: data.windows.map(({ from, spans }) => ({
          from,
          spans: spans.map(([begins, ends]) => ({ from: begins, to: ends })),
        })),
        exceptions,
        knownYears: { first: data.knownYears[0], last: data.knownYears[1] },
        workdayMode: data.workdayMode,
      };
    },
  });
}

function codeListsRoute({ cache }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'GET',
    path: '/code-lists',
    operationId: 'listCodes',
    summary: 'The choices of every list, in their order',
    right: 'signed-in',
    schema: { query: atQuery, reply: { 200: CodeLists } },
    run(ask) {
      const facts = cache.factsAt(ask.query.at ?? ask.now);
      const codes = (list: string) => facts.codes(list).map(({ code, zh, en }) => ({ code, zh, en }));
      return Object.fromEntries(facts.lists.map((list) => [list, codes(list)]));
    },
  });
}

const policyView = (policy: PolicyData) => ({
  ...policy,
  noSiteCheck: [...policy.noSiteCheck],
  unused: [...(policy.unused ?? [])],
  ...(policy.checkIn === undefined ? {} : { checkIn: { ...policy.checkIn } }),
  certifiedPatrols: policy.certifiedPatrols ?? false,
  attachments: { ...(policy.attachments ?? ATTACHMENTS) },
});

function policyRoute({ cache, optional = optionalSystems() }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'GET',
    path: '/rules/policy',
    operationId: 'getPolicy',
    summary: 'The settings of the loop in force',
    schema: {
      query: atQuery,
      reply: {
        200: Type.Object({
          version: Type.String({ maxLength: 60 }),
          policy: PolicyView,
          pending: Type.Array(Type.Object({ from: Day, policy: PolicyView }), {
            maxItems: 100,
            description: 'Decided already, in force from their days on',
          }),
          optional: Type.Array(Type.Object({ system: SystemName, name: Type.String({ maxLength: 100 }) }), {
            maxItems: 100,
            description: 'Systems a city may leave unused',
          }),
        }),
      },
    },
    run(ask) {
      const at = ask.query.at ?? ask.now;
      const { version, ...policy } = cache.factsAt(at).policy;
      const pending = cache.policiesAfter(at).map((one) => ({ ...one, policy: policyView(one.policy) }));
      const systems = [...optional].map(([system, words]) => ({ system, name: words[ask.language] }));
      return { version, policy: policyView(policy), pending, optional: systems };
    },
  });
}

function revisionsRoute({ db, people, cache }: RulesDeps): Route {
  return defineRoute({
    ...read,
    method: 'GET',
    path: '/rules/revisions',
    operationId: 'listRevisions',
    summary: 'Who changed the rules when and why, newest first',
    schema: { query: Type.Object(pageQuery), reply: { 200: RevisionPage } },
    async run(ask) {
      const { cursor, limit = 50 } = ask.query;
      const before = (keyIn(cursor, ['number'])?.[0] as number | undefined) ?? null;
      const rows = await listRevisions(db, before, limit + 1);
      const by = new Set(rows.flatMap(({ byPerson }) => byPerson ?? []));
      const names = await people([...by], readerOf(ask.actor));
      return pageFrom(
        rows,
        limit,
        (row) => [row.revision],
        (row) => ({
          ...row,
          byName: names.get(row.byPerson ?? '') ?? null,
          ...revisionView(cache.changeIn(row.revision, row.subject)),
        }),
      );
    },
  });
}

const revisionView = ({ from, policy, limits }: RevisionChange) => ({
  from,
  policy: policy === null ? null : { before: policyView(policy.before), after: policyView(policy.after) },
  limits: [...limits],
});
