import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { COMMAND_NAMES, STAGES } from './steps.ts';
import { workflowPage } from './workflow-page.ts';

const page = workflowPage();

test('docs/workflow.md is what the table makes of it; `node tools/generate-workflow.ts` writes it anew', () => {
  assert.equal(readFileSync(new URL('../../../../docs/workflow.md', import.meta.url), 'utf8'), page);
});

test('the page holds every command and every stage, and no hole', () => {
  for (const name of [...COMMAND_NAMES, ...Object.keys(STAGES)])
    assert.ok(page.includes(`\`${name}\``), name);
  assert.doesNotMatch(page, /undefined|\[object/);
});

test('every row of a table has as many cells as its head', () => {
  const blocks = page.split('\n\n').filter((block) => block.startsWith('|'));
  for (const block of blocks) {
    const widths = new Set(
      block
        .trim()
        .split('\n')
        .map((line) => line.split(' | ').length),
    );
    assert.equal(widths.size, 1, block.slice(0, 80));
  }
});
