import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { viewRoutes } from '../../../platform/saved-views/routes.ts';
import type { TodoDeps } from './deps.ts';
import { type Held, todoPage } from './page.ts';
import { todoViews } from './saved.ts';
import { TodoPage, TodoQuery } from './schema.ts';

export function todoRoutes(deps: TodoDeps): Route[] {
  const route = (path: string, held: Held, said: { summary: string; operationId: string }) =>
    defineRoute({
      method: 'GET',
      path,
      ...said,
      description: 'Over all trades, the first promise to break first.',
      tag: 'todo',
      right: 'signed-in',
      audit: { none: 'numbers and titles of cases that wait for this post, or that others owe it' },
      schema: { query: TodoQuery, reply: { 200: TodoPage } },
      run: ({ actor, query, language, now }) => todoPage(deps, query, held, { actor, language, now }),
    });
  return [
    route('/todo', 'waiting', { summary: 'What waits for the post at hand', operationId: 'listTodo' }),
    route('/todo/owed', 'owed', { summary: 'What others owe the post at hand', operationId: 'listOwed' }),
    ...viewRoutes(deps.db, todoViews(deps)),
  ];
}
