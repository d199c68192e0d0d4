/**
 * One visit by Lighthouse, in a process and with a browser of its own: what the sums of Lighthouse take is not taken
 * from the server, nothing is kept from another visit, and a browser that dies takes nothing else along. Run by
 * faces.ts: `node bench/faces-visit.ts <address> [<cookie>]`. Nothing but the address given is asked for anything.
 */
import { openBrowser } from '@gridgov/e2e/browser.ts';
import { freePort } from '@gridgov/e2e/world.ts';
import lighthouse from 'lighthouse';
import { type Figures, figuresOf } from './faces-figures.ts';

async function visit(address: string, cookie: string | undefined): Promise<Figures> {
  const port = await freePort();
  const browser = await openBrowser({ maps: false, port });
  try {
    // A phone as Lighthouse imagines it; the slow network and processor are worked out and not waited for.
    const run = await lighthouse(address, {
      port,
      logLevel: 'error',
      output: 'json',
      formFactor: 'mobile',
      throttlingMethod: 'simulate',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
      disableFullPageScreenshot: true,
      ...(cookie === undefined ? {} : { extraHeaders: { Cookie: cookie } }),
    });
    if (run === undefined) throw new Error('Lighthouse gave no result');
    return figuresOf(run.lhr);
  } finally {
    await browser.close();
  }
}

const [address = '', cookie] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await visit(address, cookie))}\n`);
