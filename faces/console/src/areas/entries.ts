import type { NavEntry } from '../shell/area.ts';
import { accountsEntries } from './accounts/area.ts';
import { auditEntries } from './audit/area.ts';
import { gridsEntries } from './grids/area.ts';
import { identityEntries } from './identity/area.ts';
import { importsEntries } from './imports/area.ts';
import { issueEntries } from './issues/area.ts';
import { knowledgeEntries } from './knowledge/area.ts';
import { messagesEntries } from './messages/area.ts';
import { operateEntries } from './operate/area.ts';
import { peopleEntries } from './people/area.ts';
import { publicationEntries } from './publication/area.ts';
import { routingEntries } from './routing/area.ts';
import { rulesEntries } from './rules/area.ts';
import { shiftsEntries } from './shifts/area.ts';
import { unitsEntries } from './units/area.ts';
import { warningsEntries } from './warnings/area.ts';
import { webhooksEntries } from './webhooks/area.ts';
import { workflowEntries } from './workflow/area.ts';

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
