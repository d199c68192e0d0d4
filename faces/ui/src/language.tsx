import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { Language, UiWords } from './words.ts';
import { uiWords } from './words.ts';

const LanguageContext = createContext<Language>('zh-CN');

/** Gives the shared components their language. */
export function LanguageProvider(props: { readonly language: Language; readonly children: ReactNode }) {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useUiWords(): UiWords {
  return uiWords[useContext(LanguageContext)];
}
