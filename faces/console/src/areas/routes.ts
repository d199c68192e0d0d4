import { issueRoutes } from './issues/area.ts';

/** The routes of every area; each has the frame (`shell/root.ts`) as its parent. */
export const areaRoutes = [...issueRoutes] as const;
