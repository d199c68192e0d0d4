/** Before the stories run side by side (see tools/test.mjs). */
import { browserProgram } from './browser.ts';

await browserProgram();
