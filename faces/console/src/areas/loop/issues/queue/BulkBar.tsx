import { useUiWords } from '@gridgov/ui/language.tsx';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkFrame } from '../../../../bulk/BulkFrame.tsx';
import type { BulkPlan } from '../../../../bulk/plan.ts';
import { paths } from '../../../../paths.ts';
import { toast } from '../../../../shell/toasts.tsx';
import { useBulkCheck } from '../queries.ts';
import type { BulkChecks } from '../types.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { isBulk, planBulk, suggestedOf } from './bulk.ts';

/** Commands over the selection: before, who may not and why; after, a result for each. */
export function BulkBar(props: {
  readonly ids: readonly string[];
  /** The command at hand, by a button here or by its key; null: none. */
  readonly asked: string | null;
  readonly onAsked: (command: string | null) => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const { asked, onAsked } = props;
  const check = useBulkCheck(props.ids);
  const plans = planBulk(check.data ?? []);
  const chosen = plans.find(({ command }) => command === asked) ?? null;
  useRefusal(asked, check.data, chosen, onAsked);
  // What moves most of the selection on is the first thing to do; merging is never that.
  const main = plans.find(({ command }) => command === 'dispatch' || command === 'acknowledge')?.command;
  const short = plans.find(({ cannot }) => cannot.length > 0);
  return (
    <BulkFrame
      n={props.ids.length}
      checking={check.isPending}
      plans={plans}
      main={main}
      note={
        <>
          {short === undefined ? null : <Cannot plan={short} />} {t('queue.bulkNoClose')}
        </>
      }
      onAsked={onAsked}
      onClear={props.onClear}
    >
      {chosen === null ? null : (
        <BulkDialog
          plan={chosen}
          suggested={suggestedOf(chosen, check.data ?? [])}
          fields={
            check.data?.flatMap(({ commands }) => commands).find(({ command }) => command === chosen.command)
              ?.fields ?? []
          }
          onClose={() => onAsked(null)}
          onDone={() => {
            onAsked(null);
            props.onClear();
          }}
        />
      )}
    </BulkFrame>
  );
}

/** A key for what none of the selection takes, or what is not given to many, says so instead of doing nothing. */
function useRefusal(
  asked: string | null,
  checks: BulkChecks | undefined,
  chosen: BulkPlan | null,
  onAsked: (command: null) => void,
): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (asked === null || checks === undefined || chosen !== null) return;
    const entries = checks.flatMap(({ commands }) => commands.filter(({ command }) => command === asked));
    const why = entries.find(({ refusal }) => refusal !== undefined)?.refusal?.text;
    const label = entries[0]?.label ?? t('queue.bulkThis');
    toast(
      isBulk(asked)
        ? t('queue.bulkNone', { command: label, n: checks.length, why: why ?? '' })
        : t('queue.bulkOneByOne', { n: checks.length }),
    );
    onAsked(null);
  }, [asked, checks, chosen, onAsked, t]);
}

function Cannot(props: { readonly plan: BulkPlan }) {
  const { t } = useTranslation();
  const words = useUiWords();
  const { plan } = props;
  const first = plan.cannot[0];
  if (first === undefined) return null;
  return (
    <>
      {t('bulk.cannot', { command: plan.label, n: plan.cannot.length })}
      <Link to={paths.oneCase} params={{ id: first.id }}>
        {first.shortNumber}
      </Link>{' '}
      {first.text}
      {plan.cannot.length > 1 ? t('queue.bulkCannotMore', { n: plan.cannot.length }) : ''}
      {words.stop}
    </>
  );
}
