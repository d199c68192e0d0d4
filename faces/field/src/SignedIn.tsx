/** Everything behind the sign-in; fetched apart, so that the first words stand before it is there. */
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
import { Starting } from './Starting.tsx';
import type { Settings } from './settings.ts';
import { FieldProvider, useLoaded, useWork, WorkProvider } from './state.tsx';

export type Props = { readonly settings: Settings; readonly onSettings: (settings: Settings) => void };

export default function SignedIn(props: Props) {
  const loaded = useLoaded();
  const work = useWork();
  const [page = '', id] = usePlace();
  if (loaded.state === 'loading') return <Starting />;
  const signedIn = () => {
    work.now();
    go('/', true);
  };
  if (loaded.state === 'out') return <SignInPage expired={false} onIn={signedIn} />;
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
