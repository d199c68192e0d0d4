import { tokenStylesheet } from '@gridgov/ui/stylesheet.ts';
import react from '@vitejs/plugin-react';
import { loadEnv, type Plugin, type UserConfig } from 'vite';

const tokensId = 'virtual:gg-tokens.css';

/** Serves the stylesheet made from `tokens.ts`, so that colours have one source and pages no flash. */
function tokensPlugin(): Plugin {
  return {
    name: 'gg-tokens',
    resolveId: (id) => (id === tokensId ? `\0${tokensId}` : null),
    load: (id) => (id === `\0${tokensId}` ? tokenStylesheet() : null),
  };
}

const config: UserConfig = {
  root: import.meta.dirname,
  base: '/portal/',
  plugins: [react(), tokensPlugin()],
  build: { target: 'es2022', manifest: true, rolldownOptions: { checks: { pluginTimings: false } } },
  // Where `npm run dev` has the server listen.
  server: {
    port: 5175,
    proxy: { '/api': `http://127.0.0.1:${loadEnv('', import.meta.dirname, 'PORT').PORT ?? '8080'}` },
  },
};

export default config;
