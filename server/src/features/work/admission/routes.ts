/** What admissions have beside the routes every trade has: the duty list that is made from them, and its papers. */
import { type Actor, coversArea } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { admissions } from '@gridgov/domain/work/admission/decisions.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { AreaCode, KnownArea, Uuid } from '../../../platform/http/shapes.ts';
import { sendPaper } from '../../../platform/papers/send.ts';
import { PaperView, paperListOf, paperView } from '../../../platform/papers/view.ts';
import { whoOf } from '../../../platform/workflow/origin.ts';
import { type DutyListDeps, dutyListOf } from './list.ts';
import { DUTY_LIST_PAPER, giveList, type ListPaperDeps, paperOfList, papersOfList } from './papers/list.ts';
import { DutyList } from './schema.ts';

const right = tradeRight(admissions, 'read');
/** Whoever keeps the list numbers it: the grid centre of the district. */
const numbers = tradeRight(admissions, 'consult');
const mayNumber = (actor: Actor, code: string) => actor.rights.has(numbers) && coversArea(actor, code);
const PUBLISHED = { none: 'a published list without people' } as const;
const Kind = Type.Enum([DUTY_LIST_PAPER.name] as [string, ...string[]]);
const district = '370602';

/** The list is published, so that each district’s is shown to whoever may read one. */
export function dutyListRoutes(deps: ListPaperDeps): Route[] {
  return [listRoute(deps), ...paperRoutes(deps)];
}

/** @throws Refusal where it is no district of the city */
function knownDistrict({ districts }: DutyListDeps, given: string | undefined): string {
  if (given === undefined || !districts().includes(given))
    throw new Refusal('not-found', { what: say('区县', 'district') });
  return given;
}

function listRoute(deps: DutyListDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/duty-items',
    operationId: 'dutyList',
    summary: 'The duty list of a district: what may be given to grid workers, by whom and until when',
    tag: 'admissions',
    right,
    audit: PUBLISHED,
    schema: {
      query: Type.Object({ district: Type.Optional(KnownArea) }),
      reply: { 200: DutyList },
    },
    run({ actor, query, now, language }) {
      const known = deps.districts();
      const own = known.find((code) => actor.area.startsWith(code)) ?? known[0];
      const asked = knownDistrict(deps, query.district ?? own);
      return dutyListOf(deps, { district: asked, now, language });
    },
  });
}

function paperRoutes(deps: ListPaperDeps): Route[] {
  const frame = { path: '/duty-items/:district/papers', tag: 'admissions', right } as const;
  const params = Type.Object({ district: AreaCode });
  const kinds = [DUTY_LIST_PAPER];
  return [
    defineRoute({
      ...frame,
      method: 'GET',
      operationId: 'listDutyListPapers',
      summary: 'The numbered duty lists of a district, the newest first',
      audit: PUBLISHED,
      examples: { district },
      schema: { params, reply: { 200: paperListOf(Type.String({ maxLength: 40 })) } },
      async run({ actor, params: asked, language }) {
        const rows = await papersOfList(deps, knownDistrict(deps, asked.district));
        return {
          papers: rows.map((row) => paperView(row, kinds, language)),
          kinds: kinds.flatMap((kind) =>
            mayNumber(actor, asked.district) ? [{ kind: kind.name, name: kind[language] }] : [],
          ),
        };
      },
    }),
    defineRoute({
      ...frame,
      right: numbers,
      method: 'POST',
      operationId: 'makeDutyListPaper',
      summary: 'Number the duty list of a district as it stands; the same list on the same day is one paper',
      audit: { event: 'series.given' },
      examples: { district },
      schema: { params, body: Type.Object({ kind: Kind }), reply: { 200: PaperView } },
      async run({ actor, params: asked, language, now, requestId, address, commandId }) {
        const known = knownDistrict(deps, asked.district);
        if (!mayNumber(actor, known)) throw new Refusal('outside-area');
        const who = whoOf(actor, numbers, { requestId, address, commandId, now });
        const row = await giveList(deps, { district: known, now, who });
        return paperView(row, kinds, language);
      },
    }),
    defineRoute({
      ...frame,
      method: 'GET',
      path: `${frame.path}/:paper/file`,
      operationId: 'openDutyListPaper',
      summary: 'A numbered duty list as PDF/A, made on first use and the same ever after',
      audit: PUBLISHED,
      rate: 'heavy',
      problems: [503],
      examples: { district, paper: '0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: {
        params: Type.Object({ district: AreaCode, paper: Uuid }),
        query: Type.Object({ save: Type.Optional(Type.Boolean({ description: 'To keep it as a file' })) }),
        reply: { 200: { binary: ['application/pdf'] } },
      },
      async run({ params: asked, query, now, reply }) {
        const row = await paperOfList(deps, knownDistrict(deps, asked.district), asked.paper);
        return sendPaper(deps.papers, row, { now, reply, save: query.save === true });
      },
    }),
  ];
}
