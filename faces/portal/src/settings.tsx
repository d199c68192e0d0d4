import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './words/en.ts';
import { type Words, zh, zhSpoken } from './words/zh.ts';

export type Language = 'zh-CN' | 'en';
export type Settings = {
  readonly language: Language;
  /** 长辈版 */
  readonly big: boolean;
  readonly theme: 'light' | 'dark' | 'system';
};

const KEY = 'gridgov.settings';

/** Of the address, where a link asks for a language; else of the browser. */
function languageHere(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked === 'en') return 'en';
  if (asked === 'zh') return 'zh-CN';
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN';
}

function stored(): Settings {
  const plain: Settings = {
    language: languageHere(),
    big: false,
    theme: 'system',
  };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Settings, unknown>>;
    return {
      language: kept.language === 'en' || kept.language === 'zh-CN' ? kept.language : plain.language,
      big: kept.big === true,
      theme: kept.theme === 'dark' || kept.theme === 'light' ? kept.theme : 'system',
    };
  } catch (error) {
    // A browser that keeps nothing, or something else under our name: as for a new person.
    if (error instanceof SyntaxError || error instanceof DOMException) return plain;
    throw error;
  }
}

function keep(settings: Settings): void {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as object;
    localStorage.setItem(KEY, JSON.stringify({ ...kept, ...settings }));
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof SyntaxError)) throw error;
  }
}

/** What is asked of the server first is asked in the language of the page. */
function begin(): Settings {
  const settings = stored();
  document.documentElement.lang = settings.language;
  return settings;
}

type Held = { readonly settings: Settings; readonly words: Words; change(more: Partial<Settings>): void };
const Held = createContext<Held | null>(null);

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [settings, setSettings] = useState(begin);
  useEffect(() => {
    const root = document.documentElement;
    root.lang = settings.language;
    root.dataset.density = settings.big ? 'elder' : 'portal';
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const paint = () => {
      root.dataset.theme = settings.theme === 'system' ? (dark.matches ? 'dark' : 'light') : settings.theme;
    };
    paint();
    dark.addEventListener('change', paint);
    return () => dark.removeEventListener('change', paint);
  }, [settings]);
  const held = useMemo(
    () => ({
      settings,
      words: wordsOf(settings),
      change: (more: Partial<Settings>) =>
        setSettings((before) => {
          const after = { ...before, ...more };
          keep(after);
          return after;
        }),
    }),
    [settings],
  );
  return <Held value={held}>{children}</Held>;
}

function wordsOf({ language, big }: Settings): Words {
  if (language === 'en') return en;
  return big ? zhSpoken : zh;
}

export function useSettings(): Held {
  const held = useContext(Held);
  if (held === null) throw new Error('Outside of the settings');
  return held;
}

export const useWords = () => useSettings().words;
