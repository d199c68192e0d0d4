import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskId, maskPhone } from './mask.ts';
import { sizeWords, sortFiles, uploadWords } from './upload.ts';
import { uiWords } from './words.ts';

const zh = uiWords['zh-CN'];
const limits = { count: 2, bytes: 20 * 1024 * 1024, endings: ['jpg', 'png'] };

test('files over the limits are left out, each with its reason', () => {
  const files = [
    { name: '井盖.JPG', size: 3_250_000 },
    { name: '录像.mov', size: 10 },
    { name: '大图.png', size: 21 * 1024 * 1024 },
    { name: '近照.png', size: 400 },
    { name: '多余.png', size: 400 },
  ];
  const { taken, problems } = sortFiles(files, 0, limits, zh);
  assert.deepEqual(
    taken.map(({ name }) => name),
    ['井盖.JPG', '近照.png'],
  );
  assert.deepEqual(problems, [
    '录像.mov 不是可收的格式',
    '大图.png 有 21 MB，超过 20 MB',
    '最多 2 个，多余.png 没加',
  ]);
});

test('sizes are told in KB and MB', () => {
  assert.deepEqual([sizeWords(1), sizeWords(655_360), sizeWords(3_250_585)], ['1 KB', '640 KB', '3.1 MB']);
});

test('each state of an upload has its words', () => {
  const item = { id: '1', name: 'a.jpg', bytes: 1, percent: 62.9 };
  assert.equal(uploadWords({ ...item, state: 'sending' }, zh), '传 62%');
  assert.equal(uploadWords({ ...item, state: 'failed', why: '网络断了' }, zh), '没传上：网络断了');
});

test('telephones and identity numbers are masked', () => {
  assert.equal(maskPhone('13812342207'), '138****2207');
  assert.equal(maskPhone('0532-123'), '****');
  assert.equal(maskId('110101199001011234'), '110***********1234');
});
