import { movesOn } from '@gridgov/domain/safety/help/next.ts';
import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../../api.ts';
import { commandId } from '../../../commandId.ts';
import { ActPanel } from '../../../matter/ActPanel.tsx';
import { Attachments } from '../../../matter/Attachments.tsx';
import { actionOf } from '../../../matter/actions.ts';
import { MatterTimeline } from '../../../matter/MatterTimeline.tsx';
import { NextLine } from '../../../matter/NextLine.tsx';
import { StateFacts } from '../../../matter/StateFacts.tsx';
import type { AllowedCommand, MatterView } from '../../../matter/types.ts';
import { useGive } from '../../../matter/useMatter.ts';
import { useOfferActs } from '../../../matter/useOfferActs.ts';
import { Called } from './Called.tsx';
import { Caller } from './Caller.tsx';
import { Emergency } from './Emergency.tsx';
import type { HelpCase } from './queries.ts';
import { RingBox } from './RingBox.tsx';

/** Stands in the box that rings; everything else in the bar below. */
const IN_BOX: ReadonlySet<string> = new Set(['take', 'take_uncalled', 'pass', 'see']);
/** A lane is always the reader's own here: nobody answers for another post. */
const QUIET: ReadonlySet<string> = new Set(['see']);

interface Props {
  readonly path: string;
  readonly found: HelpCase;
}

/** One request at the desk: what rings, what was said, who was called, and what this post may do. */
export function DeskCase({ path, found }: Props) {
  const { view, title, stage, rings } = found;
  const { t } = useTranslation('helpDesk');
  const give = useGive(path, view.id);
  const [asked, setAsked] = useState<string | null>(null);
  const commands = view.commands.filter(({ command }) => !QUIET.has(command));
  const act = (command: string) => {
    const entry = commands.find((one) => one.command === command);
    if (give.busy) return;
    give.reset();
    if (entry?.allowed !== true || entry.atOnce !== true) return setAsked(command);
    give.send(command, {}, { onFail: () => setAsked(command) });
  };
  useOfferActs(view, act);
  useSeen(path, view);
  const rung = stage === 'calling' || stage === 'unanswered';
  const bar = inOrder(stage, commands).filter(({ command }) => !(rung && IN_BOX.has(command)));
  const close = () => {
    give.reset();
    setAsked(null);
  };
  return (
    <>
      <article className="desk-case" aria-labelledby="case-title">
        <p className="crumb">
          <span>{view.number}</span>
          <span className="bar-line" aria-hidden="true" />
          <span>{t('private')}</span>
        </p>
        <div className="hx">
          <h2 id="case-title">
            <Said text={title} />
          </h2>
          <p className="meta">
            <span className="tag">{view.stage}</span>
          </p>
        </div>
        {rung ? (
          <RingBox view={view} stage={stage} rings={rings} busy={give.busy} onAct={act} />
        ) : (
          <div>
            <NextLine {...view} big />
          </div>
        )}
        <div className="case-acts desk-acts">
          <AllowedBar actions={bar.map(actionOf)} onAct={act} size="l" />
          {rung || view.closed ? null : <Emergency />}
        </div>
        <Caller key={view.id} sealed={view.sealed} />
        <StateFacts facts={view.facts} />
        <Attachments attached={view.attached} />
      </article>
      <div className="desk-side">
        {asked === null ? null : (
          <ActPanel
            key={asked}
            lead={view.number}
            about={view.id}
            commands={commands}
            command={asked}
            busy={give.busy}
            failed={give.error}
            onTake={setAsked}
            onSend={(body, id) => give.send(asked, body, { commandId: id, onDone: () => setAsked(null) })}
            onClose={close}
          />
        )}
        <Called lanes={view.lanes} rings={rings} />
        <MatterTimeline items={view.timeline} />
      </div>
    </>
  );
}

/** What moves it on stands first and big, whatever the table names first. */
function inOrder(stage: string, commands: readonly AllowedCommand[]): readonly AllowedCommand[] {
  const allowed = new Set(commands.flatMap((one) => (one.allowed ? [one.command] : [])));
  const first = movesOn(stage, (command) => allowed.has(command));
  const plain = commands.map(({ primary: _, ...one }) => one);
  return plain
    .map((one) => (one.command === first ? { ...one, primary: true } : one))
    .sort((a, b) => rank(a, first) - rank(b, first));
}

/** After what moves it on comes what the caller waits for: a word, and somebody who goes. */
function rank({ command }: AllowedCommand, first: string | undefined): number {
  if (command === first) return 0;
  return command === 'tell' ? 1 : command === 'send' ? 2 : 3;
}

/** Whoever looks at what rings for them has seen it: the caller's page says so, and it goes on ringing. */
function useSeen(path: string, { id, commands }: MatterView): void {
  const may = commands.some(({ command, allowed }) => command === 'see' && allowed);
  useEffect(() => {
    if (!may) return;
    // Taken meanwhile by another, it need not be seen any more; the page asks again by itself.
    send('POST', `/${path}/${id}/commands/see`, { body: {}, commandId: commandId(Date.now()) }).catch(
      () => undefined,
    );
  }, [path, id, may]);
}
