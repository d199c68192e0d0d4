import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { COMMANDS } from '@gridgov/domain/work/leave/commands.ts';
import { useState } from 'react';
import { CaseForm } from '../cases/CaseForm.tsx';
import { giveOrKeep, waitingFor } from '../cases/give.ts';
import { casesChanged } from '../cases/rounds.ts';
import type { CaseDetail } from '../cases/types.ts';
import { useLanguage } from '../i18n.tsx';
import { useKept } from '../mine/own.ts';
import { Head } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { useField, useNet } from '../state.tsx';
import { languageNow } from '../verb.ts';
import { leaveWords } from './words.ts';
import './leave.css';

interface OwnLeave {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  readonly reason: string | null;
  readonly stageName: string;
  readonly standIn: string | null;
  readonly said: string | null;
  readonly mayEnd: boolean;
}
type Own = { readonly items: readonly OwnLeave[] };
const ABOUT = 'leave';
const ASKS = ['first', 'last', 'reason', 'stand_in'] as const;

/** Asking for leave, also without a signal, and what became of it. */
export function LeavePage() {
  const words = leaveWords(useLanguage());
  const field = useField();
  const net = useNet();
  const { value, state } = useKept<Own>('leave', '/leaves/own', true);
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const waits = waitingFor(field, ABOUT).length > 0;
  const give = async (path: string, verb: string, body: Readonly<Record<string, unknown>>) => {
    setBusy(true);
    setFault('');
    const order = {
      about: ABOUT,
      path,
      verb,
      title: words('title'),
      place: '',
      body,
      photos: [],
      asPages: false,
    };
    const answer = await giveOrKeep(field, order);
    setBusy(false);
    if (answer.done === false) return setFault(answer.why);
    if (answer.done === 'waiting') net.now();
    setAsks(false);
    casesChanged();
  };
  return (
    <div className="phone">
      <Head title={words('title')} back="" onBack={() => go('/me', true)} />
      <main className="scroll">
        <p className="note pad">{words('lead')}</p>
        {waits ? (
          <p className="note pad" role="status">
            {words('sent')}
          </p>
        ) : null}
        {fault === '' ? null : (
          <p className="note pad w-bad" role="alert">
            {fault}
          </p>
        )}
        <div className="block case-form leave-form">
          {asks ? (
            <>
              <CaseForm
                detail={formOf()}
                act={{ command: 'ask_leave', name: words('ask'), asks: ASKS }}
                busy={busy}
                onSend={(body) => void give('/leaves/commands/ask_leave', words('ask'), body)}
              />
              <button type="button" className="btn wide" onClick={() => setAsks(false)}>
                {words('back')}
              </button>
            </>
          ) : (
            <button type="button" className="btn main wide" onClick={() => setAsks(true)}>
              {words('ask')}
            </button>
          )}
        </div>
        {(value?.items ?? []).length === 0 && state !== 'asking' ? (
          <p className="note pad">{words(value === null ? 'failed' : 'none')}</p>
        ) : null}
        <ul className="items">
          {(value?.items ?? []).map((one) => (
            <li key={one.id} className="two">
              <Line one={one} busy={busy} onEnd={(path) => void give(path, words('end'), {})} />
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}

function Line(props: {
  readonly one: OwnLeave;
  readonly busy: boolean;
  readonly onEnd: (path: string) => void;
}) {
  const words = leaveWords(useLanguage());
  const { id, first, last, reason, stageName, standIn, said, mayEnd } = props.one;
  const [from, to] = [dayTextAt(first), dayTextAt(last)];
  const lines = [
    ...(reason === null ? [] : [reason]),
    ...(standIn === null ? [] : [words('standIn', { name: standIn })]),
    ...(said === null ? [] : [words('said', { words: said })]),
  ];
  return (
    <span>
      <h3>
        <b>{stageName}</b> {from === to ? from : words('days', { from, to })}
      </h3>
      {lines.map((text) => (
        <p key={text}>
          <Said text={text} />
        </p>
      ))}
      {mayEnd ? (
        <button
          type="button"
          className="btn s leave-end"
          disabled={props.busy}
          onClick={() => props.onEnd(`/leaves/${id}/commands/end_leave`)}
        >
          {words('end')}
        </button>
      ) : null}
    </span>
  );
}

/** The form of the command from its table: there is no case yet whose fields the server names. */
function formOf(): CaseDetail {
  const fields = ASKS.map((name) => {
    const spec = COMMANDS.ask_leave.fields[name];
    return { name, kind: spec.kind, label: spec[languageNow()], optional: spec.optional };
  });
  const command = { command: 'ask_leave', label: '', allowed: true, fields };
  return { commands: [command], lanes: [], members: [], timeline: [] } as unknown as CaseDetail;
}
