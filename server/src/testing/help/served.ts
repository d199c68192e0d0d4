/** Requests for help in a registry of tests: as they are served, but heard of by programs and found, and with a follow-up. */

import type { Help } from '@gridgov/domain/safety/help/events.ts';
import { HELP_TRADE } from '../../features/safety/help/public.ts';
import { type Declared, serve } from '../../platform/workflow/served.ts';

const { unsearched: _, ...declared } = HELP_TRADE;
const { trade } = declared;

export const helpTrade: Declared<Help> = {
  ...declared,
  trade: {
    ...trade,
    events: {
      ...trade.events,
      // A tool kept ready for the request is not waited for any more.
      done: {
        ...trade.events.done,
        follows: ({ links }: Help['State']) =>
          links.map((link) => {
            const [name = '', id = ''] = link.split(':');
            return { trade: name, id, command: 'lapse', body: {} };
          }),
      } as never,
    },
  },
  feed: 'frame',
};
export const HELP = serve<Help>(helpTrade);
