/** Papers with everything on them, for looking at and for measuring: invented matters, and the words people type. */
import { readFileSync } from 'node:fs';
import { codeSvg, type PaperKind, scannedText } from '../../../../platform/papers/papers.ts';
import type { Sheet } from '../../../../platform/papers/sheet.ts';
import { ISSUE_PAPERS, type IssuePaper } from './kinds.ts';

export const LONG_WORD =
  'https://example.cn/averyveryverylongaddresswithoutanyspaces/andmore/andevenmore/tail';
const TYPED = `井盖缺了一角，夜里有人绊倒。𠮷野家门前#不是*标记*_$，${LONG_WORD}\n第二行`;
const START = Date.parse('2026-12-01T09:00:00+08:00');

/** `n`: of many, each with other words. */
export function fullSheet(
  kind: IssuePaper,
  n = 1,
): Sheet & { readonly scanned: string; readonly number: string; readonly code: string } {
  const { templates, zh }: PaperKind = ISSUE_PAPERS[kind];
  const [template] = templates;
  if (template === undefined) throw new Error(`${kind} has no template`);
  const [number, code] = [`〔2026〕样字第${n}号`, '7K3M-Q2WX-9RTE'];
  const check = { code, url: 'http://127.0.0.1:8080/portal/paper' };
  const scanned = scannedText(check.url, number, code.replaceAll('-', ''));
  const row = (label: string, text: string) => ({ label, text });
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      row(`项目${i + 1}`, i === count - 1 ? TYPED : `第${n}件的第${i + 1}项`),
    );
  const moment = (i: number) =>
    new Date(START + (n * 1000 + i) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  const many = <T>(count: number, one: (i: number) => T) => Array.from({ length: count }, (_, i) => one(i));
  return {
    scanned,
    number,
    code,
    sources: {
      'main.typ': readFileSync(template.file, 'utf8'),
      'frame.typ': readFileSync(template.frame, 'utf8'),
    },
    files: { 'code.svg': codeSvg(scanned) },
    at: START + n * 60_000,
    data: {
      ...{ title: zh, number, check, issuer: '虚构区指挥中心', day: [2026, 12, 1] },
      ...{ to: '虚构单位', level: '挂牌督办', until: '2026年12月2日09:00', next: '可以拨打12345。' },
      rows: rows(7),
      cover: rows(6),
      reported: rows(5),
      timeline: many(24, (i) => ({
        at: moment(i),
        text: `甲* 办理 ${n}-${i}`,
        detail: i % 3 === 0 ? TYPED : '',
      })),
      due: many(6, (i) => ({ at: moment(i), clock: '处置时限', text: TYPED, after: moment(i + 9) })),
      opinions: many(5, (i) => ({ title: `意见${i}`, at: moment(i), rows: rows(4) })),
      photos: many(3, (i) => ({ file: '', n: i + 1, alt: '上报', at: moment(i), by: '甲*' })),
    },
  };
}
