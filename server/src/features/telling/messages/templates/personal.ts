/** What is told to a person by name and is of no case: deputations, duties, certificates of those they lead. */
import { CERTIFICATES } from './certificates.ts';
import { DEPUTIES } from './deputies.ts';
import { DUTY } from './duty.ts';

export const PERSONAL = { ...CERTIFICATES, ...DEPUTIES, ...DUTY } as const;

export const isPersonal = (kind: string): kind is keyof typeof PERSONAL => Object.hasOwn(PERSONAL, kind);
