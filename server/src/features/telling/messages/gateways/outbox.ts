/** Where no gateway is set, messages lie as files, for whoever tries the product out or reads them on. */
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Gateway, Letter } from './gateway.ts';

/** Older ones go: they hold addresses, and nobody reads thousands. */
const MOST_KEPT = 1_000;
const SWEEP_EVERY = 100;

/** Writes `<time>-<channel>-<id>.json` into the folder, readable for its owner only. */
export function fileOutbox(folder: string, now: () => number = Date.now): Gateway {
  let made: Promise<void> | undefined;
  let written = 0;
  return {
    async send(letter: Letter) {
      made ??= mkdir(folder, { recursive: true, mode: 0o700 }).then(() => chmod(folder, 0o700));
      await made;
      const at = new Date(now()).toISOString();
      const name = `${at.replaceAll(/[:.]/g, '-')}-${letter.channel}-${letter.id}.json`;
      const { id, channel, to, template, language, subject, text, params } = letter;
      const body = JSON.stringify(
        { id, at, channel, to, template, language, subject, text, params },
        null,
        2,
      );
      // Under another name first: whoever watches the folder reads no half of it.
      const half = path.join(folder, `.${name}.part`);
      await writeFile(half, `${body}\n`, { mode: 0o600 });
      await rename(half, path.join(folder, name));
      written += 1;
      if (written % SWEEP_EVERY === 0) await sweep(folder);
      return { receipt: name, delivered: false };
    },
  };
}

async function sweep(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const old = names.slice(0, Math.max(0, names.length - MOST_KEPT));
  await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true })));
}
