import { useEffect, useState } from 'react';
import type { KeptCase } from '../cases/types.ts';
import { timeText } from '../clock.ts';
import { useLanguage } from '../i18n.tsx';
import { Icon, Link, useServerNow } from '../parts.tsx';
import { useField } from '../state.tsx';
import { kept } from '../sync.ts';
import { db } from '../work.ts';
import { monthIn, sumText } from './money.ts';
import { useOwnMonth } from './own.ts';
import { mineWords } from './words.ts';

/** The newest statement, and until when one may object to it. */
export function PayCard() {
  const words = mineWords(useLanguage());
  const now = useServerNow();
  const { value, one } = useOwnMonth(undefined);
  const due = useDue(one?.id);
  if (value === null || one === null) return null;
  return (
    <ul className="links pay-card">
      <li>
        <Link to={`/pay/${value.month}`}>
          <b>
            {words('pay', monthIn(value.month))} {sumText(one, words)}
          </b>
          {due !== null && <small>{words('payAsk', { time: timeText(due, now) })}</small>}
          <Icon name="right" />
        </Link>
      </li>
    </ul>
  );
}

/** Until when one may object, by the statement as it was opened last. */
function useDue(id: string | undefined): number | null {
  const { owner } = useField();
  const [due, setDue] = useState<number | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    const read = async () => {
      const detail = (await kept<KeptCase>(db, owner, 'statement', id))?.detail;
      const at = detail?.mine === true ? (detail.clock?.dueAt ?? null) : null;
      setDue(at === null ? null : Date.parse(at));
    };
    void read();
  }, [owner, id]);
  return due;
}
