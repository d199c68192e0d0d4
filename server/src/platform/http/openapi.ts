import Type, { type TObject } from 'typebox';
import { fullPath } from './mount.ts';
import { describedSchema } from './openapi-schema.ts';
import { isJson, type Json } from './plain-schema.ts';
import { TRANSPORT_PROBLEMS } from './problem.ts';
import { isBinary, type Route } from './route.ts';
import { MOST_HEADER_BYTES } from './settings.ts';

export type ApiInfo = {
  readonly version: string;
  /** What each tag is about, in English. */
  readonly tags: Readonly<Record<string, string>>;
  /** Who answers for an installation. */
  readonly contact: { readonly url: string; readonly email: string };
};

/** Where people who ask about the interface turn to: the portal, and the address warnings are sent from. */
export function contactOf(publicUrl: string, email: string | undefined): ApiInfo['contact'] {
  const { origin, hostname } = new URL(publicUrl);
  return { url: `${origin}/portal/`, email: email ?? `gridgov@${hostname}` };
}

/** OpenAPI 3.1 of all routes that are not hidden. */
export function describeApi(routes: readonly Route[], info: ApiInfo): Json {
  const shown = routes.filter((route) => route.hidden !== true);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of shown) {
    const path = fullPath(route).replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  const tags = [...new Set(shown.map((route) => route.tag))].sort();
  return {
    openapi: '3.1.0',
    info: {
      title: 'GridGov',
      version: info.version,
      description:
        'Everything the console can do, for other programs: matters through their seven steps, areas and grids, ' +
        'units, people, rules. Errors are problem details (RFC 9457) in Chinese or, by Accept-Language, English. Programs ' +
        'use a token; with the cookie of a session, writes need an `Origin` of this installation.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      contact: { name: 'The operator of this installation', ...info.contact },
    },
    servers: [{ url: '/', description: 'Production: this installation itself', 'x-internal': false }],
    security: [{ session: [] }, { token: [] }],
    tags: tags.map((name) => ({ name, description: info.tags[name] ?? `Operations on ${name}` })),
    paths,
    components: components(JSON.stringify(paths)),
  };
}

export function operationIdOf(route: Pick<Route, 'operationId' | 'method' | 'path'>): string {
  if (route.operationId !== undefined) return route.operationId;
  const words = route.path.split(/[/:._-]+/).filter((word) => word !== '');
  return (
    route.method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  );
}

function operation(route: Route): Json {
  const { body } = route.schema;
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    description: [route.description ?? `${route.summary}.`, rightNote(route)].join('\n\n'),
    tags: [route.tag],
    security: securityOf(route),
    parameters: parameters(route),
    ...(body === undefined ? {} : { requestBody: { required: true, content: content(body, true) } }),
    responses: { ...replies(route), ...problemReplies(route) },
  };
}

function securityOf({ right, residents }: Route): Json[] {
  if (residents === 'only') return [{ resident: [] }];
  const signedIn = [{ session: [] }, { token: [] }];
  return right === 'public' ? [{}, ...signedIn] : signedIn;
}

function rightNote({ right, residents }: Route): string {
  if (residents === 'only') return 'For residents signed in at the portal.';
  if (right === 'public') return 'Open to all.';
  return right === 'signed-in' ? 'For everybody signed in.' : `Needs the right \`${right}\`.`;
}

function parameters(route: Route): Json[] {
  const { params, query, headers } = route.schema;
  const list = [
    ...parametersIn('path', params, route.examples ?? {}),
    ...parametersIn('query', query, {}),
    ...parametersIn('header', headers, {}),
  ];
  if (route.right !== 'public') list.push({ $ref: '#/components/parameters/Post' });
  if (route.method !== 'GET' && route.method !== 'HEAD') {
    const name = route.idempotent === 'required' ? 'CommandId' : 'OptionalCommandId';
    list.push({ $ref: `#/components/parameters/${name}` });
  }
  list.push({ $ref: '#/components/parameters/Language' });
  return list;
}

