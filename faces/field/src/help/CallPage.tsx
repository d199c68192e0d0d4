import { COMMANDS } from '@gridgov/domain/safety/help/commands.ts';
import { type HelpCommand, movesOn } from '@gridgov/domain/safety/help/next.ts';
import { useEffect, useState } from 'react';
import { call as ask } from '../call.ts';
import { timeText } from '../clock.ts';
import { useLanguage, useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { NoRoomError } from '../outbox/room.ts';
import { Head, Icon } from '../parts.tsx';
import { go } from '../router.ts';
import { Starting } from '../Starting.tsx';
import { useField, useNet } from '../state.tsx';
import { countdown, stageAhead } from './ahead.ts';
import { CallActs } from './CallActs.tsx';
import { CallFacts } from './CallFacts.tsx';
import { type Given, giveCall, waitingFor } from './give.ts';
import { callsChanged, type Seen, useCall } from './queries.ts';
import type { CallDetail, KeptCall } from './types.ts';
import { type CallSay, callWords } from './words.ts';
import './calls.css';

/** One request for help on the phone: take it or pass it on, go, arrive, tell, finish. */
export function CallPage({ id }: { readonly id: string }) {
  const words = callWords(useLanguage());
  const seen = useCall(id);
  if (seen.state === 'gone') return <Gone words={words} />;
  if (seen.call === null) return <Starting />;
  return <One key={id} seen={seen} kept={seen.call} words={words} />;
}

function Gone({ words }: { readonly words: CallSay }) {
  return (
    <div className="phone">
      <Head title={words('title')} back="" onBack={() => go('/', true)} />
      <main className="scroll empty">
        <p>
          <b>{words('gone')}</b>
        </p>
        <p className="note">{words('goneHint')}</p>
        <button type="button" className="btn main" onClick={() => go('/', true)}>
          {words('back')}
        </button>
      </main>
    </div>
  );
}

type Props = { readonly seen: Seen; readonly kept: KeptCall; readonly words: CallSay };

function One({ seen, kept, words }: Props) {
  const field = useField();
  const net = useNet();
  const say = useSay();
  const { detail } = kept;
  const waiting = waitingFor(field, detail.id);
  const stage = stageAhead(detail.stage, waiting);
  const [fault, setFault] = useState('');
  const isRinging = stage === 'calling' || stage === 'unanswered';
  useSeen(detail, field.actor.postId);
  useWords(seen, isRinging);
  // What leads on from something that waits on this phone is not known to the server yet.
  const may = (command: HelpCommand) =>
    waiting.length > 0 || detail.commands.some((one) => one.command === command && one.allowed);
  const give = async (command: HelpCommand, body: Readonly<Record<string, unknown>> = {}) => {
    setFault('');
    const given = await giveCall(field, detail, { command, verb: verbOf(command), body }).catch(
      (error: unknown): Given => {
        if (error instanceof NoRoomError) return { done: false, why: say('roomLow') };
        throw error;
      },
    );
    if (given.done === false) setFault(words('refused', { why: given.why }));
    if (given.done === 'waiting') net.now();
    seen.again();
    callsChanged();
    return given.done !== false;
  };
  return (
    <div className="phone call-page">
      <Head
        title={detail.members.find(({ name }) => name === 'kind')?.text ?? detail.label}
        under={`${detail.number} ${detail.stageLabel}`}
        back=""
        onBack={() => go('/', true)}
      />
      {isRinging ? <Left detail={detail} words={words} /> : null}
      <main className="scroll">
        {seen.state === 'old' ? <p className="note pad">{words('offline')}</p> : null}
        {waiting.length === 0 ? null : (
          <p className="note pad" role="status">
            <Icon name="wait" />{' '}
            {words('waiting', { what: waiting.map((one) => verbOf(one as HelpCommand)).join(' ') })}
          </p>
        )}
        {fault === '' ? null : (
          <p className="note pad bad" role="alert">
            {fault}
          </p>
        )}
        <CallFacts seen={seen} kept={kept} isRinging={isRinging} words={words} />
      </main>
      <CallActs
        detail={detail}
        stage={stage}
        main={movesOn(stage, may)}
        may={may}
        onGive={give}
        words={words}
      />
    </div>
  );
}

/** What the domain calls it; the phone says it before the server has answered. */
function verbOf(command: HelpCommand): string {
  return COMMANDS[command][document.documentElement.lang === 'en' ? 'en' : 'zh'];
}

/** Minutes and seconds until the next level is called. */
function Left({ detail, words }: { readonly detail: CallDetail; readonly words: CallSay }) {
  const [now, setNow] = useState(Date.now);
  const skew = useField().last?.skew ?? 0;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const dueAt = detail.clock?.dueAt ?? null;
  const left = countdown(dueAt, now + skew);
  if (dueAt === null) return null;
  return (
    <p className="call-left">
      <Icon name="c-due" />
      {left === null ? null : <b>{left}</b>}
      <span>{words('left', { time: timeText(Date.parse(dueAt), now + skew) })}</span>
    </p>
  );
}

/** Whoever looks at what rings for them has seen it; it goes on ringing. */
function useSeen({ id, commands }: CallDetail, post: string): void {
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
  const isOpen = seen.call?.detail.sealed === 'open' && seen.state === 'fresh';
  const wanted = isOpen && !isRinging && seen.words === 'none';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known that they may be seen
  useEffect(() => {
    if (wanted) seen.openWords();
  }, [wanted]);
}
