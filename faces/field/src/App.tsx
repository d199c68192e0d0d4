import { useEffect, useState } from 'react';
import { sayIn, WordsProvider } from './i18n.tsx';
import { GridPage } from './pages/GridPage.tsx';
import { HomePage } from './pages/HomePage.tsx';
import { ItemPage } from './pages/ItemPage.tsx';
import { MePage } from './pages/MePage.tsx';
import { PatrolPage } from './pages/PatrolPage.tsx';
import { ReportPage } from './pages/ReportPage.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { SyncPage } from './pages/SyncPage.tsx';
import { TaskPage } from './pages/TaskPage.tsx';
import { go, usePlace } from './router.ts';
import { forgetExpired } from './session.ts';
import { loadSettings, type Settings, saveSettings, showSettings } from './settings.ts';
import { FieldProvider, useLoaded, useWork, WorkProvider } from './state.tsx';

export function App() {
  const [settings, setSettings] = useState(loadSettings);
  useEffect(() => {
    showSettings(settings);
    saveSettings(settings);
  }, [settings]);
  return (
    <WordsProvider language={settings.language}>
      <Pages settings={settings} onSettings={setSettings} />
    </WordsProvider>
  );
}

type Props = { readonly settings: Settings; readonly onSettings: (settings: Settings) => void };

function Pages(props: Props) {
  const loaded = useLoaded();
  const work = useWork();
  const [expired, setExpired] = useState(false);
  const [page = '', id] = usePlace();
  useEffect(() => {
    void forgetExpired(Date.now()).then((gone) => gone && setExpired(true));
  }, []);
  if (loaded.state === 'loading')
    return <p className="note pad">{sayIn(props.settings.language)('loading')}</p>;
  const signedIn = () => {
    work.now();
    go('/', true);
  };
  if (loaded.state === 'out') return <SignInPage expired={expired} onIn={signedIn} />;
  return (
    <WorkProvider value={work}>
      <FieldProvider field={loaded}>
        {page === 'sign-in' ? (
          <SignInPage expired={false} account={loaded.owner.account} onIn={signedIn} />
        ) : (
          <Page page={page} id={id} {...props} />
        )}
      </FieldProvider>
    </WorkProvider>
  );
}

function Page({ page, id, ...props }: Props & { readonly page: string; readonly id: string | undefined }) {
  if (page === 'report') return <ReportPage key={id} draft={id} />;
  if (page === 'task' && id !== undefined) return <TaskPage key={id} id={id} />;
  if (page === 'sync') return <SyncPage />;
  if (page === 'item' && id !== undefined) return <ItemPage key={id} id={id} />;
  if (page === 'me') return <MePage {...props} />;
  if (page === 'grid') return <GridPage />;
  if (page === 'patrol') return <PatrolPage />;
  return <HomePage />;
}
