/** Every page of the three faces that can be opened by its address, and an account of the demo city that may. */

export type PlacePage = {
  readonly name: string;
  /** Without one the page is open to all. */
  readonly account?: string;
  readonly address: string;
  /** Shown as soon as the page has what it is for. */
  readonly shows: string;
};

const of = (account: string, pages: Readonly<Record<string, readonly [address: string, shows: string]>>) =>
  Object.entries(pages).map(([name, [address, shows]]): PlacePage => ({ name, account, address, shows }));

export const consolePages: readonly PlacePage[] = [
  { name: 'sign-in', address: '/sign-in', shows: 'form' },
  ...of('street', {
    todo: ['/todo', 'tbody tr'],
    cases: ['/cases', 'tbody tr'],
    map: ['/map', 'main'],
    notices: ['/notices', 'main li'],
    shifts: ['/shifts', 'main h1'],
    deputies: ['/deputies', 'main h1'],
    workflow: ['/workflow', 'main table'],
    password: ['/password', 'form'],
  }),
  ...of('worker', { report: ['/report', 'form.report'] }),
  ...of('hotline', { intake: ['/intake', 'main form'], knowledge: ['/knowledge', 'main h1'] }),
  ...of('city', { grids: ['/grids', '[role=tree]'], plans: ['/grids/plans', 'main h1'] }),
  ...of('streethead', { people: ['/people', 'main table'] }),
  ...of('rules', {
    rules: ['/rules', 'main h1'],
    routing: ['/routing', 'main h1'],
    units: ['/units', 'main table'],
    imports: ['/imports', 'main h1'],
  }),
  ...of('security', { accounts: ['/accounts', 'main table'] }),
  ...of('system', { operate: ['/operate', 'main h1'] }),
  ...of('audit', { audit: ['/audit', 'main h1'] }),
];

export const portalPages: readonly PlacePage[] = [
  { name: 'portal', address: '/portal/', shows: 'main h1' },
  { name: 'portal-report', address: '/portal/report', shows: 'main h1' },
  { name: 'portal-matters', address: '/portal/matters', shows: 'main h1' },
  { name: 'portal-follow', address: '/portal/follow', shows: 'main h1' },
  { name: 'portal-help', address: '/portal/help', shows: 'main h1' },
  { name: 'portal-area', address: '/portal/area', shows: 'main h1' },
  { name: 'portal-me', address: '/portal/me', shows: 'main h1' },
];
