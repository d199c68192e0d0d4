import { useLanguage } from '../i18n.tsx';
import { ClockTile, Link } from '../parts.tsx';
import { Said } from '../said.tsx';
import { endOf, lookOf } from './clock.ts';
import type { CaseHead } from './types.ts';
import { caseWords } from './words.ts';

type Props = { readonly of: readonly CaseHead[]; readonly page: string; readonly now: number };

/** Cases of another trade alone; what ends first is first. */
export function CaseRows({ of, page, now }: Props) {
  const rows = of.toSorted((a, b) => endOf(a) - endOf(b));
  if (rows.length === 0) return null;
  return (
    <ul className="rows">
      {rows.map((head) => (
        <CaseRow key={head.id} head={head} page={page} now={now} />
      ))}
    </ul>
  );
}

type RowProps = Pick<Props, 'page' | 'now'> & { readonly head: CaseHead };

export function CaseRow({ head: { id, label, number, stageLabel, clock }, page, now }: RowProps) {
  const words = caseWords(useLanguage());
  const look = clock === null ? null : lookOf(clock, now, words);
  return (
    <li>
      <Link to={`/${page}/${id}`}>
        {look === null ? <span /> : <ClockTile clock={look} />}
        <div>
          <h3>
            <Said text={label} />
          </h3>
          <p>
            <Said text={`${stageLabel} ${number}`} />
          </p>
        </div>
      </Link>
    </li>
  );
}
