import { type FormEvent, useState } from 'react';
import { useSay } from '../i18n.tsx';
import { BackupError, restoreBackup } from '../outbox/restore.ts';
import { useField, useNet } from '../state.tsx';
import { Entry, wordIn } from './form.tsx';

const faults = { other: 'restoreOther', wrong: 'restoreWrong', locked: 'restoreLocked' } as const;

/** Unsent work of another phone, or of this one before it was cleared, read back by its owner. */
export function RestoreBackup() {
  const say = useSay();
  const { owner } = useField();
  const net = useNet();
  const [said, setSaid] = useState('');
  const [bad, setBad] = useState(false);
  const [name, setName] = useState('');
  const read = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('backup');
    if (!(file instanceof File)) return;
    try {
      const n = await restoreBackup(owner, await file.text(), wordIn(form, 'backup-password'));
      setBad(false);
      setSaid(n === 0 ? say('restoredNone') : say('restored', { n }));
      net.now();
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      setBad(true);
      setSaid(say(faults[error.why], { who: error.who }));
    }
  };
  return (
    <details className="block">
      <summary>{say('restore')}</summary>
      <form onSubmit={(event) => void read(event)}>
        <label className="btn s wide" htmlFor="backup">
          {name || say('restoreChoose')}
          <input
            className="vh"
            id="backup"
            name="backup"
            type="file"
            accept="application/json,.json"
            onChange={(event) => setName(event.target.files?.[0]?.name ?? '')}
            required
          />
        </label>
        <Entry name="backup-password" label={say('restorePassword')} secret />
        <button type="submit" className="btn wide apart" disabled={name === ''}>
          {say('restore')}
        </button>
      </form>
      {said !== '' && (
        <p className={bad ? 'note w-bad' : 'note'} role={bad ? 'alert' : 'status'}>
          {said}
        </p>
      )}
    </details>
  );
}
