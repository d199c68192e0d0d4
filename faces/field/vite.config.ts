import { light } from '@gridgov/ui/tokens.ts';
import { sunStylesheet } from '@gridgov/ui/tokens-sun.ts';
import { buildSettings, tokensPlugin } from '@gridgov/ui/vite.ts';
import react from '@vitejs/plugin-react';
import { loadEnv, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const config: UserConfig = {
  root: import.meta.dirname,
  base: '/field/',
  plugins: [
    react(),
    tokensPlugin(sunStylesheet()),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/field/',
        name: '网格智治 · 现场',
        short_name: '网格现场',
        description: '网格员的任务、上报与核查，无信号也能用',
        lang: 'zh-CN',
        start_url: '/field/',
        scope: '/field/',
        display: 'standalone',
        orientation: 'portrait',
        background_color: light.bg,
        theme_color: light.bg,
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      // The map is fetched when first looked at; its worker and style are large.
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        globIgnores: ['**/MapCanvas-*', '**/maplibre-gl-worker-*'],
        maximumFileSizeToCacheInBytes: 800_000,
      },
      devOptions: { enabled: false },
    }),
  ],
  worker: { format: 'es' },
  build: buildSettings,
  // Where `npm run dev` has the server listen.
  server: {
    port: 5174,
    proxy: { '/api': `http://127.0.0.1:${loadEnv('', import.meta.dirname, 'PORT').PORT ?? '8080'}` },
  },
};

export default config;
