import { createRoute } from '@tanstack/react-router';
import { adminPage } from '../admin/page.ts';
import { paths } from '../paths.ts';
import { shell } from '../shell/root.ts';
import { helpWords } from './words.ts';

/** All help on one page, for everybody. */
export const helpRoute = createRoute({
  getParentRoute: () => shell,
  path: paths.help,
  component: adminPage('help', helpWords, () => import('./HelpPage.tsx'), 'HelpPage'),
});
