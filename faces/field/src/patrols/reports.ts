/** A report that is begun on a patrol: at its point, and linked to it once it is sent. */
import { uuidv7 } from '../ids.ts';
import type { ReportForm } from '../pages/reportForm.ts';
import { go } from '../router.ts';
import type { Spot } from './points.ts';

type From = { readonly patrol: string; readonly grid: string; readonly spot: Spot | null } & {
  /** What its plan looks for. */
  readonly classes: readonly string[];
};

const begun = new Map<string, From>();

export function beginReport(from: From): void {
  const id = uuidv7(Date.now());
  begun.set(id, from);
  go(`/report/${id}`);
}

/** The empty form of a report, with what the patrol knows where it was begun there. */
export function withPatrol(id: string, form: ReportForm): ReportForm {
  const from = begun.get(id);
  if (from === undefined) return form;
  const { patrol, grid, spot, classes } = from;
  const linked = {
    ...form,
    offered: classes,
    patrol: { id: patrol, ...(spot === null ? {} : { point: spot.key }) },
  };
  if (spot === null) return linked;
  const { name, lon, lat } = spot;
  return { ...linked, place: { grid, text: name, lon, lat, metres: null, from: 'fix' } };
}
