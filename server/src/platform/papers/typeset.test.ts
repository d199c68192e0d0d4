/** The typesetter by itself: what comes out is what was put in, on every machine, and what cannot be set says so. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sheet } from './sheet.ts';
import { rawTextOf, textsOf } from './testing.ts';
import { makeTypesetter, PaperFault } from './typeset.ts';

const typesetter = makeTypesetter({ fontFolder: null });
after(() => typesetter.stop());
const at = Date.parse('2026-12-01T09:00:00+08:00');
const PLAIN =
  '#set document(date: datetime(year: 2026, month: 12, day: 1), title: "试")\n#set text(font: "Noto Serif SC", lang: "zh")\n';
const sheet = (main: string, data: Sheet['data'] = {}): Sheet => ({
  sources: { 'main.typ': PLAIN + main },
  data,
  files: {},
  at,
});
const SAID = '#let data = json("data.json")\n#for one in data.said [#par(one)]';

test('what people typed comes out as it was typed: no sign of it is markup', async () => {
  const said = [
    '#let x = 1; *粗* _斜_ $a^2$ @某 <签> [方] {花} \\n \\\\ `码` = 标题',
    '// 注 /* 注 */ ~ -- \'x\' "y"',
    '#read("data.json") #import "x"',
  ];
  const { content, pages, missing } = await typesetter.set(sheet(SAID, { said }));
  assert.equal(pages, 1);
  assert.deepEqual(missing, []);
  const squeezed = (text: string) => text.replaceAll(/\s/g, '');
  assert.equal(squeezed(textsOf(content).join('')), squeezed(said.join('')));
});

test('signs that no font has are printed as 〓 and named; joiners and turns of direction are left out', async () => {
  const said = ['\u{20bb7}野家的𱁬', '好👍🏽了', '甲\u202e乙\u200d丙\ufe0f', 'e\u0301tat', '半\ud83d对'];
  const { content, missing } = await typesetter.set(sheet(SAID, { said }));
  assert.deepEqual(missing, ['U+20BB7', 'U+3106C', 'U+1F44D', 'U+1F3FD', 'U+FFFD']);
  assert.equal(textsOf(content).join(''), '〓野家的〓好〓〓了甲乙丙état半〓对');
});

test('the same paper is the same bytes, in another process and after others', async () => {
  const one = sheet(SAID, { said: ['福山区指挥中心 2026年12月1日'] });
  const first = await typesetter.set(one);
  await typesetter.set(sheet(SAID, { said: ['别的'] }));
  const again = await typesetter.set(one);
  const other = makeTypesetter({ fontFolder: null });
  const elsewhere = await other.set(one).finally(() => other.stop());
  assert.ok(first.content.equals(again.content));
  assert.ok(first.content.equals(elsewhere.content));
});

test('it is PDF/A-2b, tagged, in Chinese, and dated by the event', async () => {
  const { content } = await typesetter.set(sheet('= 标题\n正文'));
  const raw = rawTextOf(content);
  assert.match(raw, /<pdfaid:part>2<\/pdfaid:part>/);
  assert.match(raw, /<pdfaid:conformance>B<\/pdfaid:conformance>/);
  assert.match(raw, /\/Type\s*\/StructTreeRoot/);
  assert.match(raw, /\/Lang\s*\((zh|\\376\\377)/);
  assert.match(raw, /CreateDate>2026-12-01/);
});

test('a template that is wrong, and data that does not fit it, are faults with a reason; the next paper is set', async () => {
  await assert.rejects(typesetter.set(sheet('#no-such-thing')), (error: Error) => {
    assert.ok(error instanceof PaperFault);
    assert.match(error.message, /no-such-thing/);
    return true;
  });
  await assert.rejects(typesetter.set(sheet('#json("data.json").lacks')), PaperFault);
  await assert.rejects(typesetter.set(sheet('#read("/etc/hostname")')), PaperFault);
  assert.equal((await typesetter.set(sheet('好'))).pages, 1);
});

test('a paper that takes too long is ended, and the one behind it is set by a new process', async (t) => {
  const hasty = makeTypesetter({ fontFolder: null, limitMs: 3_000 });
  t.after(() => hasty.stop());
  await hasty.set(sheet('先'));
  const before = hasty.running();
  const endless = hasty.set(
    sheet(
      '#let x = 0\n#for i in range(2000) { for j in range(2000) { for k in range(2000) { x += 1 } } }\n#x',
    ),
  );
  const next = hasty.set(sheet('后'));
  await assert.rejects(endless, /longer than 3000 ms/);
  assert.equal((await next).pages, 1);
  assert.notEqual(hasty.running(), before);
});

test('at rest there is no process; it ends a while after the last paper', async (t) => {
  const brief = makeTypesetter({ fontFolder: null, idleMs: 50 });
  t.after(() => brief.stop());
  assert.equal(brief.running(), null);
  await brief.set(sheet('一'));
  const pid = brief.running() ?? assert.fail('it runs');
  assert.doesNotThrow(() => process.kill(pid, 0));
  await wait(300);
  assert.equal(brief.running(), null);
  assert.throws(() => process.kill(pid, 0), /ESRCH/);
});
