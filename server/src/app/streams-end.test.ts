/** Open streams end with what opened them, over real HTTP. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createToken } from '../features/running/accounts/public.ts';
import { openSetting, type Setting } from '../testing/rights-setting.ts';
import { type Name, PEOPLE } from '../testing/rights-world.ts';

/** What the interface promises is a second; the machine of a test may be busy with others. */
const MOST_MS = 3_000;

describe('a stream ends within a second', () => {
  const closing: (() => Promise<void>)[] = [];
  let setting: Setting;
  let origin = '';

  before(async () => {
    setting = await openSetting({ after: (fn) => void closing.push(fn) });
    await setting.server.app.listen({ host: '127.0.0.1', port: 0 });
    origin = setting.server.app.listeningOrigin;
  });
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  /** Opens the stream and gives how many milliseconds after `act` it ended. */
  async function endOf(
    headers: Record<string, string>,
    act: () => Promise<{ statusCode: number }>,
  ): Promise<number> {
    const answer = await fetch(`${origin}/api/v1/events`, { headers, signal: AbortSignal.timeout(20_000) });
    assert.equal(answer.status, 200, await (answer.ok ? '' : answer.text()));
    const reader = answer.body?.getReader();
    let done = false;
    const ended = (async () => {
      while (!done) done = (await reader?.read())?.done !== false;
    })();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(done, false, 'it is open');
    const { statusCode } = await act();
    assert.ok(statusCode < 300, String(statusCode));
    const since = performance.now();
    await ended;
    return performance.now() - since;
  }

  const told = (ms: number) => assert.ok(ms < MOST_MS, `${ms} ms`);
  const tokenOf = (account: Name) =>
    createToken(setting.database.owner, {
      account,
      name: 'a program',
      scopes: ['issue.read'],
      areas: [],
      expiresAt: null,
      now: setting.server.clock.now,
      createdBy: null,
    });
  const locks = (method: string, path: string, body?: object) =>
    setting.server.as('locks')(method as 'GET', path, body);

  test('after signing out', async () => {
    await setting.server.as('east')('GET', '/me');
    const cookie = `gridgov_session=session-of-${PEOPLE.east.accountId}`;
    told(await endOf({ cookie }, () => setting.server.as('east')('DELETE', '/session')));
  });

  test('after its token was ended', async () => {
    const { id, token } = await tokenOf('hotline');
    told(await endOf({ authorization: `Bearer ${token}` }, () => locks('DELETE', `/tokens/${id}`)));
  });

  test('after its account was disabled', async () => {
    const { token } = await tokenOf('street');
    const { version } = (await locks('GET', `/accounts/${PEOPLE.street.accountId}`)).json<{
      version: number;
    }>();
    const body = { version, status: 'disabled' };
    const disable = () => locks('PATCH', `/accounts/${PEOPLE.street.accountId}`, body);
    told(await endOf({ authorization: `Bearer ${token}` }, disable));
  });
});
