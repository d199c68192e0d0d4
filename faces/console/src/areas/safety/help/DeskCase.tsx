import { movesOn } from '@gridgov/domain/safety/help/next.ts';
import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../../../api.ts';
import { commandId } from '../../../commandId.ts';
import { Attachments } from '../../../matter/Attachments.tsx';
import { actionOf } from '../../../matter/actions.ts';
import { EmergencyLines } from '../../../matter/EmergencyLines.tsx';
import { MatterTimeline } from '../../../matter/MatterTimeline.tsx';
import { NextLine } from '../../../matter/NextLine.tsx';
import { Papers } from '../../../matter/papers/Papers.tsx';
import { SealedWords } from '../../../matter/SealedWords.tsx';
import { StateFacts } from '../../../matter/StateFacts.tsx';
import type { AllowedCommand, MatterView } from '../../../matter/types.ts';
import { AskedPanel, useActs } from '../../../matter/useActs.tsx';
import { useGive } from '../../../matter/useMatter.ts';
import { Called } from './Called.tsx';
import { Guide } from './Guide.tsx';
import type { HelpCase } from './queries.ts';
import { RingBox } from './RingBox.tsx';
import { Spot } from './Spot.tsx';

/** Stands in the box that rings; everything else in the bar below. */
const IN_BOX: ReadonlySet<string> = new Set(['take', 'take_uncalled', 'pass']);

/** One request at the desk: what rings, what was said, who was called, and what this post may do. */
export function DeskCase(props: { readonly path: string; readonly found: HelpCase }) {
  const { path, found } = props;
  const { view, title, stage, rings } = found;
  const { t } = useTranslation('helpDesk');
  const give = useGive(path, view.id);
  const { asked, onAsk, act } = useActs(view, give);
  useSeen(path, view);
  const rung = stage === 'calling' || stage === 'unanswered';
  const bar = inOrder(stage, view.commands).filter(({ command }) => !(rung && IN_BOX.has(command)));
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
          <AllowedBar actions={bar.map(actionOf)} onAct={(command) => act(command)} size="l" />
          {rung || view.closed ? null : (
            <span className="desk-lines">
              <EmergencyLines className="btn l x" />
            </span>
          )}
        </div>
        <SealedWords
          key={view.id}
          sealed={view.sealed}
          title={t('caller')}
          hint={t('callerHint')}
          first="said"
        />
        <Spot view={view} />
        <StateFacts facts={view.facts} />
        <Attachments attached={view.attached} />
      </article>
      <div className="desk-side">
        {asked === null ? null : <AskedPanel view={view} give={give} asked={asked} onAsk={onAsk} />}
        <Called view={view} rings={rings} />
        {view.closed ? null : <Guide kind={found.kind} title={title} />}
        {found.whole ? (
          <Papers
            address={`/${path}/${view.id}`}
            right="help.read"
            version={Number(view.timeline[0]?.id ?? 0)}
          />
        ) : null}
        <MatterTimeline items={view.timeline} />
      </div>
    </>
  );
}

/** What moves it on stands first and big; then what the caller waits for: a word, and somebody who goes. */
function inOrder(stage: string, commands: readonly AllowedCommand[]): readonly AllowedCommand[] {
  const first = movesOn(stage, (command) => commands.some((one) => one.allowed && one.command === command));
  const order = [first, 'tell', 'send'];
  const rank = ({ command }: AllowedCommand) =>
    (order.indexOf(command) + order.length + 1) % (order.length + 1);
  return commands
    .filter(({ command }) => command !== 'see')
    .map(({ primary: _, ...one }) => (one.command === first ? { ...one, primary: true } : one))
    .sort((a, b) => rank(a) - rank(b));
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
