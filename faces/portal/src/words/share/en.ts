import type { share as zh } from './zh.ts';

export const share: typeof zh = {
  title: 'Share',
  note: 'Nothing on the page says who reported it.',
  go: 'Share',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  link: 'Address of this page',
  linkNote: 'Press and hold the address to copy it.',
  mail: 'Send by e-mail',
  sms: 'Send by text message',
  code: 'Scan to open this page',
  touch: 'Touch a place on the map to report from there or to look there.',
  spot: 'The place you touched',
  touchNone: 'This place lies in no grid of the city.',
  reportHere: 'Report a problem here',
  lookHere: 'Only this grid',
};
