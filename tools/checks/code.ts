import { waitsWithoutReason } from './loops.ts';
import {
  isNode,
  isScript,
  isTestSupport,
  lineOf,
  listFiles,
  type Node,
  type Problems,
  parse,
  visit,
} from './sources.ts';

type Finding = { readonly node: Node; readonly says: string };

/** What the linter has no rule for. */
export function checkCode(root: string): Problems {
  return listFiles(root)
    .filter(isScript)
    .flatMap((file) => {
      const { source, result } = parse(root, file);
      const broken = result.errors.map((error) => `${file}: cannot be parsed: ${error.message}`);
      const found: Finding[] = [];
      visit(result.program, (node) => found.push(...findings(file, node)));
      if (!mayWaitInTurn(file)) {
        visit(result.program, (node) => {
          if (waitsWithoutReason(node, source, result.comments)) found.push({ node, says: IN_TURN });
        });
      }
      return [...broken, ...found.map(({ node, says }) => `${file}:${lineOf(source, node.start)}: ${says}`)];
    });
}

const IN_TURN = 'a loop that waits in every round says why, in it or on the line above';

/** Tests and benches tell a story, one thing after the other. */
function mayWaitInTurn(file: string): boolean {
  return isTestSupport(file) || /^(?:bench|e2e)\//.test(file);
}

function findings(file: string, node: Node): Finding[] {
  const says = [
    ...(file.startsWith('domain/') && !isTestSupport(file) ? inDomain(node) : []),
    ...(readsEnvironment(node) && !mayReadEnvironment(file)
      ? ['process.env is read in platform/config only, so that every setting is in one list']
      : []),
    ...(file.startsWith('faces/') &&
    !isTestSupport(file) &&
    !/\/ui\/src\/(?:.*\/)?tokens?[\w-]*\.ts$/.test(file) &&
    isHexColour(node)
      ? ['a colour belongs into the tokens of faces/ui']
      : []),
  ];
  return says.map((sentence) => ({ node, says: sentence }));
}

const unsteady = new Set([
  'fetch',
  'process',
  'setTimeout',
  'setInterval',
  'performance',
  'crypto',
  'console',
]);

function inDomain(node: Node): string[] {
  if (isMember(node, 'Date', 'now')) return ['domain has no clock; the time comes in as a parameter'];
  if (isMember(node, 'Math', 'random')) return ['domain has no randomness; it comes in as a parameter'];
  if (node.type === 'NewExpression' && isNamed(node.callee, 'Date') && isEmpty(node.arguments)) {
    return ['domain has no clock; the time comes in as a parameter'];
  }
  if (node.type === 'SwitchCase' && node.test === null) {
    return ['a switch without default lets the compiler name what a new case forgot'];
  }
  const called = { CallExpression: node.callee, MemberExpression: node.object }[node.type];
  if (isNode(called) && called.type === 'Identifier' && unsteady.has(String(called.name))) {
    return [`domain reaches nothing outside itself: ${String(called.name)}`];
  }
  return [];
}

function readsEnvironment(node: Node): boolean {
  return isMember(node, 'process', 'env');
}

/** Launchers pass the environment on; tests and builds set it for what they start. */
function mayReadEnvironment(file: string): boolean {
  return (
    file.startsWith('server/src/platform/config/') || /^(tools|bench)\//.test(file) || isTestSupport(file)
  );
}

function isHexColour(node: Node): boolean {
  const text =
    node.type === 'Literal' ? node.value : isNode(node) && node.type === 'TemplateElement' ? raw(node) : '';
  return typeof text === 'string' && /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])/i.test(text);
}

function raw(node: Node): unknown {
  const value: unknown = node.value;
  return typeof value === 'object' && value !== null && 'raw' in value ? value.raw : '';
}

function isMember(node: Node, object: string, property: string): boolean {
  return node.type === 'MemberExpression' && isNamed(node.object, object) && isNamed(node.property, property);
}

function isNamed(value: unknown, name: string): boolean {
  return isNode(value) && value.type === 'Identifier' && value.name === name;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
