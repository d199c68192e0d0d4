import { STAGES } from '@gridgov/domain/loop/issues/stages.ts';
import type { Stage } from '@gridgov/domain/loop/issues/steps.ts';
import { timeText } from '../clock.ts';
import { type Say, useSay } from '../i18n.tsx';
import { Head, Link, useNow } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import type { Reported } from '../types.ts';
import { languageNow } from '../verb.ts';

/** What the figures on 我的 count; each opens its rows. */
const figures = {
  reported: ['statReported', () => true],
  settled: ['statSettled', ({ settled }: Reported) => settled],
  closed: ['statClosed', isClosed],
  open: ['statOpen', ({ stage }: Reported) => !isClosed({ stage }) && !isEnded({ stage })],
  ended: ['statEnded', isEnded],
  inTime: ['statInTime', (one: Reported) => isClosed(one) && one.inTime === true],
  declined: ['statDeclined', ({ stage }: Reported) => stage === 'declined'],
  reworked: ['statReworked', ({ reworks }: Reported) => reworks > 0],
} as const;
type Figure = keyof typeof figures;

function isEnded({ stage }: Pick<Reported, 'stage'>): boolean {
  return stage === 'merged' || stage === 'declined';
}

function isClosed({ stage }: Pick<Reported, 'stage'>): boolean {
  return stage === 'closed' || stage === 'evaluated';
}

/** One's own reports and what became of them: the list of a figure, or one of them. */
export function MinePage(props: { readonly which: string | undefined }) {
  const say = useSay();
  const { reported } = useField();
  const one = reported.find(({ id }) => id === props.which);
  if (one !== undefined) return <OneReport one={one} />;
  const figure = props.which !== undefined && props.which in figures ? (props.which as Figure) : 'reported';
  const [name, counts] = figures[figure];
  const rows = reported.filter(counts);
  return (
    <div className="phone">
      <Head
        title={say('mineTitle')}
        under={`${say(name)}${say('dot')}${say('itemsN', { n: rows.length })}`}
        back=""
        onBack={() => go('/me', true)}
      />
      <main className="scroll">
        <nav className="chips" aria-label={say('mineTitle')}>
          {(Object.keys(figures) as Figure[]).map((key) => (
            <Link key={key} to={`/mine/${key}`} current={key === figure}>
              {say(figures[key][0])} {reported.filter(figures[key][1]).length}
            </Link>
          ))}
        </nav>
        {rows.length === 0 && <p className="note pad">{say('mineNothing')}</p>}
        <ul className="items">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      </main>
    </div>
  );
}

function Row({ row }: { readonly row: Reported }) {
  const say = useSay();
  const now = useNow();
  const [last] = row.said;
  return (
    <li className="two">
      <span>
        <h3>
          <b>{stageWord(row)}</b> <Said text={`${row.shortNumber} ${row.title}`} />
        </h3>
        <p>
          <Said text={row.place} />
          {last !== undefined && <Said text={`${say('dot')}${timeText(last.at, now)} ${last.label}`} />}
        </p>
        {row.seenAt !== undefined && <p>{cameText(row, now, say)}</p>}
      </span>
      <button type="button" className="btn s" onClick={() => go(`/mine/${row.id}`)}>
        {say('see')}
      </button>
    </li>
  );
}

function OneReport({ one }: { readonly one: Reported }) {
  const say = useSay();
  const now = useNow();
  return (
    <div className="phone">
      <Head
        title={one.title}
        under={`${one.number}${say('dot')}${one.place}`}
        back=""
        onBack={() => go('/mine', true)}
      />
      <main className="scroll">
        <div className="bigline">
          <p>
            <b>{stageWord(one)}</b>
            {one.nextWho !== '' && <Said text={`${say('dot')}${say('notHereWho', { who: one.nextWho })}`} />}
          </p>
          <p className="t2">
            {cameText(one, now, say)}
            {closedText(one, now, say)}
          </p>
        </div>
        <h2 className="grp">{say('mineDone')}</h2>
        <div className="sheet padded">
          {one.said.map(({ at, by, label, text, event }) => (
            <p key={`${at}${event}`}>
              <Said text={say('saidBy', { by, time: timeText(at, now), label })} />
              {text !== '' && <Said text={`${say('colon')}${text}`} />}
            </p>
          ))}
        </div>
      </main>
    </div>
  );
}

/** When it was reported; where it had to wait for a signal, when it was seen and when it came. */
function cameText({ reportedAt, seenAt }: Reported, now: number, say: Say): string {
  const when = timeText(reportedAt, now);
  return seenAt === undefined
    ? say('mineAt', { time: when })
    : say('seenLate', { seen: timeText(seenAt, now), when });
}

function closedText({ closedAt, inTime }: Reported, now: number, say: Say): string {
  if (closedAt === null) return '';
  const closed = say('mineClosed', { time: timeText(closedAt, now) });
  return `${say('dot')}${closed}${inTime === false ? say('dot') + say('mineLate') : ''}`;
}

const stageWord = ({ stage }: Reported) => STAGES[stage as Stage][languageNow()];
