import { useState } from 'react';
import { receiptOf } from '../../api.ts';
import { findKept } from '../../mine.ts';
import { Fault } from '../../parts/Fault.tsx';
import type { Viewed } from '../../parts/useOwn.ts';
import { errorWords } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';

/** The receipt for whoever reported it, to keep or to print; who joined said nothing of what stands on it. */
export function Receipt({ id, data }: Pick<Viewed, 'id' | 'data'>) {
  return data.role === 'reporter' ? <Download id={id} number={data.matter.shortNumber} /> : null;
}

function Download({ id, number }: { readonly id: string; readonly number: string }) {
  const words = useWords();
  const t = words.follow.paper;
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setProblem('');
    setBusy(true);
    try {
      const address = URL.createObjectURL(await receiptOf(id, findKept(id)?.secret));
      const link = document.createElement('a');
      link.href = address;
      link.download = `${number}.pdf`;
      link.click();
      URL.revokeObjectURL(address);
    } catch (error) {
      setProblem(errorWords(error, words));
    } finally {
      setBusy(false);
    }
  };
  return (
    <p>
      <button type="button" className="linkb" disabled={busy} onClick={() => void save()}>
        {t.receipt}
      </button>
      <span className="t2"> {t.receiptHint}</span>
      <Fault text={problem} id="receipt-wrong" />
    </p>
  );
}
