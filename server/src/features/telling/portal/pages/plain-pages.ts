/** The first page, the pages that only say something, and those that cannot be had without scripts. */

import { dayWords } from '@gridgov/portal/times.ts';
import { fill } from '@gridgov/portal/words/fill.ts';
import { registerWords } from '@gridgov/portal/words/register.ts';
import type { Static } from 'typebox';
import { type Html, html } from '../../../../platform/http/html.ts';
import type { Line } from '../../../../platform/purposes/purposes.ts';
import type { NoticeView, PublicMatter, Summary } from '../schema.ts';
import { back, hotline, type Page } from './frame.ts';
import { type Look, said, to } from './look.ts';
import { matterList } from './matters-page.ts';

type Home = {
  readonly week: Static<typeof Summary>;
  readonly open: readonly Static<typeof PublicMatter>[];
};

export function homePage(look: Look, { week, open }: Home): Page {
  const { words, plain, now } = look;
  const t = words.homePage;
  const figures = [
    ['week-in-time', t.inTime, week.inTime],
    ['week-late', t.late, week.late],
    ['week-open', t.open, week.open],
  ] as const;
  const days = { from: dayWords(week.from, now, words), to: dayWords(week.to - 1, now, words), n: week.due };
  const body = html`<section class="hero"><h1>${t.title}</h1><p>${t.lead}</p></section>
<p class="acts"><a class="btn main" href="${to(look, '/report')}">${words.tell}</a> <a class="btn low" href="${to(look, '/follow')}">${t.find}</a></p>
<p>${words.emergency.title}${words.colon}${words.emergency.numbers.map(
    ([number, name]) => html`<a href="tel:${number}">${number}</a> ${name} `,
  )}</p>
${hotline(words.hotline)}
<section class="sec"><h2>${t.all}</h2>${
    week.due === 0
      ? html`<p>${t.none}</p>`
      : html`<p class="say">${fill(t.week, days)}</p><ul class="plainlist">${figures.map(
          ([which, name, n]) =>
            html`<li><a href="${to(look, `/matters?which=${which}`)}">${name}</a> ${fill(t.pieces, { n })}</li>`,
        )}</ul>`
  }</section>
<section class="sec"><h2>${t.nearby}</h2>${matterList(look, open)}
<p><a href="${to(look, '/matters')}">${t.seeAll}</a></p></section>`;
  return { path: '', title: words.home, description: plain.homeDescription, image: '/picture', body };
}

export function saidPage(look: Look, about: 'how' | 'privacy', purposes: readonly Line[] = []): Page {
  const { title, items } = look.words[about];
  const body = html`${back(look, '/', look.words.home)}<h1>${title}</h1>
<dl>${items.map(([what, text]) => html`<dt><b>${what}</b></dt><dd>${text}</dd>`)}</dl>${
    purposes.length === 0 ? null : registerPart(look, purposes)
  }${hotline(look.words.hotline)}`;
  const description = items.map(([, text]) => text).join(' ');
  return { path: `/${about}`, title, description: description.slice(0, 160), body };
}

/** What is kept of residents, line by line. */
function registerPart({ language }: Look, purposes: readonly Line[]): Html {
  const t = registerWords[language];
  return html`<section class="sec"><h2>${t.title}</h2><p class="say">${t.lead}</p>${purposes.map(
    ({ purpose, holds, ground, seenBy, kept }) =>
      html`<h3>${purpose}</h3><dl class="purpose"><dt>${t.holds}</dt><dd>${holds.join(t.and)}</dd>
<dt>${t.ground}</dt><dd>${ground}</dd><dt>${t.seenBy}</dt><dd>${seenBy.join(t.and) || t.nobody}</dd>
<dt>${t.kept}</dt><dd>${kept}</dd></dl>`,
  )}</section>`;
}

export function noticesPage(look: Look, notices: readonly Static<typeof NoticeView>[]): Page {
  const { words, now } = look;
  const t = words.notices;
  const one = (
    notice: Static<typeof NoticeView>,
  ) => html`<section class="sec"><h2>${said(look, notice.title)}</h2>
<p class="t2">${said(look, notice.areaName)} ${fill(t.from, { day: dayWords(notice.from, now, words) })}</p>
<p class="plain">${said(look, notice.body)}</p></section>`;
  const body = html`${back(look, '/', words.home)}<h1>${t.title}</h1>${
    notices.length === 0 ? html`<p>${t.none}</p>` : notices.map(one)
  }`;
  return { path: '/notices', title: t.title, description: t.next, body };
}

type Scripted = { readonly path: string; readonly title: string; readonly hidden?: boolean };

/** What else can be done where a page needs the app. */
export function scriptedPage(look: Look, { path, title, hidden = false }: Scripted): Page {
  const { words, plain } = look;
  const way = (at: string, text: string) => html`<li><a href="${to(look, at)}">${text}</a></li>`;
  const body = html`${back(look, '/', words.home)}<h1>${title}</h1>
<noscript><p>${plain.needs}</p><ul class="plainlist">${[
    way('/follow', plain.ways.follow),
    way('/report', plain.ways.report),
    way('/matters', plain.ways.matters),
  ]}</ul></noscript>${hotline(words.hotline)}`;
  return { path, title, description: plain.homeDescription, hidden, body };
}

/** What is wrong with an address or a request, in words, with a way on. */
export function problemPage(look: Look, status: number): Page {
  const { words } = look;
  const [title, text] =
    status === 404
      ? [words.notFound, words.notFoundText]
      : [words.failed, status === 429 ? words.wrong.often : status < 500 ? words.wrong.link : ''];
  const body = html`<h1>${title}</h1><p class="say">${text}</p>
<p class="acts"><a class="btn main" href="${to(look, '/')}">${words.goHome}</a> <a class="btn low" href="${to(look, '/report')}">${words.tell}</a></p>
${hotline(words.hotline)}`;
  return { path: '/', title, description: text, hidden: true, status, body };
}
