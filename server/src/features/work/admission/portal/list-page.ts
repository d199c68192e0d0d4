/** The duty list as residents read it, written whole by the server: the app shows the same page. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { duty as en } from '@gridgov/portal/words/duty/en.ts';
import { duty as zh } from '@gridgov/portal/words/duty/zh.ts';
import { fill } from '@gridgov/portal/words/fill.ts';
import type { Static } from 'typebox';
import { type Html, html, type Inner } from '../../../../platform/http/html.ts';
import { back, hotline, type Look, type Page, said, to } from '../../../telling/portal/public.ts';
import type { DutyList } from '../schema.ts';

type List = Static<typeof DutyList>;
type Item = List['items'][number];
export type Posted = List['posted'][number];
type Said = Item | Posted;

export const dutyWords = ({ language }: Look): typeof zh => (language === 'en' ? en : zh);

const LISTS = ['lawful', 'assist', 'negative'] as const;
const YEAR = 365 * 86_400_000;
/** The last day of what ends at a moment. */
const lastDay = (until: number) => dayTextAt(until - 1);

/** `opening` is the district that the address without a district shows. */
export function listPage(look: Look, list: List, opening: string | undefined): Page {
  const t = dutyWords(look);
  const { district, districts, items, posted } = list;
  const place = districts.find(({ code }) => code === district)?.title ?? district;
  const inForce = items.filter(({ standing }) => standing === 'inForce');
  const body = html`${back(look, '/', look.words.home)}<p class="t2">${said(look, place)}</p><h1>${t.title}</h1>
<p class="say">${t.lead}</p>${districtsOf(look, list)}
<section class="sec"><h2>${t.posted}</h2><p class="t2">${t.postedLead}</p>${
    posted.length === 0 ? html`<p>${t.postedNone}</p>` : posted.map((one) => postedItem(look, one))
  }<p><a class="btn low" href="${to(look, '/objections')}">${t.follow}</a></p></section>
${LISTS.map((name) => {
  const own = inForce.filter((item) => item.list === name);
  const [title = '', lead = ''] = t.lists[name];
  return html`<section class="sec"><h2>${title}</h2><p class="t2">${lead}</p>${
    own.length === 0 ? html`<p>${t.none}</p>` : own.map((one) => itemPart(look, one))
  }</section>`;
})}${changesPart(look, items)}${hotline(look.words.hotline)}`;
  return {
    path: `/duty-list${district === opening ? '' : `?district=${district}`}`,
    title: t.title,
    description: fill(t.description, { place }),
    body,
  };
}

function districtsOf(look: Look, { district, districts }: List): Html | null {
  if (districts.length < 2) return null;
  return html`<nav aria-label="${dutyWords(look).district}"><ul class="picks">${districts.map(
    ({ code, title }) =>
      html`<li><a class="btn" href="${to(look, `/duty-list?district=${code}`)}"${
        code === district ? html` aria-current="page"` : null
      }>${said(look, title)}</a></li>`,
  )}</ul></nav>`;
}

const row = (name: string, value: Inner) => html`<dt>${name}</dt><dd>${value}</dd>`;

/** What an item says, as rows. */
export function rowsOf(look: Look, one: Said): Html[] {
  const t = dutyWords(look);
  const { work, ground, unit, data, streets, from, until, hours, temporary } = one;
  const items = data.map(({ item, purpose }) => fill(t.dataItem, { item, purpose }));
  const term = fill(t.days, { from: dayTextAt(from), until: lastDay(until) });
  const more = [...(hours > 0 ? [fill(t.hours, { n: hours })] : []), ...(temporary ? [t.temporary] : [])];
  return [
    row(t.work, said(look, work)),
    row(t.ground, said(look, ground)),
    row(t.unit, said(look, unit)),
    row(t.data, items.length === 0 ? t.dataNone : said(look, items.join(t.and))),
    row(t.where, streets.length === 0 ? t.everywhere : said(look, streets.join(t.and))),
    row(t.term, [term, more.length === 0 ? null : html`<br>${more.join(t.and)}`]),
  ];
}

function itemPart(look: Look, one: Item): Html {
  const reviewed = one.reviewed ? html` <span class="t2">${dutyWords(look).reviewed}</span>` : null;
  return html`<h3>${said(look, one.title)}${reviewed}</h3><dl class="purpose">${rowsOf(look, one)}</dl>`;
}

/** Until when it is posted, and what was said against it; not in whose words. */
export function postedRows(look: Look, { postedUntil, objections, answered }: Posted): Html[] {
  const t = dutyWords(look);
  return [
    row(t.postedUntil, html`<b>${fill(t.postedDay, { day: lastDay(postedUntil) })}</b>`),
    row(t.objections, fill(t.objectionsCount, { n: objections, answered })),
  ];
}

function postedItem(look: Look, one: Posted): Html {
  const t = dutyWords(look);
  const [list = ''] = t.lists[one.list as keyof typeof t.lists];
  return html`<h3>${said(look, one.title)} <span class="t2">${list}</span></h3>
<dl class="purpose">${postedRows(look, one)}${rowsOf(look, one)}</dl>
<p class="acts"><a class="btn" href="${to(look, `/duty-list/${one.id}`)}">${t.object}<span class="vh">${look.words.colon}${one.title}</span></a></p>`;
}

/** What came, comes or went, the newest first. */
function changesPart(look: Look, items: readonly Item[]): Html {
  const t = dutyWords(look);
  const changed = items
    .map((one) => ({ one, at: one.standing === 'ended' ? one.until : one.from }))
    .filter(({ at }) => at > look.now - YEAR)
    .toSorted((a, b) => b.at - a.at);
  return html`<section class="sec"><h2>${t.changes}</h2><p class="t2">${t.changesLead}</p>${
    changed.length === 0
      ? html`<p>${t.changesNone}</p>`
      : html`<ul>${changed.map(({ one, at }) => {
          const day = one.standing === 'ended' ? lastDay(at) : dayTextAt(at);
          const how = fill(t.change[one.standing as keyof typeof t.change], { day });
          const [list = ''] = t.lists[one.list as keyof typeof t.lists];
          return html`<li>${how}${look.words.colon}${said(look, one.title)} <span class="t2">${list}</span></li>`;
        })}</ul>`
  }</section>`;
}
