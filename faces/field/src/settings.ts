/** What somebody set for themselves on this phone. Nothing personal: it is not sealed. */
import type { Language } from './i18n.tsx';

export type Look = 'system' | 'light' | 'dark' | 'sun';
export interface Settings {
  readonly language: Language;
  readonly look: Look;
  readonly left: boolean;
  readonly large: boolean;
}

const key = 'gridgov.field';
const looks: readonly Look[] = ['system', 'light', 'dark', 'sun'];

export function loadSettings(): Settings {
  let saved: Partial<Record<keyof Settings, unknown>> = {};
  try {
    saved = JSON.parse(localStorage.getItem(key) ?? '{}') ?? {};
  } catch {
    // Damaged settings must keep nobody out.
  }
  return {
    language: saved.language === 'en' ? 'en' : 'zh-CN',
    look: looks.find((look) => look === saved.look) ?? 'system',
    left: saved.left === true,
    large: saved.large === true,
  };
}

export function saveSettings(settings: Settings): void {
  localStorage.setItem(key, JSON.stringify(settings));
}

export function showSettings({ language, look, left, large }: Settings): void {
  const { dataset } = document.documentElement;
  const dark = look === 'dark' || (look === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.lang = language;
  dataset.theme = dark ? 'dark' : 'light';
  dataset.density = 'field';
  dataset.hand = left ? 'left' : 'right';
  dataset.size = large ? 'large' : 'usual';
  if (look === 'sun') dataset.mode = 'sun';
  else delete dataset.mode;
}
