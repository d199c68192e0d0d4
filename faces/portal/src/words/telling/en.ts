import type { telling as source } from './zh.ts';

export const telling: typeof source = {
  title: 'How to tell me',
  where: 'When a matter moves on',
  write: 'Write to {contact}',
  silent: 'Send nothing; I look myself',
  silentNote: 'Codes and secrets are sent all the same.',
  hours: 'Not in these hours',
  city: 'As in the city: {from} to {to}',
  cityNone: 'As in the city: at any hour',
  own: 'My own',
  from: 'From',
  to: 'To',
  save: 'Save',
  saved: 'Saved.',
  browserOn: 'Tell me in this browser',
  browserOff: 'No more in this browser',
  browserNone: 'Your browser can tell you too.',
  browsers: 'Browsers that tell you: {n}',
  browserNo: 'This browser cannot tell you.',
};
