import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRight } from '../../../shell/session.ts';
import { LimitDialog } from './LimitDialog.tsx';
import { LimitWords } from './LimitWords.tsx';
import type { ClockUnit, TradeLimits as Limits } from './queries.ts';
import { useTradeLimits } from './queries.ts';

const units: readonly ClockUnit[] = [
  'minute',
  'urgent_hour',
  'working_hour',
  'workday',
  'urgent_workday',
  'statutory_day',
  'statutory_month',
];
type Trade = Limits[number];
type One = { readonly trade: string; readonly limit: Trade['limits'][number] };

/** How long each clock of the trades besides the loop runs, and what will hold later. */
export function TradeLimits() {
  const { t } = useTranslation('rules');
  const [open, setOpen] = useState<One | null>(null);
  return (
    <>
      <Loaded query={useTradeLimits()}>
        {({ items }) =>
          items.length === 0 ? (
            <StateBlock state={{ kind: 'empty', title: t('tradeLimits.none') }} />
          ) : (
            items.map((one) => <OneTrade key={one.trade} trade={one} onChange={setOpen} />)
          )
        }
      </Loaded>
      {open === null ? null : (
        <LimitDialog
          title={t('tradeLimits.change', { name: open.limit.label })}
          path={`/rules/trade-limits/${open.trade}/${open.limit.name}`}
          before={open.limit.limit}
          units={units}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function OneTrade(props: { readonly trade: Trade; readonly onChange: (one: One) => void }) {
  const { t } = useTranslation('rules');
  const mayEdit = useRight('rules.edit');
  const { trade, label, limits } = props.trade;
  return (
    <section className="sheet">
      <header>
        <h2>{label}</h2>
        <p className="t2 sm">{t('tradeLimits.lead')}</p>
      </header>
      <ul className="adm-rows">
        {limits.map((limit) => (
          <li key={limit.name}>
            <b>{limit.label}</b>
            <LimitWords limit={limit.limit} />
            {limit.pending.map((later) => (
              <span className="tag" key={later.from}>
                {t('tradeLimits.from', { day: later.from })} <LimitWords limit={later.limit} />
              </span>
            ))}
            <span className="grow" />
            {mayEdit ? (
              <button type="button" className="btn s" onClick={() => props.onChange({ trade, limit })}>
                {t('limitChange.go')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
