import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openVault, WrongPasswordError } from './vault.ts';

async function sealed(key: CryptoKey) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array([1, 2, 3])) };
}

test('the owner gets in by the password without a server, and by the server after a change of password', async () => {
  const serverKey = btoa('0123456789abcdef0123456789abcdef');
  const common = { account: 'qingmu', label: '青沐' };
  const first = await openVault(undefined, { ...common, password: 'one', serverKey });
  const { iv, data } = await sealed(first.key);
  const opens = async (key: CryptoKey) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  await opens((await openVault(first.vault, { ...common, password: 'one', serverKey: null })).key);
  await assert.rejects(
    openVault(first.vault, { ...common, password: 'two', serverKey: null }),
    WrongPasswordError,
  );
  const changed = await openVault(first.vault, { ...common, password: 'two', serverKey });
  await opens(changed.key);
  await opens((await openVault(changed.vault, { ...common, password: 'two', serverKey: null })).key);
});

test('a passkey opens by the server, keeps the password’s way in, and says where only the password opens', async () => {
  const serverKey = btoa('0123456789abcdef0123456789abcdef');
  const common = { account: 'qingmu', label: '青沐' };
  const first = await openVault(undefined, { ...common, password: 'one', serverKey });
  const { iv, data } = await sealed(first.key);
  const opens = async (key: CryptoKey) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  const byPasskey = await openVault(first.vault, { ...common, password: null, serverKey });
  await opens(byPasskey.key);
  await opens((await openVault(byPasskey.vault, { ...common, password: 'one', serverKey: null })).key);
  const alone = await openVault(undefined, { ...common, password: null, serverKey });
  await assert.rejects(
    openVault(alone.vault, { ...common, password: 'one', serverKey: null }),
    WrongPasswordError,
  );
  const unsealed = await openVault(undefined, { ...common, password: 'one', serverKey: null });
  await assert.rejects(
    openVault(unsealed.vault, { ...common, password: null, serverKey }),
    WrongPasswordError,
  );
});

test('what a passkey derives opens without a server, another’s secret opens nothing, and no way in is lost', async () => {
  const serverKey = btoa('0123456789abcdef0123456789abcdef');
  const common = { account: 'qingmu', label: '青沐' };
  const passkey = { id: 'p1', secret: crypto.getRandomValues(new Uint8Array(32)).buffer };
  const first = await openVault(undefined, { ...common, password: null, passkey, serverKey });
  const { iv, data } = await sealed(first.key);
  const opens = async (key: CryptoKey) => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);
  const alone = { ...common, password: null, serverKey: null };
  const again = await openVault(first.vault, { ...alone, passkey });
  await opens(again.key);
  const second = { id: 'p2', secret: crypto.getRandomValues(new Uint8Array(32)).buffer };
  await assert.rejects(openVault(first.vault, { ...alone, passkey: second }), WrongPasswordError);
  const stolen = { ...second, id: 'p1' };
  await assert.rejects(openVault(first.vault, { ...alone, passkey: stolen }), WrongPasswordError);
  const both = await openVault(again.vault, { ...common, password: 'one', passkey: second, serverKey });
  for (const way of [passkey, second])
    await opens((await openVault(both.vault, { ...alone, passkey: way })).key);
  await opens((await openVault(both.vault, { ...alone, password: 'one' })).key);
});
