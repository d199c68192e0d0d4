import { Icon } from '@gridgov/ui/Icon.tsx';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findTrail } from './trail.ts';

interface Props {
  readonly id: string;
  readonly number: string;
  /** Address of a case of the same list. */
  readonly hrefOf: (id: string) => string;
  /** Where to go back to, where the case was opened by a link. */
  readonly back: { readonly label: string; readonly href: string };
  readonly tools?: ReactNode;
}

/** Goes to the neighbour in the list a case was opened from. */
export function useTrailStep(id: string, hrefOf: Props['hrefOf']): (step: 1 | -1) => void {
  const navigate = useNavigate();
  return (step) => {
    const found = findTrail(id);
    const next = found?.trail.ids[found.at + step];
    if (next !== undefined) void navigate({ href: hrefOf(next) });
  };
}

/** Back to the list it came from and on to its neighbours; the full number; what else can be done with the page. */
export function MatterCrumb(props: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, back } = props;
  const go = useTrailStep(id, props.hrefOf);
  const found = findTrail(id);
  return (
    <div className="crumb">
      <button
        type="button"
        className="btn q s"
        onClick={() => void navigate({ href: found?.trail.href ?? back.href })}
      >
        <Icon name="left" />
        {found === null
          ? back.label
          : t('case.position', { view: found.trail.label, at: found.at + 1, total: found.trail.ids.length })}
      </button>
      {found === null ? null : (
        <>
          <button
            type="button"
            className="icb"
            aria-label={t('common.previous')}
            disabled={found.at === 0}
            onClick={() => go(-1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            className="icb"
            aria-label={t('common.next')}
            disabled={found.at === found.trail.ids.length - 1}
            onClick={() => go(1)}
          >
            <Icon name="down" />
          </button>
          <span className="bar-line" aria-hidden="true" />
        </>
      )}
      <span>{props.number}</span>
      <span className="grow" />
      {props.tools}
    </div>
  );
}