function parametersIn(
  where: 'path' | 'query' | 'header',
  schema: TObject | undefined,
  examples: Readonly<Record<string, string | number>>,
): Json[] {
  if (schema === undefined) return [];
  const plain = describedSchema(schema, true);
  const required = new Set(Array.isArray(plain.required) ? plain.required : []);
  const properties = isJson(plain.properties) ? plain.properties : {};
  return Object.entries(properties).map(([name, one]) => {
    const { description, examples: own, ...rest } = isJson(one) ? one : {};
    const example = examples[name] ?? (Array.isArray(own) ? own[0] : undefined);
    return {
      name,
      in: where,
      required: where === 'path' || required.has(name),
      description: typeof description === 'string' ? description : `The ${name} of the ${where}`,
      schema: rest,
      // Lists are written a,b,c.
      ...(rest.type === 'array' ? { style: where === 'query' ? 'form' : 'simple', explode: false } : {}),
      ...(example === undefined ? {} : { example }),
    };
  });
}

function content(schema: NonNullable<Route['schema']['body']>, request: boolean): Json {
  if (!isBinary(schema)) return { 'application/json': { schema: describedSchema(schema, request) } };
  const { binary, form, maxBytes = 2_147_483_647 } = schema;
  const inside = (type: string) => ({
    schema: form === undefined ? contentSchema(type, maxBytes) : describedSchema(form, request),
  });
  return Object.fromEntries(binary.map((type) => [type, inside(type)]));
}

/** OpenAPI 3.1 would leave a file without a schema; generators of clients leave such bodies out altogether. */
function contentSchema(type: string, maxLength: number): Json {
  if (/^(text\/|application\/(.*\+)?(xml|json)$)/.test(type))
    return { type: 'string', maxLength, pattern: '^[^\\u0000]*$' };
  return { type: 'string', format: 'binary', maxLength };
}

const rateHeaders = {
  'RateLimit-Limit': { $ref: '#/components/headers/RateLimit-Limit' },
  'RateLimit-Remaining': { $ref: '#/components/headers/RateLimit-Remaining' },
  'RateLimit-Reset': { $ref: '#/components/headers/RateLimit-Reset' },
  'X-Request-Id': { $ref: '#/components/headers/X-Request-Id' },
  'Access-Control-Allow-Origin': { $ref: '#/components/headers/Access-Control-Allow-Origin' },
};

function replies(route: Route): Json {
  const entries = Object.entries(route.schema.reply).map(([status, schema]) => [
    status,
    {
      description: status.startsWith('3') ? 'Elsewhere' : schema === null ? 'Done' : route.summary,
      headers: rateHeaders,
      ...(schema === null ? {} : { content: content(schema, false) }),
    },
  ]);
  return Object.fromEntries(entries);
}

/** Which problems a route can answer with. */
function problemStatuses({ right, schema, method, rate, problems = [] }: Route): number[] {
  const statuses = [400, 401, 403, 404, 429, 500, 503, ...problems];
  if (right !== 'public' || method !== 'GET') statuses.push(409);
  if (schema.body !== undefined) statuses.push(413, 415, 422);
  else if (method !== 'GET' || schema.query !== undefined) statuses.push(422);
  if (isBinary(schema.body) || rate === 'heavy') statuses.push(507);
  return [...new Set(statuses)].sort((one, other) => one - other);
}

function problemReplies(route: Route): Json {
  const own = new Set(Object.keys(route.schema.reply));
  const statuses = problemStatuses(route).filter((status) => !own.has(String(status)));
  const { refusals } = route;
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      refusals === undefined
        ? { $ref: `#/components/responses/Problem${status}` }
        : problem(String(status), problemTitles[status] ?? '', refusals),
    ]),
  );
}

function problem(status: string, description: string, types: NonNullable<Route['refusals']>): Json {
  const again = status === '429' || status === '503';
  return {
    description,
    headers: {
      ...rateHeaders,
      ...(again ? { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } : {}),
    },
    content: Object.fromEntries(
      Object.entries(types).map(([type, schema]) => [
        type,
        schema === null ? {} : { schema: describedSchema(schema, false) },
      ]),
    ),
  };
}

