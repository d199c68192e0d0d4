import { lazy, Suspense, useEffect, useRef } from 'react';
import { AboutProvider } from './about.tsx';
import { FollowPage } from './areas/follow/FollowPage.tsx';
import { OwnPage } from './areas/follow/OwnPage.tsx';
import { RatePage } from './areas/follow/RatePage.tsx';
import { HomePage } from './areas/home/HomePage.tsx';
import { MatterPage } from './areas/matters/MatterPage.tsx';
import { MattersPage } from './areas/matters/MattersPage.tsx';
import { ReportPage } from './areas/report/ReportPage.tsx';
import { Footer, Header, PersonToCall } from './frame.tsx';
import { WrittenPage } from './parts/WrittenPage.tsx';
import { NotFound, Waiting } from './parts.tsx';
import { useAddress } from './router.tsx';
import { useWords } from './settings.tsx';

const MePage = lazy(() => import('./areas/me/MePage.tsx').then((m) => ({ default: m.MePage })));
const SubscribePage = lazy(() =>
  import('./areas/area/SubscribePage.tsx').then((m) => ({ default: m.SubscribePage })),
);
const StaffPage = lazy(() => import('./areas/area/StaffPage.tsx').then((m) => ({ default: m.StaffPage })));
const NoticesPage = lazy(() =>
  import('./areas/area/NoticesPage.tsx').then((m) => ({ default: m.NoticesPage })),
);
const PaperPage = lazy(() => import('./areas/paper/PaperPage.tsx').then((m) => ({ default: m.PaperPage })));
const AskingPage = lazy(() => import('./areas/help/AskingPage.tsx').then((m) => ({ default: m.AskingPage })));
const AskedPage = lazy(() => import('./areas/help/AskedPage.tsx').then((m) => ({ default: m.AskedPage })));
const HelpPage = lazy(() => import('./areas/how/HelpPage.tsx').then((m) => ({ default: m.HelpPage })));

export function App() {
  const words = useWords();
  return (
    <AboutProvider>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Header />
      <Suspense fallback={<Waiting />}>
        <Pages />
      </Suspense>
      <PersonToCall />
      <Footer />
    </AboutProvider>
  );
}

/** The page of an address; on a change the eye and the screen reader begin at its heading. */
function Pages() {
  const { path } = useAddress();
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [path]);
  const [area = '', id = '', more = ''] = path.split('/').slice(1);
  switch (area) {
    case '':
      return <HomePage />;
    case 'report':
      return <ReportPage />;
    case 'follow':
      return <FollowPage />;
    case 'my':
      return more === 'rate' ? <RatePage id={id} /> : <OwnPage id={id} key={id} />;
    case 'matters':
      return id === '' ? <MattersPage /> : <MatterPage id={id} key={id} />;
    case 'me':
      return <MePage />;
    case 'subscribe':
      return <SubscribePage />;
    case 'staff':
      return <StaffPage />;
    case 'notices':
      return <NoticesPage />;
    case 'paper':
      return <PaperPage />;
    case 'help':
      return id === '' ? <AskingPage /> : <AskedPage id={id} key={id} />;
    case 'duty-list':
    case 'objections':
      return <WrittenPage />;
    case 'how':
    case 'privacy':
      return <HelpPage about={area} key={area} />;
    default:
      return <NotFound />;
  }
}
