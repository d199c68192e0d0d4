/** What the faces' builds share, so that all three are cut and coloured alike. */
import { tokenStylesheet } from './stylesheet.ts';

const tokensId = 'virtual:gg-tokens.css';

/** Serves the stylesheet made from `tokens.ts`, so that colours have one source and pages no flash. */
export function tokensPlugin(more = '') {
  return {
    name: 'gg-tokens',
    resolveId: (id: string) => (id === tokensId ? `\0${tokensId}` : null),
    load: (id: string) => (id === `\0${tokensId}` ? tokenStylesheet() + more : null),
  };
}

export const buildSettings = {
  target: 'es2022',
  manifest: true,
  chunkSizeWarningLimit: 1100,
  rolldownOptions: { checks: { pluginTimings: false } },
};
