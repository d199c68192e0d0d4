import type { DraftPlace } from '../../parts/place.ts';
import type { Urgency } from './api.ts';

/** What was answered so far; nothing of it has to be. */
export type Asking = {
  /** Of the command that sends it: sent twice it is one request. */
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly place: DraftPlace | null;
  readonly detail: string;
  readonly district: string;
  readonly name: string;
  readonly phone: string;
  readonly consent: boolean;
  readonly family: string;
  readonly urgency: Urgency | null;
  readonly look: boolean;
};

export const emptyAsking = (id: string): Asking => ({
  id,
  kind: '',
  text: '',
  place: null,
  detail: '',
  district: '',
  name: '',
  phone: '',
  consent: false,
  family: '',
  urgency: null,
  look: false,
});

export type StepProps = {
  readonly asking: Asking;
  readonly change: (more: Partial<Asking>) => void;
  readonly next: () => void;
};

/** Where it is, as far as it is known: the place by its name, the door goes sealed beside it; else the district alone. */
export function whereOf({ place, district }: Pick<Asking, 'place' | 'district'>) {
  if (place === null) return district === '' ? {} : { place: { area: district } };
  const { name, code, lon, lat } = place;
  return { place: { text: name, area: code, ...(lon === null || lat === null ? {} : { lon, lat }) } };
}

/** As the server takes it; what was left empty is left out. */
export function bodyOf(asking: Asking) {
  const { kind, text, detail, name, phone, consent, family, urgency, look } = asking;
  const said = { kind, said: text, door: detail, name, phone, ...(consent ? { family } : {}) };
  const filled = Object.entries(said).flatMap(([key, value]) =>
    value.trim() === '' ? [] : [[key, value.trim()] as const],
  );
  return {
    ...Object.fromEntries(filled),
    ...whereOf(asking),
    ...(urgency === null ? {} : { urgency }),
    ...(consent ? { consent: true } : {}),
    ...(look ? { wantsLook: true } : {}),
  };
}
