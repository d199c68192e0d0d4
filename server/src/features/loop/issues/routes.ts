import { effectOf } from '@gridgov/domain/loop/issues/effects.ts';
import { mayReveal, needsReasonToReveal } from '@gridgov/domain/loop/issues/help.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { COMMAND_NAMES, rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import Type from 'typebox';
import { capital } from '../../../platform/http/capital.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { refRight } from '../../../platform/rights/names.ts';
import { act } from './act.ts';
import { answerOf } from './answer.ts';
import { bodySchemaOf } from './command-body.ts';
import type { IssueDeps } from './deps.ts';
import { followRoutes } from './follow/follow-routes.ts';
import { findContact, findState } from './queries.ts';
import { resolvePlace } from './report/place.ts';
import { report } from './report/report.ts';
import type { RuleSet } from './rules-source.ts';
import {
  Advice,
  AdviceBody,
  CommandAnswer,
  Contact,
  IssueDetail,
  IssueParams,
  type PlaceInput,
  ReportBody,
  RevealBody,
  Timeline,
} from './schema.ts';
import { adviseReport } from './show/advice.ts';
import { formRoutes } from './show/form-routes.ts';
import type { Names } from './show/names.ts';
import { showEarlier, showIssue, splitId } from './show/show.ts';
import { teamRoutes } from './show/team-routes.ts';
import { workflowRoute } from './show/workflow-route.ts';

export function issueRoutes(deps: IssueDeps): Route[] {
  return [
    reportRoute(deps),
    showRoute(deps),
    timelineRoute(deps),
    adviceRoute(deps),
    revealRoute(deps),
    workflowRoute(deps),
    ...followRoutes(deps),
    ...teamRoutes(deps),
    ...formRoutes(deps),
    ...COMMAND_NAMES.map((command) => commandRoute(deps, command)),
  ];
}

function reportRoute(deps: IssueDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/issues',
    summary: 'Report a matter',
    description:
      'The id of the command (Idempotency-Key) becomes the id of the matter: sent twice it is one matter.',
    tag: 'issues',
    operationId: 'reportIssue',
    right: 'issue.report',
    audit: { event: 'issue.reported' },
    schema: { body: ReportBody, reply: { 200: CommandAnswer } },
    run: async ({ actor, body, commandId, requestId, address, now, clientAt, language }) => {
      const staff = actor.post !== 'resident';
      const { result } = await report(
        deps,
        actor,
        {
          channel: body.channel,
          nature: body.nature ?? usualNature(deps.rules.current(now), body.channel),
          title: chosenTitle(deps.names, body, language),
          description: body.description ?? '',
          classCode: body.classCode ?? null,
          place: resolvePlace(body.place, deps.places, now),
          reporter: { personId: actor.personId, kind: staff ? 'staff' : 'resident' },
          ...(body.contact === undefined ? {} : { contact: body.contact }),
          files: body.files ?? [],
          linked: [],
          ...(body.patrol === undefined ? {} : { patrol: body.patrol }),
          ...(body.seenAt === undefined ? {} : { seenAt: Date.parse(body.seenAt) }),
        },
        { commandId, requestId, address, now, clientAt },
      );
      return answerOf(result, language);
    },
  });
}

/** What reports of a channel are where nobody says it, by the dated list of that channel. @throws Refusal without one */
function usualNature(rules: RuleSet, channel: string): string {
  const [usual] = rules.codes(`${channel}_nature`);
  if (usual === undefined) throw new Refusal('field-missing', { field: '@word.nature' });
  return usual.code;
}

/** A title that is the name of the class in the reporter's language is kept as its Chinese name, for all readers. */
function chosenTitle(
  names: Names,
  { title, classCode }: Static<typeof ReportBody>,
  language: Language,
): string {
  const said = title.trim();
  const isName = classCode != null && said === names.in(language).classOf(classCode);
  return isName ? names.classOf(classCode) : said;
}

function adviceRoute(deps: IssueDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/issues/advice',
    summary: 'Classes, likely duplicates and the next step for a report being written',
    tag: 'issues',
    operationId: 'adviseReport',
    right: 'issue.report',
    audit: { none: 'open matters around a place, without contact data' },
    schema: { body: AdviceBody, reply: { 200: Advice } },
    run: ({ actor, body, language, now }) =>
      adviseReport(deps, {
        text: body.text,
        place: resolvePlace(body.place, deps.places, now),
        actor,
        language,
        now,
      }),
  });
}

