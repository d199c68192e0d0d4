/** The pages of the portal, each with what stands there in each of its states. */
import type { Me, Notice, Staff, Summary } from '@gridgov/portal/api.ts';
import { en } from '@gridgov/portal/words/en.ts';
import { registerWords } from '@gridgov/portal/words/register.ts';
import type { Words } from '@gridgov/portal/words/zh.ts';
import type { Locator, Page } from 'playwright-core';

export const GRID = '990106012015003';

export type Shows = (page: Page, words: Words) => Locator;
export type PortalPage = {
  readonly name: string;
  readonly to: () => string;
  /** The call that the page is made of. */
  readonly call: () => string;
  /** Stands only where its data are. */
  readonly whole: Shows;
  /** Stands while they come. */
  readonly waits: Shows;
  /** Where there is none, and what stands there then. */
  readonly empty?: readonly [json: unknown, Shows];
  /** Data that the small city has not. */
  readonly filled?: unknown;
  /** What stands there when they do not come; else the reason, in words. */
  readonly without?: Shows;
  /** Whether it can be tried again on the spot. */
  readonly again: boolean;
};

const loading: Shows = (page, words) => page.getByRole('status').getByText(words.loading);
export const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true });
const from = Date.UTC(2026, 10, 24);

const notice: Notice = {
  id: '0192d3a0-7b1c-7000-8000-0123456789ab',
  area: '990106',
  areaName: 'Haiyun',
  title: '周四停水',
  body: '夜里十点到早上六点。',
  from,
  until: null,
};
const me: Me = {
  contact: 'm***@example.org',
  requests: [],
  subscriptions: [],
  matters: [
    {
      id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab',
      shortNumber: '1124-0001',
      title: '井盖没了',
      place: '海云里03',
      stage: 'reported',
      unit: null,
      role: 'reporter',
      clock: 'none',
      dueAt: null,
      reportedAt: from,
    },
  ],
};
const week: Summary = { from, to: from + 7 * 86_400_000, due: 9, inTime: 6, late: 2, open: 1, openNow: 4 };
const quietWeek: Summary = {
  from,
  to: from + 7 * 86_400_000,
  due: 0,
  inTime: 0,
  late: 0,
  open: 0,
  openNow: 0,
};
const nobody: Staff = {
  grid: { code: GRID, name: '海云里03', level: 'grid', point: null, inside: '' },
  people: [],
  supervision: null,
  office: null,
};

/** Every page that is made of one call; `own` and `open`: a matter of the reader's, and a public one. */
export const portalPages = ({ own, open }: { own(): string; open(): string }): readonly PortalPage[] => [
  {
    name: 'the first page',
    to: () => '',
    call: () => '/portal/summary',
    whole: (page) => page.locator('.tal'),
    waits: (page, words) => heading(page, words.homePage.title),
    empty: [quietWeek, (page, words) => page.getByText(words.homePage.none)],
    filled: week,
    without: (page, words) => page.getByRole('link', { name: words.tell }),
    again: false,
  },
  {
    name: 'what goes on nearby',
    to: () => '/matters?which=all',
    call: () => '/portal/matters?',
    whole: (page) => page.locator('.mlist li').first(),
    waits: loading,
    empty: [{ items: [], next: null }, (page, words) => page.getByText(words.matters.none)],
    again: true,
  },
  {
    name: 'one matter',
    to: () => `/matters/${open()}`,
    call: () => `/portal/matters/${open()}`,
    whole: (page) => page.locator('.bar5'),
    waits: loading,
    again: true,
  },
  {
    name: 'one’s own matter',
    to: () => `/my/${own()}`,
    call: () => `/portal/matters/${own()}/own`,
    whole: (page) => page.locator('.status h1'),
    waits: loading,
    again: false,
  },
  {
    name: 'whether it was solved',
    to: () => `/my/${own()}/rate`,
    call: () => `/portal/matters/${own()}/own`,
    whole: (page, words) => page.getByRole('link', { name: words.rate.back }),
    waits: loading,
    again: false,
  },
  {
    name: 'one’s own account',
    to: () => '/me',
    call: () => '/portal/me',
    whole: (page) => page.getByText(me.contact),
    waits: loading,
    empty: [{ me: null }, (page, words) => page.getByLabel(words.me.to)],
    filled: { me },
    again: true,
  },
  {
    name: 'who serves a grid',
    to: () => `/staff?grid=${GRID}`,
    call: () => '/portal/staff',
    whole: (page) => page.locator('.kv > div').nth(1),
    waits: (page, words) => heading(page, words.staff.title),
    empty: [nobody, (page, words) => page.getByText(words.staff.none)],
    again: false,
  },
  {
    name: 'notices',
    to: () => '/notices',
    call: () => '/portal/notices',
    whole: (page) => page.getByRole('heading', { level: 2, name: notice.title }),
    waits: (page, words) => heading(page, words.notices.title),
    empty: [[], (page, words) => page.getByText(words.notices.none)],
    filled: [notice],
    again: true,
  },
  {
    name: 'what is kept of residents',
    to: () => '/privacy',
    call: () => '/portal/purposes',
    whole: (page) => page.locator('.purpose').first(),
    waits: (page, words) => heading(page, words.privacy.title),
    empty: [
      [],
      (page, words) => page.getByText(words === en ? registerWords.en.lead : registerWords.zh.lead),
    ],
    again: true,
  },
  {
    name: 'whether a paper is valid',
    to: () => `/paper?${new URLSearchParams({ n: '2026督字第1号', c: '7K3MQ2WX9RTE' })}`,
    call: () => '/portal/papers/check',
    whole: (page, words) => page.getByRole('heading', { level: 2, name: words.follow.paper.valid }),
    waits: (page, words) => heading(page, words.follow.paper.title),
    filled: {
      number: '〔2026〕督字第1号',
      kind: '督办单',
      day: '2026-11-25',
      issuer: '东湾区指挥中心',
      term: null,
    },
    again: false,
  },
  {
    name: 'the subscription to an area',
    to: () => '/subscribe',
    call: () => '/portal/areas',
    whole: (page) => page.locator('#choice-district option').nth(1),
    waits: (page, words) => heading(page, words.subscribe.title),
    empty: [[], (page, words) => page.getByLabel(words.subscribe.mail)],
    without: (page, words) => page.getByLabel(words.subscribe.mail),
    again: false,
  },
];
