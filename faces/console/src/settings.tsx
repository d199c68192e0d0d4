import type { Density, Mode } from '@gridgov/ui/tokens.ts';
import type { Language } from '@gridgov/ui/words.ts';
import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { Settings, ThemeChoice } from './settingsStore.ts';
import { loadSettings, modeOf, saveSettings } from './settingsStore.ts';

interface SettingsHandle extends Settings {
  readonly mode: Mode;
  readonly density: Density;
  readonly change: (part: Partial<Settings>) => void;
}

const SettingsContext = createContext<SettingsHandle | null>(null);

/** What a person set for themselves on this machine: theme, size, language, keys, folded navigation. */
export function SettingsProvider(props: { readonly children: ReactNode }) {
  const [settings, setSettings] = useState<Settings>(() => loadSettings(localStorage));
  const systemDark = useSystemDark();
  const mode = modeOf(settings.theme, systemDark);
  const density: Density = settings.large ? 'large' : 'console';
  useEffect(() => {
    document.documentElement.dataset.theme = mode;
    document.documentElement.dataset.density = density;
  }, [mode, density]);
  const handle = useMemo<SettingsHandle>(
    () => ({
      ...settings,
      mode,
      density,
      change: (part) =>
        setSettings((before) => {
          const after = { ...before, ...part };
          saveSettings(localStorage, after);
          return after;
        }),
    }),
    [settings, mode, density],
  );
  return <SettingsContext value={handle}>{props.children}</SettingsContext>;
}

export function useSettings(): SettingsHandle {
  const handle = useContext(SettingsContext);
  if (handle === null) throw new Error('useSettings outside of SettingsProvider');
  return handle;
}

function useSystemDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return dark;
}

export type { Language, ThemeChoice };
