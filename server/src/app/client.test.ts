/** The client for programs, and its example, against a server that listens. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { makeClient } from '@gridgov/api/client.ts';
import { ProblemError } from '@gridgov/api/problem.ts';
import { createToken } from '../features/accounts/public.ts';
import { relayOnce } from '../platform/ledger/relay.ts';
import { rootDir } from '../testing/cluster.ts';
import { openSetting, type Setting } from '../testing/rights-setting.ts';
import { EAST, GRIDS, WEST } from '../testing/rights-world.ts';

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

  test('the example does what it says', async () => {
    const example = path.join(rootDir, 'api/example/watch.ts');
    const env = { ...process.env, GRIDGOV: baseUrl, TOKEN: token, GRID: GRIDS[0] ?? '', CHANNEL: 'hotline' };
    const { stdout } = await promisify(execFile)(process.execPath, [example], { env });
    assert.match(stdout, /^reported .+\nheard issue\.reported at .+\nlisted \d+\n$/);
  });
});
