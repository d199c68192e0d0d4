/** Pages of residents as the server writes them: read without scripts, by search and by whoever is sent a link. */
import { Refusal } from '@gridgov/domain/refusal.ts';
import { zh } from '@gridgov/portal/words/zh.ts';
import Type from 'typebox';
import { FORM_TYPES } from '../../../../platform/http/form.ts';
import { type Answer, defineRoute, type Route } from '../../../../platform/http/route.ts';
import { UUID } from '../../../../platform/http/shapes.ts';
import { AnswerCache } from '../cache.ts';
import type { PortalDeps } from '../deps.ts';
import { ofResidents } from '../matters/of-residents.ts';
import { areaBrief } from '../matters/places.ts';
import { onePublic, pagePublic, summary } from '../matters/public-matters.ts';
import { listNoticesIn, noticeView } from '../own/notices.ts';
import { openMatter } from '../own/own.ts';
import type { Which } from '../queries.ts';
import { listClasses } from '../report/classes.ts';
import { formOf } from './form.ts';
import { writePage } from './frame.ts';
import { lookOf, pageQuery } from './look.ts';
import { type ListAsked, listPage, matterPage } from './matters-page.ts';
import { followPage, ownPage, parted } from './own-page.ts';
import { homePage, noticesPage, saidPage, scriptedPage } from './plain-pages.ts';
import { reportPage } from './report-form.ts';
import { emptyForm, takeReport } from './take-report.ts';

const PUBLIC = { none: 'public facts without personal data' } as const;
const PAGE = { binary: ['text/html'] } as const;
const SHOWN = 20;
const MOST_BYTES = 31 * 1024 * 1024;
const shared = { tag: 'portal', right: 'public', absolute: true, hidden: true } as const;
const read = { ...shared, method: 'GET', audit: PUBLIC, head: true } as const;
const WHICH = new Set<string>(Object.keys(zh.matters.whichs));
const AnyId = Type.Object({ id: Type.String({ maxLength: 200 }) });
const matterId = new RegExp(`^\\d{6}\\.${UUID}$`);

export function pageRoutes(deps: PortalDeps): Route[] {
  return [...matterPages(deps), ...followPages(deps), ...reportPages(deps), ...otherPages(deps)];
}

