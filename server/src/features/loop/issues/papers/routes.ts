import { minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { mayReveal } from '@gridgov/domain/loop/issues/help.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type, { type Static } from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { Reason, Uuid } from '../../../../platform/http/shapes.ts';
import { findPaper, listPapers } from '../../../../platform/papers/queries.ts';
import { sendCopy, sendPaper } from '../../../../platform/papers/send.ts';
import { noPaper, PaperView, paperListOf, paperView } from '../../../../platform/papers/view.ts';
import { refRight } from '../../../../platform/rights/names.ts';
import { whoOf } from '../../../../platform/workflow/origin.ts';
import { findContact, findState } from '../queries.ts';
import { IssueParams } from '../schema.ts';
import { splitId } from '../show/show.ts';
import type { Line } from './data.ts';
import { givePaper, type PaperDeps } from './give.ts';
import { ISSUE_PAPERS, type IssuePaper } from './kinds.ts';

const Kind = Type.Enum(Object.keys(ISSUE_PAPERS) as IssuePaper[]);
const PaperList = paperListOf(Kind);
const KINDS = Object.values(ISSUE_PAPERS);
const PaperParams = Type.Object({ ...IssueParams.properties, paper: Uuid });
const examples = {
  id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab',
  paper: '0192d3a0-7b1c-7000-8000-0123456789ab',
};
const NAMES_MASKED =
  'names are masked, since paper leaves the house; who may see the matter is checked per matter';

export function paperRoutes(deps: PaperDeps): Route[] {
  return [listRoute(deps), giveRoute(deps), openRoute(deps), revealRoute(deps)];
}

function listRoute({ issues }: PaperDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/issues/:id/papers',
    summary: 'The numbered papers of a matter, and which can be made',
    tag: 'issues',
    operationId: 'listIssuePapers',
    right: 'issue.read',
    audit: { none: NAMES_MASKED },
    examples: { id: examples.id },
    schema: { params: IssueParams, reply: { 200: PaperList } },
    run: async ({ actor, params, language }): Promise<Static<typeof PaperList>> => {
      const state = await stateFor(issues, params.id, actor);
      const listed = await listPapers(issues.db, state.district, state.id);
      const kinds = KINDS.filter(({ name }) => name !== 'supervise' || state.supervision !== null);
      return {
        papers: listed.map((row) => paperView(row, KINDS, language)),
        kinds: kinds.map((kind) => ({ kind: kind.name, name: kind[language] })),
      };
    },
  });
}

function giveRoute(deps: PaperDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/issues/:id/papers',
    summary: 'Make a paper of a matter: it gets its number, once for each event',
    description:
      'A supervision belongs to the newest event of that kind, a receipt to the report, a case file to all that has happened so far. Asked again for the same event, the same paper is answered.',
    tag: 'issues',
    operationId: 'makeIssuePaper',
    right: 'issue.read',
    audit: { event: 'series.given' },
    examples: { id: examples.id },
    schema: { params: IssueParams, body: Type.Object({ kind: Kind }), reply: { 200: PaperView } },
    run: async ({ actor, params, body, language, now, requestId, address, commandId }) => {
      const { district, id } = await stateFor(deps.issues, params.id, actor);
      const who = whoOf(actor, 'issue.read', { requestId, address, commandId, now });
      const row = await givePaper(deps, body.kind, { district, id }, { who, now });
      return paperView(row, KINDS, language);
    },
  });
}

function openRoute({ issues, papers }: PaperDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/issues/:id/papers/:paper/file',
    summary: 'A paper as PDF/A, made on first use and the same ever after',
    tag: 'issues',
    operationId: 'openIssuePaper',
    right: 'issue.read',
    audit: { none: NAMES_MASKED },
    rate: 'heavy',
    problems: [503],
    examples,
    schema: {
      params: PaperParams,
      query: Type.Object({ save: Type.Optional(Type.Boolean({ description: 'To keep it as a file' })) }),
      reply: { 200: { binary: ['application/pdf'] } },
    },
    run: async ({ actor, params, query, now, reply }) => {
      const { district, id } = await stateFor(issues, params.id, actor);
      const row = await findPaper(issues.db, district, params.paper);
      if (row === null || row.trade !== 'issue' || row.about !== id) throw noPaper();
      return sendPaper(papers, row, { now, reply, save: query.save === true });
    },
  });
}

function revealRoute({ issues, papers }: PaperDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/issues/:id/papers/:paper/reveal',
    summary: 'A copy of a case file with the contact of whoever reported, for a reason',
    description:
      'It is set anew, marked with who has it, when and what for, and not kept. The look is logged.',
    tag: 'issues',
    operationId: 'revealIssuePaper',
    // With the right to the contact, decided per matter as on its page.
    right: 'issue.read',
    audit: { access: 'personal' },
    rate: 'heavy',
    problems: [503],
    examples,
    schema: {
      params: PaperParams,
      body: Type.Object({ reason: Reason }),
      reply: { 200: { binary: ['application/pdf'] } },
    },
    run: async ({ actor, account, params, body, now, reply, record }) => {
      const state = await stateFor(issues, params.id, actor);
      const row = await findPaper(issues.db, state.district, params.paper);
      if (row === null || row.about !== state.id || row.kind !== 'case_file') throw noPaper();
      if (!mayReveal(state, actor)) throw new Refusal('no-right', { right: refRight('issue.reveal') });
      await record({ subject: `issue:${params.id}`, reason: body.reason, details: { paper: row.number } });
      const contact = await findContact(issues.db, state.district, state.id);
      const open = (sealed: Buffer | null | undefined) => (sealed ? issues.contacts.open(sealed) : '');
      const mark = `含个人信息 ${account?.name ?? actor.personId} ${minuteTextAt(now)} ${body.reason}`;
      const lines = [
        { label: '姓名', text: open(contact?.name_sealed) },
        { label: '电话', text: open(contact?.phone_sealed) },
      ].filter(({ text }) => text !== '');
      return sendCopy(papers, row, {
        reply,
        add: (data) => ({ ...data, mark, reported: [...(data.reported as readonly Line[]), ...lines] }),
      });
    },
  });
}

async function stateFor({ db }: PaperDeps['issues'], issueId: string, actor: Actor): Promise<IssueState> {
  const { district, id } = splitId(issueId);
  const state = await findState(db, district, id);
  if (state === null || !maySee(state, actor)) throw new Refusal('not-found', { what: '@word.issue' });
  return state;
}
