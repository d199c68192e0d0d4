import { boardsRoutes } from './city/boards/area.ts';
import { gridsRoutes } from './city/grids/area.ts';
import { importsRoutes } from './city/imports/area.ts';
import { peopleRoutes } from './city/people/area.ts';
import { routingRoutes } from './city/routing/area.ts';
import { rulesRoutes } from './city/rules/area.ts';
import { unitsRoutes } from './city/units/area.ts';
import { issueRoutes } from './loop/issues/area.ts';
import { workflowRoutes } from './loop/workflow/area.ts';
import { webhooksRoutes } from './outside/webhooks/area.ts';
import { accountsRoutes } from './running/accounts/area.ts';
import { auditRoutes } from './running/audit/area.ts';
import { identityRoutes } from './running/identity/area.ts';
import { operateRoutes } from './running/operate/area.ts';
import { messagesRoutes } from './telling/messages/area.ts';
import { publicationRoutes } from './telling/publication/area.ts';
import { warningsRoutes } from './telling/warnings/area.ts';
import { deputiesRoutes } from './work/deputies/area.ts';
import { knowledgeRoutes } from './work/knowledge/area.ts';
import { shiftsRoutes } from './work/shifts/area.ts';

/** The routes of every area; each has the frame (`shell/root.ts`) as its parent. */
export const areaRoutes = [
  ...issueRoutes,
  ...accountsRoutes,
  ...auditRoutes,
  ...operateRoutes,
  ...messagesRoutes,
  ...identityRoutes,
  ...webhooksRoutes,
  ...gridsRoutes,
  ...rulesRoutes,
  ...routingRoutes,
  ...peopleRoutes,
  ...unitsRoutes,
  ...importsRoutes,
  ...workflowRoutes,
  ...deputiesRoutes,
  ...knowledgeRoutes,
  ...warningsRoutes,
  ...publicationRoutes,
  ...boardsRoutes,
  ...shiftsRoutes,
] as const;