function showRoute(deps: IssueDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/issues/:id',
    summary: 'One matter with what this viewer may do',
    tag: 'issues',
    operationId: 'showIssue',
    right: 'signed-in',
    audit: { none: 'names as the reader may know them; who may see the matter is checked per matter' },
    schema: {
      params: IssueParams,
      query: Type.Object({
        everything: Type.Optional(
          Type.Boolean({ description: 'Also commands this viewer may not give, with why and who may' }),
        ),
      }),
      reply: { 200: IssueDetail },
    },
    run: ({ actor, params, query, language, now }) =>
      showIssue(deps, params.id, { actor, language, now, everything: query.everything ?? false }),
  });
}

function timelineRoute(deps: IssueDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/issues/:id/timeline',
    summary: 'Earlier events of a matter',
    tag: 'issues',
    operationId: 'showIssueTimeline',
    right: 'signed-in',
    audit: { none: 'names as the reader may know them; who may see the matter is checked per matter' },
    schema: {
      params: IssueParams,
      query: Type.Object({ before: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
      reply: { 200: Timeline },
    },
    run: ({ actor, params, query, language, now }) =>
      showEarlier(deps, params.id, query.before, { actor, language, now }),
  });
}

function revealRoute(deps: IssueDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/issues/:id/reveal',
    summary: 'Contact of whoever reported, in clear, for a reason',
    tag: 'issues',
    operationId: 'revealIssueContact',
    // With the right to it, or as whoever goes where help is asked for: decided per matter.
    right: 'issue.read',
    audit: { access: 'personal' },
    schema: { params: IssueParams, body: RevealBody, reply: { 200: Contact } },
    run: async ({ actor, params, body, record }) => {
      const { district, id } = splitId(params.id);
      const state = await findState(deps.db, district, id);
      if (state === null || !maySee(state, actor)) throw new Refusal('not-found', { what: '@word.issue' });
      if (!mayReveal(state, actor)) throw new Refusal('no-right', { right: refRight('issue.reveal') });
      await record({ subject: `issue:${params.id}`, reason: reasonToReveal(state, body.reason) });
      const contact = await findContact(deps.db, district, id);
      const open = (sealed: Buffer | null | undefined) => (sealed ? deps.contacts.open(sealed) : null);
      return { name: open(contact?.name_sealed), phone: open(contact?.phone_sealed) };
    },
  });
}

/** Nobody types before an emergency: the visit is the reason. */
function reasonToReveal(state: Parameters<typeof needsReasonToReveal>[0], given: string | undefined): string {
  if (given !== undefined) return given;
  if (needsReasonToReveal(state)) throw new Refusal('field-missing', { field: '@word.reason' });
  return '紧急求助，到场联系';
}

/** One route per command of the table, with the body its fields ask for. */
function commandRoute(deps: IssueDeps, command: CommandName): Route {
  const row = rowOf(command);
  return defineRoute({
    method: 'POST',
    path: `/issues/:id/commands/${command}`,
    summary: `${capital(row.en)} (${row.zh})`,
    description: `${effectOf(command, 'en')}.`,
    tag: 'issues',
    operationId: `${command}Issue`,
    right: `issue.${command}`,
    audit: { event: `issue.${command}` },
    schema: { params: IssueParams, body: bodySchemaOf(command), reply: { 200: CommandAnswer } },
    run: async ({ actor, params, body, commandId, requestId, address, now, clientAt, language }) => {
      const given = { ...splitId(params.id), command, body: resolved(deps, body, now) as never };
      const { result } = await act(deps, actor, given, { commandId, requestId, address, now, clientAt });
      return answerOf(result, language);
    },
  });
}

/** A place as people give it becomes the place of the matter; everything else stays. */
function resolved(deps: IssueDeps, body: Record<string, unknown>, now: number): Record<string, unknown> {
  if (body.place === undefined) return body;
  return { ...body, place: resolvePlace(body.place as Static<typeof PlaceInput>, deps.places, now) };
}
