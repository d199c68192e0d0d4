import type { Mode } from '@gridgov/ui/tokens.ts';
import type { Language } from '@gridgov/ui/words.ts';

export type ThemeChoice = 'light' | 'dark' | 'system';

export interface Settings {
  readonly theme: ThemeChoice;
  readonly large: boolean;
  readonly language: Language;
  /** Single-key shortcuts on or off. */
  readonly keys: boolean;
  readonly folded: boolean;
}

const key = 'gridgov.settings';
const standard: Settings = { theme: 'light', large: false, language: 'zh-CN', keys: true, folded: false };

/** The part of `Storage` used here. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** Saved settings over the standard ones; what cannot be read or is of another kind is ignored. */
export function loadSettings(store: Store): Settings {
  let saved: Partial<Record<keyof Settings, unknown>> = {};
  try {
    saved = JSON.parse(store.getItem(key) ?? '{}') ?? {};
  } catch {
    // Damaged settings must not keep anybody out.
  }
  return {
    theme: saved.theme === 'dark' || saved.theme === 'system' ? saved.theme : standard.theme,
    language: saved.language === 'en' ? 'en' : standard.language,
    large: saved.large === true,
    keys: saved.keys !== false,
    folded: saved.folded === true,
  };
}

export function saveSettings(store: Store, settings: Settings): void {
  try {
    store.setItem(key, JSON.stringify(settings));
  } catch {
    // Storage full or forbidden: the setting holds for this page.
  }
}

export function modeOf(choice: ThemeChoice, systemDark: boolean): Mode {
  if (choice === 'system') return systemDark ? 'dark' : 'light';
  return choice;
}