const problemTitles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read, or a parameter is wrong',
  401: 'Sign-in needed, or the token is not valid',
  403: 'The post acted in may not do this, or it lies outside its area',
  404: 'There is no such thing, or not within your area',
  409: 'The state of things does not allow it; `detail` says what is possible',
  410: 'It was there and is kept no longer',
  413: 'The content is too large',
  415: 'The content type is not supported',
  422: 'The content is wrong; `errors` names each field and what would be right',
  429: 'Too many requests',
  500: 'A fault of the server, recorded under the request id',
  503: 'The database is away; the same request may be sent again',
  507: 'Storage is full; nothing was lost',
};

function components(used: string): Json {
  const responses = Object.entries(problemTitles).map(([status, description]) => [
    `Problem${status}`,
    {
      ...problem(status, description, {}),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return {
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'gridgov_session',
        description:
          'People, after sign-in. Whatever changes something has to come from a page of this installation: with its ' +
          'address as `Origin`, as browsers send it; a program without one sends any `X-Requested-With`. Else 403 ' +
          '`foreign-origin`.',
      },
      resident: {
        type: 'apiKey',
        in: 'cookie',
        name: 'gridgov_resident',
        description: 'Residents, after they proved an address at the portal; `Origin` as with a session',
      },
      token: {
        type: 'http',
        scheme: 'bearer',
        description:
          'Programs, with a token of the security administrator. It alone decides who calls; a session beside it ' +
          'is not needed, and where there is one it has to be right too.',
      },
    },
    schemas: { Problem: describedSchema(ProblemShape, false) },
    responses: Object.fromEntries(responses),
    headers: headerComponents(),
    parameters: Object.fromEntries(
      Object.entries(parameterComponents()).filter(([name]) => used.includes(`parameters/${name}"`)),
    ),
  };
}

const text = (maxLength: number) => Type.String({ maxLength });

const ProblemShape = Type.Object({
  type: Type.String({ maxLength: 100, format: 'uri', examples: ['urn:gridgov:problem:outside-area'] }),
  title: text(1000),
  status: Type.Integer({ minimum: 400, maximum: 599 }),
  detail: text(2000),
  code: Type.String({ maxLength: 60, examples: Object.keys(TRANSPORT_PROBLEMS).slice(0, 1) }),
  instance: text(300),
  requestId: text(100),
  errors: Type.Array(Type.Object({ field: text(200), message: text(1000), right: text(2000) }), {
    maxItems: 1000,
  }),
});

function headerComponents(): Json {
  const count = (description: string) => ({
    description,
    schema: { type: 'integer', minimum: 0, maximum: 1_000_000_000, format: 'int32' },
  });
  return {
    'RateLimit-Limit': count('Calls allowed in the window'),
    'RateLimit-Remaining': count('Calls left in the window'),
    'RateLimit-Reset': count('Seconds until the window ends'),
    'Retry-After': count('Seconds after which to try again'),
    'X-Request-Id': {
      description: 'Number of the request, to be told to the administrator',
      schema: { type: 'string', maxLength: 100, pattern: '^[\\w.:-]{8,100}$' },
    },
    'Access-Control-Allow-Origin': {
      description: 'The installation’s own origin; `*` where what is answered is for pages of others too',
      schema: { type: 'string', pattern: '^(\\*|https?://[^\\s/]+)$', maxLength: 300 },
    },
  };
}

/** What a header can hold, of which nothing is refused: a language nobody knows is as good as none. */
const anyHeader = { type: 'string', maxLength: MOST_HEADER_BYTES, pattern: '^[^\\u0000]*$' };

function parameterComponents() {
  const commandId = (required: boolean) => ({
    name: 'Idempotency-Key',
    in: 'header',
    required,
    description: 'Id of the command (uuid v7) made by the client; sent again it gives the same answer again',
    schema: { type: 'string', format: 'uuid', maxLength: 36 },
    example: '0192d3a0-7b1c-7000-8000-0123456789ab',
  });
  return {
    Post: {
      name: 'X-Post',
      in: 'header',
      required: false,
      description: 'The post to act in, where the person holds several',
      schema: anyHeader,
    },
    CommandId: commandId(true),
    OptionalCommandId: commandId(false),
    Language: {
      name: 'Accept-Language',
      in: 'header',
      required: false,
      description: 'Language of names and errors; Chinese unless English is preferred',
      schema: anyHeader,
      example: 'zh-CN',
    },
  };
}
