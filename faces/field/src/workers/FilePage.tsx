import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { COMMANDS } from '@gridgov/domain/work/workers/commands.ts';
import type { Entry, State } from '@gridgov/domain/work/workers/events.ts';
import { qrPath } from '@gridgov/ui/qr.ts';
import { useMemo } from 'react';
import { CaseActs } from '../cases/CaseActs.tsx';
import { CaseFrame } from '../cases/CaseFrame.tsx';
import { useGiving } from '../cases/give.ts';
import { type Seen, useCase } from '../cases/queries.ts';
import type { CaseDetail } from '../cases/types.ts';
import { useLanguage } from '../i18n.tsx';
import { Answered } from '../mine/Answered.tsx';
import { useCard } from '../mine/own.ts';
import { WORKERS } from '../mine/trade.ts';
import { type MineSay, mineWords } from '../mine/words.ts';
import { Head } from '../parts.tsx';
import { go } from '../router.ts';
import { Starting } from '../Starting.tsx';
import { Said } from '../said.tsx';
import { type Field, useField } from '../state.tsx';
import { useOwnFile } from './own.ts';
import '../mine/mine.css';

/** One's own file: post, certificate, agreement, record; and the way to have it corrected. */
export function FilePage() {
  const words = mineWords(useLanguage());
  const { value, state } = useOwnFile();
  if (value !== null) return <File key={value.id} id={value.id} words={words} />;
  if (state === 'asking') return <Starting />;
  return (
    <div className="phone">
      <Head title={words('file')} back="" onBack={() => go('/me', true)} />
      <main className="scroll">
        <p className="note pad">
          <b>{words('fileNone')}</b>
        </p>
        <p className="note pad">{words('fileNoneHint')}</p>
      </main>
    </div>
  );
}

function File({ id, words }: { readonly id: string; readonly words: MineSay }) {
  const seen = useCase(WORKERS, id);
  if (seen.kept === null) return <Starting />;
  return <Known seen={seen} detail={seen.kept.detail} words={words} />;
}

type Props = { readonly seen: Seen; readonly detail: CaseDetail; readonly words: MineSay };

function Known({ seen, detail, words }: Props) {
  const field = useField();
  const giving = useGiving(WORKERS, COMMANDS, seen, detail);
  // One's own file is seen whole.
  const state = detail.state as State;
  const asks = { name: words('correct'), hint: words('correctHint'), asks: ['on', 'words', 'files'] };
  const main = giving.may('ask_correction') ? { command: 'ask_correction', ...asks } : undefined;
  return (
    <CaseFrame
      title={words('file')}
      under={`${detail.number} ${detail.stageLabel}`}
      back="/me"
      seen={seen}
      giving={giving}
      acts={<CaseActs detail={detail} main={main} others={[]} onGive={giving.give} />}
    >
      <Code id={detail.id} words={words} />
      <Terms state={state} field={field} words={words} />
      <Career state={state} field={field} words={words} />
      <Corrections state={state} words={words} />
      <p className="note pad">{words('privacy')}</p>
    </CaseFrame>
  );
}

/** The code of the certificate, drawn here: it is shown at doors where there is no signal. */
function Code({ id, words }: { readonly id: string; readonly words: MineSay }) {
  const card = useCard(id);
  const scan = card?.scan ?? '';
  const drawn = useMemo(() => (scan === '' ? null : qrPath(scan, 'M')), [scan]);
  if (card === null || drawn === null) return <p className="note pad">{words('cardNone')}</p>;
  return (
    <div className="card-code">
      <svg viewBox={`0 0 ${drawn.size} ${drawn.size}`} role="img" aria-label={words('cardLabel')}>
        <path d={drawn.path} fill="currentColor" />
      </svg>
      <b>
        <Said text={card.number} />
      </b>
      <a href={`/api/v1/workers/${id}/papers/${card.id}/file`}>{words('card')}</a>
      <span className="s t2">{words('cardScan')}</span>
    </div>
  );
}

type Known = { readonly state: State; readonly field: Field; readonly words: MineSay };
const dayOf = (at: number | null, words: MineSay) => (at === null ? words('none') : dayTextAt(at));

/** What a grid is called, as far as the phone knows those around; else its code. */
const gridName = ({ me, area }: Field, code: string): string =>
  area?.around?.find((one) => one.code === code)?.name ??
  (me.acting?.area === code ? me.acting.place : undefined) ??
  code;

function Terms({ state, field, words }: Known) {
  const { kind, grid, since, certificate, from, until, insuredUntil } = state;
  const rows = [
    [words('kind'), words(kind)],
    [words('grid'), gridName(field, grid)],
    [words('since'), dayOf(since, words)],
    [
      words('certificate'),
      certificate === null
        ? words('none')
        : words('days', { from: dayTextAt(certificate.from), until: dayTextAt(certificate.until) }),
    ],
    [words('agreement'), words('days', { from: dayTextAt(from), until: dayTextAt(until) })],
    [words('insurance'), dayOf(insuredUntil, words)],
  ];
  return (
    <dl className="case-facts">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Said text={text ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Career({ state, field, words }: Known) {
  const rows = state.career.map((entry, n) => ({ ...entry, n })).sort((a, b) => b.day - a.day || b.n - a.n);
  const said = ({ what, words: text }: Entry) => (what === 'post' ? gridName(field, text) : text);
  return (
    <section>
      <h2 className="grp">{words('career')}</h2>
      {rows.length === 0 ? <p className="note pad">{words('careerNone')}</p> : null}
      <ul className="items">
        {rows.map((entry) => (
          <li key={entry.n} className="two">
            <span>
              <h3>{words(`what_${entry.what}`)}</h3>
              <p>
                <Said text={said(entry)} />
              </p>
            </span>
            <span>{dayTextAt(entry.day)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one asked to have corrected, and what was answered. */
function Corrections({ state, words }: { readonly state: State; readonly words: MineSay }) {
  const asked = state.lanes.correction.map(({ key, day, words: title, upheld, answer }) => ({
    ...{ key, title, upheld, answer },
    said: dayTextAt(day),
  }));
  return <Answered title={words('corrections')} asked={asked} words={words} />;
}
