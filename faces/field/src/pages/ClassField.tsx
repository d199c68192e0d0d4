import { findClasses } from '@gridgov/domain/city/standards/find-class.ts';
import { useEffect, useRef, useState } from 'react';
import { habitual } from '../habit.ts';
import { useSay } from '../i18n.tsx';
import { Icon, useServerNow } from '../parts.tsx';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import type { Rules } from '../types.ts';
import { languageNow } from '../verb.ts';
import { WordsField } from './form.tsx';

type Class = Rules['classes'][number];
const mostTiles = 6;
const mostFound = 8;
const mostCalled = 4;

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

/** What the patrol looks for, then own habit, then what is reported most here. What is chosen elsewhere comes behind them: no tile moves. */
function frequent(rules: Rules, first: readonly string[], chosen: string | null): Class[] {
  const byCode = new Map(rules.classes.map((one) => [one.code, one]));
  const codes = [...new Set([...first, ...rules.frequent, ...rules.classes.map(({ code }) => code)])];
  const shown = codes.filter((code) => byCode.has(code)).slice(0, mostTiles);
  const all = chosen === null || shown.includes(chosen) ? shown : [...shown, chosen];
  return all.flatMap((code) => byCode.get(code) ?? []);
}

export function ClassField(props: {
  readonly chosen: string | null;
  /** What is looked for here. */
  readonly offered: readonly string[];
  readonly onChoose: (code: string) => void;
}) {
  const say = useSay();
  const { rules, habit, calendar } = useField();
  const now = useServerNow();
  const [searching, setSearching] = useState(false);
  if (rules === null) return null;
  const own = habitual(habit, now, calendar?.offset).slice(0, 4);
  const tiles = frequent(rules, [...props.offered, ...own], props.chosen);
  const called = wordsIn(tiles.find(({ code }) => code === props.chosen)?.aliases ?? [], languageNow());
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
            <Said text={name} />
          </label>
        ))}
      </div>
      {called.length > 0 && (
        <p className="note">
          <Said text={say('alsoCalled', { words: called.slice(0, mostCalled).join(say('comma')) })} />
        </p>
      )}
      {searching ? (
        <ClassSearch
          classes={rules.classes}
          onChoose={(code) => {
            props.onChoose(code);
            setSearching(false);
          }}
        />
      ) : (
        <button type="button" className="lk wide" onClick={() => setSearching(true)}>
          {say('otherClass')}
        </button>
      )}
    </fieldset>
  );
}

const han = /\p{Script=Han}/u;

/** Everyday words of the language the page is read in; all of them find the class. */
function wordsIn(words: readonly string[], language: ReturnType<typeof languageNow>): readonly string[] {
  return words.filter((word) => han.test(word) === (language === 'zh'));
}

function ClassSearch(props: {
  readonly classes: readonly Class[];
  readonly onChoose: (code: string) => void;
}) {
  const say = useSay();
  const [words, setWords] = useState('');
  const found = findClasses(props.classes, words, mostFound);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What is found stands below, where the bar and the keyboard would cover it.
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={top} className="finding">
      <WordsField id="class-words" label={say('findClass')} value={words} onChange={setWords} />
      <p className="note">{say('findClassHint')}</p>
      {found.map(({ one: { code, name }, by }) => (
        <button key={code} type="button" className="btn s wide" onClick={() => props.onChoose(code)}>
          <Said text={name} />
          {by !== null && (
            <span className="s t2">
              <Said text={say('calledSo', { word: by })} />
            </span>
          )}
        </button>
      ))}
      {words.trim() !== '' && found.length === 0 && <p className="note">{say('noClass')}</p>}
    </div>
  );
}
