/** Everything behind the sign-in; fetched apart, so that the first words stand before it is there. */
import { lazy, Suspense, useEffect } from 'react';
import { useBeat } from './duty/own.ts';
import type { MorePage } from './More.tsx';
import { HomePage } from './pages/HomePage.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { go, usePlace } from './router.ts';
import { NotStarted, Starting } from './Starting.tsx';
import type { Settings } from './settings.ts';
import { FieldProvider, useLoaded, useWork, WorkProvider } from './state.tsx';

export type Props = { readonly settings: Settings; readonly onSettings: (settings: Settings) => void };

const fetchMore = () => import('./More.tsx').catch(() => ({ default: NotStarted }));
const More = lazy(fetchMore);
/** Without them the app still works: what rings comes by message as well. */
const Calls = lazy(() => import('./help/Calls.tsx').catch(() => ({ default: NoCalls })));
const isMore = (page: string): page is MorePage =>
  [
    'report',
    'task',
    'sync',
    'item',
    'me',
    'mine',
    'pay',
    'file',
    'grid',
    'patrol',
    'round',
    'attendance',
    'leave',
    'duty',
    'call',
    'whistle',
    'exam',
    'training',
    'help',
    'notices',
  ].includes(page);

export default function SignedIn(props: Props) {
  const loaded = useLoaded();
  const work = useWork();
  const [page = '', id] = usePlace();
  useEffect(() => {
    // Without waiting for a press: the network may be gone by then.
    void fetchMore();
  }, []);
  if (loaded.state === 'loading') return <Starting />;
  const signedIn = () => {
    work.now();
    go('/', true);
  };
  if (loaded.state === 'out') return <SignInPage expired={false} onIn={signedIn} />;
  return (
    <WorkProvider value={work}>
      <FieldProvider field={loaded}>
        <OnDuty />
        <Suspense fallback={null}>
          <Calls />
        </Suspense>
        {page === 'sign-in' ? (
          <SignInPage expired={false} account={loaded.owner.account} onIn={signedIn} />
        ) : (
          <Page page={page} id={id} {...props} />
        )}
      </FieldProvider>
    </WorkProvider>
  );
}

/** Draws nothing: as long as the app is open it tells whether whoever is on duty is there. */
function OnDuty() {
  useBeat();
  return null;
}

function NoCalls() {
  return null;
}

function Page({ page, id, ...props }: Props & { readonly page: string; readonly id: string | undefined }) {
  if (isMore(page)) {
    return (
      <Suspense fallback={<Starting />}>
        <More page={page} which={id} {...props} />
      </Suspense>
    );
  }
  return <HomePage />;
}
