import { type Allowance, allowed } from '@gridgov/domain/loop/issues/allowed.ts';
import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import { nextCommand } from '@gridgov/domain/loop/issues/next.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { wordsFor } from '@gridgov/domain/loop/issues/words.ts';
import { explainRefusal } from '@gridgov/domain/refusal.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { clockOf, timeText } from '../clock.ts';
import { type Say, useSay } from '../i18n.tsx';
import { type Item, setAside } from '../outbox/items.ts';
import { ClockTile, Head, Picture, useServerNow } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import { photoOf } from '../sync.ts';
import type { Task } from '../types.ts';
import { languageNow, verbOf } from '../verb.ts';
import { db } from '../work.ts';
import { commandOf, draftOf } from './begun.ts';
import { CommandForm } from './CommandForm.tsx';
import { HelpCalls } from './HelpCalls.tsx';
import { ReporterCall } from './ReporterCall.tsx';
import { handlerOf, VerifyForm } from './VerifyForm.tsx';

/** What makes sense with one hand on the street; everything else is done at a desk. */
const onPhone: ReadonlySet<CommandName> = new Set([
  'confirm',
  'settle',
  'verify',
  'acknowledge',
  'respond',
  'return',
  'note',
  'urge',
]);

/** A task that went elsewhere; what was begun of it can be given up. */
function NotHere(props: { readonly begun: Item | undefined }) {
  const say = useSay();
  const { begun } = props;
  return (
    <div className="phone">
      <Head title={say('tasks')} back={say('back')} onBack={() => go('/', true)} />
      <main className="scroll empty">
        <p>{say('notHere')}</p>
        <p className="note">{say('notHereWhy')}</p>
        {begun !== undefined && (
          <button type="button" className="lk" onClick={() => void setAside(db, begun.id, Date.now())}>
            {say('dropDo')}
          </button>
        )}
      </main>
      <div className="bar">
        <button type="button" className="btn main grow" onClick={() => go('/', true)}>
          {say('toTasks')}
        </button>
      </div>
    </div>
  );
}

/** One task, with what the domain says this post may do with it now. */
export function TaskPage(props: { readonly id: string }) {
  const say = useSay();
  const field = useField();
  const now = useServerNow();
  const task = field.tasks.find(({ id }) => id === props.id);
  const [command, setCommand] = useState<CommandName | null>(null);
  const begun = draftOf(field.items, props.id);
  const [rework, setRework] = useState(() => isRework(begun));
  if (task === undefined) return <NotHere begun={begun} />;
  const all =
    field.rules === null
      ? []
      : allowed(task.state, field.actor, now, field.rules.policy).filter((one) => onPhone.has(one.command));
  const may = all.filter(({ refusal }) => refusal === null).map((one) => one.command);
  // What was begun goes on; else what moves the matter on.
  const first = [begun === undefined ? null : commandOf(begun), nextCommand(task.state, field.actor)];
  const chosen = command ?? first.find((one) => one !== null && may.includes(one)) ?? may[0] ?? null;
  const waiting = field.items.some(
    ({ matter, state }) => matter === task.id && (state === 'waiting' || state === 'sending'),
  );
  const verb = chosen === null ? '' : verbOf(chosen, say);
  const barred = all.filter(({ refusal }) => refusal !== null);
  return (
    <div className="phone">
      <Head
        title={
          rework
            ? say('rework')
            : [helpWord(task, say), verb, task.className || task.title].filter(Boolean).join(' ')
        }
        under={`${task.shortNumber}${say('dot')}${rework ? say('backTo', { who: handlerOf(task) || say('handler') }) : task.place}`}
        back=""
        onBack={() => (rework ? setRework(false) : go('/', true))}
        aside={<ClockTile line clock={clockOf(field.calendar, task.state, now, say)} />}
      />
      <TaskBody
        task={task}
        chosen={waiting ? null : chosen}
        others={chosen === null ? null : others(may, chosen, setCommand, say)}
        notes={waiting ? [say('queued')] : [...nothingWords(task, say), ...barred.map(barredText(say))]}
        now={now}
        rework={rework}
        onRework={setRework}
      />
    </div>
  );
}

