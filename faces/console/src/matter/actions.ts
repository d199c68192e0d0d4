import type { BarAction } from '@gridgov/ui/allowed.ts';
import type { AllowedCommand } from './types.ts';

/** What the server allows, as the bar draws it. */
export function actionOf(entry: AllowedCommand): BarAction {
  return {
    command: entry.command,
    label: entry.label,
    allowed: entry.allowed,
    ...(entry.primary === undefined ? {} : { primary: entry.primary }),
    ...(entry.destructive === undefined ? {} : { destructive: entry.destructive }),
    ...(entry.refusal === undefined ? {} : { refusal: entry.refusal }),
  };
}
