import { type ComponentType, useState } from 'react';
import type { FormProps } from '../forms/FieldForm.tsx';
import { ActPanel } from './ActPanel.tsx';
import { commandFor } from './laneActs.ts';
import type { MatterLane, MatterView } from './types.ts';
import type { Give } from './useMatter.ts';
import { useOfferActs } from './useOfferActs.ts';

export interface Asked {
  readonly command: string;
  readonly lane: MatterLane | null;
}

/** Which command is asked about; one that asks nothing is given at once. */
export function useActs(view: MatterView, give: Give) {
  const [asked, onAsk] = useState<Asked | null>(null);
  const act = (command: string, lane: MatterLane | null = null) => {
    const entry = view.commands.find((one) => one.command === command);
    if (give.busy) return;
    give.reset();
    if (entry?.allowed !== true || entry.atOnce !== true) return onAsk({ command, lane });
    give.send(command, {}, { onFail: () => onAsk({ command, lane }) });
  };
  useOfferActs(view, act);
  return { asked, onAsk, act };
}

interface Props {
  readonly view: MatterView;
  readonly give: Give;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked | null) => void;
  readonly form?: ComponentType<FormProps>;
}

/** What the command asks, beside the case. */
export function AskedPanel({ view, give, asked, onAsk, form }: Props) {
  const { command, lane } = asked;
  const commands = view.commands.map((one) => (lane === null ? one : (commandFor(one, lane) ?? one)));
  const close = () => {
    give.reset();
    onAsk(null);
  };
  return (
    <ActPanel
      key={`${command} ${lane?.id}`}
      lead={leadOf(view, lane)}
      about={view.id}
      commands={commands}
      command={command}
      busy={give.busy}
      failed={give.error}
      {...(form === undefined ? {} : { form })}
      onTake={(other) => onAsk({ command: other, lane: null })}
      onSend={(body, commandId) => give.send(command, body, { commandId, onDone: () => onAsk(null) })}
      onClose={close}
    />
  );
}

/** Names the case, and who of those that answer is meant; most labels hold the number. */
function leadOf({ number, label }: MatterView, lane: MatterLane | null): string {
  const named = label.includes(number) ? [label] : [number, label];
  return [...named, lane?.holder].filter(Boolean).join(' ');
}
