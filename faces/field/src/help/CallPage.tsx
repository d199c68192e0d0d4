import { COMMANDS } from '@gridgov/domain/safety/help/commands.ts';
import { useEffect, useState } from 'react';
import { call as ask } from '../call.ts';
import { CaseActs } from '../cases/CaseActs.tsx';
import { CaseFrame, CaseGone } from '../cases/CaseFrame.tsx';
import { useGiving } from '../cases/give.ts';
import { type Seen, useCase } from '../cases/queries.ts';
import type { CaseDetail, KeptCase } from '../cases/types.ts';
import { timeText } from '../clock.ts';
import { useLanguage } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { Icon } from '../parts.tsx';
import { Starting } from '../Starting.tsx';
import { useField } from '../state.tsx';
import { actsOf, countdown } from './acts.ts';
import { CallFacts } from './CallFacts.tsx';
import { HELPS } from './queries.ts';
import { type CallSay, callWords } from './words.ts';
import './calls.css';

/** One request for help on the phone: take it or pass it on, go or send somebody, arrive, tell, hand over, finish. */
export function CallPage({ id }: { readonly id: string }) {
  const words = callWords(useLanguage());
  const seen = useCase(HELPS, id);
  if (seen.state === 'gone') return <CaseGone title={words('title')} />;
  if (seen.kept === null) return <Starting />;
  return <One key={id} seen={seen} kept={seen.kept} words={words} />;
}

type Props = { readonly seen: Seen; readonly kept: KeptCase; readonly words: CallSay };

function One({ seen, kept, words }: Props) {
  const { detail } = kept;
  const giving = useGiving(HELPS, COMMANDS, seen, detail);
  const { stage } = giving.standing;
  const isRinging = stage === 'calling' || stage === 'unanswered';
  useSeen(detail, useField().actor.postId);
  useWords(seen, isRinging);
  const { main, others } = actsOf(stage, giving.may, words);
  return (
    <CaseFrame
      title={detail.members.find(({ name }) => name === 'kind')?.text ?? detail.label}
      under={`${detail.number} ${detail.stageLabel}`}
      seen={seen}
      giving={giving}
      above={isRinging ? <Left detail={detail} words={words} /> : null}
      acts={<CaseActs detail={detail} main={main} others={others} onGive={giving.give} />}
    >
      <CallFacts seen={seen} kept={kept} isRinging={isRinging} words={words} />
    </CaseFrame>
  );
}

/** Minutes and seconds until the next level is called. */
function Left({ detail, words }: { readonly detail: CaseDetail; readonly words: CallSay }) {
  const [now, setNow] = useState(Date.now);
  const skew = useField().last?.skew ?? 0;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const dueAt = detail.clock?.dueAt ?? null;
  if (dueAt === null) return null;
  const left = countdown(dueAt, now + skew);
  return (
    <p className="call-left">
      <Icon name="c-due" />
      {left === null ? null : <b>{left}</b>}
      <span>{words('left', { time: timeText(Date.parse(dueAt), now + skew) })}</span>
    </p>
  );
}

/** Whoever looks at what rings for them has seen it; it goes on ringing. */
function useSeen({ id, commands }: CaseDetail, post: string): void {
  const may = commands.some(({ command, allowed }) => command === 'see' && allowed);
  useEffect(() => {
    if (!may) return;
    // Without an answer the next look at the request tries again: it is still allowed then.
    void ask({
      method: 'POST',
      path: `/helps/${id}/commands/see`,
      body: {},
      headers: { 'idempotency-key': uuidv7(Date.now()), 'x-post': post },
    });
  }, [id, may, post]);
}

/** Whoever goes needs door and telephone at once; the server notes the look. */
function useWords(seen: Seen, isRinging: boolean): void {
  const isOpen = seen.kept?.detail.sealed === 'open' && seen.state === 'fresh';
  const wanted = isOpen && !isRinging && seen.words === 'none';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known that they may be seen
  useEffect(() => {
    if (wanted) seen.openWords();
  }, [wanted]);
}
