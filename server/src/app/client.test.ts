/** The client for programs, and its example, against a server that listens. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { makeClient } from '@gridgov/api/client.ts';
import { ProblemError } from '@gridgov/api/problem.ts';
import { createToken } from '../features/running/accounts/public.ts';
import { relayOnce } from '../platform/ledger/relay.ts';
import { rootDir } from '../testing/cluster.ts';
import { openSetting, type Setting } from '../testing/rights-setting.ts';
import { EAST, GRIDS, WEST } from '../testing/rights-world.ts';

const NOBODY = `${EAST}.0192d3a0-7b1c-7000-8000-0123456789ab`;

describe('the client for programs', () => {
  const closing: (() => Promise<void>)[] = [];
  let setting: Setting;
  let baseUrl = '';
  let token = '';

  before(async () => {
    setting = await openSetting({ after: (fn) => void closing.push(fn) });
    const made = await createToken(setting.database.owner, {
      account: 'hotline',
      name: 'a program',
      scopes: ['issue.read', 'issue.report'],
      areas: [],
      expiresAt: null,
      now: Date.now(),
      createdBy: null,
    });
    token = made.token;
    await setting.server.app.listen({ host: '127.0.0.1', port: 0 });
    baseUrl = setting.server.app.listeningOrigin;
    // A running server does this by itself, several times a second.
    const relaying = setInterval(() => void relay(), 200);
    closing.push(async () => clearInterval(relaying));
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  async function relay(): Promise<void> {
    const { db } = setting.database;
    for (const district of [EAST, WEST]) while ((await relayOnce(db, district, async () => undefined)) > 0);
  }

  test('a list is read page by page to its end, each row once', async () => {
    const client = makeClient({ baseUrl, token });
    const ids: string[] = [];
    for await (const { id } of client.items('/api/v1/issues', { query: { limit: 2 } })) ids.push(id);
    assert.ok(ids.length > 2, String(ids.length));
    assert.equal(new Set(ids).size, ids.length);
  });

  test('a refusal is an error with its status, code and sentence, in the language asked for', async () => {
    const client = makeClient({ baseUrl, token: 'ggt_wrong', language: 'en' });
    await assert.rejects(client.call('get', '/api/v1/me', {}), (error: unknown) => {
      assert.ok(error instanceof ProblemError);
      assert.deepEqual([error.status, error.code], [401, 'sign-in-needed']);
      assert.match(error.message, /Sign-in needed/);
      return true;
    });
  });

  test('a command whose answer is lost is sent again under the same id and carried out once', async () => {
    const keys: (string | null)[] = [];
    const lossy: typeof fetch = async (to, init) => {
      const answer = await fetch(to, init);
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      if (keys.length === 1) throw new TypeError('the line was cut');
      return answer;
    };
    const client = makeClient({ baseUrl, token, fetch: lossy });
    const before = await count();
    const made = await client.command('/api/v1/issues', {
      body: {
        channel: 'hotline',
        nature: 'complaint',
        title: '井盖松动',
        description: '过车有响声',
        place: { text: '路口东侧', grid: GRIDS[0] },
      },
    });
    assert.ok(made.id.length > 0);
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    assert.equal(await count(), before + 1);

    async function count(): Promise<number> {
      const { rows } = await setting.database.owner.query<{ n: number }>(
        'select count(*)::int as n from issue',
      );
      return rows[0]?.n ?? 0;
    }
  });

  test('what is no command is not sent twice when its answer is lost', async () => {
    let sent = 0;
    const dead: typeof fetch = async () => {
      sent += 1;
      throw new TypeError('the line was cut');
    };
    const client = makeClient({ baseUrl, token, fetch: dead, attempts: 3 });
    await assert.rejects(
      client.call('post', '/api/v1/webhooks', { body: { url: 'https://receiver.example/' } }),
      TypeError,
    );
    assert.equal(sent, 1);
  });

  test('the package as it is published works from plain JavaScript, and its types refuse what the server would', async (t) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gridgov-client-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const run = (file: string, ...args: string[]) =>
      promisify(execFile)(process.execPath, [file, ...args], { cwd: folder });
    await run(path.join(rootDir, 'tools/generate-client.ts'), path.join(folder, 'node_modules/@gridgov/api'));
    await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
    const opening = `import { makeClient } from '@gridgov/api';
      import { ProblemError } from '@gridgov/api/problem';
      const client = makeClient({ baseUrl: '${baseUrl}', token: '${token}' });`;
    await writeFile(
      path.join(folder, 'plain.js'),
      `${opening}
      let listed = 0;
      for await (const matter of client.items('/api/v1/issues', {})) if (matter.id) listed += 1;
      const no = await client.call('get', '/api/v1/issues/{id}', { path: { id: '${NOBODY}' } }).catch((error) => error);
      console.log(listed > 2, no instanceof ProblemError, no.status);`,
    );
    assert.equal((await run('plain.js')).stdout, 'true true 404\n');
    await writeFile(
      path.join(folder, 'typed.ts'),
      `${opening}
      const { rows } = await client.call('get', '/api/v1/issues', { query: { limit: 2 } });
      export const id: string | undefined = rows[0]?.id;
      // @ts-expect-error there is no such address
      await client.call('get', '/api/v1/nothing', {});
      // @ts-expect-error an id is missing
      await client.call('get', '/api/v1/issues/{id}', {});
      // @ts-expect-error limits are numbers
      await client.call('get', '/api/v1/issues', { query: { limit: 'two' } });
      export type Refused = ProblemError;`,
    );
    const strict = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--skipLibCheck',
      'false',
    ];
    await run(path.join(rootDir, 'node_modules/typescript/bin/tsc'), ...strict, '--types', '', 'typed.ts');
  });

  test('the example does what it says', async () => {
    const example = path.join(rootDir, 'api/example/watch.ts');
    const env = { ...process.env, GRIDGOV: baseUrl, TOKEN: token, GRID: GRIDS[0] ?? '', CHANNEL: 'hotline' };
    const { stdout } = await promisify(execFile)(process.execPath, [example], { env });
    assert.match(stdout, /^reported .+\nheard issue\.reported at .+\nlisted \d+\n$/);
  });
});
