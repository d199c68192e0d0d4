import type { State } from '@gridgov/domain/work/statements/events.ts';
import { ITEMS, type Item } from '@gridgov/domain/work/statements/items.ts';
import { COMMANDS } from '@gridgov/domain/work/statements/tables.ts';
import { cutIn, isObjected, type Total, totalsOf } from '@gridgov/domain/workflow/statement.ts';
import { useState } from 'react';
import { CaseFrame } from '../cases/CaseFrame.tsx';
import { lookOf } from '../cases/clock.ts';
import { type Giving, useGiving } from '../cases/give.ts';
import { type Seen, useCase } from '../cases/queries.ts';
import type { CaseDetail } from '../cases/types.ts';
import { caseWords } from '../cases/words.ts';
import { useLanguage } from '../i18n.tsx';
import { Answered } from '../mine/Answered.tsx';
import { amountText, monthIn, sumsOf, sumText } from '../mine/money.ts';
import { useOwnMonth } from '../mine/own.ts';
import { STATEMENTS } from '../mine/trade.ts';
import { type MineSay, mineWords } from '../mine/words.ts';
import { ClockTile, Head, Link, useServerNow } from '../parts.tsx';
import { go } from '../router.ts';
import { Starting } from '../Starting.tsx';
import { Said } from '../said.tsx';
import { languageNow } from '../verb.ts';
import { PayLine } from './PayLine.tsx';
import '../mine/mine.css';

/** One's own statement of a month, line by line: what counts, what does not and why, and what one says against it. */
export function PayPage(props: { readonly month: string | undefined }) {
  const words = mineWords(useLanguage());
  const { value, one, state } = useOwnMonth(props.month);
  if (value === null && state === 'asking') return <Starting />;
  if (value === null || one === null) return <None words={words} months={value?.months ?? []} />;
  return <Statement key={one.id} id={one.id} months={value.months} words={words} />;
}

type WithMonths = { readonly words: MineSay; readonly months: readonly string[] };

function None({ words, months }: WithMonths) {
  return (
    <div className="phone">
      <Head title={words('payTitle')} back="" onBack={() => go('/me', true)} />
      <main className="scroll">
        <p className="note pad">
          <b>{words('payNone')}</b>
        </p>
        <p className="note pad">{words('payNoneHint')}</p>
        <Months months={months} words={words} />
      </main>
    </div>
  );
}

function Statement({ id, ...more }: WithMonths & { readonly id: string }) {
  const seen = useCase(STATEMENTS, id);
  if (seen.kept === null) return <Starting />;
  return <Lines seen={seen} detail={seen.kept.detail} {...more} />;
}

type Props = WithMonths & { readonly seen: Seen; readonly detail: CaseDetail };

function Lines({ seen, detail, words, months }: Props) {
  const giving = useGiving(STATEMENTS, COMMANDS, seen, detail);
  // Whoever sees a statement sees all of it.
  const state = detail.state as State;
  const { year, month } = monthIn(state.month);
  return (
    <CaseFrame
      title={words('pay', { year, month })}
      under={words('payWho', { year, month })}
      back="/me"
      seen={seen}
      giving={giving}
      acts={<Looked giving={giving} words={words} />}
    >
      <Sum state={state} detail={detail} words={words} />
      <ul className="pay-items">
        {totalsOf(state).map((total) => (
          <li key={total.item}>
            <OneItem {...{ state, total, giving, words }} />
          </li>
        ))}
      </ul>
      {(state.monthCaps ?? []).map(({ unit, hundredths }) => {
        const cut = cutIn(state, unit);
        return (
          <p key={unit} className="note pad">
            {words(cut === 0 ? 'monthCapFree' : 'monthCap', {
              most: amountText({ unit, hundredths }, words),
              cut: amountText({ unit, hundredths: cut }, words),
            })}
          </p>
        );
      })}
      <Objections state={state} words={words} />
      <p className="note pad">{words('onlyVerified')}</p>
      <Months months={months} now={state.month} words={words} />
    </CaseFrame>
  );
}

function Sum({ state, detail, words }: Pick<Props, 'detail' | 'words'> & { readonly state: State }) {
  const now = useServerNow();
  const said = caseWords(useLanguage());
  const look = detail.clock === null || !detail.mine ? null : lookOf(detail.clock, now, said);
  return (
    <div className="bigline">
      <p className="pay-sum">
        <b>{sumText(sumsOf(state), words)}</b>
        {look === null ? null : <ClockTile clock={look} line />}
      </p>
      <p className="t2">
        {look === null ? <Said text={detail.stageLabel} /> : words('payAsk', { time: look.time })}
      </p>
    </div>
  );
}

function OneItem(props: {
  readonly state: State;
  readonly total: Total;
  readonly giving: Giving;
  readonly words: MineSay;
}) {
  const { state, total, giving, words } = props;
  const [open, setOpen] = useState(false);
  const { item, counted, over, out } = total;
  const counts = [
    words('claimed', { n: counted + over + out, counted }),
    ...(out === 0 ? [] : [words('out', { n: out })]),
    ...(over === 0 ? [] : [words('over', { n: over })]),
  ].join(words('dot'));
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>{ITEMS[item as Item]?.[languageNow()] ?? item}</b>
        <p>{counts}</p>
        <span className="pay-amount">{amountText(total, words)}</span>
      </summary>
      {open ? (
        <ul className="pay-lines">
          {state.lines
            .filter((line) => line.item === item)
            .map((line) => (
              <PayLine
                key={line.no}
                line={line}
                unit={total.unit}
                words={words}
                isObjected={isObjected(state, line.no)}
                onObject={
                  giving.may('object_line')
                    ? (said) => giving.give('object_line', { line: line.no, words: said })
                    : null
                }
              />
            ))}
        </ul>
      ) : null}
    </details>
  );
}

/** What one said against lines, and what was answered. */
function Objections({ state, words }: { readonly state: State; readonly words: MineSay }) {
  const asked = state.lanes.objection.map(({ key, line: no, words: said, upheld, answer }) => {
    const line = state.lines.find((one) => one.no === no);
    return { key, title: `${line?.number ?? no} ${line?.what ?? ''}`, said, upheld, answer };
  });
  return <Answered title={words('objections')} asked={asked} words={words} />;
}

function Looked({ giving, words }: { readonly giving: Giving; readonly words: MineSay }) {
  if (!giving.may('end_look')) return null;
  return (
    <div className="bar case-acts">
      <button type="button" className="btn main wide case-main" onClick={() => void giving.give('end_look')}>
        <span>{words('looked')}</span>
        <small>{words('lookedHint')}</small>
      </button>
    </div>
  );
}

function Months({ months, now, words }: WithMonths & { readonly now?: string }) {
  if (months.length < 2) return null;
  return (
    <nav className="chips pay-months" aria-label={words('months')}>
      {months.map((month) => (
        <Link key={month} to={`/pay/${month}`} current={month === now}>
          {month}
        </Link>
      ))}
    </nav>
  );
}
