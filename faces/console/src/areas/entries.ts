import type { NavEntry } from '../shell/area.ts';
import { gridsEntries } from './city/grids/area.ts';
import { importsEntries } from './city/imports/area.ts';
import { peopleEntries } from './city/people/area.ts';
import { routingEntries } from './city/routing/area.ts';
import { rulesEntries } from './city/rules/area.ts';
import { unitsEntries } from './city/units/area.ts';
import { issueEntries } from './loop/issues/area.ts';
import { workflowEntries } from './loop/workflow/area.ts';
import { webhooksEntries } from './outside/webhooks/area.ts';
import { accountsEntries } from './running/accounts/area.ts';
import { auditEntries } from './running/audit/area.ts';
import { identityEntries } from './running/identity/area.ts';
import { operateEntries } from './running/operate/area.ts';
import { messagesEntries } from './telling/messages/area.ts';
import { publicationEntries } from './telling/publication/area.ts';
import { warningsEntries } from './telling/warnings/area.ts';
import { knowledgeEntries } from './work/knowledge/area.ts';
import { shiftsEntries } from './work/shifts/area.ts';

/**
 * The navigation, in its order. To add an area: a folder with `area.ts` (its entries and routes), one line here, one
 * in `routes.ts`, and its words in `nav` of both catalogues.
 */
export const navEntries: readonly NavEntry[] = [
  ...issueEntries,
  ...publicationEntries,
  ...warningsEntries,
  ...knowledgeEntries,
  ...accountsEntries,
  ...identityEntries,
  ...auditEntries,
  ...operateEntries,
  ...messagesEntries,
  ...webhooksEntries,
  ...gridsEntries,
  ...rulesEntries,
  ...routingEntries,
  ...peopleEntries,
  ...unitsEntries,
  ...importsEntries,
  ...shiftsEntries,
  ...workflowEntries,
];
