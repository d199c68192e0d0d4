import { ErrorSummary } from '@gridgov/ui/Field.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import type { TFunction } from 'i18next';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandId } from '../../../../commandId.ts';
import type { FieldFault } from '../../../../problem.ts';
import type { ProblemWords } from '../../../../problemWords.ts';
import { useConditions } from '../report/reportQueries.ts';
import type { CommandField } from '../types.ts';
import { CommandFieldView } from './CommandField.tsx';
import type { FormValues, Found } from './commandForm.ts';
import { bodyOf, checkForm, isAsked, startValues } from './commandForm.ts';
import { unitWords } from './LimitField.tsx';
import { useWhenThrough } from './useWhenThrough.ts';

interface Props {
  readonly fields: readonly CommandField[];
  readonly button: string;
  readonly busy: boolean;
  readonly failed: ProblemWords | null;
  /** Fields the server found wrong. */
  readonly wrong?: readonly FieldFault[];
  readonly onSend: (body: Record<string, unknown>, commandId: string) => void;
  readonly onCancel: () => void;
  readonly issue?: string;
  readonly does?: string;
  readonly destructive?: boolean;
}

/** A form drawn from the fields a command needs, checked before it is sent. */
export function CommandForm(props: Props) {
  const { t } = useTranslation();
  const prefix = useId();
  const [values, setValues] = useState<FormValues>(() => startValues(props.fields));
  const [tried, setTried] = useState(false);
  const [uploading, setUploading] = useState(false);
  const idFor = useCommandId();
  const fields = useFieldsFor(props.fields, values).filter((field) => isAsked(field, values));
  const check = () => checkForm(fields, values, dayAndTime(Date.now()).day);
  const problems = tried ? check() : [];
  const errors = problems.map((one) => ({ id: controlOf(prefix, one), message: problemWords(t, one) }));
  const pieces = new Map(errors.map(({ id, message }) => [id, message]));
  const sendNow = () => {
    setTried(true);
    if (check().length > 0) return;
    const body = bodyOf(fields, values);
    props.onSend(body, idFor(JSON.stringify(body)));
  };
  const { ask: submit, waiting } = useWhenThrough<void>(uploading, sendNow);
  return (
    <form
      className="dialog-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary errors={errors} />
      {props.failed === null ? null : <Failed words={props.failed} />}
      {fields.map((field) => (
        <CommandFieldView
          key={field.name}
          id={`${prefix}${field.name}`}
          field={field}
          value={values[field.name]}
          error={pieces.get(`${prefix}${field.name}`) ?? faultOf(field, props.wrong ?? [])}
          pieces={pieces}
          issue={props.issue}
          onChange={(value) =>
            setValues((before) => ({
              ...before,
              // The conditions of another class are others.
              ...(field.name === 'class' ? { condition: undefined } : {}),
              [field.name]: value,
            }))
          }
          onBusy={setUploading}
        />
      ))}
      <footer>
        <button
          type="submit"
          className={props.destructive === true ? 'btn x' : 'btn pri'}
          disabled={props.busy || waiting}
        >
          {props.busy ? t('command.sending') : props.button}
        </button>
        <button type="button" className="btn q" onClick={props.onCancel}>
          {t('common.cancel')}
        </button>
        {uploading ? <span className="t2 sm">{t('command.stillUploading')}</span> : null}
        {props.does === undefined || uploading ? null : (
          <span className="t2 sm form-effect">{t('command.effect', { text: props.does })}</span>
        )}
      </footer>
    </form>
  );
}

/** The opening conditions follow the class that is chosen in the same form. */
function useFieldsFor(fields: readonly CommandField[], values: FormValues): readonly CommandField[] {
  const { t } = useTranslation();
  const chosen = fields.some(({ name }) => name === 'condition') ? values.class : undefined;
  const conditions = useConditions(typeof chosen === 'string' ? chosen : undefined);
  const found = conditions.data?.standards;
  if (found === undefined) return fields;
  const options = found.map(({ condition, limit }) => ({
    value: condition,
    label: t('command.withLimit', { text: condition, n: limit.n, unit: t(unitWords[limit.unit]) }),
  }));
  return fields.map((field) =>
    field.name === 'condition' ? { ...field, optional: options.length < 2, options } : field,
  );
}

/** The server names a field by its path; a fault inside a place or a part belongs to its field. */
function faultOf(field: CommandField, faults: readonly FieldFault[]): string | undefined {
  return faults.find((fault) => fault.field.split(/[./]/).find(Boolean) === field.name)?.message;
}

function Failed(props: { readonly words: ProblemWords }) {
  return (
    <div className="error-summary" role="alert">
      <b>{props.words.title}</b>
      {props.words.detail === undefined ? null : <p>{props.words.detail}</p>}
    </div>
  );
}

/** The same content keeps its command id over retries, so that it happens once; changed content gets another. */
function useCommandId(): (content: string) => string {
  const last = useRef<{ readonly content: string; readonly id: string }>(undefined);
  return (content) => {
    if (last.current?.content !== content) last.current = { content, id: commandId(Date.now()) };
    return last.current.id;
  };
}

/** The id of the control that something is wrong with. */
function controlOf(prefix: string, { field, part }: Found): string {
  return `${prefix}${field.name}${part === undefined ? '' : `-${part.key}-${part.piece}`}`;
}

const pieceNames = { title: 'partWhat', unit: 'partUnit', limit: 'partLimit' } as const;

function problemWords(t: TFunction<'console'>, { field, problem, part }: Found): string {
  if (part === undefined) return t(`command.${problem}`, { field: field.label });
  const said = t(`command.${problem}`, { field: t(`command.${pieceNames[part.piece]}`) });
  return t('command.inPart', { part: t('command.partTitle', { n: part.at + 1 }), said });
}
