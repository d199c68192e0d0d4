/** Forms and pages of an objection: raising it, its code, and the answer. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { STAGES } from '@gridgov/domain/work/admission/tables.ts';
import { fill } from '@gridgov/portal/words/fill.ts';
import { html } from '../../../platform/http/html.ts';
import { back, hotline, type Look, type Page, said, to } from '../../telling/portal/public.ts';
import { dutyWords, type Posted, postedRows, rowsOf } from '../admission/public.ts';
import type { Own } from './objections.ts';

/** What stands in the form, with the mark that it is ours. */
export type Written = {
  readonly id: string;
  readonly words: string;
  readonly contact: string;
  readonly check: { readonly salt: string; readonly until: number; readonly sign: string };
};
export type Wrong = { readonly form?: string; readonly words?: string; readonly contact?: string };

export function objectPage(look: Look, posted: Posted, written: Written, wrong: Wrong): Page {
  const t = dutyWords(look);
  const { check, id, words, contact } = written;
  const problem = (name: keyof Wrong) =>
    wrong[name] === undefined ? null : html`<p class="err" role="alert">${wrong[name]}</p>`;
  const hidden = Object.entries({ id, ...check }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const body = html`${back(look, '/duty-list', t.title)}<h1>${fill(t.objectTo, { title: posted.title })}</h1>
<dl class="purpose">${postedRows(look, posted)}${rowsOf(look, posted)}</dl>
<section class="sec"><form class="form" method="post" action="${to(look, `/duty-list/${posted.id}`)}">${hidden}${problem('form')}
<p class="field"><label class="lab" for="words">${t.words}</label><span class="hint" id="words-note">${t.wordsHint}</span>
<textarea class="in" id="words" name="words" rows="5" maxlength="2000" required aria-describedby="words-note">${words}</textarea></p>${problem('words')}
<p class="field"><label class="lab" for="contact">${t.contact} ${look.words.optional}</label><span class="hint" id="contact-note">${t.contactHint}</span>
<input class="in" id="contact" name="contact" maxlength="200" autocomplete="email" aria-describedby="contact-note" value="${contact}"></p>${problem('contact')}
<p class="acts"><button class="btn main" type="submit">${t.send}</button></p></form></section>${hotline(look.words.hotline)}`;
  return {
    path: `/duty-list/${posted.id}`,
    title: fill(t.objectTo, { title: posted.title }),
    description: t.postedLead,
    // It is gone when the posting is over.
    hidden: true,
    body,
  };
}

type Raised = { readonly number: string; readonly code: string; readonly told: boolean };

/** Number and code stand on this page alone, in no address. */
export function raisedPage(look: Look, { number, code, told }: Raised): Page {
  const t = dutyWords(look);
  const body = html`${back(look, '/duty-list', t.title)}<h1>${t.raised}</h1><p class="say">${told ? t.raisedTold : t.raisedNext}</p>
<dl class="two"><dt>${t.number}</dt><dd><b data-number>${number}</b></dd><dt>${t.code}</dt><dd><b data-secret>${code}</b></dd></dl>
<form method="post" action="${to(look, '/objections')}"><input type="hidden" name="number" value="${number}"><input type="hidden" name="code" value="${code}">
<p class="acts"><button class="btn main" type="submit">${t.follow}</button> <a class="btn low" href="${to(look, '/duty-list')}">${t.title}</a></p></form>
${hotline(look.words.hotline)}`;
  return { path: '/objections', title: t.raised, description: '', hidden: true, body };
}

type Typed = { readonly number: string; readonly code: string };

export function followPage(look: Look, { number, code }: Typed, problem: string): Page {
  const t = dutyWords(look);
  const body = html`${back(look, '/duty-list', t.title)}<h1>${t.follow}</h1>
<form class="form" method="post" action="${to(look, '/objections')}"><p class="hint">${t.followHint}</p>${
    problem === '' ? null : html`<p class="err" role="alert">${problem}</p>`
  }
<p class="field"><label class="lab" for="number">${t.number}</label>
<input class="in" id="number" name="number" required autocomplete="off" maxlength="40" value="${number}"></p>
<p class="field"><label class="lab" for="code">${t.code}</label>
<input class="in" id="code" name="code" required autocomplete="off" autocapitalize="characters" maxlength="20" value="${code}"></p>
<p class="acts"><button class="btn main" type="submit">${t.see}</button></p></form>${hotline(look.words.hotline)}`;
  return { path: '/objections', title: t.follow, description: t.followHint, hidden: problem !== '', body };
}

export function answerPage(look: Look, { state, objection }: Own): Page {
  const t = dutyWords(look);
  const { words, at, upheld, answer, clocks } = objection;
  const due = clocks.objection?.dueAt;
  const answered =
    upheld === null
      ? html`<p class="say">${due == null ? t.waits : fill(t.waitsUntil, { day: dayTextAt(due) })}</p>`
      : html`<p class="say"><b>${upheld ? t.upheld : t.notUpheld}</b></p><p class="plain">${said(look, answer ?? '')}</p>`;
  const body = html`${back(look, '/duty-list', t.title)}<p class="t2">${state.number}</p>
<h1>${fill(t.objectTo, { title: state.title })}</h1>
<section class="sec"><h2>${t.answer}</h2>${answered}</section>
<section class="sec"><h2>${t.yours}</h2><p class="t2">${dayTextAt(at)}</p><p class="plain">${said(look, words)}</p></section>
<section class="sec"><h2>${t.now}</h2><p>${STAGES[state.stage][look.language]}</p></section>${hotline(look.words.hotline)}`;
  return { path: '/objections', title: t.follow, description: '', hidden: true, body };
}
