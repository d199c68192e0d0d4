import 'virtual:gg-tokens.css';
import '@gridgov/ui/reset.css';
import './portal.css';
import './question.css';
import './follow.css';
import './elder.css';
import './more.css';
import './beside.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { SettingsProvider } from './settings.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the portal');
createRoot(root).render(
  <SettingsProvider>
    <App />
  </SettingsProvider>,
);
