import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeDialog } from '../../../admin/ChangeDialog.tsx';
import type { Change } from '../../../admin/ChangeFields.tsx';
import { ChangeFields } from '../../../admin/ChangeFields.tsx';
import { cityDay } from '../../../admin/days.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { Conditions, Target } from './parts.tsx';
import type { Proposal } from './queries.ts';
import { useProposals } from './queries.ts';
import './routing.css';

/** Rules that rulings point to, each with how many agree and the matters it rests on; a person decides. */
export function Proposals() {
  const { t } = useTranslation('routing');
  return (
    <section className="sheet">
      <p className="cap">{t('prop.lead')}</p>
      <Loaded query={useProposals()}>
        {({ items }) =>
          items.length === 0 ? (
            <StateBlock state={{ kind: 'empty', title: t('prop.none'), next: t('prop.noneNext') }} />
          ) : (
            <ul className="adm-rows">
              {items.map((proposal) => (
                <Row key={proposal.key} proposal={proposal} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

type Decision = 'adopted' | 'declined';

function Row(props: { readonly proposal: Proposal }) {
  const { t } = useTranslation('routing');
  const { when, target, agrees, total, matterIds } = props.proposal;
  const mayDecide = useRight('routing.edit');
  const [deciding, setDeciding] = useState<Decision | null>(null);
  return (
    <li>
      <b>
        <Conditions when={when} />
      </b>
      <span>→</span>
      <Target unitId={target.unitId} />
      <span className="tag">{t('prop.counts', { agrees, total })}</span>
      <details>
        <summary>{t('prop.matters')}</summary>
        <ul className="adm-tags">
          {matterIds.map((id, at) => (
            <li key={id}>
              <Link className="lk" to={paths.oneCase} params={{ id }}>
                {t('prop.matter', { n: at + 1 })}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      <span className="grow" />
      {mayDecide ? (
        <>
          <button type="button" className="btn s pri" onClick={() => setDeciding('adopted')}>
            {t('prop.adopt')}
          </button>
          <button type="button" className="btn s" onClick={() => setDeciding('declined')}>
            {t('prop.decline')}
          </button>
        </>
      ) : null}
      {deciding === null ? null : (
        <Decide proposal={props.proposal} decision={deciding} onClose={() => setDeciding(null)} />
      )}
    </li>
  );
}

const adoptedPriority = 150;

function Decide(props: {
  readonly proposal: Proposal;
  readonly decision: Decision;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('routing');
  const { proposal, decision, onClose } = props;
  const adopt = decision === 'adopted';
  const [value, setValue] = useState<Change>({ from: cityDay(1), note: '' });
  const body = { decision, ...value, ...(adopt ? { priority: adoptedPriority } : {}) };
  return (
    <ChangeDialog<unknown>
      title={adopt ? t('prop.adopt') : t('prop.decline')}
      lead={
        adopt ? (
          <>
            <Conditions when={proposal.when} /> → <Target unitId={proposal.target.unitId} plain />
          </>
        ) : (
          t('prop.declineLead')
        )
      }
      call={{ method: 'POST', path: `/routing-proposals/${proposal.key}/decision`, body }}
      told={adopt ? t('prop.adopted') : t('prop.declined')}
      onClose={onClose}
    >
      <ChangeFields value={value} onChange={setValue} undated={!adopt} />
    </ChangeDialog>
  );
}
