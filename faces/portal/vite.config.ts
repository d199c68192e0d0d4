import { buildSettings, tokensPlugin } from '@gridgov/ui/vite.ts';
import react from '@vitejs/plugin-react';
import { loadEnv, type UserConfig } from 'vite';

const config: UserConfig = {
  root: import.meta.dirname,
  base: '/portal/',
  plugins: [react(), tokensPlugin()],
  worker: { format: 'es' },
  build: buildSettings,
  // Where `npm run dev` has the server listen.
  server: {
    port: 5175,
    proxy: { '/api': `http://127.0.0.1:${loadEnv('', import.meta.dirname, 'PORT').PORT ?? '8080'}` },
  },
};

export default config;
