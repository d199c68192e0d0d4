import type { Same } from '../admin/catalogue.ts';
import type { zh as boards } from '../areas/city/boards/words/zh.ts';
import type { zh as grids } from '../areas/city/grids/words/zh.ts';
import type { zh as imports } from '../areas/city/imports/words/zh.ts';
import type { zh as organisation } from '../areas/city/organisation/words/zh.ts';
import type { zh as people } from '../areas/city/people/words/zh.ts';
import type { zh as routing } from '../areas/city/routing/words/zh.ts';
import type { zh as rules } from '../areas/city/rules/words/zh.ts';
import type { zh as units } from '../areas/city/units/words/zh.ts';
import type { zh as workflow } from '../areas/loop/workflow/words/zh.ts';
import type { zh as webhooks } from '../areas/outside/webhooks/words/zh.ts';
import type { zh as accounts } from '../areas/running/accounts/words/zh.ts';
import type { zh as audit } from '../areas/running/audit/words/zh.ts';
import type { zh as identity } from '../areas/running/identity/words/zh.ts';
import type { zh as operate } from '../areas/running/operate/words/zh.ts';
import type { zh as messages } from '../areas/telling/messages/words/zh.ts';
import type { zh as publication } from '../areas/telling/publication/words/zh.ts';
import type { zh as warnings } from '../areas/telling/warnings/words/zh.ts';
import type { zh as deputies } from '../areas/work/deputies/words/zh.ts';
import type { zh as knowledge } from '../areas/work/knowledge/words/zh.ts';
import type { zh as shifts } from '../areas/work/shifts/words/zh.ts';
import type { zh as help } from '../help/words/zh.ts';
import type { Catalogue } from './zh.ts';

/**
 * The catalogues by namespace. The console's own is `console`; an area adds one line with the type of its Chinese
 * catalogue (`words/zh.ts` of its folder; `words/en.ts` holds the same keys).
 */
export interface Words {
  readonly console: Catalogue;
  readonly organisation: Same<typeof organisation>;
  readonly grids: Same<typeof grids>;
  readonly imports: Same<typeof imports>;
  readonly rules: Same<typeof rules>;
  readonly routing: Same<typeof routing>;
  readonly people: Same<typeof people>;
  readonly units: Same<typeof units>;
  readonly accounts: Same<typeof accounts>;
  readonly audit: Same<typeof audit>;
  readonly messages: Same<typeof messages>;
  readonly identity: Same<typeof identity>;
  readonly webhooks: Same<typeof webhooks>;
  readonly operate: Same<typeof operate>;
  readonly workflow: Same<typeof workflow>;
  readonly deputies: Same<typeof deputies>;
  readonly shifts: Same<typeof shifts>;
  readonly knowledge: Same<typeof knowledge>;
  readonly publication: Same<typeof publication>;
  readonly warnings: Same<typeof warnings>;
  readonly boards: Same<typeof boards>;
  readonly help: Same<typeof help>;
}
