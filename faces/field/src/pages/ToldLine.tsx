import { useEffect } from 'react';
import { type Say, useSay } from '../i18n.tsx';
import { bringBack, type Item, setAside } from '../outbox/items.ts';
import { Icon } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { useField, useNet } from '../state.tsx';
import { tell, useTold } from '../told.ts';
import { db } from '../work.ts';

/** What became of what was just left or sent, and the way back. */
export function ToldLine() {
  const say = useSay();
  const { items } = useField();
  const told = useTold();
  const net = useNet();
  useEffect(() => () => tell(null), []);
  const item = items.find(({ id }) => id === told);
  if (item === undefined) return null;
  return (
    <div className="told" role="status">
      <Icon name={item.state === 'sent' ? 'check' : 'save'} />
      <span>
        <b>{wordOf(item, say)}</b>
        <span className="s t2">
          <Said text={`${item.content.verb} ${item.content.title}`} />
        </span>
      </span>
      <Acts item={item} onSend={net.now} />
    </div>
  );
}

function wordOf({ state, content }: Item, say: Say): string {
  if (state === 'sent') return say('toldSent', { number: content.number ?? '' });
  if (state === 'draft') return say('toldDraft');
  if (state === 'dropped') return say('toldDropped');
  return say(state === 'returned' || state === 'conflict' ? 'toldBack' : 'toldGiven');
}

function Acts(props: { readonly item: Item; readonly onSend: () => void }) {
  const say = useSay();
  const { reported } = useField();
  const { id, state, matter } = props.item;
  const acts: (readonly [string, () => void])[] = [];
  if (state === 'draft') {
    acts.push([say('goOn'), () => go(`/report/${id}`)]);
    acts.push([say('drop'), () => void setAside(db, id, Date.now())]);
  }
  if (state === 'dropped')
    acts.push([say('undo'), () => void bringBack(db, id, Date.now()).then(props.onSend)]);
  if (state === 'returned' || state === 'conflict') acts.push([say('resolve'), () => go(`/item/${id}`)]);
  if (state === 'sent' && reported.some((one) => one.id === matter))
    acts.push([say('see'), () => go(`/mine/${matter}`)]);
  return acts.map(([word, onPress]) => (
    <button key={word} type="button" className="lk" onClick={onPress}>
      {word}
    </button>
  ));
}
