/** What somebody said already and need not type again. */
import type { Static } from 'typebox';
import type { EventRow } from '../queries.ts';
import type { AllowedView } from '../schema.ts';
import { eventIn } from './timeline.ts';

type View = Static<typeof AllowedView>;

/** Who rated a matter as not solved, or not wholly, said why it is to be done anew. */
export function carriedOver(views: readonly View[], events: readonly EventRow[]): View[] {
  const reason = complaintIn(events);
  if (reason === null) return [...views];
  const suggested = [{ value: reason, label: reason, suggested: true }];
  return views.map((view) =>
    view.command === 'reopen'
      ? { ...view, fields: view.fields.map((field) => ({ ...field, options: suggested })) }
      : view,
  );
}

function complaintIn(events: readonly EventRow[]): string | null {
  const last = events.map(eventIn).findLast(({ name }) => name === 'rated');
  if (last?.name !== 'rated' || last.body.solved === 'yes') return null;
  return last.body.note ?? null;
}
