import { useState } from 'react';
import type { Attached } from '../give.ts';
import { useLanguage } from '../i18n.tsx';
import { Said } from '../said.tsx';
import type { Act } from './act.ts';
import { CaseForm } from './CaseForm.tsx';
import type { Give } from './give.ts';
import type { CaseDetail } from './types.ts';
import { caseWords } from './words.ts';

type Props = {
  readonly detail: CaseDetail;
  readonly main: Act | undefined;
  readonly others: readonly Act[];
  readonly onGive: Give;
};

/** The lower edge of the page: one big act, and what else can be done now. */
export function CaseActs({ detail, main, others, onGive }: Props) {
  const words = caseWords(useLanguage());
  const [asked, setAsked] = useState('');
  const [busy, setBusy] = useState(false);
  const give = async ({ command, body: own }: Act, body: object = {}, photos: readonly Attached[] = []) => {
    setBusy(true);
    const done = await onGive(command, { ...own, ...body }, photos);
    setBusy(false);
    if (done) setAsked('');
  };
  const all = main === undefined ? others : [main, ...others];
  // What can no longer be given closes its form.
  const open = all.find(({ name }) => name === asked);
  if (open !== undefined)
    return (
      <div className="bar case-acts case-form">
        <CaseForm detail={detail} act={open} busy={busy} onSend={(...given) => void give(open, ...given)} />
        <button type="button" className="btn wide" onClick={() => setAsked('')}>
          {words('cancel')}
        </button>
      </div>
    );
  if (all.length === 0) return null;
  const press = (act: Act) => (act.asks === undefined ? void give(act) : setAsked(act.name));
  return (
    <div className="bar case-acts">
      {main === undefined ? null : (
        <button type="button" className="btn main wide case-main" disabled={busy} onClick={() => press(main)}>
          <span>
            <Said text={main.name} />
          </span>
          {main.hint === undefined ? null : <small>{main.hint}</small>}
        </button>
      )}
      <div className="case-others">
        {others.map((act) => (
          <button
            key={act.name}
            type="button"
            className={act.warns === true ? 'btn no' : 'btn'}
            disabled={busy}
            onClick={() => press(act)}
          >
            <span>{act.name}</span>
            {act.hint === undefined ? null : <small>{act.hint}</small>}
          </button>
        ))}
      </div>
    </div>
  );
}
