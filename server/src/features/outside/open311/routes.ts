import Type, { type TObject } from 'typebox';
import { FORM_TYPES } from '../../../platform/http/form.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { Open311Deps } from './deps.ts';
import { RequestForm, UpdateForm } from './fields.ts';
import { MOST_BYTES, readForm } from './form.ts';
import { BOTH, FormatParam, list, REFUSALS, single } from './format.ts';
import { getRequest, listRequests, requestRow } from './requests.ts';
import { senderOf, sendRequest } from './send.ts';
import { definitionRow, listServices, serviceOf, serviceRow } from './services.ts';
import { listServiceUpdates, postUpdate } from './updates.ts';

/** Open311 GeoReport v2. */
export function open311Routes(deps: Open311Deps): Route[] {
  return [discovery(deps), ...serviceRoutes(deps), ...readRoutes(deps), ...writeRoutes(deps)];
}

const PUBLIC_FACTS = { none: 'public facts in the words of Open311' } as const;
const shared = { absolute: true, tag: 'open311', right: 'public', refusals: REFUSALS } as const;
const open = { ...shared, audit: PUBLIC_FACTS } as const;
const Text = (description: string, maxLength = 100) => Type.Optional(Type.String({ maxLength, description }));
const JURISDICTION = Text('Taken and not needed: there is one jurisdiction');
const Format = { format: FormatParam };
const Id = Type.String({ minLength: 1, maxLength: 60 });
/** Clients send parameters of other servers' extensions; they are passed over. */
const anyMore = { additionalProperties: true } as const;

function discovery({ publicUrl, cityName }: Open311Deps): Route {
  return defineRoute({
    ...open,
    head: true,
    method: 'GET',
    path: '/open311/discovery.:format',
    operationId: 'open311Discovery',
    summary: 'Where the endpoints of Open311 are and what they speak',
    examples: { format: 'json' },
    schema: {
      params: Type.Object(Format),
      query: Type.Object({ jurisdiction_id: JURISDICTION }, anyMore),
      reply: { 200: BOTH },
    },
    run: ({ params }) =>
      single(params.format, 'discovery', {
        changeset: CHANGESET,
        contact: `${cityName()}网格中心，${publicUrl}/portal/`,
        key_service: `密钥由本平台安全管理员发放：${publicUrl}/`,
        endpoints: [
          {
            specification: 'http://wiki.open311.org/GeoReport_v2',
            url: `${publicUrl}/open311/v2`,
            changeset: CHANGESET,
            type: 'production',
            formats: ['text/xml', 'application/json'],
          },
        ],
      }),
  });
}

/** Moved on with every change of what the interface says or takes. */
const CHANGESET = '2026-11-24T00:00:00+08:00';

function serviceRoutes({ facts }: Open311Deps): Route[] {
  const query = Type.Object({ jurisdiction_id: JURISDICTION }, anyMore);
  return [
    defineRoute({
      ...open,
      head: true,
      method: 'GET',
      path: '/open311/v2/services.:format',
      operationId: 'open311Services',
      summary: 'Kinds of requests that can be sent in',
      examples: { format: 'json' },
      schema: { params: Type.Object(Format), query, reply: { 200: BOTH } },
      run: ({ params, now }) =>
        list(params.format, 'services', 'service', listServices(facts(now)).map(serviceRow)),
    }),
    defineRoute({
      ...open,
      head: true,
      method: 'GET',
      path: '/open311/v2/services/:code.:format',
      operationId: 'open311Service',
      summary: 'Attributes asked for with one kind of request',
      examples: { code: 'C-01-01', format: 'json' },
      schema: { params: Type.Object({ code: Id, ...Format }), query, reply: { 200: BOTH } },
      run: ({ params, now }) =>
        single(params.format, 'service_definition', definitionRow(serviceOf(facts(now), params.code))),
    }),
  ];
}

const PAGES = {
  page: Text('Page, from 1'),
  page_size: Text('Rows of a page, at most 1000'),
};

function readRoutes(deps: Open311Deps): Route[] {
  const query = Type.Object(
    {
      jurisdiction_id: JURISDICTION,
      service_request_id: Text(
        'Ids, separated by commas; dates and other filters are then passed over',
        4_000,
      ),
      service_code: Text('Codes of services, separated by commas', 2_000),
      status: Text('open, closed or both'),
      start_date: Text('Requested at this moment or later'),
      end_date: Text('Requested at this moment or before'),
      updated_after: Text('Updated at this moment or later'),
      updated_before: Text('Updated at this moment or before'),
      bbox: Text('west,south,east,north in degrees WGS-84'),
      extensions: Text('`true` adds extended_attributes'),
      ...PAGES,
    },
    anyMore,
  );
  return [
    defineRoute({
      ...open,
      head: true,
      method: 'GET',
      path: '/open311/v2/requests.:format',
      operationId: 'open311Requests',
      summary: 'Requests, newest first',
      description: 'Without dates those of the last 90 days; never more than 1,000.',
      examples: { format: 'json' },
      schema: { params: Type.Object(Format), query, reply: { 200: BOTH } },
      run: async ({ params, query: asked, now }) =>
        list(params.format, 'service_requests', 'request', await listRequests(deps, asked, now)),
    }),
    defineRoute({
      ...open,
      head: true,
      method: 'GET',
      path: '/open311/v2/requests/:id.:format',
      operationId: 'open311Request',
      summary: 'One request, as a list of one',
      examples: { id: '990106-20261124-0001', format: 'json' },
      schema: {
        params: Type.Object({ id: Id, ...Format }),
        query: Type.Object({ jurisdiction_id: JURISDICTION, extensions: Text('`true`') }, anyMore),
        reply: { 200: BOTH },
      },
      run: async ({ params, query: asked, now }) =>
        list(params.format, 'service_requests', 'request', [await getRequest(deps, params.id, asked, now)]),
    }),
    tokenRoute(deps),
    updatesRoute(deps),
  ];
}

