/** What one's own certificate keeps from being done on a patrol: refused before it is tried, in the words of the server. */
import { mayPatrol } from '@gridgov/domain/work/certificates/certificate.ts';
import { COMMANDS } from '@gridgov/domain/work/patrols/commands.ts';
import type { State } from '@gridgov/domain/work/patrols/events.ts';
import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { AllowedCommand, MatterView } from '../../../matter/types.ts';
import { useRight } from '../../../shell/session.ts';

type Own = Reply<'/patrols/own-certificate', 'get'>;

/** The page of a patrol as its reader may walk it. */
export function useCertified(): (view: MatterView) => MatterView {
  const enabled = useRight('patrol.read');
  const { data } = useRead<Own>('/patrols/own-certificate', { enabled });
  return (view) => certified(view, data, Date.now());
}

const walks = ({ command }: AllowedCommand) =>
  Object.entries(COMMANDS).some(
    ([name, row]) => name === command && 'look' in row && row.look === 'certificate',
  );

/** `own`: undefined as long as it is not known; the server refuses then. */
export function certified(view: MatterView, own: Own | undefined, now: number): MatterView {
  const { until } = view.state as unknown as State;
  // What was walked before the day of the patrol was over is judged by that day.
  if (own?.refusal == null || mayPatrol(own, Math.min(now, until - 1))) return view;
  const { refusal } = own;
  const commands = view.commands.map((one) =>
    one.allowed && walks(one) ? { ...one, allowed: false, refusal } : one,
  );
  return { ...view, commands };
}
