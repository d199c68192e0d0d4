import { ErrorSummary } from '@gridgov/ui/Field.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import type { TFunction } from 'i18next';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandId } from '../commandId.ts';
import type { FieldFault } from '../problem.ts';
import type { ProblemWords } from '../problemWords.ts';
import type { ControlsByKind } from './controls.tsx';
import { fieldControls, NoControl } from './controls.tsx';
import type { FormField, FormValue, FormValues } from './field.ts';
import type { RulesByKind } from './rules.ts';
import { fieldRules } from './rules.ts';
import { useWhenThrough } from './useWhenThrough.ts';
import type { Found } from './values.ts';
import { bodyOf, checkForm, isAsked, startValues } from './values.ts';
import './forms.css';

/** Kinds of fields and how they are filled in; a trade with kinds of its own adds them to those of every form. */
export interface FieldKinds {
  readonly rules: RulesByKind;
  readonly controls: ControlsByKind;
}
const everyKind: FieldKinds = { rules: fieldRules, controls: fieldControls };

export interface FormProps {
  readonly fields: readonly FormField[];
  readonly button: string;
  readonly busy: boolean;
  readonly failed: ProblemWords | null;
  /** Fields the server found wrong. */
  readonly wrong?: readonly FieldFault[];
  readonly onSend: (body: Record<string, unknown>, commandId: string) => void;
  readonly onCancel: () => void;
  /** Id of the case the form is about. */
  readonly about?: string;
  readonly does?: string;
  readonly destructive?: boolean;
}
interface Props extends FormProps {
  /** What is filled in beside the suggestions. */
  readonly start?: FormValues;
  readonly kinds?: FieldKinds;
  /** Fields that begin anew when another changes. */
  readonly clears?: Readonly<Record<string, string>>;
  readonly onChange?: (name: string, value: FormValue) => void;
}

/** A form drawn from the fields a command needs, checked before it is sent. */
export function FieldForm(props: Props) {
  const { t } = useTranslation();
  const prefix = useId();
  const { rules, controls } = props.kinds ?? everyKind;
  const [values, setValues] = useState(() => ({ ...startValues(props.fields, rules), ...props.start }));
  const [tried, setTried] = useState(false);
  const [uploading, setUploading] = useState(false);
  const idFor = useCommandId();
  const fields = props.fields.filter((field) => isAsked(field, values));
  const check = () => checkForm(fields, values, dayAndTime(Date.now()).day, rules);
  const errors = (tried ? check() : []).map((one) => ({
    id: controlOf(prefix, one),
    message: problemWords(t, one),
  }));
  const pieces = new Map(errors.map(({ id, message }) => [id, message]));
  const sendNow = () => {
    setTried(true);
    if (check().length > 0) return;
    const body = bodyOf(fields, values, rules);
    props.onSend(body, idFor(JSON.stringify(body)));
  };
  const change = (name: string, value: FormValue) => {
    const cleared = props.clears?.[name];
    setValues((before) => ({
      ...before,
      ...(cleared === undefined ? {} : { [cleared]: undefined }),
      [name]: value,
    }));
    props.onChange?.(name, value);
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
      {fields.map((field) => {
        const Control = controls[field.kind] ?? NoControl;
        return (
          <Control
            key={field.name}
            id={`${prefix}${field.name}`}
            field={field}
            value={values[field.name]}
            error={pieces.get(`${prefix}${field.name}`) ?? faultOf(field, props.wrong ?? [])}
            pieces={pieces}
            about={props.about}
            onChange={(value) => change(field.name, value)}
            onBusy={setUploading}
          />
        );
      })}
      <Footer {...props} waiting={waiting} uploading={uploading} />
    </form>
  );
}

function Footer(props: Props & { readonly waiting: boolean; readonly uploading: boolean }) {
  const { t } = useTranslation();
  const { uploading } = props;
  return (
    <footer>
      <button
        type="submit"
        className={props.destructive === true ? 'btn x' : 'btn pri'}
        disabled={props.busy || props.waiting}
      >
        {props.busy ? t('command.sending') : props.button}
      </button>
      <button type="button" className="btn q" onClick={props.onCancel}>
        {t('common.cancel')}
      </button>
      {uploading ? <span className="t2 sm">{t('command.stillUploading')}</span> : null}
      {props.does === undefined || uploading ? null : (
        <span className="t2 sm form-effect">
          <Said text={t('command.effect', { text: props.does })} />
        </span>
      )}
    </footer>
  );
}

/** The server names a field by its path; a fault inside a place or a part belongs to its field. */
function faultOf(field: FormField, faults: readonly FieldFault[]): string | undefined {
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
function controlOf(prefix: string, { field, piece }: Found): string {
  return `${prefix}${field.name}${piece === undefined ? '' : `-${piece.id}`}`;
}

function problemWords(t: TFunction<'console'>, { field, problem, piece }: Found): string {
  const said = (name: string) => t(`command.${problem}`, { field: name });
  return piece === undefined ? said(field.label) : piece.words(t, said);
}
