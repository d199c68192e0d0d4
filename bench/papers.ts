/**
 * Papers a second on one core: supervisions and case files in turn, each set on its own as the server sets them, with
 * other words in each, so that nothing is taken from the paper before. Run: `node bench/papers.ts [--quick]`.
 */
import { readFileSync } from 'node:fs';
import { ISSUE_PAPERS } from '@gridgov/server/features/loop/issues/papers/kinds.ts';
import type { PaperKind } from '@gridgov/server/platform/papers/papers.ts';
import type { Sheet } from '@gridgov/server/platform/papers/sheet.ts';
import { makeTypesetter } from '@gridgov/server/platform/papers/typeset.ts';
import { qrPath } from '@gridgov/ui/qr.ts';

export interface PapersReport {
  readonly documents: number;
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Of the process that sets them. */
  readonly peakMb: number;
}

const START = Date.parse('2026-12-01T09:00:00+08:00');

export async function benchPapers({ quick }: { readonly quick: boolean }): Promise<PapersReport> {
  const documents = quick ? 100 : 600;
  const typesetter = makeTypesetter({ fontFolder: null });
  try {
    const spent: number[] = [];
    let peakKb = 0;
    // The first starts the process and is not counted.
    await typesetter.set(sheetOf(0));
    const begun = performance.now();
    for (let n = 1; n <= documents; n += 1) {
      const from = performance.now();
      // One core: each waits for the one before.
      ({ peakKb } = await typesetter.set(sheetOf(n)));
      spent.push(performance.now() - from);
    }
    const seconds = (performance.now() - begun) / 1000;
    spent.sort((a, b) => a - b);
    return {
      documents,
      perSecond: Math.round((documents / seconds) * 10) / 10,
      p99Ms: Math.round(spent[Math.floor(documents * 0.99)] ?? 0),
      peakMb: Math.round(peakKb / 1024),
    };
  } finally {
    await typesetter.stop();
  }
}

function sheetOf(n: number): Sheet {
  const kind: PaperKind = n % 2 === 0 ? ISSUE_PAPERS.supervise : ISSUE_PAPERS.case_file;
  const [template] = kind.templates;
  if (template === undefined) throw new Error(`${kind.name} has no template`);
  const number = `〔2026〕测字第${n}号`;
  const check = { code: 'TEST-TEST-TEST', url: 'http://127.0.0.1:8080/portal/paper' };
  const { size, path } = qrPath(`${check.url}?number=${encodeURIComponent(number)}&code=${check.code}`);
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      label: `项目${i + 1}`,
      text: `第${n}件的第${i + 1}项，${SENTENCE}`,
    }));
  const moment = (i: number) =>
    new Date(START + (n * 1000 + i) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  return {
    sources: {
      'main.typ': readFileSync(template.file, 'utf8'),
      'frame.typ': readFileSync(template.frame, 'utf8'),
    },
    files: {
      'code.svg': Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`,
      ),
    },
    at: START + n * 60_000,
    data: {
      title: kind.zh,
      number,
      check,
      issuer: '虚构区指挥中心',
      day: [2026, 12, 1],
      to: '虚构单位',
      level: '挂牌督办',
      until: '2026年12月2日09:00',
      rows: rows(9),
      cover: rows(6),
      reported: rows(5),
      timeline: Array.from({ length: 24 }, (_, i) => ({
        at: moment(i),
        text: `甲* 办理 ${n}-${i}`,
        detail: SENTENCE,
      })),
      due: Array.from({ length: 6 }, (_, i) => ({
        at: moment(i),
        clock: '处置时限',
        text: SENTENCE,
        after: moment(i + 9),
      })),
      opinions: Array.from({ length: 5 }, (_, i) => ({ title: `意见${i}`, at: moment(i), rows: rows(4) })),
      photos: [],
    },
  };
}

const SENTENCE = '现场查看后，情况属实，已通知责任单位到场处理，并在时限内反馈结果。';

if (import.meta.main) {
  const report = await benchPapers({ quick: process.argv.includes('--quick') });
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
