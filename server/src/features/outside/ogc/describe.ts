/** OpenAPI 3.0 of this interface alone, which its clients read; the whole server's is 3.1 and lies at /openapi.json. */
import { AREA_COLLECTIONS, MATTERS } from './collections.ts';
import { CRS_URIS } from './crs.ts';
import { API_TYPE } from './pages.ts';

type Json = Readonly<Record<string, unknown>>;

const inQuery = (name: string, schema: Json, description: string, more: Json = {}): Json => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  style: 'form',
  explode: false,
  ...more,
});
const inPath = (name: string): Json => ({
  name,
  in: 'path',
  required: true,
  description: 'Id of a feature',
  schema: { type: 'string' },
});

const LIMIT = inQuery(
  'limit',
  { type: 'integer', minimum: 1, maximum: 10_000, default: 100 },
  'Features of a page',
);
const BBOX = inQuery(
  'bbox',
  { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
  'west,south,east,north',
);
const DATETIME = inQuery('datetime', { type: 'string' }, 'A moment or an interval of RFC 3339');
const CRS = inQuery('crs', { type: 'string', format: 'uri', enum: CRS_URIS }, 'Of the coordinates answered');
const BBOX_CRS = inQuery('bbox-crs', { type: 'string', format: 'uri', enum: CRS_URIS }, 'Of bbox');
const CURSOR = inQuery('cursor', { type: 'string' }, 'Given by the link to the next page');
const CODE = { type: 'string', pattern: '^\\d{6,15}$' };
const AREAS = [
  inQuery('district', CODE, 'Code of a district'),
  inQuery('street', CODE, 'Code of a street'),
  inQuery('community', CODE, 'Code of a community'),
];
const MATTERS_ONLY = [
  inQuery('class', { type: 'string' }, 'Code of a class'),
  inQuery('status', { type: 'string', enum: ['open', 'closed'] }, 'Open or closed'),
];

function answer(type: string, description: string): Json {
  const content = { [type]: { schema: { type: 'object' } } };
  return {
    200: { description, content },
    400: { description: 'Wrong parameter', content: PROBLEM },
    404: { description: 'Not there', content: PROBLEM },
    default: { description: 'Problem', content: PROBLEM },
  };
}
const PROBLEM = { 'application/problem+json': { schema: { type: 'object' } } };

const get = (operationId: string, summary: string, type: string, parameters: readonly Json[] = []): Json => ({
  get: {
    operationId,
    summary,
    description: `${summary}. Open to all.`,
    tags: ['ogc'],
    parameters,
    responses: answer(type, summary),
  },
});

export function describeOgc(publicUrl: string): Json {
  const items = [...AREA_COLLECTIONS, MATTERS].flatMap(({ id, title }) => {
    const own = id === MATTERS.id ? MATTERS_ONLY : [];
    const parameters = [LIMIT, BBOX, DATETIME, CRS, BBOX_CRS, CURSOR, ...AREAS, ...own];
    const at = `/collections/${id}`;
    return [
      [at, get(`${id}Collection`, title, 'application/json')],
      [`${at}/items`, get(`${id}Items`, title, 'application/geo+json', parameters)],
      [
        `${at}/items/{featureId}`,
        get(`${id}Item`, title, 'application/geo+json', [inPath('featureId'), CRS]),
      ],
    ];
  });
  return {
    openapi: '3.0.3',
    info: {
      title: 'GridGov OGC API – Features',
      version: '1.0.0',
      description: 'Boundaries of districts, streets, communities and grids, and public matters as points.',
      contact: { name: 'The operator of this installation', url: `${publicUrl}/portal/` },
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: `${publicUrl}/ogc` }],
    security: [],
    tags: [{ name: 'ogc', description: 'Areas of the city and public matters, as features' }],
    paths: {
      '/': get('landingPage', 'Landing page', 'application/json'),
      '/api': get('api', 'This description', API_TYPE),
      '/conformance': get('conformance', 'Conformance classes', 'application/json'),
      '/collections': get('collections', 'Collections', 'application/json'),
      ...Object.fromEntries(items),
    },
  };
}
