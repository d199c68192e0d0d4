import { existsSync } from 'node:fs';
import path from 'node:path';
import { isNode, isScript, isTest, lineOf, listFiles, type Problems, parse, read, visit } from './sources.ts';

/** Links between documents, and into the code, must lead somewhere. */
export function checkLinks(root: string): Problems {
  return listFiles(root)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = read(root, file).replace(/```[\s\S]*?```/g, '');
      return [...text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
        .map((match) => decodeURIComponent(match[1]?.split('#')[0] ?? ''))
        .filter((target) => target !== '' && !/^[a-z]+:/i.test(target))
        .filter((target) => !existsSync(path.join(root, path.dirname(file), target)))
        .map((target) => `${file}: the link ${target} leads nowhere`);
    });
}

/** Put together here so that this file does not find itself. */
const laterWords = new RegExp(`\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`);
const machinePath = new RegExp(
  `(?<![\\w.])/(?:${['root', 'home/\\w+', 'Users/\\w+', 'work', 'mnt'].join('|')})/[\\w.-]`,
);

const textual = /\.(ts|tsx|mjs|js|md|sql|json|css|html|ya?ml|sh|svg)$/;

/** What belongs to somebody's machine or plan, not into the code. */
export function checkWords(root: string): Problems {
  return listFiles(root)
    .filter((file) => (textual.test(file) || file.startsWith('.ci/')) && file !== 'package-lock.json')
    .flatMap((file) =>
      read(root, file)
        .split('\n')
        .flatMap((line, index) => {
          const at = `${file}:${index + 1}`;
          return [
            ...(isScript(file) && laterWords.test(line)
              ? [`${at}: work for later belongs into an issue`]
              : []),
            ...(machinePath.test(line) ? [`${at}: the path of one machine`] : []),
          ];
        }),
    );
}

/** Tests that are switched off, or that switch all others off, are no tests. */
export function checkTests(root: string): Problems {
  return listFiles(root)
    .filter((file) => /\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      read(root, file)
        .split('\n')
        .flatMap((line, index) =>
          /\b(?:test|it|describe)\.(?:only|skip|todo)\(|\b(?:only|todo):\s*true|\bskip:\s*true/.test(line)
            ? [`${file}:${index + 1}: a test is switched off`]
            : [],
        ),
    );
}

const chinese = /\p{Script=Han}/u;

/** The English of `say`, and what `asIs` calls the same in every language, have no Chinese of ours. */
export function checkSaid(root: string): Problems {
  return listFiles(root)
    .filter((file) => /^(?:domain|server)\/src\//.test(file) && isScript(file) && !isTest(file))
    .flatMap((file) => {
      const problems: string[] = [];
      const { source, result } = parse(root, file);
      visit(result.program, ({ type, callee, arguments: given }) => {
        if (type !== 'CallExpression' || !isNode(callee) || !Array.isArray(given)) return;
        if (!['say', 'sayField', 'asIs'].includes(String(callee.name))) return;
        const english = given.at(-1);
        if (!isNode(english) || !chinese.test(source.slice(english.start, english.end))) return;
        problems.push(`${file}:${lineOf(source, english.start)}: Chinese where English readers see it`);
      });
      return problems;
    });
}
