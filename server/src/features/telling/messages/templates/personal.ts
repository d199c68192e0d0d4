/** What is told to a person by name and is of no case: deputations and duties. */
import { DEPUTIES } from './deputies.ts';
import { DUTY } from './duty.ts';

export const PERSONAL = { ...DEPUTIES, ...DUTY } as const;

export const isPersonal = (kind: string): kind is keyof typeof PERSONAL => Object.hasOwn(PERSONAL, kind);
