/** Objections of residents to what is posted: without an account and without scripts. */
import { explainRefusal, Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { FORM_TYPES } from '../../../platform/http/form.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { type Answer, defineRoute, type Route } from '../../../platform/http/route.ts';
import { UUID } from '../../../platform/http/shapes.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { formOf, type Look, lookOf, pageQuery, writePage } from '../../telling/portal/public.ts';
import { type Contact, normalContact } from '../../telling/residents/public.ts';
import { dutyWords, type Posted, postedItem } from '../admission/public.ts';
import {
  answerPage,
  followPage,
  objectPage,
  raisedPage,
  type Written,
  type Wrong,
} from './objection-page.ts';
import { type ObjectionDeps, ownObjection, raise } from './objections.ts';

const PAGE = { binary: ['text/html'] } as const;
const shared = { tag: 'portal', right: 'public', absolute: true, hidden: true } as const;
const read = { ...shared, method: 'GET', head: true } as const;
const AnyId = Type.Object({ id: Type.String({ maxLength: 200 }) });
const examples = { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' };
const sent = {
  query: pageQuery(),
  headers: Type.Object({ 'content-type': Type.String({ maxLength: 300 }) }),
  body: { binary: FORM_TYPES, maxBytes: 40_000 },
  reply: { 200: PAGE },
} as const;
const CASE = new RegExp(`^(\\d{6})\\.(${UUID})$`);
const ONE = new RegExp(`^${UUID}$`);
const [LONGEST_WORDS, LONGEST_CONTACT] = [2000, 200] as const;

export function objectionRoutes(deps: ObjectionDeps): Route[] {
  return [objectRoute(deps), raiseRoute(deps), ...answerRoutes(deps)];
}

/** @throws Refusal where nothing of this id is posted now */
async function postedNow({ list }: ObjectionDeps, address: string, { now, language }: Look) {
  const [, district = '', id = ''] = CASE.exec(address) ?? [];
  const posted = list.districts().includes(district)
    ? await postedItem(list, id, { district, now, language })
    : null;
  if (posted === null) throw new Refusal('not-found', { what: say('公示中的事项', 'What was posted') });
  return { district, id, posted };
}

function emptyForm({ portal }: ObjectionDeps, now: number): Written {
  const { bits: _, ...check } = portal.guard.challenge(now);
  return { id: uuidv7(now), words: '', contact: '', check };
}

function objectRoute(deps: ObjectionDeps): Route {
  return defineRoute({
    ...read,
    path: '/portal/duty-list/:id',
    operationId: 'objectionForm',
    summary: 'Form for an objection to what is posted',
    audit: { none: 'a published item without people, and a form' },
    examples,
    schema: { params: AnyId, query: pageQuery(), reply: { 200: PAGE } },
    run: async (ask) => {
      const look = lookOf(deps.portal, ask);
      const { posted } = await postedNow(deps, ask.params.id, look);
      return writePage(deps.portal, look, objectPage(look, posted, emptyForm(deps, ask.now), {}));
    },
  });
}

type Fields = readonly (readonly [string, string])[];
const valueIn = (fields: Fields, name: string, most: number) =>
  (fields.find(([key]) => key === name)?.[1] ?? '').trim().slice(0, most);

function writtenIn(fields: Fields): Written {
  const id = valueIn(fields, 'id', 40);
  if (!ONE.test(id)) throw new HttpProblem('request-malformed');
  const [salt, sign] = [valueIn(fields, 'salt', 40), valueIn(fields, 'sign', 100)];
  return {
    id,
    words: valueIn(fields, 'words', LONGEST_WORDS),
    contact: valueIn(fields, 'contact', LONGEST_CONTACT),
    check: { salt, sign, until: Number(valueIn(fields, 'until', 20)) || 0 },
  };
}

const contactIn = (text: string): Contact | null =>
  text === '' ? null : { channel: text.includes('@') ? 'email' : 'sms', to: text };

function isContact(contact: Contact): boolean {
  try {
    return normalContact(contact) !== '';
  } catch (error) {
    if (error instanceof HttpProblem) return false;
    throw error;
  }
}

function faultsOf(look: Look, { words, contact }: Written): Wrong {
  const given = contactIn(contact);
  const t = look.words.report.tell;
  return {
    ...([...words].length < 2 ? { words: look.words.report.what.need } : {}),
    ...(given === null || isContact(given) ? {} : { contact: given.channel === 'email' ? t.badMail : t.bad }),
  };
}

function raiseRoute(deps: ObjectionDeps): Route {
  const { portal } = deps;
  return defineRoute({
    ...shared,
    method: 'POST',
    path: '/portal/duty-list/:id',
    operationId: 'objectByForm',
    summary: 'Object to what is posted; the hidden id makes it one objection however often it is sent',
    audit: { event: 'admission.objected' },
    examples,
    schema: { params: AnyId, ...sent },
    run: async (ask): Promise<Answer> => {
      const look = lookOf(portal, ask);
      const { now, address, requestId, clientAt } = ask;
      const { district, id, posted } = await postedNow(deps, ask.params.id, look);
      const { fields } = await formOf(ask.body, ask.headers['content-type']);
      const written = writtenIn(fields);
      const again = (wrong: Wrong) => againPage(deps, look, posted, written, wrong);
      const wrong = faultsOf(look, written);
      if (Object.keys(wrong).length > 0) return again(wrong);
      await portal.guard.count('report', address, now);
      const verdict = await portal.guard.checkWithoutSum(written.check, written.id, address, now);
      const { form } = look.plain;
      if (verdict !== 'ok') return again({ form: verdict === 'quick' ? form.quick : form.again });
      const contact = contactIn(written.contact);
      const said = { district, id, words: written.words, contact, language: look.language };
      const origin = { commandId: written.id, requestId, address, now, clientAt };
      try {
        const raised = await raise(deps, said, origin);
        return writePage(portal, look, raisedPage(look, { ...raised, told: contact !== null }));
      } catch (error) {
        return again({ contact: waitText(error, look) });
      }
    },
  });
}

/** What whoever objects again too soon is told. @throws any other error */
function waitText(error: unknown, { language }: Look): string {
  if (!(error instanceof Refusal) || error.code !== 'objected-lately') throw error;
  const { text, instead } = explainRefusal(error.code, error.details, language);
  return `${text}${language === 'zh' ? '。' : '. '}${instead}`;
}

/** With what was written; a fresh mark only where the one before is of no more use. */
function againPage(deps: ObjectionDeps, look: Look, posted: Posted, written: Written, wrong: Wrong): Answer {
  const { portal } = deps;
  const check = portal.guard.holds(written.check, look.now) ? written.check : emptyForm(deps, look.now).check;
  return writePage(portal, look, objectPage(look, posted, { ...written, check }, wrong));
}

function answerRoutes(deps: ObjectionDeps): Route[] {
  const { portal } = deps;
  return [
    defineRoute({
      ...read,
      path: '/portal/objections',
      operationId: 'objectionAnswerForm',
      summary: 'Form for reading the answer to one’s objection',
      audit: { none: 'a form alone' },
      schema: { query: pageQuery(), reply: { 200: PAGE } },
      run: (ask) => {
        const look = lookOf(portal, ask);
        return writePage(portal, look, followPage(look, { number: '', code: '' }, ''));
      },
    }),
    defineRoute({
      ...shared,
      method: 'POST',
      path: '/portal/objections',
      operationId: 'ownObjection',
      summary: 'One’s objection and its answer, by number and code',
      audit: { access: 'personal' },
      schema: sent,
      run: async (ask) => {
        const look = lookOf(portal, ask);
        const { fields } = await formOf(ask.body, ask.headers['content-type']);
        const code = valueIn(fields, 'code', 20).toUpperCase().replaceAll(/[\s-]/g, '');
        const typed = { number: valueIn(fields, 'number', 40), code };
        await portal.guard.count('open', ask.address, ask.now);
        try {
          return writePage(portal, look, answerPage(look, await ownObjection(deps, typed, ask)));
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'not-found') throw error;
          return writePage(portal, look, followPage(look, typed, dutyWords(look).wrong));
        }
      },
    }),
  ];
}
