import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { Problems } from './sources.ts';

export type Files = Readonly<Record<string, string>>;

/** A small repository that breaks a rule. */
export async function tree(t: TestContext, files: Files): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'checked-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return root;
}

/** Exactly these problems, in any order. */
export function assertFinds(problems: Problems, ...expected: RegExp[]): void {
  for (const pattern of expected) {
    assert.ok(
      problems.some((problem) => pattern.test(problem)),
      `${pattern} is not among:\n${problems.join('\n')}`,
    );
  }
  assert.equal(problems.length, expected.length, problems.join('\n'));
}
