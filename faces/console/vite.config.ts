import { buildSettings, tokensPlugin } from '@gridgov/ui/vite.ts';
import react from '@vitejs/plugin-react';
import { loadEnv, type UserConfig } from 'vite';

const config: UserConfig = {
  root: import.meta.dirname,
  plugins: [react(), tokensPlugin()],
  worker: { format: 'es' },
  build: {
    ...buildSettings,
    rolldownOptions: {
      ...buildSettings.rolldownOptions,
      // What every page needs comes as one file: in thirty small ones, six at a time, it came later.
      output: {
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'], test: /(?<!\.html|main\.tsx)$/ }] },
      },
    },
  },
  // Where `npm run dev` has the server listen.
  server: {
    proxy: { '/api': `http://127.0.0.1:${loadEnv('', import.meta.dirname, 'PORT').PORT ?? '8080'}` },
  },
};

export default config;
