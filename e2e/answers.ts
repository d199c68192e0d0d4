/** What a page is answered in place of what the server says, so that each of its states can be looked at. */
import type { Page, Route } from 'playwright-core';

/** The beginning of an address behind `/api/v1`: the call that a page is made of. */
type Call = string;

/** That call alone, with any query it does not name. */
const holds = (call: Call) => (url: URL) => {
  const asked = `${url.pathname}${url.search}?`;
  return asked.startsWith(`/api/v1${call}${call.endsWith('?') ? '' : '?'}`);
};

async function instead(page: Page, call: Call, answer: (route: Route) => Promise<void>) {
  const which = holds(call);
  // Of the whole window: a worker of the face may ask in the page's place.
  await page.context().route(which, answer);
  return () => page.context().unroute(which, answer);
}

/** The server is late: nothing is answered before `open`, and the server itself answers then. */
export async function late(page: Page, call: Call): Promise<{ readonly open: () => Promise<void> }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const held: Promise<void>[] = [];
  const end = await instead(page, call, (route) => {
    const going = promise.then(() => route.continue());
    held.push(going);
    return going;
  });
  return {
    open: async () => {
      resolve();
      await Promise.all(held);
      await end();
    },
  };
}

/** The server fails; gives what ends that. */
export const failing = (page: Page, call: Call) =>
  instead(page, call, (route) => route.fulfill({ status: 500, json: { title: '出错', status: 500 } }));

/** No answer comes through; gives what ends that. */
export const cutOff = (page: Page, call: Call) => instead(page, call, (route) => route.abort());

/** Other data than the server has; gives what ends that. */
export const answered = (page: Page, call: Call, json: unknown) =>
  instead(page, call, (route) => route.fulfill({ json }));
