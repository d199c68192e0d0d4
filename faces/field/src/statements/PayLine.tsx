import type { State } from '@gridgov/domain/work/statements/events.ts';
import { isOfPatrol, OUT } from '@gridgov/domain/work/statements/items.ts';
import type { Tariff } from '@gridgov/domain/workflow/statement.ts';
import { useState } from 'react';
import { amountText } from '../mine/money.ts';
import { ObjectForm } from '../mine/ObjectForm.tsx';
import type { MineSay } from '../mine/words.ts';
import { Link } from '../parts.tsx';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import { languageNow } from '../verb.ts';

type Line = State['lines'][number];
type Props = {
  readonly line: Line;
  readonly unit: Tariff['unit'];
  readonly words: MineSay;
  readonly isObjected: boolean;
  /** Null where nobody may object any more. */
  readonly onObject: ((words: string) => Promise<boolean>) | null;
};

/** One line: its matter or patrol, what it counts for or why it does not, and the way to object to it. */
export function PayLine({ line, unit, words, isObjected, onObject }: Props) {
  const [asked, setAsked] = useState(false);
  const object = async (said: string) => {
    if ((await onObject?.(said)) === true) setAsked(false);
  };
  return (
    <li>
      <div className="pay-row">
        <Matter line={line} />
        <span>{standingOf(line, unit, words)}</span>
      </div>
      {isObjected ? <b>{words('waits')}</b> : null}
      {isObjected || onObject === null || asked ? null : (
        <button type="button" className="lk" onClick={() => setAsked(true)}>
          {words('object')}
        </button>
      )}
      {asked && !isObjected ? (
        <ObjectForm words={words} onSend={object} onNot={() => setAsked(false)} />
      ) : null}
    </li>
  );
}

function standingOf(line: Line, unit: Tariff['unit'], words: MineSay): string {
  if (line.out !== null) return OUT[line.out][languageNow()];
  const { standing, cut = 0 } = line;
  if (standing === 'over') return cut === 0 ? words('over', { n: 1 }) : words('overMonth');
  const paid = amountText({ unit, ...line }, words);
  return cut === 0 ? paid : words('cutMonth', { paid, cut: amountText({ unit, hundredths: cut }, words) });
}

/** Opens on the phone where the phone has the matter, else where all of it is shown. */
function Matter({ line: { item, issue, number, what } }: { readonly line: Line }) {
  const { reported, tasks } = useField();
  const said = (
    <span>
      <Said text={`${number.split('-').slice(-2).join('-')} ${what}`} />
    </span>
  );
  if (reported.some(({ id }) => id === issue)) return <Link to={`/mine/${issue}`}>{said}</Link>;
  if (tasks.some(({ id }) => id === issue)) return <Link to={`/task/${issue}`}>{said}</Link>;
  return <a href={isOfPatrol(item) ? `/t/patrols/${issue}` : `/cases/${issue}`}>{said}</a>;
}
