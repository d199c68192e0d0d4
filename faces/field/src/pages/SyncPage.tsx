import { type ReactNode, useEffect, useState } from 'react';
import { timeText } from '../clock.ts';
import { type Say, useSay } from '../i18n.tsx';
import { saveBackup } from '../outbox/backup.ts';
import { bringBack, type Item } from '../outbox/items.ts';
import { headsOf } from '../outbox/plan.ts';
import { Head, Icon, useNow } from '../parts.tsx';
import { backOf } from '../posts/back.ts';
import { go } from '../router.ts';
import { useField, useNet } from '../state.tsx';
import { db } from '../work.ts';
import { RestoreBackup } from './RestoreBackup.tsx';
import { SyncRow } from './SyncRow.tsx';

/** The outbox, by who has to move: the owner, nobody, or only this phone. */
export function SyncPage() {
  const say = useSay();
  const field = useField();
  const { items } = field;
  const now = useNow();
  const of = (...states: Item['state'][]) => items.filter(({ state }) => states.includes(state));
  const [mine, waiting, drafts, sent, dropped] = [
    of('returned', 'conflict'),
    of('waiting', 'sending'),
    of('draft'),
    of('sent').reverse(),
    of('dropped').reverse(),
  ];
  const heads = new Set(headsOf(items).map(({ id }) => id));
  const { resend, hold } = useSending();
  const seeAct = useSeeing(say);
  return (
    <div className="phone">
      <Head title={say('sync')} back="" onBack={() => go('/', true)} />
      <main className="scroll">
        <Facts waiting={waiting} now={now} />
        {items.length === 0 && <p className="note pad">{say('emptySync')}</p>}
        <Group title={say('needYou', { n: mine.length })} items={mine}>
          {(item) => <SyncRow item={item} under={backOf(field, item).why} act={say('resolve')} say={say} />}
        </Group>
        <Group title={say('goesItself', { n: waiting.length })} items={waiting}>
          {(item) => (
            <SyncRow
              item={item}
              under={whenText(item, heads, now, say)}
              act={say(item.held === true ? 'resume' : 'pause')}
              onAct={() => void hold(item, item.held !== true)}
              say={say}
              progress
            />
          )}
        </Group>
        <Group title={say('onlyHere', { n: drafts.length })} items={drafts}>
          {(item) => (
            <SyncRow item={item} under={timeText(item.changedAt, now)} act={say('goOn')} say={say} />
          )}
        </Group>
        <Group title={say('arrived', { n: sent.length })} items={sent}>
          {(item) => (
            <SyncRow
              item={item}
              under={say('arrivedAt', { time: timeText(item.changedAt, now) })}
              {...seeAct(item)}
              say={say}
            />
          )}
        </Group>
        <Dropped items={dropped} now={now} />
        <RestoreBackup />
      </main>
      <SyncBar any={items.length > 0} waiting={waiting.length > 0} onResend={resend} />
    </div>
  );
}

/** To the report and what became of it, or to the task it belongs to. */
function useSeeing(say: Say) {
  const { tasks, reported } = useField();
  return ({ matter }: Item) => {
    const to = reported.some(({ id }) => id === matter)
      ? `/mine/${matter}`
      : tasks.some(({ id }) => id === matter)
        ? `/task/${matter}`
        : null;
    return to === null ? {} : { act: say('see'), onAct: () => go(to) };
  };
}

function useSending() {
  const { owner } = useField();
  const net = useNet();
  const resend = async () => {
    await db.items
      .where('owner')
      .equals(owner.account)
      .and(({ state }) => state === 'waiting')
      .modify({ nextAt: 0, tries: 0 });
    net.now();
  };
  const hold = async (item: Item, held: boolean) => {
    await db.items.update(item.id, { held, nextAt: 0 });
    if (!held) net.now();
  };
  return { resend, hold };
}

function Facts(props: { readonly waiting: readonly Item[]; readonly now: number }) {
  const say = useSay();
  const { last } = useField();
  const room = useRoom();
  const { waiting, now } = props;
  const photos = waiting.reduce((sum, { content }) => sum + content.files.length, 0);
  return (
    <dl className="facts">
      <div>
        <dt>{say('lastSent')}</dt>
        <dd>{last === null ? say('none') : timeText(last.at, now)}</dd>
      </div>
      <div>
        <dt>{say('notSent')}</dt>
        <dd>
          {say('itemsN', { n: waiting.length })} <small>{say('photosN', { n: photos })}</small>
        </dd>
      </div>
      <div>
        <dt>{say('room')}</dt>
        <dd>{room}</dd>
      </div>
    </dl>
  );
}

function SyncBar(props: {
  readonly any: boolean;
  readonly waiting: boolean;
  readonly onResend: () => Promise<void>;
}) {
  const say = useSay();
  const { owner } = useField();
  return (
    <div className="bar">
      <button type="button" className="btn grow" disabled={!props.any} onClick={() => void saveBackup(owner)}>
        <Icon name="save" />
        {say('backup')}
      </button>
      <button
        type="button"
        className="btn main grow"
        disabled={!props.waiting}
        onClick={() => void props.onResend()}
      >
        <Icon name="retake" />
        {say('resend')}
      </button>
    </div>
  );
}

/** What was given up, for a day. */
function Dropped(props: { readonly items: readonly Item[]; readonly now: number }) {
  const say = useSay();
  const net = useNet();
  return (
    <Group title={say('droppedN', { n: props.items.length })} items={props.items}>
      {(item) => (
        <SyncRow
          item={item}
          under={say('droppedHint', { time: timeText(item.changedAt, props.now) })}
          act={say('undo')}
          onAct={() => void bringBack(db, item.id, Date.now()).then(net.now)}
          say={say}
        />
      )}
    </Group>
  );
}

function Group(props: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}) {
  if (props.items.length === 0) return null;
  return (
    <section>
      <h2 className="grp">{props.title}</h2>
      <ul className="items">
        {props.items.map((item) => (
          <li key={item.id}>{props.children(item)}</li>
        ))}
      </ul>
    </section>
  );
}

function whenText(item: Item, heads: ReadonlySet<string>, now: number, say: Say): string {
  if (item.held === true) return say('paused');
  if (item.state === 'sending')
    return item.content.files.length === 0 ? '' : say('photosN', { n: item.content.files.length });
  if (!heads.has(item.id)) return say('waitsOther');
  if (item.nextAt > now && item.unheard !== true)
    return say('waitsTime', { time: timeText(item.nextAt, now) });
  return say('waitsSignal');
}

function useRoom(): string {
  const [room, setRoom] = useState('');
  useEffect(() => {
    void navigator.storage?.estimate().then(({ quota = 0, usage = 0 }) => {
      setRoom(`${((quota - usage) / 1024 ** 3).toFixed(1)} GB`);
    });
  }, []);
  return room;
}
