import 'virtual:gg-tokens.css';
import '@gridgov/ui/base.css';
import '@gridgov/ui/controls.css';
import '@gridgov/ui/marks.css';
import '@gridgov/ui/strip.css';
import '@gridgov/ui/forms.css';
import './shell/shell.css';
import './shell/narrow.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startWords } from './i18n.ts';
import { loadSettings } from './settingsStore.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
await startWords(loadSettings(localStorage).language);
createRoot(root).render(<App />);
