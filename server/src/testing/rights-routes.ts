/** How every route is asked in the test of rights: one that is missing here makes that test fail. */
import { actorNamed, EAST, GRIDS, type Name, PEOPLE, type RightsWorld, UNITS, WEST } from './rights-world.ts';

const SOME = '0192d3a0-7b1c-7000-8000-0123456789ab';
const everyBox = '119,36,120,37';
const views = [
  'mine',
  'area',
  'assisting',
  'responsible',
  'unowned',
  'due-today',
  'overdue',
  'suspended',
  'supervised',
  'returned-by-me',
  'reported',
  'all',
];
const q = encodeURIComponent('井盖');

type Addresses = (world: RightsWorld, name: Name) => string[];
const at =
  (...addresses: string[]): Addresses =>
  () =>
    addresses;
/** Asked for every matter there is, whoever may see it; or for some of each kind. */
const each =
  (address: (matter: RightsWorld['matters'][number]) => string): Addresses =>
  ({ matters }) =>
    matters.map(address);
const some =
  (address: (matter: RightsWorld['matters'][number]) => string): Addresses =>
  ({ matters }) =>
    matters.filter(({ n }) => n % 3 === 0).map(address);

/** Addresses under which a reader asks; whatever they answer is searched for matters out of sight. */
export const READS: Readonly<Record<string, Addresses>> = {
  'GET /account-policy': at('/account-policy'),
  'GET /accounts': at('/accounts'),
  'GET /accounts/:id': (_, name) => [
    `/accounts/${PEOPLE[name].accountId}`,
    `/accounts/${PEOPLE.east.accountId}`,
  ],
  'GET /areas': at('/areas', `/areas?parent=${EAST}`),
  'GET /areas/:code': at(`/areas/${EAST}`, `/areas/${GRIDS[4]}`),
  'GET /areas/:code/boundary': at(`/areas/${EAST}/boundary`),
  'GET /audit/access': at('/audit/access', '/audit/access?limit=200'),
  'GET /audit/events': at(`/audit/events?district=${EAST}`, `/audit/events?district=${WEST}`),
  'GET /classes': at('/classes'),
  'GET /classes/:code': at('/classes/C1'),
  'GET /code-lists': at('/code-lists'),
  'GET /auth/oidc/callback': at('/auth/oidc/callback'),
  'GET /auth/oidc/sign-out': at(),
  'GET /auth/oidc/start': at('/auth/oidc/start'),
  // A stream never ends; what it tells whom is tried in its own tests, by the same rule of sight.
  'GET /events': at(),
  'GET /field/sync': at('/field/sync'),
  'GET /files/:id': some(({ fileId }) => `/files/${fileId}`),
  'GET /files/:id/about': each(({ fileId }) => `/files/${fileId}/about`),
  'GET /grid-plans': at('/grid-plans'),
  'GET /grid-plans/:id': at(`/grid-plans/${SOME}`),
  'GET /imports/:id': at(`/imports/${SOME}`),
  'GET /issues': () => [
    ...views.flatMap((view) => [`/issues?view=${view}&limit=200`, `/issues?view=${view}&q=${q}`]),
    ...GRIDS.map((grid) => `/issues?view=all&f=area:${grid}`),
    ...Object.values(UNITS).flatMap((unit) => [
      `/issues?f=unit:${unit}`,
      `/issues?view=all&f=holder:unit:${unit}`,
    ]),
    ...[EAST, WEST].map((district) => `/issues?view=all&q=${district}-20261124-0001`),
    '/issues?q=1124-0001',
    '/issues?f=due:ok',
    '/issues?f=area!990106',
  ],
  'GET /issues/:id': each(({ id }) => `/issues/${id}`),
  'GET /issues/:id/timeline': some(({ id }) => `/issues/${id}/timeline?before=100`),
  'GET /issues/changes': () => views.map((view) => `/issues/changes?view=${view}&since=2026-01-01T00:00:00Z`),
  // Their content is asked for where exports are made.
  'GET /issues/exports': at('/issues/exports'),
  'GET /issues/exports/:id': at(`/issues/exports/${SOME}`),
  'GET /issues/exports/:id/file': at(`/issues/exports/${SOME}/file`),
  'GET /issues/filters': at('/issues/filters'),
  'GET /issues/map': () => views.map((view) => `/issues/map?view=${view}&bbox=${everyBox}`),
  'GET /issues/near': at('/issues/near?lon=119.4&lat=36.1&metres=2000&class=C1'),
  'GET /issues/reported': at('/issues/reported?limit=200'),
  'GET /issues/views': at('/issues/views'),
  'GET /jobs/dead': at('/jobs/dead'),
  'GET /knowledge': at(`/knowledge?q=${encodeURIComponent('物业')}`, '/knowledge?all=true'),
  'GET /knowledge/:id/versions': at(`/knowledge/${SOME}/versions`),
  // A stream never ends: it is opened by hand in the test.
  'GET /live': at(),
  'GET /me': at('/me'),
  'GET /me/colleagues': at(`/me/colleagues?name=${encodeURIComponent('云')}`),
  'GET /me/deputies': at('/me/deputies'),
  'GET /me/list-look': at('/me/list-look'),
  'GET /notices': at('/notices'),
  'GET /people': (_, name) => [
    '/people?limit=200',
    `/people?area=${actorNamed(name).area || WEST}`,
    `/people?area=${WEST}`,
  ],
  'GET /people/:id': () => Object.values(PEOPLE).map(({ personId }) => `/people/${personId}`),
  'GET /people/export': at(`/people/export?reason=${encodeURIComponent('核对花名册')}`),
  'GET /places': at(`/places?q=${encodeURIComponent('虚构')}`),
  'GET /places/at': at('/places/at?lon=119.4&lat=36.1'),
  'GET /routing-proposals': at('/routing-proposals'),
  'GET /routing-rules': at('/routing-rules'),
  'GET /rules/calendar': at('/rules/calendar'),
  'GET /rules/policy': at('/rules/policy'),
  'GET /rules/revisions': at('/rules/revisions'),
  'GET /session/demo-accounts': at('/session/demo-accounts'),
  'GET /shift-notes': at('/shift-notes'),
  'GET /standards': at('/standards'),
  'GET /tiles/:set/:z/:x/:y': at('/tiles/grids/10/851/401', '/tiles/communities/10/851/401'),
  'GET /tiles/:z/:x/:y': at('/tiles/10/851/401'),
  'GET /tokens': at('/tokens'),
  'GET /units': at('/units'),
  'GET /units/:id': at(`/units/${UNITS.roads}`),
  'GET /uploads/:id': at(`/uploads/${SOME}`),
  'HEAD /uploads/:id': at(`/uploads/${SOME}`),
  'GET /warnings': at('/warnings'),
  'GET /workflow': at('/workflow'),
  'GET /identity-rules': at('/identity-rules'),
  'GET /session/ways': at('/session/ways'),
  'GET /webhooks': at('/webhooks'),
  'GET /webhooks/:id': at(`/webhooks/${SOME}`),
  'GET /webhooks/:id/deliveries': at(`/webhooks/${SOME}/deliveries`),
};

