import type { PublicMatter } from '../../api.ts';
import { newId } from '../../ids.ts';
import type { DraftPlace } from '../../parts/place.ts';

export type DraftPhoto = {
  readonly id: string;
  readonly url: string;
  readonly bytes: number;
  readonly content: Blob;
};
export type Draft = {
  /** Of the report; sent twice it is one. */
  readonly id: string;
  readonly help: boolean;
  /** Help that can wait for office hours: nobody is in danger. */
  readonly calm: boolean;
  readonly place: DraftPlace | null;
  readonly detail: string;
  readonly text: string;
  readonly classCode: string | null;
  readonly className: string;
  readonly photos: readonly DraftPhoto[];
  readonly tell: 'sms' | 'email' | 'none' | null;
  readonly to: string;
  /** Somebody else's matter that is joined instead of reporting. */
  readonly join: Pick<PublicMatter, 'id' | 'className' | 'place'> | null;
};

export type Nature = 'complaint' | 'help' | 'emergency';

/** Who asks for help may be in danger unless they say otherwise. */
export function natureOf({ help, calm }: Pick<Draft, 'help' | 'calm'>): Nature {
  if (!help) return 'complaint';
  return calm ? 'help' : 'emergency';
}

/** What each of the five questions is given. */
export type StepProps = {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
  readonly next: () => void;
  readonly to: (step: number) => void;
};

export function newDraft(help: boolean): Draft {
  return {
    id: newId(),
    help,
    calm: false,
    place: null,
    detail: '',
    text: '',
    classCode: null,
    className: '',
    photos: [],
    tell: null,
    to: '',
    join: null,
  };
}

/** As the server takes a place. */
export function placeBody({ place, detail }: Pick<Draft, 'place' | 'detail'>) {
  if (place === null) return undefined;
  const text = detail.trim() || place.name;
  const at = place.lon === null || place.lat === null ? {} : { lon: place.lon, lat: place.lat };
  return place.code.length === 15
    ? { text, grid: place.code, ...at }
    : { text, community: place.code.slice(0, 12), ...at };
}

/** What keeps an address from being one; null where it is fine. */
export function addressFault(tell: Draft['tell'], to: string): 'bad' | 'badMail' | null {
  if (tell === 'sms') return /^(\+?86)?1\d{10}$/.test(to.replaceAll(/[\s-]/g, '')) ? null : 'bad';
  if (tell === 'email') return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[a-z]{2,}$/i.test(to.trim()) ? null : 'badMail';
  return null;
}
