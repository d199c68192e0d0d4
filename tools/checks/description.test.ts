import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { checkDescription } from './description.ts';
import { assertFinds, tree } from './testing.ts';

const answers = Object.fromEntries(['200', '400', '401', '429', '500'].map((status) => [status, {}]));
const operation = {
  operationId: 'one',
  summary: 'One',
  description: 'One.',
  tags: ['x'],
  parameters: [
    { name: 'id', in: 'path', example: 'a', schema: { type: 'string', format: 'uuid', maxLength: 9 } },
  ],
  responses: answers,
};
const contact = { name: 'a', url: 'https://grid.example/', email: 'a@grid.example' };
const description = (paths: object, info: object = { contact }) => ({
  'api/openapi.json': JSON.stringify({ info, paths }),
});

test('description: what strict linters ask for and is not there is refused, each by its place', async (t) => {
  const { '401': _, ...untold } = answers;
  const root = await tree(
    t,
    description(
      {
        '/good/{id}': { get: operation },
        '/bad/{id}/{other}': {
          get: {
            ...operation,
            summary: undefined,
            parameters: [{ name: 'id', in: 'path', schema: { type: ['string', 'null'] } }],
            responses: untold,
          },
        },
        '/bad/{id}/third/{of}': {},
        '/bad/first/{which}/{of}': {},
        '/sizes': {
          post: {
            ...operation,
            operationId: 'sizes',
            summary: '受理: accept',
            description: '群众上报交原网格现场核实 accept\n\nNeeds the right `issue.accept`.',
            responses: { ...answers, '200': undefined },
            requestBody: {
              content: { 'text/csv': {} },
              items: { type: 'array', items: { type: 'integer', minimum: 0 } },
              properties: { gone: { type: 'null' } },
            },
          },
        },
      },
      { contact: { name: 'a', url: 'https://grid.example/' } },
    ),
  );
  assertFinds(
    checkDescription(root),
    /info\.contact has no email/,
    /GET \/bad\/\{id\}\/\{other\} has no operationId of its own/,
    /GET \/bad.* has no summary/,
    /GET \/bad.* does not say 401/,
    /GET \/bad.* gives no example of id/,
    /GET \/bad.* does not describe \{other\}/,
    /\/bad\/\{id\}\/third\/\{of\} and \/bad\/first\/\{which\}\/\{of\} can be meant by one address/,
    /parameters\/0\/schema is a text of any length/,
    /parameters\/0\/schema is a text of any form/,
    /POST \/sizes has a summary that is not English/,
    /POST \/sizes has a description that is not English/,
    /POST \/sizes does not describe the text\/csv it takes/,
    /requestBody\/gone can only be null/,
    /POST \/sizes says no answer that is none of a problem/,
    /requestBody\/items is a list of any length/,
    /requestBody\/items\/items is a number of any size/,
  );
});

test('description: one that says everything passes, values that look like schemas too', async (t) => {
  const example = { type: 'string' };
  const kind = { type: 'string', enum: ['a'], examples: [example], default: example };
  const root = await tree(t, description({ '/good/{id}': { get: { ...operation, kind } } }));
  assertFinds(checkDescription(root));
});

test('description: our own passes', () => {
  assert.deepEqual(checkDescription(path.resolve(import.meta.dirname, '../..')), []);
});
