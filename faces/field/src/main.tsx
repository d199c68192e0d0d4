import 'virtual:gg-tokens.css';
import '@gridgov/ui/base.css';
import '@gridgov/ui/marks.css';
import '@gridgov/ui/strip.css';
import '@gridgov/ui/reset.css';
import './field.css';
import './report.css';
import './sync.css';
import './parts.css';
import './cover.css';
import './large.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadSettings, showSettings } from './settings.ts';
import { registerWorker } from './update.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
showSettings(loadSettings());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
registerWorker();
// Asks the browser not to clear what is unsent when room gets short.
void navigator.storage?.persist?.();
