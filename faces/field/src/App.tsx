import { lazy, Suspense, useEffect, useState } from 'react';
import { WordsProvider } from './i18n.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { go } from './router.ts';
import { NotStarted, Starting } from './Starting.tsx';
import { forgetExpired } from './session.ts';
import { loadSettings, type Settings, saveSettings, showSettings } from './settings.ts';
import { sessionNow } from './work.ts';

const fetchRest = () => import('./SignedIn.tsx').catch(() => ({ default: NotStarted }));
const SignedIn = lazy(fetchRest);

export function App() {
  const [settings, setSettings] = useState(loadSettings);
  useEffect(() => {
    showSettings(settings);
    saveSettings(settings);
  }, [settings]);
  return (
    <WordsProvider language={settings.language}>
      <Start settings={settings} onSettings={setSettings} />
    </WordsProvider>
  );
}

type Props = { readonly settings: Settings; readonly onSettings: (settings: Settings) => void };

/** Whoever has no session signs in at once; the rest of the app comes meanwhile. */
function Start(props: Props) {
  const [at, setAt] = useState<'looking' | 'out' | 'expired' | 'in'>('looking');
  useEffect(() => {
    const look = async () => {
      const expired = await forgetExpired(Date.now());
      const session = await sessionNow(Date.now());
      setAt(session !== null ? 'in' : expired ? 'expired' : 'out');
      void fetchRest();
    };
    void look();
  }, []);
  if (at === 'looking') return <Starting />;
  if (at !== 'in') {
    const enter = () => {
      go('/', true);
      setAt('in');
    };
    return <SignInPage expired={at === 'expired'} onIn={enter} />;
  }
  return (
    <Suspense fallback={<Starting />}>
      <SignedIn {...props} />
    </Suspense>
  );
}
