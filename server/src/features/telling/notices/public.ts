export { type PersonalNotice, tellPeople } from './tell.ts';
