import { type BaseChoice, BaseChoiceProvider } from '@gridgov/ui/baseLayer.ts';
import { LanguageProvider } from '@gridgov/ui/language.tsx';
import { MapView } from '@gridgov/ui/MapView.tsx';
import type { MapProps } from '@gridgov/ui/mapTypes.ts';
import { type ReactNode, useMemo } from 'react';
import type { BaseMap } from '../api.ts';
import { useSettings } from '../settings.tsx';
import { useAsk } from '../useAsk.ts';

type Props = Omit<MapProps, 'mode' | 'source' | 'tiles' | 'height'> & {
  /** Stands here where this city has no base map. */
  readonly instead: ReactNode;
};

/** A map with streets, water and houses under it. */
export function GroundMap({ instead, ...map }: Props) {
  const { settings } = useSettings();
  const { data, error } = useAsk<BaseMap>('/base-map');
  const file = data?.file ?? null;
  const choice = useMemo<BaseChoice>(() => ({ file, remote: null }), [file]);
  if (data === null && error === null) return null;
  if (file === null) return instead;
  const { theme } = document.documentElement.dataset;
  return (
    <LanguageProvider language={settings.language === 'en' ? 'en' : 'zh-CN'}>
      <BaseChoiceProvider value={choice}>
        <MapView {...map} mode={theme === 'dark' ? 'dark' : 'light'} source="" height="100%" />
      </BaseChoiceProvider>
    </LanguageProvider>
  );
}
