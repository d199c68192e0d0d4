import { accountsRoutes } from './accounts/area.ts';
import { auditRoutes } from './audit/area.ts';
import { boardsRoutes } from './boards/area.ts';
import { deputiesRoutes } from './deputies/area.ts';
import { gridsRoutes } from './grids/area.ts';
import { identityRoutes } from './identity/area.ts';
import { importsRoutes } from './imports/area.ts';
import { issueRoutes } from './issues/area.ts';
import { knowledgeRoutes } from './knowledge/area.ts';
import { messagesRoutes } from './messages/area.ts';
import { operateRoutes } from './operate/area.ts';
import { peopleRoutes } from './people/area.ts';
import { publicationRoutes } from './publication/area.ts';
import { routingRoutes } from './routing/area.ts';
import { rulesRoutes } from './rules/area.ts';
import { shiftsRoutes } from './shifts/area.ts';
import { unitsRoutes } from './units/area.ts';
import { warningsRoutes } from './warnings/area.ts';
import { webhooksRoutes } from './webhooks/area.ts';
import { workflowRoutes } from './workflow/area.ts';

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
