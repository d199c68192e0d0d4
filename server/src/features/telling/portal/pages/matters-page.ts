/** Public matters and one of them, from the same views as the app is given. */
import { headlineOf } from '@gridgov/portal/parts/headline.ts';
import { clockWords, stateWords, whenWords } from '@gridgov/portal/parts/stateWords.ts';
import { dayWords } from '@gridgov/portal/times.ts';
import { fill } from '@gridgov/portal/words/fill.ts';
import type { Static } from 'typebox';
import { type Html, html } from '../../../../platform/http/html.ts';
import type { AreaBrief, ClassBrief, PublicMatter } from '../schema.ts';
import { back, hotline, type Page } from './frame.ts';
import { joined, type Look, said, to } from './look.ts';

type Matter = Static<typeof PublicMatter>;
type Area = Static<typeof AreaBrief>;

export type ListAsked = {
  readonly area: string;
  readonly class: string;
  readonly which: string;
  readonly cursor: string;
};

type Listed = {
  readonly items: readonly Matter[];
  readonly next: string | null;
  readonly districts: readonly Area[];
  /** Of the district that is looked at. */
  readonly streets: readonly Area[];
  readonly classes: readonly Static<typeof ClassBrief>[];
  readonly placeName: string;
};

/** The query of a list, without what is not asked. */
export function listQuery(asked: Partial<ListAsked>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}

export function listPage(look: Look, asked: ListAsked, found: Listed): Page {
  const { words, plain } = look;
  const t = words.matters;
  const { items, next, placeName } = found;
  const { cursor: _, ...first } = asked;
  const more =
    next === null
      ? null
      : html`<a class="btn" rel="next" href="${to(look, `/matters${listQuery({ ...first, cursor: next })}`)}">${t.more}</a>`;
  const body = html`${back(look, '/', words.home)}<h1>${t.title}</h1>
<p class="t2">${said(look, placeName)}</p>${filters(look, asked, found)}
<p>${items.length === 0 ? t.none : `${fill(t.count, { n: items.length })}${next === null ? '' : '+'}`}</p>
${matterList(look, items)}
<p class="acts">${more} <a class="btn low" href="${to(look, '/report')}">${t.notHere}</a></p>`;
  const which = t.whichs[asked.which as keyof typeof t.whichs] ?? t.whichs.open;
  return {
    path: `/matters${listQuery({ ...asked, which: asked.which === 'open' ? '' : asked.which })}`,
    title: `${t.title} ${placeName} ${which}`,
    description: fill(plain.mattersDescription, { place: placeName }),
    image: `/picture${asked.area === '' ? '' : `?area=${asked.area.slice(0, 12)}`}`,
    // A page in the middle of a list is another one tomorrow.
    hidden: asked.cursor !== '',
    body,
  };
}

export function matterList(look: Look, items: readonly Matter[]): Html {
  const { words, now } = look;
  return html`<ol class="mlist">${items.map(
    (
      one,
      at,
    ) => html`<li><a href="${to(look, `/matters/${one.id}`)}"><span class="num" aria-hidden="true">${at + 1}</span>
<h2>${said(look, one.className)}</h2> <span class="clk ${one.clock === 'none' ? 'ok' : one.clock}">${stateWords(one, words)}</span>
<p>${said(look, `${one.street} ${one.place}`)}<br>${whenWords(one, now, words)}</p></a></li>`,
  )}</ol>`;
}

type Choice = { readonly code: string; readonly name: string };

function filters(look: Look, asked: ListAsked, { districts, streets, classes }: Listed): Html {
  const t = look.words.matters;
  const places = districts.flatMap((district) => [
    district,
    ...(asked.area.startsWith(district.code)
      ? streets.map(({ code, name }) => ({ code, name: `· ${name}` }))
      : []),
  ]);
  const whichs = Object.entries(t.whichs).map(([code, name]) => ({ code, name }));
  return html`<form class="filt plainform" method="get" action="/portal/matters">
${choice(look, ['area', t.area, t.everywhere], places, asked.area.slice(0, 9))}
${choice(look, ['class', t.kind, t.allKinds], classes, asked.class)}
${choice(look, ['which', t.which, ''], whichs, asked.which)}${
  look.chosen ? html`<input type="hidden" name="lang" value="${look.language}">` : null
}
<p><button class="btn low" type="submit">${look.plain.show}</button></p></form>`;
}