function matterPages(deps: PortalDeps): Route[] {
  const slow = new AnswerCache(15 * 60_000);
  return [
    defineRoute({
      ...read,
      path: '/portal/',
      operationId: 'portalHomePage',
      summary: 'The first page of residents',
      schema: { query: pageQuery(), reply: { 200: PAGE } },
      run: async (ask) => {
        const look = lookOf(deps, ask);
        const { now } = ask;
        const week = await slow.get('week', now, () => summary(deps, '', now));
        const { items } = await pagePublic(deps, { which: 'open', limit: 5 }, look.language, now);
        return writePage(deps, look, homePage(look, { week, open: items }));
      },
    }),
    defineRoute({
      ...read,
      path: '/portal/matters',
      operationId: 'publicMattersPage',
      summary: 'Public matters as a page',
      schema: {
        query: pageQuery('area', 'class', 'which', 'cursor'),
        reply: { 200: PAGE },
      },
      run: async (ask) => {
        const { area = '', class: kind = '', which = '', cursor = '' } = ask.query;
        return listedMatters(
          deps,
          { area, class: kind, which: WHICH.has(which) ? which : 'open', cursor },
          ask,
        );
      },
    }),
    defineRoute({
      ...read,
      path: '/portal/matters/:id',
      operationId: 'publicMatterPage',
      summary: 'One public matter as a page',
      examples: { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: {
        params: AnyId,
        query: pageQuery(),
        reply: { 200: PAGE },
      },
      run: async (ask) => {
        const look = lookOf(deps, ask);
        // A link that was cut off names nothing, as one to what is not public.
        if (!matterId.test(ask.params.id)) throw new Refusal('not-found', { what: '@word.issue' });
        const matter = await onePublic(deps, ask.params.id, look.language, ask.now);
        return writePage(deps, look, matterPage(look, matter, deps.publicUrl));
      },
    }),
  ];
}

type Asked = {
  readonly language: 'zh' | 'en';
  readonly now: number;
  readonly query: { readonly lang?: string };
};

async function listedMatters(deps: PortalDeps, asked: ListAsked, ask: Asked): Promise<Answer> {
  const look = lookOf(deps, ask);
  const { language, now } = look;
  const areas = await deps.places.snapshot();
  const named = (code: string) => {
    const area = areas.find(code, now);
    return area === undefined ? [] : [areaBrief(areas, area, now, language)];
  };
  if (asked.area !== '' && areas.find(asked.area, now) === undefined)
    throw new Refusal('not-found', { what: '@word.place' });
  const { area, class: kind, which, cursor } = asked;
  const query = {
    area,
    which: which as Which,
    limit: SHOWN,
    ...(kind === '' ? {} : { class: kind }),
    cursor,
  };
  const { items, next } = await pagePublic(deps, query, language, now);
  const district = area.slice(0, 6);
  const found = {
    items,
    next,
    districts: deps.districts().flatMap(named),
    streets:
      district === ''
        ? []
        : areas.childrenAt(district, now).map((one) => areaBrief(areas, one, now, language)),
    classes: listClasses(deps.issues.rules.current(now), deps.issues.names.in(language), language),
    placeName: deps.nameOf(area, language),
  };
  return writePage(deps, look, listPage(look, asked, found));
}

function followPages(deps: PortalDeps): Route[] {
  return [
    defineRoute({
      ...read,
      path: '/portal/follow',
      operationId: 'followPage',
      summary: 'Form for following a matter by number and secret',
      schema: {
        query: pageQuery('q'),
        reply: { 200: PAGE },
      },
      run: (ask) => {
        const look = lookOf(deps, ask);
        const typed = parted({ number: ask.query.q ?? '', secret: '' });
        return writePage(deps, look, followPage(look, { typed, problem: '', open: [] }));
      },
    }),
    defineRoute({
      ...shared,
      method: 'POST',
      path: '/portal/follow',
      operationId: 'followByForm',
      summary: 'One’s own matter by its number and secret, as a page',
      audit: { access: 'personal' },
      schema: {
        query: pageQuery(),
        headers: Type.Object({ 'content-type': Type.String({ maxLength: 300 }) }),
        body: { binary: FORM_TYPES, maxBytes: 20_000 },
        reply: { 200: PAGE },
      },
      run: async (ask) => {
        const look = lookOf(deps, ask);
        const { fields } = await formOf(ask.body, ask.headers['content-type']);
        const value = (name: string) => fields.find(([key]) => key === name)?.[1] ?? '';
        const typed = parted({ number: value('number'), secret: value('secret') });
        const { language } = look;
        const { now, address } = ask;
        const asking = { language, now, address, headers: {}, record: ask.record };
        const { number, secret } = typed;
        if (!/^[0-9 -]{6,30}$/.test(number) || !/^(?:[0-9A-Za-z -]{6,12})?$/.test(secret)) {
          await ask.record({ subject: 'unknown' });
          return writePage(
            deps,
            look,
            followPage(look, { typed, problem: look.words.follow.wrong, open: [] }),
          );
        }
        try {
          const found = await openMatter(
            deps,
            { number, secret: secret === '' ? undefined : secret },
            asking,
          );
          const page =
            found.own === null
              ? followPage(look, { typed, problem: '', open: found.open })
              : ownPage(look, found.own);
          return writePage(deps, look, page);
        } catch (error) {
          if (!(error instanceof Refusal) || error.code !== 'not-found') throw error;
          const again = followPage(look, { typed, problem: look.words.follow.wrong, open: [] });
          return writePage(deps, look, { ...again, hidden: true });
        }
      },
    }),
  ];
}

function reportPages(deps: PortalDeps): Route[] {
  return [
    defineRoute({
      ...read,
      path: '/portal/report',
      operationId: 'reportPage',
      summary: 'Form for reporting',
      schema: { query: pageQuery(), reply: { 200: PAGE } },
      run: (ask) => {
        const look = lookOf(deps, ask);
        const written = emptyForm(deps, ask.now);
        return writePage(deps, look, reportPage(look, { written, wrong: {}, offered: [] }));
      },
    }),
    defineRoute({
      ...shared,
      method: 'POST',
      path: '/portal/report',
      operationId: 'reportByForm',
      summary:
        'Report a matter by the plain form; the hidden id makes it one matter however often it is sent',
      audit: { event: 'issue.reported' },
      schema: {
        query: pageQuery(),
        headers: Type.Object({ 'content-type': Type.String({ maxLength: 300 }) }),
        body: { binary: FORM_TYPES, maxBytes: MOST_BYTES },
        reply: { 200: PAGE },
      },
      run: async (ask) => {
        const look = lookOf(deps, ask);
        const form = await formOf(ask.body, ask.headers['content-type']);
        const { now, address, requestId, clientAt } = ask;
        const came = { now, address, requestId, clientAt, language: look.language };
        return writePage(deps, look, await takeReport(deps, look, form, came));
      },
    }),
  ];
}

/** Those that only say something, and those whose work needs the app. */
function otherPages(deps: PortalDeps): Route[] {
  const plain = (path: string, operationId: string, page: (ask: Asked) => Answer | Promise<Answer>): Route =>
    defineRoute({
      ...read,
      path: `/portal${path}`,
      operationId,
      summary: 'A page of residents',
      examples: { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: {
        ...(path.includes(':id') ? { params: AnyId } : {}),
        query: pageQuery(),
        reply: { 200: PAGE },
      },
      run: page,
    });
  const scripted = (
    path: string,
    operationId: string,
    titleOf: (look: ReturnType<typeof lookOf>) => string,
    hidden: boolean,
  ) =>
    plain(path, operationId, (ask) => {
      const look = lookOf(deps, ask);
      const at = path.replace(/\/:.*$/, '');
      return writePage(deps, look, scriptedPage(look, { path: at, title: titleOf(look), hidden }));
    });
  return [
    plain('/how', 'howPage', (ask) => {
      const look = lookOf(deps, ask);
      return writePage(deps, look, saidPage(look, 'how'));
    }),
    plain('/privacy', 'privacyPage', (ask) => {
      const look = lookOf(deps, ask);
      const purposes = ofResidents(deps, look.language, ask.now);
      const seed = { path: '/portal/purposes', data: purposes };
      return writePage(deps, look, { ...saidPage(look, 'privacy', purposes), seed });
    }),
    plain('/notices', 'noticesPage', async (ask) => {
      const look = lookOf(deps, ask);
      const rows = await listNoticesIn(deps.db, null, ask.now);
      const views = rows.map((row) => noticeView(row, (code) => deps.nameOf(code, look.language)));
      return writePage(deps, look, noticesPage(look, views));
    }),
    scripted('/staff', 'staffPage', ({ words }) => words.staff.title, false),
    scripted('/subscribe', 'subscribePage', ({ words }) => words.subscribe.title, false),
    scripted('/help', 'askForHelpPage', ({ words }) => words.homePage.help, false),
    scripted('/help/:id', 'ownHelpPage', ({ words }) => words.homePage.help, true),
    scripted('/me', 'mePage', ({ words }) => words.me.title, true),
    scripted('/my/:id', 'ownMatterPage', ({ words }) => words.follow.title, true),
    scripted('/my/:id/rate', 'ratePage', ({ words }) => words.follow.title, true),
  ];
}
