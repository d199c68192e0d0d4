import { useState } from 'react';
import { useSay } from '../i18n.tsx';
import { Icon } from '../parts.tsx';
import { useField } from '../state.tsx';
import type { Rules } from '../types.ts';
import { WordsField } from './form.tsx';

type Class = Rules['classes'][number];
const mostTiles = 6;
const mostFound = 8;

/** Icons by what a class is called. */
const pictures: readonly (readonly [RegExp, string])[] = [
  [/垃圾|渣土|废弃|粪便/, 'bag'],
  [/井盖|雨水|污水|检查井/, 'lid'],
  [/广告|招贴|涂写|招牌/, 'ad'],
  [/道路|路面|人行道|塌陷|破损/, 'crack'],
  [/经营|摊|店外|占道/, 'stall'],
  [/灯/, 'lamp'],
  [/车/, 'car'],
  [/搭|建筑|房/, 'hut'],
  [/烧|烟|火/, 'flame'],
  [/树|绿/, 'tree'],
  [/水/, 'drop'],
  [/果皮箱|箱|桶/, 'bag'],
];

/** By all it is called: in another language the Chinese name stands among the others. */
export const classIcon = (names: readonly string[]) =>
  pictures.find(([pattern]) => pattern.test(names.join(' ')))?.[1] ?? 'warn';

/** Own habit first, then what is reported most here. */
function frequent(rules: Rules, habit: Readonly<Record<string, number>>, chosen: string | null): Class[] {
  const byCode = new Map(rules.classes.map((one) => [one.code, one]));
  const own = Object.entries(habit)
    .sort(([, a], [, b]) => b - a)
    .map(([code]) => code);
  const codes = [
    ...new Set([...own.slice(0, 4), ...rules.frequent, ...rules.classes.map(({ code }) => code)]),
  ];
  const first = codes.filter((code) => byCode.has(code)).slice(0, mostTiles);
  const all = chosen === null || first.includes(chosen) ? first : [chosen, ...first.slice(0, mostTiles - 1)];
  return all.flatMap((code) => byCode.get(code) ?? []);
}

export function ClassField(props: {
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}) {
  const say = useSay();
  const { rules, habit } = useField();
  const [words, setWords] = useState<string | null>(null);
  if (rules === null) return null;
  const tiles = frequent(rules, habit, props.chosen);
  const wanted = (words ?? '').trim();
  const found =
    wanted === ''
      ? []
      : rules.classes
          .filter(({ name, aliases }) =>
            [name, ...aliases].some((one) => one.toLowerCase().includes(wanted.toLowerCase())),
          )
          .slice(0, mostFound);
  return (
    <fieldset className="block">
      <legend>{say('what')}</legend>
      <div className="kinds">
        {tiles.map(({ code, name, aliases }) => (
          <label key={code}>
            <input
              type="radio"
              name="class"
              checked={props.chosen === code}
              onChange={() => props.onChoose(code)}
            />
            <span className="tick">
              <Icon name="check" />
            </span>
            <Icon name={classIcon([name, ...aliases])} />
            {name}
          </label>
        ))}
      </div>
      {words === null ? (
        <button type="button" className="lk wide" onClick={() => setWords('')}>
          {say('otherClass')}
        </button>
      ) : (
        <>
          <WordsField id="class-words" label={say('findClass')} value={words} onChange={setWords} />
          {found.map(({ code, name }) => (
            <button
              key={code}
              type="button"
              className="btn s wide"
              onClick={() => {
                props.onChoose(code);
                setWords(null);
              }}
            >
              {name}
            </button>
          ))}
          {wanted !== '' && found.length === 0 && <p className="note">{say('noClass')}</p>}
        </>
      )}
    </fieldset>
  );
}
