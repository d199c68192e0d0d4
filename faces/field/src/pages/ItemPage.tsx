import { allowed } from '@gridgov/domain/loop/issues/allowed.ts';
import { useState } from 'react';
import { timeText } from '../clock.ts';
import { type Say, useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { changeItem, dropItem, type Item, putItem, setAside } from '../outbox/items.ts';
import { Head } from '../parts.tsx';
import { backOf } from '../posts/back.ts';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { type Field, useField, useNet } from '../state.tsx';
import type { Task } from '../types.ts';
import { verbOf } from '../verb.ts';
import { db } from '../work.ts';

/** An item that came back: why, what happened meanwhile, and what its owner can do with it. Nothing is lost here. */
export function ItemPage(props: { readonly id: string }) {
  const say = useSay();
  const field = useField();
  const net = useNet();
  const [sure, setSure] = useState(false);
  const item = field.items.find(({ id }) => id === props.id);
  if (item === undefined)
    return (
      <div className="phone">
        <Head title={say('sync')} back="" onBack={() => go('/sync', true)} />
        <main className="scroll empty">
          <p>{say('emptySync')}</p>
        </main>
      </div>
    );
  const { content } = item;
  const words = textOf(item, say);
  const who = taskNow(field, item)?.nextWho ?? '';
  const { why, instead } = backOf(field, item);
  const { leave, next, label } = actsOf(field, item, words, say, net.now);
  return (
    <div className="phone">
      <Head
        title={say(item.state === 'conflict' ? 'conflictTitle' : 'stateReturned')}
        under={`${content.verb} ${content.title}`}
        back=""
        onBack={() => go('/sync', true)}
      />
      <main className="scroll">
        {item.state === 'conflict' && <p className="note pad">{say('conflictWhy')}</p>}
        <p className="note pad w-bad">
          <Said text={say('reasonIs', { why })} />
        </p>
        {instead !== '' && (
          <p className="note pad">
            <Said text={instead} />
          </p>
        )}
        <h2 className="grp">{say('conflictMine')}</h2>
        <div className="sheet padded">
          <p>
            {timeText(content.at, Date.now())} <Said text={`${content.verb} ${content.title}`} />
          </p>
          <p>
            <Said text={words} />
          </p>
          {content.files.length > 0 && <p className="note">{say('photosN', { n: content.files.length })}</p>}
        </div>
        {item.state === 'conflict' && <Meanwhile item={item} />}
        {who !== '' && (
          <p className="note pad">
            <Said text={say('notHereWho', { who })} />
          </p>
        )}
        {sure && (
          <p className="note pad w-bad" role="alert">
            {say('dropSure')}
          </p>
        )}
      </main>
      <div className="bar">
        <button
          type="button"
          className="btn no"
          onClick={() => (sure ? void setAside(db, item.id, Date.now()).then(leave) : setSure(true))}
        >
          {say(sure ? 'dropDo' : 'drop')}
        </button>
        <button type="button" className="btn main grow" onClick={() => void next()}>
          {say(label)}
        </button>
      </div>
    </div>
  );
}

/** What its owner can do with it. */
function actsOf(field: Field, item: Item, words: string, say: Say, send: () => void) {
  const { content } = item;
  const sent = backOf(field, item).again;
  const leave = () => {
    send();
    go('/sync', true);
  };
  const again = async () => {
    await changeItem(db, field.owner, item, { state: 'waiting', nextAt: 0, tries: 0, content: sent });
    leave();
  };
  const mend = async () => {
    // Another command than the one that was refused: the photos move over to it.
    const id = uuidv7(Date.now());
    const matter = `${item.matter.split('.')[0]}.${id}`;
    await putItem(db, field.owner, { id, matter, state: 'draft', content }, Date.now());
    await db.blobs.where('item').equals(item.id).modify({ item: id, upload: null, file: null, sent: 0 });
    await dropItem(db, item.id);
    go(`/report/${id}`, true);
  };
  const asNote = async () => {
    const id = uuidv7(Date.now());
    const late = say('lateNote', { verb: content.verb, time: timeText(content.at, Date.now()), words });
    const { reason: _, instead: __, meanwhile: ___, ...rest } = sent;
    // It is a note now, and that is what arrives.
    const note = {
      ...rest,
      verb: verbOf('note', say),
      path: content.path.replace(/\/commands\/\w+$/, '/commands/note'),
      body: content.path.startsWith('/issues/') ? { note: late } : { words: late },
    };
    await db.blobs.where('item').equals(item.id).modify({ item: id });
    await putItem(db, field.owner, { id, matter: item.matter, state: 'waiting', content: note }, Date.now());
    await dropItem(db, item.id);
    leave();
  };
  if (content.kind === 'report') return { leave, next: mend, label: 'mend' } as const;
  if (item.state === 'conflict' && !mayStill(field, item))
    return { leave, next: asNote, label: 'asNote' } as const;
  return { leave, next: again, label: 'tryAgain' } as const;
}

function Meanwhile(props: { readonly item: Item }) {
  const say = useSay();
  const happened = props.item.content.meanwhile ?? [];
  return (
    <>
      <h2 className="grp">{say('conflictOther')}</h2>
      <div className="sheet padded">
        {happened.length === 0 && <p className="note">{say('conflictNothing')}</p>}
        {happened.map(({ at, text, detail }) => (
          <p key={`${at}${text}`}>
            <span className="t2">{timeText(Date.parse(at), Date.now())}</span> <Said text={text} />
            {detail !== undefined && <Said text={`${say('dot')}${detail}`} />}
          </p>
        ))}
      </div>
    </>
  );
}

/** Whether the matter as the phone knows it now would take the same command: pressing must not lead to a refusal. */
function mayStill(field: Field, item: Item): boolean {
  const { actor, rules } = field;
  const task = taskNow(field, item);
  const command = commandOf(item);
  if (task === undefined || rules === null) return false;
  return allowed(task.state, actor, Date.now(), rules.policy).some(
    (one) => one.command === command && one.refusal === null,
  );
}

/** The matter as it was fetched after the item came back; what lay here before says nothing of why it did. */
function taskNow({ tasks, last }: Field, item: Item): Task | undefined {
  if (last === null || last.at < item.changedAt) return undefined;
  return tasks.find(({ id }) => id === item.matter);
}

const commandOf = ({ content }: Item) => /\/commands\/(\w+)$/.exec(content.path)?.[1] ?? '';

/** What was decided and written, without what only a machine reads. */
function textOf(item: Item, say: Say): string {
  const { body } = item.content;
  const { agree, found } = body;
  const decided = [
    agree === undefined ? '' : say(agree === true ? 'agree' : 'rework'),
    found === undefined ? '' : say(found === true ? 'foundYes' : 'foundNo'),
  ];
  const written = ['result', 'note', 'reason', 'description']
    .map((name) => body[name])
    .filter((value): value is string => typeof value === 'string');
  return [...decided, ...written].filter(Boolean).join(say('semicolon'));
}
