import { useLanguage } from '../i18n.tsx';
import { ClockTile, Link } from '../parts.tsx';
import { Said } from '../said.tsx';
import { lookOf } from './clock.ts';
import type { CaseHead } from './types.ts';
import { caseWords } from './words.ts';

type Props = { readonly of: readonly CaseHead[]; readonly page: string; readonly now: number };

/** Cases of another trade among the tasks; what ends first is first. */
export function CaseRows({ of, page, now }: Props) {
  const words = caseWords(useLanguage());
  const rows = of
    .map((head) => ({ head, clock: head.clock === null ? null : lookOf(head.clock, now, words) }))
    .sort((a, b) => (a.clock?.breaksAt ?? Infinity) - (b.clock?.breaksAt ?? Infinity));
  if (rows.length === 0) return null;
  return (
    <ul className="rows">
      {rows.map(({ head: { id, label, number, stageLabel }, clock }) => (
        <li key={id}>
          <Link to={`/${page}/${id}`}>
            {clock === null ? <span /> : <ClockTile clock={clock} />}
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
      ))}
    </ul>
  );
}
