import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstPassword, passwordFault } from './passwords.ts';

const city = ['海云市', 'Haiyun City'];
const faultOf = (password: string) => passwordFault(password, 'xinren', 8, city);

test('what lists of leaked passwords begin with is refused, whatever kinds of characters it has', () => {
  for (const weak of [
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'Passwort1!',
    'P@ssw0rd2026',
    'Password123!',
    'Admin@2026',
    'Qwer1234!@#$',
    '1qaz@WSX',
    '1qaz2wsx3edc4rfv',
    'Abcd1234!',
    'Aa123456!',
    'Woaini1314!',
    'Zhangwei1990!',
    'Wangge@2026',
    'Haiyun@2026',
    'haiyun20261130haiyun',
    '海云市2026Aa!',
    'Welcome-2026',
    '12345678901234567890',
    '!@#$%^&*()_+1Qa',
    'Zxcvbnm,./123',
  ]) {
    assert.notEqual(faultOf(weak), null, weak);
  }
});

test('sentences and random ones pass, and so does every first password', () => {
  for (const good of [
    'Stone-bridge-07',
    'drei graue Reiher am Teich',
    '早上七点半出门遇到三只白鹭站在桥边',
    'kF7-mq2Lx',
    'correct horse battery staple',
    'Regen-Ziegel-41',
  ]) {
    assert.equal(faultOf(good), null, good);
  }
  for (let n = 0; n < 500; n += 1) assert.equal(faultOf(firstPassword()), null);
});

test('a password is judged in a moment, however it is written', () => {
  const from = performance.now();
  for (const long of [
    'a'.repeat(200),
    'ab1'.repeat(66),
    `${'1'.repeat(199)}2`,
    'aB'.repeat(50) + 'c'.repeat(100),
  ]) {
    faultOf(long);
  }
  assert.ok(performance.now() - from < 1_000);
});
