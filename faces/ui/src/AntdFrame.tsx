import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import type { Locale } from 'antd/es/locale/index.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { antdTheme } from './antdTheme.ts';
import { useLanguage } from './language.tsx';
import type { Density, Mode } from './tokens.ts';

interface Props {
  readonly mode: Mode;
  readonly density: Density;
  readonly reducedMotion?: boolean;
  readonly children: ReactNode;
}

/**
 * Our theme around antd's own components (trees, date ranges, large selects). Put it around the pages that use
 * them, in their lazy part: the first page does without antd.
 */
export function AntdFrame(props: Props) {
  const language = useLanguage();
  const { mode, density, reducedMotion } = props;
  const theme = useMemo(() => antdTheme(mode, density, reducedMotion), [mode, density, reducedMotion]);
  return (
    <ConfigProvider
      theme={theme}
      locale={localeOf(language === 'en' ? enUS : zhCN)}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {props.children}
    </ConfigProvider>
  );
}

// The package's types say its locale files are CommonJS, its bundled files are not: both shapes are taken.
function localeOf(file: Locale | { readonly default: Locale }): Locale {
  return 'default' in file ? file.default : file;
}
