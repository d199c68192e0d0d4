import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { FieldForm } from '../../../forms/FieldForm.tsx';
import type { FormField } from '../../../forms/field.ts';
import { actionOf } from '../../../matter/actions.ts';
import { useBegin } from '../../../matter/useMatter.ts';
import { paths } from '../../../paths.ts';
import { fieldErrors } from '../../../problem.ts';
import { useProblemWords } from '../../../problemWords.ts';
import type { TradeEntry } from '../../../shell/trades.ts';
import { beginForms } from '../../beginForms.ts';

/**
 * What begins a case of the trade: buttons for what this post may, the form, and then the case. An address can open the
 * form: `?begin=blow`.
 */
export function Begin(props: { readonly trade: TradeEntry }) {
  const { begins } = props.trade;
  const [{ begin = null }, change] = useFilters();
  const [asked, setAsked] = useState(begin);
  const close = () => {
    setAsked(null);
    if (begin !== null) change({ begin: '', issue: '', tried: '' });
  };
  const entry = begins.find(({ command }) => command === asked);
  const can = begins.filter(({ allowed }) => allowed);
  if (can.length === 0) return null;
  return (
    <>
      <AllowedBar
        actions={can.map((one, at) => ({ ...actionOf(one), primary: at === 0 }))}
        onAct={setAsked}
      />
      {entry === undefined ? null : <BeginForm trade={props.trade} entry={entry} onClose={close} />}
    </>
  );
}

interface FormProps {
  readonly trade: TradeEntry;
  readonly entry: TradeEntry['begins'][number];
  readonly onClose: () => void;
}

function BeginForm(props: FormProps) {
  const { trade, entry, onClose } = props;
  const words = useProblemWords();
  const navigate = useNavigate();
  const begin = useBegin(trade.path);
  const fields = useFields(props);
  const Form = beginForms[trade.path] ?? FieldForm;
  const open = (id: string) => void navigate({ to: paths.tradeCase, params: { trade: trade.path, id } });
  return (
    <Dialog title={entry.label} onClose={onClose}>
      <Suspense>
        <Form
          fields={fields}
          does={entry.does}
          button={entry.label}
          busy={begin.isPending}
          failed={begin.isError ? words(begin.error) : null}
          wrong={fieldErrors(begin.error)}
          onSend={({ [whereField]: district, ...body }, commandId) =>
            begin.mutate(
              {
                command: entry.command,
                body,
                commandId,
                ...(typeof district === 'string' ? { district } : {}),
              },
              { onSuccess: ({ id }) => open(id) },
            )
          }
          onCancel={onClose}
        />
      </Suspense>
    </Dialog>
  );
}

/** No name of a field of a trade: they are English words. */
const whereField = '@district';

/** Whoever works in several districts says in which one it begins. */
function useFields({ trade, entry }: FormProps): readonly FormField[] {
  const { t } = useTranslation('trades');
  if (trade.districts.length < 2) return entry.fields;
  const where = {
    name: whereField,
    kind: 'choice',
    label: t('where'),
    optional: false,
    options: trade.districts,
  };
  return [where, ...entry.fields];
}
