/** The ground under the phone's map, and where its owner stands; both stay on the phone. */
import { BaseChoiceProvider, type BaseFile, type MapMode } from '@gridgov/ui/baseLayer.ts';
import { LanguageProvider } from '@gridgov/ui/language.tsx';
import { type ReactNode, useEffect, useMemo, useState } from 'react';

/** What the server has, or what the phone kept of it; null for none. */
export function useGround(): BaseFile | null {
  const [file, setFile] = useState<BaseFile | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    void groundOf(leaving.signal).then((found) => {
      if (!leaving.signal.aborted) setFile(found);
    });
    return () => leaving.abort();
  }, []);
  return file;
}

async function groundOf(signal: AbortSignal): Promise<BaseFile | null> {
  try {
    const answer = await fetch('/api/v1/base-map', { signal });
    return answer.ok ? ((await answer.json()) as { file: BaseFile | null }).file : null;
  } catch {
    // Without a signal and never seen before: the map then has the grids' lines alone.
    return null;
  }
}

export function Grounded(props: { readonly ground: BaseFile | null; readonly children: ReactNode }) {
  const choice = useMemo(() => ({ file: props.ground, remote: null }), [props.ground]);
  return (
    <LanguageProvider language={document.documentElement.lang === 'en' ? 'en' : 'zh-CN'}>
      <BaseChoiceProvider value={choice}>{props.children}</BaseChoiceProvider>
    </LanguageProvider>
  );
}

export function mapMode(): MapMode {
  const { theme, mode } = document.documentElement.dataset;
  if (mode === 'sun') return 'sun';
  return theme === 'dark' ? 'dark' : 'light';
}

interface Here {
  readonly longitude: number;
  readonly latitude: number;
}

/** Where the phone is while its map is open, shown to its owner and to nobody else; null where it may not know. */
export function useHere(isOpen: boolean): Here | null {
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    if (!isOpen || !('geolocation' in navigator)) return;
    const watch = navigator.geolocation.watchPosition(
      ({ coords: { longitude, latitude } }) => setHere({ longitude, latitude }),
      () => setHere(null),
      { enableHighAccuracy: true, maximumAge: 10_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [isOpen]);
  return here;
}
