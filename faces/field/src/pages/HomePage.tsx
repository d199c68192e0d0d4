import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import { nextCommand } from '@gridgov/domain/loop/issues/next.ts';
import { Fragment, useMemo, useState } from 'react';
import { type Entry, FIRST, inOrder, LAST, USUAL, useCaseEntries } from '../cases/entries.tsx';
import { clockOf, spanText, timeText } from '../clock.ts';
import { bearing, directionOf, metresBetween, metresText, type Point } from '../distance.ts';
import { type Say, useSay } from '../i18n.tsx';
import { ClockTile, Head, Icon, Link, Tabs, useNow, useServerNow } from '../parts.tsx';
import { fixOnce } from '../photo/photo.ts';
import { PostEnded } from '../posts/PostEnded.tsx';
import { Said } from '../said.tsx';
import { type Field, useField, useNet } from '../state.tsx';
import { verbOf } from '../verb.ts';
import { HelpTag } from './HelpCalls.tsx';
import { NewVersion } from './NewVersion.tsx';
import { Ruler } from './Ruler.tsx';
import { ToldLine } from './ToldLine.tsx';
import type { Row } from './taskRow.ts';

function rowsOf(field: Field, here: Point | null, now: number, say: Say): Row[] {
  const onWay = new Set(
    field.items.filter(({ state }) => state === 'waiting' || state === 'sending').map(({ matter }) => matter),
  );
  return field.tasks.map((task) => {
    const { lon, lat } = task.state.place;
    const at = lon === null || lat === null ? null : { lon, lat };
    const command = nextCommand(task.state, field.actor);
    return {
      task,
      verb: command === null ? '' : verbOf(command, say),
      clock: clockOf(field.calendar, task.state, now, say),
      metres: here === null || at === null ? null : metresBetween(here, at),
      turn: here === null || at === null ? null : bearing(here, at),
      queued: onWay.has(task.id),
    };
  });
}

/** What is on its way last, who needs help first; then by distance or by what breaks first. */
const taskEntry = (near: boolean) => (row: Row) => ({
  key: row.task.id,
  rank: row.queued ? LAST : isHelp(row.task.state) ? FIRST : USUAL,
  at: near ? (row.metres ?? 1e9) : row.clock.breaksAt,
  shown: <TaskRow row={row} />,
});

export function HomePage() {
  const say = useSay();
  const field = useField();
  const now = useServerNow();
  const ownNow = useNow();
  const [near, setNear] = useState(false);
  const [here, setHere] = useState<Point | null>(null);
  const [lost, setLost] = useState(false);
  const rows = useMemo(() => rowsOf(field, here, now, say), [field, here, now, say]);
  const byPlace = near && here !== null;
  const entries = inOrder([...useCaseEntries(byPlace, now), ...rows.map(taskEntry(byPlace))]);
  const over = rows.filter(({ clock }) => clock.tone === 'over').length;
  const measured = rows.some(({ metres }) => metres !== null);
  const unplaced = near && rows.length > 0 && !measured;
  const why = lost ? say('locateFailed') : unplaced ? say('tasksUnplaced') : '';
  // Asked for by a press, once; kept nowhere.
  const locate = async () => {
    const fix = await fixOnce();
    setHere(fix);
    setLost(fix === null);
    setNear(fix !== null);
  };
  return (
    <div className="phone">
      <Head title={field.area?.name || field.me.acting?.place || ''} under={underOf(field, now, say)} />
      <main className="scroll">
        <NewVersion />
        <ToldLine />
        <PostEnded />
        <OutLine now={ownNow} />
        <ClockOff />
        {measured && <Ruler rows={rows} />}
        <div className="sec">
          <h2>
            {say('today')}
            <span>{say(over > 0 ? 'countOver' : 'count', { n: entries.length, over })}</span>
          </h2>
          <fieldset className="seg">
            <legend className="vh">{say('order')}</legend>
            <label>
              <input type="radio" name="order" checked={!near} onChange={() => setNear(false)} />
              {say('urgentFirst')}
            </label>
            <label>
              <input
                type="radio"
                name="order"
                checked={near}
                onChange={() => (here === null ? void locate() : setNear(true))}
              />
              {say('nearFirst')}
            </label>
          </fieldset>
        </div>
        {why !== '' && (
          <p className="note pad" role="status">
            {why}
          </p>
        )}
        <Tasks entries={entries} />
        {field.last?.more === true && <p className="note pad">{say('moreTasks')}</p>}
      </main>
      <Tabs at="tasks" />
    </div>
  );
}

