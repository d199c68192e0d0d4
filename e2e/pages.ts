/** Every page of the three faces that can be opened by its address, and an account of the demo city that may. */

export type PlacePage = {
  readonly name: string;
  /** Without one the page is open to all. */
  readonly account?: string;
  readonly address: string;
  /** A link on the page at `address` that leads to this one, and what follows after it in the address. */
  readonly by?: string;
  readonly after?: string;
  /** Shown as soon as the page has what it is for. */
  readonly shows: string;
};

const of = (account: string, pages: Readonly<Record<string, readonly [address: string, shows: string]>>) =>
  Object.entries(pages).map(([name, [address, shows]]): PlacePage => ({ name, account, address, shows }));

const behind = (
  account: string,
  name: string,
  address: string,
  shows: string,
  { by = 'tbody a.go', after = '' } = {},
): PlacePage => ({ name, account, address, shows, by, after });

export const consolePages: readonly PlacePage[] = [
  { name: 'sign-in', address: '/sign-in', shows: 'form' },
  { name: 'first-visit', address: '/todo', shows: 'form' },
  ...of('street', {
    waiting: ['/waiting', '.task'],
    todo: ['/todo', 'tbody tr'],
    cases: ['/cases', 'tbody tr'],
    map: ['/map', 'main'],
    notices: ['/notices', 'main li'],
    shifts: ['/shifts', 'main h1'],
    deputies: ['/deputies', 'main h1'],
    duty: ['/duty', '.duty-places'],
    'duty-month': ['/duty?tab=month', '.duty-table'],
    swaps: ['/duty/swaps', '.swap-rows'],
    'training-month': ['/training-month', '.training-month'],
    courses: ['/courses', 'main h1'],
    workflow: ['/workflow', 'main table'],
    'own-rights': ['/rights', 'main table'],
    help: ['/help?topic=case', 'main table'],
    password: ['/password', 'form'],
    publication: ['/publication', '.pub-photo'],
    'publication-texts': ['/publication?tab=texts', '.pub-lines'],
    'publication-notices': ['/publication?tab=notices', 'main h1'],
    'publication-offices': ['/publication?tab=offices', 'main h1'],
    boards: ['/grids/boards?area=990106012015003', 'article'],
    'duty-desk': ['/duty-desk', '.desk-list'],
    'help-intake': ['/duty-desk/new', '.desk-who b'],
    'help-buttons': ['/duty-desk/buttons', 'main h1'],
    'patrol-board': ['/patrol-board', 'main h1'],
    'patrol-plans': ['/patrol-plans', 'main h1'],
    patrols: ['/t/patrols', 'main h1'],
  }),
  ...of('street', {
    nowhere: ['/no-such-page', 'main h1'],
    'no-matter': ['/cases/990106.01937f00-0000-7000-8000-000000000000', 'main h1'],
  }),
  behind('street', 'case', '/cases?view=area', '#case-timeline'),
  behind('street', 'print', '/cases?view=area', 'article', { after: '/print' }),
  ...of('worker', { report: ['/report', 'form.report'] }),
  ...of('hotline', { intake: ['/intake', 'main form'], knowledge: ['/knowledge', 'main h1'] }),
  ...of('city', {
    requests: ['/publication?tab=requests', 'main h1'],
    warnings: ['/warnings', 'main h1'],
    figures: ['/figures', 'main table'],
    'figures-durations': ['/figures?tab=durations', 'main h1'],
    'figures-lists': ['/figures?tab=lists', 'main h1'],
    'figures-released': ['/figures?tab=released', 'main h1'],
    grids: ['/grids', '[role=tree]'],
    plans: ['/grids/plans', 'main h1'],
    units: ['/grids/units?code=990106012015003', 'main h1'],
  }),
  ...of('district', {
    'whistle-board': ['/whistle-board', '.whistle-streets'],
    whistles: ['/t/whistles', 'main h1'],
    'duty-list': ['/duty-list', '#duty-loads'],
    'duty-tried': ['/duty-list/tried', 'main h1'],
    workforce: ['/workforce', '#workforce-places'],
    admissions: ['/t/admissions', 'main h1'],
  }),
  ...of('rules', { limits: ['/rules?tab=limits', 'main li'] }),
  ...of('streethead', {
    people: ['/people', 'main table'],
    'workforce-street': ['/workforce', '#workforce-workers'],
    workers: ['/t/workers', 'main h1'],
    statements: ['/statements', 'main h1'],
    scores: ['/scores', 'main h1'],
    tariffs: ['/t/tariffs', 'main h1'],
  }),
  behind('streethead', 'person', '/people', 'main h1'),
  ...of('rules', {
    rules: ['/rules', 'main h1'],
    'score-templates': ['/score-templates', 'main table'],
    routing: ['/routing', 'main h1'],
    wordings: ['/wordings', '.wd'],
    units: ['/units', 'main table'],
    imports: ['/imports', 'main h1'],
  }),
  behind('rules', 'class', '/rules?tab=standards', 'main h1', { by: 'a.go' }),
  behind('rules', 'unit', '/units', 'main h1'),
  ...of('security', {
    accounts: ['/accounts', 'main table'],
    rights: ['/rights', 'main table'],
    purposes: ['/purposes', 'main table'],
    identity: ['/identity', 'main h1'],
    'own-sign-in': ['/settings/sign-in', 'main h1'],
  }),
  behind('security', 'account', '/accounts', 'main h1'),
  ...of('system', {
    operate: ['/operate', 'main h1'],
    messages: ['/messages', 'main h1'],
    webhooks: ['/webhooks', 'main h1'],
    'own-messages': ['/settings/messages', 'main h1'],
  }),
  ...of('audit', { audit: ['/audit', 'main h1'], 'pay-items': ['/pay-items', 'main h1'] }),
];

