import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal, sayField } from '../refusal.ts';
import { checkPageFiles, checkPages, pagesIn } from './pages.ts';

const FIELD = sayField('papers', '凭证', 'Papers');
const refused = (run: () => void) => assert.throws(run, Refusal);

test('pages are told from files and from anything else', () => {
  assert.deepEqual(pagesIn([{ file: 'a', turn: 90 }]), [{ file: 'a', turn: 90 }]);
  assert.deepEqual([pagesIn(['a']), pagesIn('a'), pagesIn(undefined), pagesIn([null])], [[], [], [], []]);
});

test('each file is one page, by quarter turns', () => {
  checkPages(FIELD, [
    { file: 'a', turn: 0 },
    { file: 'b', turn: 270 },
  ]);
  refused(() =>
    checkPages(FIELD, [
      { file: 'a', turn: 0 },
      { file: 'a', turn: 90 },
    ]),
  );
  refused(() => checkPages(FIELD, [{ file: 'a', turn: 45 }]));
});

test('what a file is and how large it may be follows the limits given', () => {
  const photo = { name: 'a.jpg', type: 'image/jpeg', bytes: 2 * 1024 * 1024 };
  const paper = { name: 'b.pdf', type: 'application/pdf', bytes: 4 * 1024 * 1024 };
  const limits = { pages: 2, photoMb: 2, pdfMb: 4 };
  checkPageFiles(FIELD, [photo, paper], limits);
  refused(() => checkPageFiles(FIELD, [photo, photo, photo], limits));
  refused(() => checkPageFiles(FIELD, [{ ...photo, bytes: photo.bytes + 1 }], limits));
  refused(() => checkPageFiles(FIELD, [{ ...paper, bytes: paper.bytes + 1 }], limits));
  refused(() => checkPageFiles(FIELD, [{ ...paper, type: 'video/mp4' }], limits));
});
