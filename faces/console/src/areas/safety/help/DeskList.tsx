import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseHead } from '../../../matter/wire.ts';
import type { grouped } from './groups.ts';

/** Requests in their groups; each row leads to the request beside the list. */
export function DeskList(props: {
  readonly groups: ReturnType<typeof grouped>;
  readonly shown: string | undefined;
}) {
  const { t } = useTranslation('helpDesk');
  return props.groups.map(({ name, rows }) => (
    <section key={name} aria-labelledby={`desk-${name}`}>
      <h2 id={`desk-${name}`}>{t(`group_${name}`, { n: rows.length })}</h2>
      <ul>
        {rows.map((head) => (
          <Row key={head.id} head={head} current={head.id === props.shown} />
        ))}
      </ul>
    </section>
  ));
}

function Row({ head, current }: { readonly head: CaseHead; readonly current: boolean }) {
  const { t } = useTranslation('helpDesk');
  const { clock, label, number, stageLabel, mine, open } = head;
  return (
    <li className={current ? 'cur' : ''}>
      {open && clock !== null ? (
        <p className="desk-clock">
          <ClockChip clock={clock} today={dayAndTime(Date.now()).day} />
          {mine ? <span className="tag">{t('yours')}</span> : null}
        </p>
      ) : null}
      <Link
        to="."
        search={{ id: head.id } as never}
        replace
        {...(current ? { 'aria-current': 'true' as const } : {})}
      >
        <Said text={label} />
      </Link>
      <small>
        {label.includes(number) ? '' : `${number} `}
        {stageLabel}
      </small>
    </li>
  );
}