function choice(
  look: Look,
  [name, label, all]: readonly [string, string, string],
  choices: readonly Choice[],
  chosen: string,
): Html {
  const option = ({ code, name: text }: Choice) =>
    html`<option value="${code}"${code === chosen ? html` selected` : null}>${said(look, text)}</option>`;
  return html`<p><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}">${
    all === '' ? null : html`<option value="">${all}</option>`
  }${choices.map(option)}</select></p>`;
}

export function matterPage(look: Look, matter: Matter, publicUrl: string): Page {
  const { words, plain, now } = look;
  const title = joined(look, matter.className, matter.place);
  const state = headlineOf(matter, now, words);
  const when = whenWords(matter, now, words);
  const body = html`${back(look, '/matters', words.near)}
<p class="t2">${said(look, fill(words.follow.meta, { title: matter.street }))} <span class="nw">${matter.shortNumber}</span></p>
<h1>${said(look, title)}</h1>
<p class="say">${said(look, state)}<br><b>${when}</b> ${clockOf(look, matter)}</p>
${steps(look, matter)}
${matter.text === null ? null : html`<p class="plain">${said(look, matter.text)}</p>`}
<p class="t2">${fill(words.matters.reportedAt, { day: dayWords(matter.reportedAt, now, words) })}</p>
${matter.fellows > 0 ? html`<p class="t2">${fill(words.follow.fellows, { n: matter.fellows })}</p>` : null}
${photos(look, matter)}
${whereIs(look, matter)}
${shareLinks(look, matter, title, publicUrl)}
<section class="sec">${hotline(words.follow.callCode)}</section>`;
  return {
    path: `/matters/${matter.id}`,
    title,
    description: fill(plain.matterDescription, { state, when }),
    image: `/matters/${matter.id}/picture`,
    seed: { path: `/portal/matters/${matter.id}`, data: matter },
    body,
  };
}

export function clockOf({ words, now }: Look, one: Pick<Matter, 'clock' | 'dueAt'>): Html | null {
  return one.clock === 'none'
    ? null
    : html`<span class="clk ${one.clock}">${clockWords(one, now, words)}</span>`;
}

/** The five steps, each said to be done or under way. */
export function steps({ words }: Look, { done, now }: Pick<Matter, 'done' | 'now'>): Html {
  return html`<ol class="bar5">${words.steps.map((name, at) => {
    const isNow = at + 1 === now;
    const style = at < done ? 'done' : isNow ? 'now' : '';
    return html`<li class="${style}"${isNow ? html` aria-current="step"` : null}>${name}${
      at < done ? html`<span class="vh">${words.doneStep}</span>` : null
    }</li>`;
  })}</ol>`;
}

function photos({ words }: Look, { photos: all }: Matter): Html | null {
  if (all.length === 0) return null;
  return html`<div class="shots">${all.map(({ url, when }) => {
    const name = when === 'before' ? words.follow.before : words.follow.after;
    return html`<figure><img src="${url}" alt="${name}" loading="lazy"><figcaption>${name}</figcaption></figure>`;
  })}</div>`;
}

function whereIs(look: Look, { point, place, street }: Matter): Html {
  const { plain } = look;
  const map =
    point === null ? null : html`<br><a href="geo:${point.latitude},${point.longitude}">${plain.open}</a>`;
  return html`<section class="sec"><h2>${plain.where}</h2><p class="plain">${said(look, `${street} ${place}`)}${map}</p></section>`;
}

function shareLinks(look: Look, { id }: Matter, title: string, publicUrl: string): Html {
  const t = look.words.share;
  const address = `${publicUrl}/portal/matters/${id}`;
  const words = encodeURIComponent(`${title} ${address}`);
  return html`<section class="sec" id="share"><h2>${t.title}</h2><p class="t2">${t.note}</p>
<p><label class="lab" for="link">${t.link}</label><input class="in" id="link" readonly value="${address}"></p>
<p class="t2">${t.linkNote}</p>
<ul class="plainlist"><li><a href="mailto:?subject=${encodeURIComponent(title)}&amp;body=${words}">${t.mail}</a></li>
<li><a href="sms:?body=${words}">${t.sms}</a></li></ul>
<p><img src="/portal/matters/${id}/code" width="180" height="180" alt="${t.code}" loading="lazy"></p></section>`;
}
