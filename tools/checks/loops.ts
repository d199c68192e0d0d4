import type { Comment } from 'oxc-parser';
import { isNode, type Node } from './sources.ts';

const loops = new Set([
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

/**
 * A loop that waits in every round does one thing after the other. Mostly that is a query a row, and wrong; where it
 * is right, a comment in the loop or on the line above says why.
 */
export function waitsWithoutReason(node: Node, source: string, comments: readonly Comment[]): boolean {
  if (!loops.has(node.type) || node.await === true || !waits(node)) return false;
  const lineAbove = source.lastIndexOf('\n', source.lastIndexOf('\n', node.start) - 1);
  return !comments.some(({ start, end }) => end > lineAbove && start < node.end);
}

/** In every round: what it goes over is awaited once, and functions and loops in it wait for themselves. */
function waits(loop: Node): boolean {
  const every = [loop.body, loop.test, loop.update];
  return every.some((part) => isNode(part) && hasAwait(part));
}

function hasAwait(node: Node): boolean {
  if (node.type === 'AwaitExpression') return true;
  if (loops.has(node.type)) return node.await === true || (isNode(node.right) && hasAwait(node.right));
  if (/Function|Class/.test(node.type)) return false;
  return Object.values(node).some((value) =>
    Array.isArray(value)
      ? value.some((item) => isNode(item) && hasAwait(item))
      : isNode(value) && hasAwait(value),
  );
}