function TaskBody(props: {
  readonly task: Task;
  readonly chosen: CommandName | null;
  readonly others: ReactNode;
  readonly notes: readonly string[];
  readonly now: number;
  readonly rework: boolean;
  readonly onRework: (rework: boolean) => void;
}) {
  const { task, chosen, now, rework, onRework } = props;
  const about = <About task={task} now={now} />;
  if (chosen === 'verify') return <VerifyForm {...{ task, about, rework, onRework }} others={props.others} />;
  if (chosen !== null)
    return <CommandForm key={chosen} task={task} command={chosen} about={about} others={props.others} />;
  return (
    <main className="scroll">
      {about}
      {props.notes.map((note) => (
        <p key={note} className="note pad">
          <Said text={note} />
        </p>
      ))}
    </main>
  );
}

const isRework = (item: Item | undefined) =>
  (item?.content.form as { readonly rework?: boolean } | undefined)?.rework === true;

const helpWord = (task: Task, say: Say) => (isHelp(task.state) ? say('help') : '');

function nothingWords(task: Task, say: Say): string[] {
  return [say('notHere'), ...(task.nextWho === '' ? [] : [say('notHereWho', { who: task.nextWho })])];
}

const barredText =
  (say: Say) =>
  ({ command, refusal }: Allowance): string =>
    refusal === null ? '' : why(command, refusal, say);

function others(
  may: readonly CommandName[],
  chosen: CommandName,
  choose: (command: CommandName) => void,
  say: Say,
) {
  const rest = may.filter((command) => command !== chosen);
  if (rest.length === 0) return null;
  return (
    <div className="block more">
      {rest.map((command) => (
        <button key={command} type="button" className="btn s" onClick={() => choose(command)}>
          {verbOf(command, say)}
        </button>
      ))}
    </div>
  );
}

function why(
  command: CommandName,
  refusal: {
    readonly code: Parameters<typeof explainRefusal>[0];
    readonly details: Parameters<typeof explainRefusal>[1];
  },
  say: Say,
): string {
  const { text } = explainRefusal(refusal.code, refusal.details, languageNow(), wordsFor);
  return say('mayNot', { what: verbOf(command, say), why: text });
}

function About(props: { readonly task: Task; readonly now: number }) {
  const say = useSay();
  const { task, now } = props;
  const said = task.said.find(({ text }) => text !== '') ?? task.said[0];
  const before = task.photos.find(({ when }) => when === 'before');
  const after = [...task.photos].reverse().find(({ when }) => when === 'after');
  return (
    <>
      <HelpCalls task={task} />
      <ReporterCall task={task} />
      <div className="bigline">
        {task.description !== '' && (
          <p>
            <Said text={task.description} />
          </p>
        )}
        {task.state.seenAt !== undefined && (
          <p className="t2">
            {say('seenLate', {
              seen: timeText(task.state.seenAt, now),
              when: timeText(task.state.reportedAt, now),
            })}
          </p>
        )}
        {said !== undefined && (
          <p className="t2">
            <Said
              text={say('saidBy', { by: said.by, time: timeText(said.at, now), label: saidLabel(said, say) })}
            />
            {said.text !== '' && (
              <>
                {say('colon')}
                <span className="strong">
                  <Said text={said.text} />
                </span>
              </>
            )}
          </p>
        )}
      </div>
      {task.photos.length > 0 && (
        <div className="pair pad tall">
          {[before, after].map((photo, at) =>
            photo === undefined ? null : (
              <figure key={photo.id}>
                <TaskPhoto task={task.id} id={photo.id} alt={say(at === 0 ? 'beforeShort' : 'afterShort')} />
                <figcaption>
                  <b>{say(at === 0 ? 'beforeShort' : 'afterShort')}</b>
                  {timeText(photo.takenAt, now)}
                </figcaption>
              </figure>
            ),
          )}
        </div>
      )}
    </>
  );
}

const saidLabel = ({ event, label }: Task['said'][number], say: Say) =>
  event === 'settled' ? say('settleHere') : label;

function TaskPhoto(props: { readonly task: string; readonly id: string; readonly alt: string }) {
  const { owner } = useField();
  const [blob, setBlob] = useState<Blob | null>(null);
  useEffect(() => {
    let shown = true;
    void photoOf(db, owner, props.task, props.id).then((found) => shown && setBlob(found));
    return () => {
      shown = false;
    };
  }, [owner, props.task, props.id]);
  return <Picture blob={blob} alt={props.alt} />;
}
