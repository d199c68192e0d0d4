/** One plain form for a report: what came in it, and the form again with everything that was written. */

import { personWords } from '@gridgov/portal/parts/headline.ts';
import { momentWords } from '@gridgov/portal/times.ts';
import { fill } from '@gridgov/portal/words/fill.ts';
import type { Static } from 'typebox';
import { type Html, html } from '../../../../platform/http/html.ts';
import type { Challenge } from '../guard/guard.ts';
import type { Reported } from '../schema.ts';
import { back, hotline, type Page } from './frame.ts';
import { type Look, said, to } from './look.ts';

export const KINDS = ['complaint', 'emergency', 'help'] as const;
export type Kind = (typeof KINDS)[number];

/** A place to choose: `at` is what the form sends back of it. */
export type Offered = { readonly at: string; readonly name: string; readonly inside: string };

/** What somebody wrote, as it stands in the form. */
export type Written = {
  /** The report's id, made with the first form: sent twice it is one report. */
  readonly id: string;
  readonly place: string;
  /** The words for which the places below were found, and the one that was chosen. */
  readonly searched: string;
  readonly at: string;
  readonly kind: Kind;
  readonly description: string;
  readonly contact: string;
  /** Photos that are kept already. */
  readonly files: readonly string[];
  readonly check: Omit<Challenge, 'bits'>;
};

export type Wrong = Partial<Record<'form' | 'place' | 'description' | 'contact' | 'photo', string>>;

type Again = {
  readonly written: Written;
  readonly wrong: Wrong;
  readonly offered: readonly Offered[];
};

export function reportPage(look: Look, { written, wrong, offered }: Again): Page {
  const { words, plain } = look;
  const problem = (name: keyof Wrong) =>
    !wrong[name] ? null : html`<p class="err" role="alert" id="wrong-${name}">${wrong[name]}</p>`;
  const { check } = written;
  const hidden = Object.entries({
    id: written.id,
    searched: offered.length === 0 ? '' : written.place,
    salt: check.salt,
    until: check.until,
    sign: check.sign,
  }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  const body = html`${back(look, '/', words.home)}<h1>${words.tell}</h1>
<form class="form plainform" method="post" action="${to(look, '/report')}" enctype="multipart/form-data">${hidden}${written.files.map(
    (id) => html`<input type="hidden" name="file" value="${id}">`,
  )}
${problem('form')}${place(look, { written, offered, problem: problem('place') })}${kinds(look, written)}
<p><label class="lab" for="description">${words.report.what.title}</label><span class="hint">${words.report.what.hint}</span></p>
${problem('description')}<p><textarea class="in" id="description" name="description" rows="5" maxlength="2000" required>${written.description}</textarea></p>
${photo(look, written)}${problem('photo')}
<p><label class="lab" for="contact">${plain.form.contact} ${words.optional}</label><span class="hint" id="contact-note">${plain.form.contactHint}</span></p>
${problem('contact')}<p><input class="in" id="contact" name="contact" maxlength="200" autocomplete="email" aria-describedby="contact-note" value="${written.contact}"></p>
<p class="acts"><button class="btn main" type="submit">${offered.length === 0 ? plain.form.find : words.send}</button></p></form>
${hotline(words.hotline)}`;
  return {
    path: '/report',
    title: words.tell,
    description: plain.reportDescription,
    image: '/picture',
    body,
  };
}

type PlacePart = Pick<Again, 'written' | 'offered'> & { readonly problem: Html | null };

function place(look: Look, { written, offered, problem }: PlacePart): Html {
  const t = look.words.report.where;
  const { form } = look.plain;
  const choose =
    offered.length === 0
      ? null
      : html`<fieldset class="opts"><legend class="lab">${form.which}</legend><p class="hint">${form.whichHint}</p>${offered.map(
          ({ at, name, inside }) =>
            html`<label><input type="radio" name="at" value="${at}"${
              at === written.at ? html` checked` : null
            }><b>${said(look, name)}</b><span>${said(look, inside)}</span></label>`,
        )}</fieldset>`;
  return html`<p><label class="lab" for="place">${t.title}</label><span class="hint" id="place-note">${t.hint}</span></p>
${problem}<p><input class="in" id="place" name="place" maxlength="60" required aria-describedby="place-note" value="${written.place}"></p>${choose}`;
}

function kinds({ plain: { form } }: Look, written: Written): Html {
  return html`<fieldset class="opts"><legend class="lab">${form.kind}</legend>${KINDS.map(
    (kind) =>
      html`<label><input type="radio" name="kind" value="${kind}"${
        kind === written.kind ? html` checked` : null
      }><b>${form.kinds[kind]}</b></label>`,
  )}</fieldset>`;
}

function photo({ words, plain: { form } }: Look, { files }: Written): Html {
  if (files.length > 0) return html`<p class="ok-line">${fill(form.photoKept, { n: files.length })}</p>`;
  return html`<p><label class="lab" for="photo">${form.photo} ${words.optional}</label><span class="hint" id="photo-note">${form.photoHint}</span>
<input id="photo" name="photo" type="file" accept="image/*" multiple aria-describedby="photo-note"></p>`;
}

/** What was sent, with its number and secret: they stand on this page alone, in no address. */
export function sentPage(look: Look, made: Static<typeof Reported>): Page {
  const { words, plain, now } = look;
  const t = words.report.sent;
  const { next } = made;
  const when = next?.dueAt == null ? '' : words.time.before(momentWords(next.dueAt, now, words));
  const body = html`<h1>${t.title}</h1>${
    next === null
      ? null
      : html`<p class="say">${said(look, fill(t.next, { when, who: next.who, person: personWords(next, words) }))}</p>`
  }
${made.together === null ? null : html`<p class="say">${fill(t.together, { number: made.together })}</p>`}<p>${t.code}</p><dl class="two"><dt>${words.follow.number}</dt><dd><b data-number>${made.number}</b></dd>
<dt>${words.follow.secret}</dt><dd><b data-secret>${made.secret}</b></dd></dl><p>${plain.sentNote}</p>
<form method="post" action="${to(look, '/follow')}"><input type="hidden" name="number" value="${made.number}"><input type="hidden" name="secret" value="${made.secret}">
<p class="acts"><button class="btn main" type="submit">${t.follow}</button> <a class="btn low" href="${to(look, '/')}">${t.home}</a></p></form>
${hotline(words.follow.callCode)}`;
  return { path: '/report', title: t.title, description: '', hidden: true, body };
}
