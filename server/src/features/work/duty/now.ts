import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { signalAt } from '@gridgov/domain/work/duty/beat.ts';
import { daysAhead, nextOnDuty, type Slot, slotsAt, slotsBetween } from '@gridgov/domain/work/duty/roster.ts';
import { dutySeat, keepsRoster, seatsOfPlace } from '@gridgov/domain/work/duty/seats.ts';
import type { Static } from 'typebox';
import type { DutyDeps } from './deps.ts';
import { dutySeatName } from './names.ts';
import { loadRoster } from './queries.ts';
import type { NowView, PlaceView } from './schema.ts';

export type Looking = { readonly actor: Actor; readonly language: Language; readonly now: number };

/** The duty seats of a reader's own place, lowest level first; a unit's own before those around it. */
export function ownSeats({ area, unitId }: Actor): string[] {
  const around = seatsOfPlace(area.slice(0, 12));
  return unitId === null ? around : [`duty:unit:${unitId}`, ...around];
}

export async function nowView(deps: DutyDeps, looking: Looking): Promise<Static<typeof NowView>> {
  const { db, people, beats, names } = deps;
  const { actor, language, now } = looking;
  const seats = ownSeats(actor);
  const days = daysAhead(now);
  const slots = slotsBetween(await loadRoster(db, seats, days), days, deps.calendar(now));
  const bySeat = Map.groupBy(slots, ({ shift }) => shift.seat);
  const shown = seats.map((seat) => {
    const own = bySeat.get(seat) ?? [];
    return { seat, own, now: slotsAt(own, now), next: nextOnDuty(own, now) };
  });
  const ids = shown.flatMap((one) => [...one.now, ...one.next]).flatMap(({ personId }) => personId ?? []);
  const [called, heard] = await Promise.all([
    people([...new Set(ids)], readerOf(actor), true),
    beats(ids, now),
  ]);
  return {
    levels: shown.flatMap(({ seat, own, ...some }) => {
      const place = dutySeat(seat);
      if (place === null) return [];
      const signals = keepsRoster(actor, place);
      const view = (slot: Slot, onDuty: boolean) =>
        placeView(slot, called, signals && onDuty ? { heard, now } : null);
      return {
        seat,
        level: place.level,
        name: dutySeatName(seat, names, language) ?? seat,
        hasRoster: own.length > 0,
        now: some.now.map((slot) => view(slot, true)),
        next: some.next.map((slot) => view(slot, false)),
      };
    }),
  };
}

function placeView(
  { shift, place, start, end, personId }: Slot,
  called: ReadonlyMap<string, string>,
  signals: { readonly heard: ReadonlyMap<string, number>; readonly now: number } | null,
): Static<typeof PlaceView> {
  return {
    shift: shift.name,
    place: shift.places[place] ?? '',
    start,
    end,
    person: personId === null ? null : { id: personId, name: called.get(personId) ?? '' },
    signal:
      signals === null || personId === null
        ? null
        : signalAt(signals.heard.get(personId) ?? null, signals.now),
  };
}
