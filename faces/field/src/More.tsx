/** Pages that nobody lands on; fetched when the first one stands, so that it stands sooner. */
import { GridPage } from './pages/GridPage.tsx';
import { MePage } from './pages/MePage.tsx';
import { PatrolPage } from './pages/PatrolPage.tsx';
import { SyncPage } from './pages/SyncPage.tsx';
import type { Settings } from './settings.ts';

type Props = {
  readonly page: MorePage;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
};
export type MorePage = 'sync' | 'me' | 'grid' | 'patrol';

export default function More({ page, ...props }: Props) {
  switch (page) {
    case 'sync':
      return <SyncPage />;
    case 'me':
      return <MePage {...props} />;
    case 'grid':
      return <GridPage />;
    case 'patrol':
      return <PatrolPage />;
  }
}
