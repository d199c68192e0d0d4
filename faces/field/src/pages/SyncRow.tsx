import { useEffect, useState } from 'react';
import type { Say } from '../i18n.tsx';
import type { Item } from '../outbox/items.ts';
import { Icon } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { db } from '../work.ts';

/** The case number without its district and year, as it stands in lists. */
const shortNumber = (number: string) => number.replace(/^\d+-\d{4}/, '');

const looks = {
  draft: ['dash', 'draft', 'stateDraft'],
  waiting: ['', 'wait', 'stateWaiting'],
  sending: ['go', 'send', 'stateSending'],
  sent: ['fill', 'check', 'stateSent'],
  returned: ['bad', 'warn', 'stateReturned'],
  conflict: ['bad', 'conflict', 'stateConflict'],
  dropped: ['dash', 'x', 'stateDropped'],
} as const;

/** One thing in the outbox: what it is, how it stands, and what can be done with it. */
export function SyncRow(props: {
  readonly item: Item;
  readonly under: string;
  readonly act?: string;
  /** Else the button opens the item. */
  readonly onAct?: () => void;
  readonly progress?: boolean;
  readonly say: Say;
}) {
  const { item, say, act } = props;
  const [look, icon, word] = looks[item.state];
  const { number, verb, title, place } = item.content;
  const share = useShare(props.progress === true ? item : null);
  const to = addressOf(item);
  return (
    <>
      <span className={`st ${look}`}>
        <Icon name={icon} />
      </span>
      <span>
        <h3 className={look === 'bad' ? 'bad' : undefined}>
          <b>
            {say(word)}
            {item.state === 'sending' && share > 0 ? ` ${share}%` : ''}
          </b>{' '}
          <span>
            {number === undefined ? '' : `${shortNumber(number)} `}
            <Said text={`${verb} ${title}`} />
          </span>
        </h3>
        <p>
          <Said text={[props.under, place].filter(Boolean).join(say('dot'))} />
        </p>
        {item.state === 'sending' && share > 0 && (
          <progress max={100} value={share} aria-label={say('stateSending')} />
        )}
      </span>
      {act === undefined ? (
        <span />
      ) : (
        <button type="button" className="btn s" onClick={props.onAct ?? (() => go(to))}>
          {act}
        </button>
      )}
    </>
  );
}

/** A draft goes on where it was begun. */
function addressOf({ id, state, matter, content }: Item): string {
  if (state !== 'draft') return `/item/${id}`;
  return content.kind === 'command' ? `/task/${matter}` : `/report/${id}`;
}

/** How much of its photos has gone, in per cent. */
function useShare(item: Item | null): number {
  const [share, setShare] = useState(0);
  useEffect(() => {
    if (item?.state !== 'sending') return;
    const look = async () => {
      const blobs = await db.blobs.where('item').equals(item.id).toArray();
      const all = blobs.reduce((sum, { bytes }) => sum + bytes, 0);
      const sent = blobs.reduce((sum, { sent: part }) => sum + part, 0);
      setShare(all === 0 ? 0 : Math.round((sent / all) * 100));
    };
    const timer = setInterval(() => void look(), 500);
    return () => clearInterval(timer);
  }, [item]);
  return share;
}
