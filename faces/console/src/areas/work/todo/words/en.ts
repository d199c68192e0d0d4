import type { Same } from '../../../../admin/catalogue.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  title: 'Waiting for me',
  kinds: 'Trades and kinds of work',
  all: 'All',
  andMore: '+',
  overToday: '{{over}} overdue, {{today}} due today',
  group: { over: 'Overdue', today: 'Today', later: 'Tomorrow and later' },
  none: 'Nothing waits for you',
  noneNext: 'New work appears here when it arrives.',
  notReady: 'The list is being prepared',
  notReadyNext: 'Older cases are still being entered. Come back in a few minutes; until then use the queue.',
  more: 'Show 50 more',
  look: 'Look',
  open: 'Open',
  help: 'Help',
  fresh: 'Arrived since yesterday evening',
  recent: 'Since {{since}}',
  recentActs: '{{acts}} to act on; {{know}} to know',
  recentNone: 'No news',
  recentAll: 'All notices',
  owed: 'Owed to me',
  owedOver: '{{over}} overdue',
  owedNone: 'Nobody owes you anything',
  urge: 'Urge',
};
