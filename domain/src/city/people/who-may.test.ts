import assert from 'node:assert/strict';
import test from 'node:test';
import { loop } from '../../loop/issues/loop.ts';
import { help } from '../../safety/help/decisions.ts';
import type { PostKind } from './post-kinds.ts';
import { ALL_RIGHTS, RIGHTS_BY_POST } from './rights.ts';
import { whoMay } from './who-may.ts';

const lines = whoMay('zh').flatMap(({ rights }) => rights);

test('every right of every post is told once, with exactly the posts that hold it', () => {
  assert.deepEqual(lines.map(({ right }) => right).sort(), [...ALL_RIGHTS]);
  for (const { right, posts } of lines) {
    const held = (Object.keys(RIGHTS_BY_POST) as PostKind[]).filter((kind) =>
      (RIGHTS_BY_POST[kind] as ReadonlySet<string>).has(right),
    );
    assert.deepEqual(posts, held, right);
  }
});

test('a command tells where a case has to stand and who gives it, as the table has it', () => {
  const dispatch = lines.find(({ right }) => right === 'issue.dispatch');
  assert.deepEqual(dispatch?.from, loop.commands.dispatch && [loop.stages.to_dispatch?.zh]);
  assert.ok((dispatch?.who.length ?? 0) > 0);
});

test('a trade adds its own rows: its commands under their names, stages of its lanes among them', () => {
  const held = {
    ...RIGHTS_BY_POST,
    street_head: new Set(['help.read', ...Object.keys(help.commands).map((name) => `help.${name}`)]),
  };
  const own = whoMay('en', held, [help]).find(({ system }) => system === 'help');
  assert.equal(own?.name, help.en);
  assert.equal(own?.rights.length, Object.keys(help.commands).length + 1);
  const words = JSON.stringify(own);
  assert.doesNotMatch(words, /\p{Script=Han}/u);
  assert.deepEqual(new Set(own?.rights.flatMap(({ posts }) => posts)), new Set(['street_head']));
});
