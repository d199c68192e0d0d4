import { useState } from 'react';
import { ActPanel } from '../../../matter/ActPanel.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { useGive } from '../../../matter/useMatter.ts';

interface Props {
  readonly view: MatterView;
  readonly command: 'object_line' | 'look_over';
  readonly line: string;
  /** Names the line in the form. */
  readonly lead: string;
}

/** A command about one line, given beside it: the form does not ask which line is meant. */
export function LineAct({ view, command, line, lead }: Props) {
  const give = useGive('statements', view.id);
  const [open, setOpen] = useState(false);
  const entry = view.commands.find((one) => one.command === command);
  if (entry?.allowed !== true) return null;
  const commands = [{ ...entry, fields: entry.fields.filter(({ name }) => name !== 'line') }];
  const close = () => {
    give.reset();
    setOpen(false);
  };
  return (
    <>
      <button type="button" className="btn s" onClick={() => setOpen(true)}>
        {entry.label}
      </button>
      {open ? (
        <ActPanel
          {...{ lead, commands, command }}
          about={`${view.id} ${line}`}
          busy={give.busy}
          failed={give.error}
          onTake={close}
          onSend={(body, commandId) =>
            give.send(command, { ...body, line }, { commandId, onDone: () => setOpen(false) })
          }
          onClose={close}
        />
      ) : null}
    </>
  );
}
