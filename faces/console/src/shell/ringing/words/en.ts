import type { Same } from '../../../admin/catalogue.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  ringing: 'Ringing: {{n}} not taken',
  risesAt: '{{time}}: the next level is called',
  sound_ringing: 'Sound on',
  sound_silent: 'Sound on',
  sound_blocked: 'The browser keeps silent: press anywhere on the page and it rings',
  sound_paused: 'Silent, not stopped: it rings again in 2 minutes',
  soundOn: 'Ring',
  soundPause: 'Silent for 2 minutes',
};
