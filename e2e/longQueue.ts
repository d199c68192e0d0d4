/** A queue of any length, answered in the browser in place of the server: only its length is invented. */
import type { Locator, Page } from 'playwright-core';

const states = ['ok', 'soon', 'due'] as const;

function rowOf(n: number, asOf: string) {
  const number = `990106-20261124-${String(n).padStart(6, '0')}`;
  return {
    id: `990106.0192d3a0-7b1c-7000-8000-${String(n).padStart(12, '0')}`,
    number,
    shortNumber: `1124-${String(n % 10_000).padStart(4, '0')}`,
    title: `第 ${n} 件`,
    className: '虚构类别',
    place: `长街 ${n} 号`,
    gridName: '海云里03',
    step: (n % 7) + 1,
    stage: 'dispatched',
    stageName: '待签收',
    cycle: 'small',
    clock: { state: states[n % 3], dueAt: asOf, remainingMinutes: n, unitClock: 'working' },
    holder: { name: n % 5 === 0 ? null : '环卫中心' },
    next: { command: 'acknowledge', label: '签收', who: '环卫中心' },
    changes: [],
    version: 1,
  };
}

/** Takes over the list and its changes; everything else is asked of the server. */
export async function stubQueue(
  page: Page,
  { total, page: size }: { readonly total: number; readonly page: number },
): Promise<void> {
  const asOf = new Date().toISOString();
  await page.route(/\/api\/v1\/issues\?.*limit=200/, async (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after') ?? 0);
    const end = Math.min(total, after + size);
    const rows = Array.from({ length: end - after }, (_, at) => rowOf(after + at + 1, asOf));
    const next = end < total ? String(end) : null;
    await route.fulfill({ json: { rows, next, total, hidden: 0, oldest: null, groups: {}, asOf } });
  });
  await page.route(/\/api\/v1\/issues\/changes\?/, (route) =>
    route.fulfill({ json: { asOf, changed: [], left: [], fresh: 0 } }),
  );
}

/**
 * What ninety steps through a list cost the page: processor seconds of its own thread, which a busy machine hardly
 * changes, and the most rows that were in the document.
 */
export async function scrollCost(
  page: Page,
  box: Locator,
): Promise<{ readonly seconds: number; readonly drawn: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const found = metrics.find(({ name }) => name === 'TaskDuration');
    if (found === undefined) throw new Error('the browser tells no TaskDuration');
    return found.value;
  };
  const before = await spent();
  const drawn = await box.evaluate(async (element) => {
    let most = 0;
    const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
    for (let step = 0; step < 90; step += 1) {
      // Small steps as of a wheel, and now and then a pull at the bar.
      element.scrollTop =
        step % 15 === 0 ? (element.scrollHeight * (step + 1)) / 91 : element.scrollTop + 240;
      await frame();
      most = Math.max(most, element.querySelectorAll('tr').length);
    }
    return most;
  });
  const seconds = (await spent()) - before;
  await devtools.detach();
  return { seconds, drawn };
}
