import 'virtual:gg-tokens.css';
import '@gridgov/ui/base.css';
import '@gridgov/ui/marks.css';
import './field.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadSettings, showSettings } from './settings.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
showSettings(loadSettings());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Without it the app starts only where there is a network; it says so by itself then.
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/field/sw.js', { scope: '/field/' });
// Asks the browser not to clear what is unsent when room gets short.
void navigator.storage?.persist?.();