export const portalPages: readonly PlacePage[] = [
  { name: 'portal', address: '/portal/', shows: 'main h1' },
  { name: 'portal-report', address: '/portal/report', shows: 'main h1' },
  { name: 'portal-matters', address: '/portal/matters', shows: 'main h1' },
  { name: 'portal-follow', address: '/portal/follow', shows: 'main h1' },
  { name: 'portal-how', address: '/portal/how', shows: 'main h1' },
  { name: 'portal-privacy', address: '/portal/privacy', shows: 'main h1' },
  { name: 'portal-notices', address: '/portal/notices', shows: 'main h1' },
  { name: 'portal-duty-list', address: '/portal/duty-list', shows: 'main h1' },
  { name: 'portal-paper', address: '/portal/paper', shows: 'main h1' },
  { name: 'portal-subscribe', address: '/portal/subscribe', shows: 'main h1' },
  { name: 'portal-staff', address: '/portal/staff?grid=990106012015003', shows: '.kv' },
  { name: 'portal-board', address: '/portal/report?grid=990106012015003', shows: '.chosen' },
  { name: 'portal-help', address: '/portal/help', shows: '.kinds' },
  { name: 'portal-help-last', address: '/portal/help?q=4', shows: '.asking-send' },
  { name: 'portal-me', address: '/portal/me', shows: 'main h1' },
  { name: 'portal-nowhere', address: '/portal/no-such-page', shows: 'main h1' },
  { name: 'portal-matter', address: '/portal/matters', by: '.mlist a', shows: '.kv, .steps, main h1' },
];

// What stands before the app is there has a heading too, and nothing to press.
export const fieldPages: readonly PlacePage[] = of('worker', {
  field: ['/field/', 'nav.bar'],
  'field-report': ['/field/report', '.head :is(a, button)'],
  'field-sync': ['/field/sync', '.head :is(a, button)'],
  'field-me': ['/field/me', 'nav.bar'],
  'field-grid': ['/field/grid', '.head :is(a, button)'],
  'field-attendance': ['/field/attendance', '.head :is(a, button)'],
  'field-leave': ['/field/leave', '.head :is(a, button)'],
  'field-duty': ['/field/duty', '.head :is(a, button)'],
  'field-patrol': ['/field/patrol', '.head :is(a, button)'],
  'field-help': ['/field/help', '.head :is(a, button)'],
});

export type Opened = {
  readonly account: string;
  readonly address: string;
  /** The button that opens it, by its Chinese name; a command of a matter may also lie behind 更多. */
  readonly press: RegExp | { readonly command: string };
  /** A link on the page at `address` that leads to the page of the button. */
  readonly by?: string;
};

const opens = (account: string, ...all: readonly (readonly [address: string, press: RegExp])[]) =>
  all.map(([address, press]): Opened => ({ account, address, press }));

/** What opens over the pages: menus and dialogs, one of each kind. */
export const opened: readonly Opened[] = [
  ...opens(
    'street',
    ['/todo', /我的账号$/],
    ['/todo', /^搜案号/],
    ['/todo', /^列$/],
    ['/todo', /^帮助$/],
    ['/todo', /^导出$/],
    ['/publication?tab=notices', /^发公告$/],
    ['/deputies', /^找代理人$/],
    ['/duty?tab=month', /^轮流排$/],
    ['/duty?tab=month', /^加班次$/],
    ['/duty/swaps', /^离岗$/],
    ['/courses', /^加一门课$/],
  ),
  { account: 'street', address: '/todo', by: 'tbody a.go', press: { command: '备注' } },
  ...opens('leader', ['/todo', /切换辖区和岗位$/]),
  ...opens('city', ['/warnings', /^发布预警$/]),
  ...opens('rules', ['/score-templates', /^加一项$/], ['/score-templates', /^改对象和周期$/]),
  ...opens('rules', ['/rules?tab=lists', /^加一项$/], ['/rules?tab=duty', /^加入清单$/]),
  ...opens('rules', ['/routing', /^加一条规则$/], ['/knowledge', /^新增一条$/]),
  ...opens('security', ['/accounts?tab=tokens', /^开令牌$/], ['/accounts', /^开设账号$/]),
  ...opens('system', ['/messages?tab=hours', /^修改时段$/], ['/webhooks', /^添加 Webhook$/]),
];
