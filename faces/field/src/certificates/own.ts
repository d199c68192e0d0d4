/** Whether one's own certificate lets one walk patrols; kept, since most patrols are begun without a signal. */
import { mayPatrol, type Next, type Standing } from '@gridgov/domain/work/certificates/certificate.ts';
import { useKept } from '../mine/own.ts';

/** What keeps one from walking at a moment; null where nothing does, or the phone never heard of it. */
export function useBarred(at: number): Standing | null {
  const { value } = useKept<Standing>('certificate', '/patrols/own-certificate');
  return value === null || mayPatrol(value, at) ? null : value;
}

/** The page of the session or exam that leads to a certificate; without one the list of sessions. */
export const pathOf = (next: Next | null): string =>
  next === null ? '/trainings' : `/${next.kind}/${next.id}`;
