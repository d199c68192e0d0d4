import { langOf } from '@gridgov/ui/said.ts';
import { type FormEvent, useState } from 'react';
import { Icon } from '../../icons.tsx';
import { newId } from '../../ids.ts';
import { Fault } from '../../parts/Fault.tsx';
import { errorWords } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import { actOnHelp, type OwnHelp } from './api.ts';
import { useAskingWords } from './words.ts';

type Props = {
  readonly help: OwnHelp;
  readonly secret: string;
  readonly onDone: (help: OwnHelp) => void;
};

/** What the caller may still do: add a word, say that nobody need come, answer how it is. */
export function Acts(props: Props) {
  const words = useWords();
  const { help, secret, onDone } = props;
  const [open, setOpen] = useState<'note' | 'call_off' | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const may = (command: OwnHelp['commands'][number]) => help.commands.includes(command);
  const give = async (command: string, body: Record<string, unknown>) => {
    setBusy(true);
    setProblem('');
    try {
      onDone(await actOnHelp(help.id, command, { ...body, secret, key: newId() }));
      setOpen(null);
      return true;
    } catch (error) {
      setProblem(errorWords(error, words));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Fault text={problem} />
      {may('look_back') ? <Well busy={busy} onAnswer={(well) => void give('look_back', { well })} /> : null}
      <Buttons may={may} open={open} onOpen={setOpen} />
      {open === 'note' ? <Note busy={busy} onSend={(said) => give('note', { words: said })} /> : null}
      {open === 'call_off' ? (
        <CallOff busy={busy} onYes={() => void give('call_off', {})} onNo={() => setOpen(null)} />
      ) : null}
    </>
  );
}

type ButtonsProps = {
  readonly may: (command: OwnHelp['commands'][number]) => boolean;
  readonly open: 'note' | 'call_off' | null;
  readonly onOpen: (open: 'note' | 'call_off' | null) => void;
};

function Buttons({ may, open, onOpen }: ButtonsProps) {
  const t = useAskingWords();
  const one = (command: 'note' | 'call_off', name: string) => (
    <button
      key={command}
      type="button"
      className="btn low"
      aria-expanded={open === command}
      onClick={() => onOpen(open === command ? null : command)}
    >
      {command === 'note' ? <Icon name="msg" /> : null}
      {name}
    </button>
  );
  return (
    <div className="acts">
      {may('note') ? one('note', t.more) : null}
      {may('call_off') ? one('call_off', t.callOff) : null}
    </div>
  );
}

function Well({ busy, onAnswer }: { readonly busy: boolean; readonly onAnswer: (well: boolean) => void }) {
  const t = useAskingWords();
  return (
    <section className="sec" aria-labelledby="well">
      <h2 id="well">{t.well}</h2>
      <div className="acts">
        <button type="button" className="btn main" disabled={busy} onClick={() => onAnswer(true)}>
          {t.wellYes}
        </button>
        <button type="button" className="btn low" disabled={busy} onClick={() => onAnswer(false)}>
          {t.wellNo}
        </button>
      </div>
    </section>
  );
}

function Note(props: { readonly busy: boolean; readonly onSend: (said: string) => Promise<boolean> }) {
  const t = useAskingWords();
  const [said, setSaid] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (said.trim() !== '' && (await props.onSend(said.trim()))) setSaid('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label className="lab asking-lab" htmlFor="more">
        {t.moreLabel}
      </label>
      <textarea
        className="in"
        id="more"
        rows={2}
        maxLength={1000}
        required
        value={said}
        {...langOf(said)}
        onChange={(event) => setSaid(event.target.value)}
      />
      <div className="acts">
        <button type="submit" className="btn main" disabled={props.busy}>
          {t.moreSend}
        </button>
      </div>
    </form>
  );
}

function CallOff(props: { readonly busy: boolean; readonly onYes: () => void; readonly onNo: () => void }) {
  const t = useAskingWords();
  return (
    <div className="asking-turn">
      <p>{t.callOffSure}</p>
      <div className="acts">
        <button type="button" className="btn main" disabled={props.busy} onClick={props.onYes}>
          {t.callOffYes}
        </button>
        <button type="button" className="btn low" onClick={props.onNo}>
          {t.callOffNo}
        </button>
      </div>
    </div>
  );
}
