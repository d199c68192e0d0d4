import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../shell/toasts.tsx';
import type { Call } from './change.ts';
import { useChange } from './change.ts';
import { FormDialog } from './FormDialog.tsx';

interface Props<Answer> {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The verb; the title where it says the same. */
  readonly act?: string;
  readonly danger?: boolean;
  readonly wide?: boolean;
  readonly call: Call;
  /** What has still to be chosen, in words. */
  readonly missing?: string | undefined;
  /** Said once it is done; that it is, where neither this nor `onDone` says more. */
  readonly told?: string | ((answer: Answer) => string);
  readonly onDone?: (answer: Answer) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A question that, answered, is one call to the server: it closes when the server has taken it, and says so. */
export function ChangeDialog<Answer = void>(props: Props<Answer>) {
  const { t } = useTranslation();
  const change = useChange<Answer>();
  const { title, act = title, call, told, onDone, onClose, ...frame } = props;
  const done = (answer: Answer) => {
    onClose();
    if (told !== undefined) toast(typeof told === 'string' ? told : told(answer));
    else if (onDone === undefined) toast(t('common.done', { what: title }));
    onDone?.(answer);
  };
  return (
    <FormDialog
      {...frame}
      title={title}
      act={act}
      busy={change.isPending}
      error={change.error}
      onSubmit={() => change.mutate(call, { onSuccess: done })}
      onClose={onClose}
    />
  );
}