/**
 * What decides whether a writing route is carried out: `right` the right alone, of reference data of the city;
 * `relation` right and relation to the matter; `sight` what the caller sees or holds, tried out by name in the
 * test; `own` only ever what is the caller's own; `reads` writes nothing, and is searched like a reading route.
 */
export const WRITES: Readonly<Record<string, 'right' | 'relation' | 'sight' | 'own' | 'reads'>> = {
  'PUT /account-policy': 'right',
  'POST /accounts': 'right',
  'PATCH /accounts/:id': 'right',
  'POST /accounts/:id/password': 'right',
  'POST /areas/imports/:kind': 'right',
  'PUT /code-lists/:list/:code': 'right',
  'PUT /duty-list/:classCode': 'right',
  'POST /field/key': 'own',
  'PUT /field/patrols/:id': 'own',
  'POST /grid-plans': 'sight',
  'POST /grid-plans/:id/decline': 'right',
  'POST /grid-plans/:id/file': 'right',
  'PUT /grid-plans/:id/grids': 'sight',
  'POST /grid-plans/:id/return': 'sight',
  'POST /grid-plans/:id/review': 'sight',
  'POST /grid-plans/:id/submit': 'sight',
  'POST /grid-plans/:id/withdraw': 'sight',
  'POST /issues': 'right',
  'PUT /issues/:id/follow': 'sight',
  'DELETE /issues/:id/follow': 'sight',
  'POST /issues/:id/reveal': 'sight',
  'POST /issues/advice': 'reads',
  'POST /issues/bulk': 'sight',
  'POST /issues/bulk/check': 'reads',
  'POST /issues/exports': 'reads',
  'DELETE /issues/exports/:id': 'sight',
  'POST /issues/views': 'own',
  'PUT /issues/views/:id': 'sight',
  'DELETE /issues/views/:id': 'sight',
  'POST /intake/callers': 'reads',
  'POST /intake/join': 'sight',
  'POST /jobs/dead/:id/resend': 'right',
  'PUT /knowledge/:id': 'right',
  'POST /me/deputies': 'own',
  'POST /me/deputies/:id/end': 'own',
  'PUT /me/language': 'own',
  'PUT /me/list-look': 'own',
  'PUT /me/password': 'own',
  'PUT /me/post': 'sight',
  'POST /notices/read': 'own',
  'POST /people/:id/phone': 'sight',
  'POST /people/:id/posts': 'right',
  'POST /people/import': 'right',
  'POST /posts/:id/end': 'sight',
  'POST /posts/:id/handover': 'sight',
  'POST /routing-proposals/:key/decision': 'right',
  'PUT /routing-rules': 'right',
  'POST /routing-rules/dry-run': 'right',
  'POST /routing-rules/what-would-change': 'right',
  'POST /rules/calendar/import': 'right',
  'POST /rules/categories/import': 'right',
  'POST /rules/end': 'right',
  'PUT /rules/policy': 'right',
  'POST /rules/standards/import': 'right',
  'POST /session': 'own',
  'DELETE /session': 'own',
  'POST /shift-notes': 'own',
  'POST /shift-notes/:id/confirm': 'own',
  'POST /tokens': 'right',
  'DELETE /tokens/:id': 'right',
  'POST /units/import': 'right',
  'POST /uploads': 'own',
  'PATCH /uploads/:id': 'own',
  'DELETE /uploads/:id': 'own',
  'POST /warnings': 'right',
  'POST /warnings/:id/end': 'right',
  'POST /api/webhooks': 'right',
  'POST /identity-rules': 'right',
  'DELETE /identity-rules/:id': 'right',
  'POST /webhooks': 'right',
  'PATCH /webhooks/:id': 'right',
  'DELETE /webhooks/:id': 'right',
  'POST /webhooks/:id/deliveries/:eventId/resend': 'right',
  'POST /webhooks/:id/replay': 'right',
  'POST /webhooks/:id/resend': 'right',
  'POST /webhooks/:id/test': 'right',
};