function tokenRoute(deps: Open311Deps): Route {
  return defineRoute({
    ...open,
    head: true,
    method: 'GET',
    path: '/open311/v2/tokens/:id.:format',
    operationId: 'open311Token',
    summary: 'The request of a token',
    description: 'Requests get their id at once, so a token is the id itself.',
    examples: { id: '990106-20261124-0001', format: 'json' },
    schema: {
      params: Type.Object({ id: Id, ...Format }),
      query: Type.Object({ jurisdiction_id: JURISDICTION }, anyMore),
      reply: { 200: BOTH },
    },
    run: async ({ params: { id, format } }) => {
      const { state } = await requestRow(deps, id);
      return list(format, 'service_requests', 'request', [{ service_request_id: state.number, token: id }]);
    },
  });
}

function updatesRoute(deps: Open311Deps): Route {
  return defineRoute({
    ...open,
    head: true,
    method: 'GET',
    path: '/open311/v2/servicerequestupdates.:format',
    operationId: 'open311Updates',
    summary: 'What happened to requests, newest first',
    examples: { format: 'json' },
    schema: {
      params: Type.Object(Format),
      query: Type.Object(
        {
          jurisdiction_id: JURISDICTION,
          service_request_id: Text('Of one request only'),
          start_date: Text('Updated at this moment or later'),
          end_date: Text('Updated at this moment or before'),
          ...PAGES,
        },
        anyMore,
      ),
      reply: { 200: BOTH },
    },
    run: async ({ params, query, now }) =>
      list(
        params.format,
        'service_request_updates',
        'request_update',
        await listServiceUpdates(deps, query, now),
      ),
  });
}

const sent = {
  params: Type.Object(Format),
  query: Type.Object({ jurisdiction_id: JURISDICTION, api_key: Text('The key') }, anyMore),
  headers: Type.Object({
    'content-type': Type.Optional(Type.String({ maxLength: 200 })),
    'x-api-key': Type.Optional(Type.String({ maxLength: 200, description: 'The key' })),
    'idempotency-key': Type.Optional(Type.String({ maxLength: 36 })),
  }),
  reply: { 200: BOTH },
} as const;
const formOf = (form: TObject) => ({ binary: FORM_TYPES, maxBytes: MOST_BYTES, form }) as const;

function writeRoutes(deps: Open311Deps): Route[] {
  const description =
    'A form in UTF-8 with `api_key`, a token of a program. What is sent is public as it was sent, apart from name, ' +
    'telephone and e-mail, which are sealed.';
  return [
    defineRoute({
      ...open,
      method: 'POST',
      path: '/open311/v2/requests.:format',
      operationId: 'open311SendRequest',
      summary: 'Send a request in',
      description,
      audit: { event: 'issue.reported' },
      examples: { format: 'json' },
      schema: { ...sent, body: formOf(RequestForm) },
      run: async (ask) => {
        const { body, headers, query, params, account, actors, now, clientAt, requestId, address } = ask;
        const form = await readForm(body, headers['content-type'] ?? '');
        const keys = [form.value('api_key'), query.api_key, headers['x-api-key']];
        const sender = await senderOf(deps, { account, actors }, keys, now);
        const commandId = headers['idempotency-key'] === undefined ? undefined : ask.commandId;
        const number = await sendRequest(deps, {
          form,
          sender,
          commandId,
          origin: { now, clientAt, requestId, address },
        });
        const notice = '描述、地点和照片按 Open311 规范公开；姓名、电话和邮箱不公开。';
        const row = { service_request_id: number, service_notice: notice, account_id: null };
        return list(params.format, 'service_requests', 'request', [row]);
      },
    }),
    defineRoute({
      ...open,
      method: 'POST',
      path: '/open311/v2/servicerequestupdates.:format',
      operationId: 'open311SendUpdate',
      summary: 'Tell what happened to a request',
      description,
      audit: { event: 'issue.noted' },
      examples: { format: 'json' },
      schema: { ...sent, body: formOf(UpdateForm) },
      run: async ({ body, headers, query, params, account, actors, now, clientAt, requestId, address }) => {
        const form = await readForm(body, headers['content-type'] ?? '');
        const keys = [form.value('api_key'), query.api_key, headers['x-api-key']];
        const sender = await senderOf(deps, { account, actors }, keys, now);
        const id = await postUpdate(deps, { form, sender, origin: { now, clientAt, requestId, address } });
        return list(params.format, 'service_request_updates', 'request_update', [{ update_id: id }]);
      },
    }),
  ];
}
