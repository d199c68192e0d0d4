/** Papers for residents: the receipt of what one reported, and whether a paper is valid. */
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { FORM_TYPES } from '../../../../platform/http/form.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { Day, nullable } from '../../../../platform/http/shapes.ts';
import { sendPaper } from '../../../../platform/papers/send.ts';
import { whoOf } from '../../../../platform/workflow/origin.ts';
import { givePaper, IssueId } from '../../../loop/issues/public.ts';
import { SessionHeader } from '../../residents/public.ts';
import type { PortalDeps } from '../deps.ts';
import { mineOf, show } from '../own/own.ts';
import { formOf } from '../pages/form.ts';
import { writePage } from '../pages/frame.ts';
import { lookOf, pageQuery } from '../pages/look.ts';
import { SecretText } from '../schema.ts';
import { checkPaper } from './check.ts';
import { checkPage } from './page.ts';

const FORM_ALONE = { none: 'a form alone' } as const;
const PAGE = { binary: ['text/html'] } as const;
const shared = { tag: 'portal', right: 'public', absolute: true, hidden: true } as const;
const [LONGEST_NUMBER, LONGEST_CODE] = [80, 40] as const;
const line = (maxLength: number) => Type.String({ minLength: 1, maxLength });

export function portalPaperRoutes(deps: PortalDeps): Route[] {
  return [receiptRoute(deps), checkRoute(deps), ...checkPages(deps)];
}

function receiptRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/matters/:id/receipt',
    operationId: 'openReceipt',
    summary: 'The receipt of a matter for whoever reported it, as PDF/A',
    tag: 'portal',
    right: 'public',
    audit: { access: 'personal' },
    rate: 'heavy',
    problems: [503],
    examples: { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: {
      params: Type.Object({ id: IssueId }),
      headers: SessionHeader,
      body: Type.Object({ secret: Type.Optional(SecretText) }),
      reply: { 200: { binary: ['application/pdf'] } },
    },
    run: async (ask) => {
      const { address, now, requestId, commandId, reply } = ask;
      await deps.guard.count('open', address, now);
      const [district = '', id = ''] = ask.params.id.split('.');
      await ask.record({ subject: `issue:${ask.params.id}` });
      const mine = await mineOf(deps, district, id, ask.body.secret, ask);
      const own = await show(deps, district, id, mine, ask);
      // Who joined has not said what stands on it.
      if (own.role !== 'reporter') throw new Refusal('not-found', { what: say('回执', 'A receipt') });
      const who = whoOf(mine.actor, 'public', { requestId, address, commandId, now });
      const row = await givePaper(deps.papers, 'receipt', { district, id }, { who, now });
      return sendPaper(deps.papers.papers, row, { now, reply, save: true });
    },
  });
}

function checkRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/portal/papers/check',
    operationId: 'checkPaper',
    summary: 'Whether a paper is valid, by its number and its check code',
    description: 'A wrong number and a wrong code are answered alike. What the paper says is not told.',
    tag: 'portal',
    right: 'public',
    audit: { access: 'personal' },
    schema: {
      body: Type.Object({ number: line(LONGEST_NUMBER), code: line(LONGEST_CODE) }),
      reply: {
        200: Type.Object({
          ...{ number: line(200), kind: line(100), day: line(10), issuer: line(200) },
          term: nullable(Type.Object({ until: Day, valid: Type.Boolean() })),
        }),
      },
    },
    run: (ask) => checkPaper(deps, ask.body, ask),
  });
}

/** The same without scripts; a scanned code fills the form in. */
function checkPages(deps: PortalDeps): Route[] {
  return [
    defineRoute({
      ...shared,
      method: 'GET',
      head: true,
      path: '/portal/paper',
      operationId: 'checkPaperPage',
      summary: 'Form for checking a paper',
      audit: FORM_ALONE,
      schema: { query: pageQuery('n', 'c'), reply: { 200: PAGE } },
      run: (ask) => {
        const look = lookOf(deps, ask);
        const { n: number = '', c: code = '' } = ask.query;
        return writePage(deps, look, checkPage(look, { typed: { number, code }, valid: null, problem: '' }));
      },
    }),
    defineRoute({
      ...shared,
      method: 'POST',
      path: '/portal/paper',
      operationId: 'checkPaperByForm',
      summary: 'Whether a paper is valid, as a page',
      audit: { access: 'personal' },
      schema: {
        query: pageQuery(),
        headers: Type.Object({ 'content-type': Type.String({ maxLength: 300 }) }),
        body: { binary: FORM_TYPES, maxBytes: 20_000 },
        reply: { 200: PAGE },
      },
      run: async (ask) => {
        const look = lookOf(deps, ask);
        const form = await formOf(ask.body, ask.headers['content-type']);
        const value = (name: string, most: number) =>
          (form.fields.find(([key]) => key === name)?.[1] ?? '').slice(0, most);
        const typed = { number: value('number', LONGEST_NUMBER), code: value('code', LONGEST_CODE) };
        try {
          const valid = await checkPaper(deps, typed, ask);
          return writePage(deps, look, checkPage(look, { typed, valid, problem: '' }));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return writePage(
            deps,
            look,
            checkPage(look, { typed, valid: null, problem: look.words.follow.paper.wrong }),
          );
        }
      },
    }),
  ];
}