function Tasks(props: { readonly entries: readonly Entry[] }) {
  const say = useSay();
  if (props.entries.length > 0)
    return (
      <ul className="rows">
        {props.entries.map(({ key, shown }) => (
          <Fragment key={key}>{shown}</Fragment>
        ))}
      </ul>
    );
  return (
    <div className="empty">
      <p>
        <b>{say('noTasks')}</b>
      </p>
      <p className="note">{say('noTasksHint')}</p>
    </div>
  );
}

function underOf({ me, patrol }: Field, now: number, say: Say): string {
  const who = `${(me.person?.name ?? me.account.name).slice(0, 1)}*`;
  if (patrol === null) return `${who}${say('dot')}${me.acting?.name ?? ''}`;
  const time = spanText(Math.floor((now - patrol.startedAt) / 60_000), 1440, say);
  return say('onPatrol', { who, patrol: say('patrolling', { time }) });
}

function OutLine(props: { readonly now: number }) {
  const say = useSay();
  const { items, verified } = useField();
  const { net } = useNet();
  const count = (...states: string[]) => items.filter(({ state }) => states.includes(state)).length;
  const [waiting, returned, conflict, drafts] = [
    count('waiting', 'sending'),
    count('returned'),
    count('conflict'),
    count('draft'),
  ];
  const red = [
    returned > 0 ? say('outReturned', { n: returned }) : '',
    conflict > 0 ? say('outConflict', { n: conflict }) : '',
  ].filter(Boolean);
  if (!verified && !isCutOff(net))
    return (
      <Link to="/sign-in" className="out">
        <Icon name="warn" />
        <span>
          <b>{say('again')}</b>
          <span className="s t2">{say('outWaiting', { n: waiting })}</span>
        </span>
        <Icon name="right" />
      </Link>
    );
  return (
    <Link to="/sync" className="out">
      <Icon name="outbox" />
      <span>
        <b>
          {waiting === 0 && red.length === 0 ? say('outNone') : ''}
          {waiting > 0 ? say('outWaiting', { n: waiting }) : ''}
          {waiting > 0 && red.length > 0 ? say('dot') : ''}
          <em>{red.join(say('dot'))}</em>
          {drafts > 0 ? say('dot') + say('outDrafts', { n: drafts }) : ''}
        </b>
        <Updated now={props.now} />
      </span>
      <Icon name="right" />
    </Link>
  );
}

const isCutOff = (net: string) => net === 'offline' || net === 'unanswered';

function Updated(props: { readonly now: number }) {
  const say = useSay();
  const { last } = useField();
  const { net, full } = useNet();
  const updated =
    last === null ? say('neverUpdated') : say('updated', { time: timeText(last.at, props.now) });
  return (
    <span className="s t2">
      {full ? say('roomLow') : isCutOff(net) ? say('asUsual', { updated }) : updated}
    </span>
  );
}

/** More than that and a deadline read off the phone's own clock would be wrong. */
const mostOff = 5 * 60_000;

function ClockOff() {
  const say = useSay();
  const skew = useField().last?.skew ?? 0;
  if (Math.abs(skew) < mostOff) return null;
  const time = spanText(Math.round(Math.abs(skew) / 60_000), 1440, say);
  return (
    <p className="note pad" role="status">
      {say(skew > 0 ? 'clockSlow' : 'clockFast', { time })}
    </p>
  );
}

function TaskRow(props: { readonly row: Row }) {
  const say = useSay();
  const { task, verb, clock, metres, turn, queued } = props.row;
  const said = task.said.find(({ text }) => text !== '');
  return (
    <li>
      <Link to={`/task/${task.id}`}>
        <ClockTile clock={clock} />
        <span>
          <h3>
            <HelpTag task={task} /> {verb} <Said text={task.className || task.title} />{' '}
            <i>{task.shortNumber}</i>
          </h3>
          <p>
            <Said text={task.place} />
            {queued ? (
              say('dot') + say('queued')
            ) : said === undefined ? (
              ''
            ) : (
              <Said text={`${say('dot')}${said.by} ${said.label}`} />
            )}
          </p>
        </span>
        {metres === null || turn === null ? (
          <span />
        ) : (
          <span className="far">
            <Icon name="dir" turn={turn} />
            <span className="vh">{say(directionOf(turn))}</span>
            {metresText(metres)}
          </span>
        )}
      </Link>
    </li>
  );
}
