import { createContext, type ReactNode, useContext } from 'react';
import { en } from './words/en.ts';
import { type Words, zh } from './words/zh.ts';

export type Language = 'zh-CN' | 'en';
export type Say = (key: keyof Words, values?: Readonly<Record<string, string | number>>) => string;

function sayIn(language: Language): Say {
  const words = language === 'en' ? en : zh;
  return (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (_, name: string) =>
      // English says one photo and two photos.
      name === 's' ? (values.n === 1 ? '' : 's') : String(values[name] ?? ''),
    );
}

const WordsContext = createContext<Say>(sayIn('zh-CN'));
const LanguageContext = createContext<Language>('zh-CN');

export function WordsProvider(props: { readonly language: Language; readonly children: ReactNode }) {
  return (
    <LanguageContext value={props.language}>
      <WordsContext value={sayIn(props.language)}>{props.children}</WordsContext>
    </LanguageContext>
  );
}

export const useLanguage = () => useContext(LanguageContext);

export const useSay = () => useContext(WordsContext);
