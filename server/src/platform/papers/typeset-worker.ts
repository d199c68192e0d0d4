/**
 * The process that sets papers: it alone loads the typesetter. What goes in is a template of ours and data as JSON, so that
 * nothing a person typed becomes markup; it is given no environment, and reads no files but fonts.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawable, signName } from './drawable.ts';
import { readFonts } from './fonts.ts';
import type { Answer, Asked } from './sheet.ts';

/** How long results of a layout are kept for the next paper, in papers. */
const KEPT = 10;
const [, , folder = ''] = process.argv;
const fonts = readFonts(folder === '' ? null : folder);
// Its own fonts and those of the operating system are left out: a paper is the same on every machine.
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontBlobs: fonts.files.map((file) => readFileSync(file)) }],
});

process.on('message', (asked: Asked) => {
  process.send?.(answerTo(asked));
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));

function answerTo({ id, sources, data, files, at, as }: Asked): Answer {
  const missing = new Set<string>();
  try {
    const drawn = drawable(data, fonts.canDraw, missing);
    const names = [...missing].map((sign) => signName(sign));
    compiler.resetShadow();
    for (const [name, text] of Object.entries(sources)) compiler.addSource(place(name), text);
    for (const [name, content] of Object.entries(files))
      compiler.mapShadow(place(name), Buffer.from(content));
    compiler.mapShadow(place('data.json'), json({ ...drawn, missing: names }));
    compiler.mapShadow(place('faces.json'), json(fonts.faces));
    const compiled = compiler.compile({ mainFilePath: place('main.typ'), resetRead: true });
    const document = compiled.result;
    if (document === null) return { id, error: faultOf(compiled) };
    const pages = document.numOfPages;
    const content =
      as === 'svg'
        ? Buffer.from(compiler.plainSvg(document))
        : compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp: Math.floor(at / 1000) });
    return { id, content, pages, missing: names, peakKb: process.resourceUsage().maxRSS };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(KEPT);
  }
}

const json = (value: unknown) => Buffer.from(JSON.stringify(value));
const place = (name: string) => path.join(import.meta.dirname, name);

function faultOf(compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeDiagnostics();
  return error === null ? 'unknown' : JSON.stringify(error.shortDiagnostics);
}
