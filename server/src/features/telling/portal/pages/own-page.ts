/** Following one's own matter by number and secret, read-only; what may be done with it needs the app, or the telephone. */
import { byStep, happenedWords, nextWords, ownHeadline } from '@gridgov/portal/parts/headline.ts';
import { dayWords, momentWords } from '@gridgov/portal/times.ts';
import { fill } from '@gridgov/portal/words/fill.ts';
import type { Static } from 'typebox';
import { type Html, html } from '../../../../platform/http/html.ts';
import type { OwnMatter, PublicMatter } from '../schema.ts';
import { back, hotline, type Page } from './frame.ts';
import { joined, type Look, said, to } from './look.ts';
import { clockOf, matterList, steps } from './matters-page.ts';

type Own = Static<typeof OwnMatter>;
export type Typed = { readonly number: string; readonly secret: string };

/** Number and secret as people write them into one field or two. */
export function parted(typed: Typed): Typed {
  const [, number = '', secret = ''] =
    /^\s*(\d{6}-\d{8}-\d{4,}|\d{4}-?\d{4,8})[\s.,，。·-]*([0-9A-Za-z -]*)$/.exec(typed.number.trim()) ?? [];
  return { number: number || typed.number.trim(), secret: typed.secret.trim() || secret.trim() };
}

type Answered = {
  readonly typed: Typed;
  readonly problem: string;
  readonly open: readonly Static<typeof PublicMatter>[];
};

export function followPage(look: Look, { typed, problem, open }: Answered): Page {
  const { words, plain } = look;
  const t = words.follow;
  const body = html`${back(look, '/', words.home)}<h1>${t.title}</h1>
<form class="form plainform" method="post" action="${to(look, '/follow')}">
<p class="hint">${t.hint}</p>${problem === '' ? null : html`<p class="err" role="alert">${problem}</p>`}
<p><label class="lab" for="number">${t.number}</label>
<input class="in" id="number" name="number" required autocomplete="off" maxlength="40" value="${typed.number}"></p>
<p><label class="lab" for="secret">${t.secret}</label><span class="hint" id="secret-note">${t.secretHint}</span>
<input class="in" id="secret" name="secret" autocomplete="off" maxlength="20" aria-describedby="secret-note" value="${typed.secret}"></p>
<p class="acts"><button class="btn main" type="submit">${t.go}</button></p></form>
${open.length === 0 ? null : matterList(look, open)}${hotline(t.callCode)}`;
  return { path: '/follow', title: t.title, description: plain.followDescription, image: '/picture', body };
}

export function ownPage(look: Look, own: Own): Page {
  const { words, now } = look;
  const { matter, next, description } = own;
  const title = joined(look, own.title || matter.className, matter.place);
  const due =
    next?.dueAt == null ? null : html`<br><b>${words.time.before(momentWords(next.dueAt, now, words))}</b>`;
  const body = html`${back(look, '/follow', words.follow.title)}
<p class="t2">${said(look, fill(words.follow.meta, { title: matter.street }))} <span class="nw">${matter.shortNumber}</span></p>
<h1>${said(look, title)}</h1>
<p class="say">${said(look, ownHeadline(own, now, words))} ${clockOf(look, matter)}</p>
${next === null ? null : html`<p class="say">${said(look, nextWords(next, words))}${due}</p>`}
${steps(look, matter)}
${description === '' ? null : html`<p class="plain">${said(look, description)}</p>`}
<section class="sec"><h2>${words.follow.way}</h2>${way(look, own)}</section>
${ownPhotos(look, own)}
${own.told === null ? null : html`<p class="t2">${fill(words.follow.told, { contact: own.told })}</p>`}
<section class="sec">${hotline(words.follow.callCode)}</section>`;
  return { path: '/follow', title, description: '', hidden: true, body };
}

function way(look: Look, { happened }: Own): Html {
  const { words, now } = look;
  const reached = byStep(happened);
  return html`<ol>${words.steps.map(
    (name, at) =>
      html`<li><b>${name}</b>${(reached.get(at + 1) ?? []).map(
        (one) => html`<br>${dayWords(one.at, now, words)} ${said(look, happenedWords(one, now, words))}`,
      )}</li>`,
  )}</ol>`;
}

function ownPhotos({ words }: Look, { matter: { photos } }: Own): Html | null {
  if (photos.length === 0) return null;
  return html`<section class="sec"><h2>${words.follow.photos}</h2><div class="shots">${photos.map(
    ({ url, when }) =>
      html`<img src="${url}" alt="${when === 'before' ? words.follow.before : words.follow.after}">`,
  )}</div></section>`;
}
