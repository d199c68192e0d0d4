import { isHelp, mayReveal } from '@gridgov/domain/loop/issues/help.ts';
import { useState } from 'react';
import { call } from '../call.ts';
import { useSay } from '../i18n.tsx';
import { useField } from '../state.tsx';
import type { Task } from '../types.ts';
import { useAsk, WordsField } from './form.tsx';

const leastReason = 2;

/** The telephone of whoever reported, for those with the right to it: it takes a reason, and the look is written down. */
export function ReporterCall(props: { readonly task: Task }) {
  const say = useSay();
  const { actor } = useField();
  const { task } = props;
  const { busy, fault, ask } = useAsk();
  const [reason, setReason] = useState<string | null>(null);
  const [phone, setPhone] = useState<string | null>(null);
  // Of a request for help it stands at the top already.
  if (isHelp(task.state) || !mayReveal(task.state, actor)) return null;
  if (phone !== null)
    return (
      <p className="block">
        <a className="btn s wide" href={`tel:${phone}`}>
          {say('callReporter', { phone })}
        </a>
      </p>
    );
  if (reason === null)
    return (
      <button type="button" className="lk wide" onClick={() => setReason('')}>
        {say('reporterPhone')}
      </button>
    );
  const reveal = async () => {
    const path = `/issues/${task.id}/reveal`;
    const { status, body } = await call({ method: 'POST', path, body: { reason: reason.trim() } });
    if (status !== 200) return say('reporterUnreached');
    const given = (body as { readonly phone: string | null }).phone;
    setPhone(given);
    return given === null ? say('reporterNone') : '';
  };
  return (
    <div className="block">
      <WordsField id="reveal-why" label={say('reporterWhy')} value={reason} most={200} onChange={setReason} />
      <p className="note" role={fault === '' ? undefined : 'alert'}>
        {fault || say('reporterLogged')}
      </p>
      <button
        type="button"
        className="btn s wide"
        disabled={busy || reason.trim().length < leastReason}
        onClick={() => void ask(reveal)}
      >
        {say('reporterShow')}
      </button>
    </div>
  );
}
