/** Pages that nobody lands on; fetched when the first one stands, so that it stands sooner. */

import { AttendancePage } from './attendance/AttendancePage.tsx';
import { ExamPage } from './exams/ExamPage.tsx';
import { CallPage } from './help/CallPage.tsx';
import { LeavePage } from './leave/LeavePage.tsx';
import { NoticesPage } from './notices/NoticesPage.tsx';
import { DutyPage } from './pages/DutyPage.tsx';
import { GridPage } from './pages/GridPage.tsx';
import { HelpPage } from './pages/HelpPage.tsx';
import { ItemPage } from './pages/ItemPage.tsx';
import { MePage } from './pages/MePage.tsx';
import { MinePage } from './pages/MinePage.tsx';
import { ReportPage } from './pages/ReportPage.tsx';
import { SyncPage } from './pages/SyncPage.tsx';
import { TaskPage } from './pages/TaskPage.tsx';
import { RoundPage } from './patrols/RoundPage.tsx';
import { WalkPage } from './patrols/WalkPage.tsx';
import type { Settings } from './settings.ts';
import { PayPage } from './statements/PayPage.tsx';
import { TrainingPage } from './trainings/TrainingPage.tsx';
import { TrainingsPage } from './trainings/TrainingsPage.tsx';
import { WhistlePage } from './whistles/WhistlePage.tsx';
import { FilePage } from './workers/FilePage.tsx';

type Props = {
  readonly page: MorePage;
  /** What follows in the address. */
  readonly which: string | undefined;
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
};
export type MorePage =
  | 'report'
  | 'task'
  | 'sync'
  | 'item'
  | 'me'
  | 'mine'
  | 'pay'
  | 'file'
  | 'grid'
  | 'patrol'
  | 'round'
  | 'attendance'
  | 'leave'
  | 'duty'
  | 'call'
  | 'whistle'
  | 'exam'
  | 'training'
  | 'help'
  | 'notices';

export default function More({ page, which, ...props }: Props) {
  switch (page) {
    case 'sync':
      return <SyncPage />;
    case 'me':
      return <MePage {...props} />;
    case 'item':
      return <ItemPage key={which} id={which ?? ''} />;
    case 'task':
      return <TaskPage key={which} id={which ?? ''} />;
    case 'report':
      return <ReportPage key={which} id={which} />;
    case 'mine':
      return <MinePage which={which} />;
    case 'pay':
      return <PayPage month={which} />;
    case 'file':
      return <FilePage />;
    case 'grid':
      return <GridPage />;
    case 'attendance':
      return <AttendancePage />;
    case 'leave':
      return <LeavePage />;
    case 'duty':
      return <DutyPage />;
    case 'call':
      return <CallPage key={which} id={which ?? ''} />;
    case 'whistle':
      return <WhistlePage key={which} id={which ?? ''} />;
    case 'exam':
      return <ExamPage key={which} id={which} />;
    case 'training':
      return which === undefined ? <TrainingsPage /> : <TrainingPage key={which} which={which} />;
    case 'patrol':
      return <WalkPage />;
    case 'round':
      return <RoundPage key={which} id={which ?? ''} />;
    case 'notices':
      return <NoticesPage />;
    case 'help':
      return <HelpPage />;
  }
}
