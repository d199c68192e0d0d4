import { type FormEvent, useState } from 'react';
import type { Attached } from '../give.ts';
import { useLanguage, useSay } from '../i18n.tsx';
import { Photos } from '../photo/Photos.tsx';
import type { Photo } from '../photo/photo.ts';
import { Said } from '../said.tsx';
import type { Act } from './act.ts';
import { CaseFieldIn, type Value } from './CaseFieldIn.tsx';
import type { CaseDetail, CaseField } from './types.ts';
import { caseWords } from './words.ts';

type Body = Readonly<Record<string, unknown>>;
type Props = {
  readonly detail: CaseDetail;
  readonly act: Act;
  readonly busy: boolean;
  readonly onSend: (body: Body, photos?: readonly Attached[]) => void;
};

const isFilled = (value: Value) => (typeof value === 'string' ? value.trim() !== '' : value !== undefined);

/** The form of a command, drawn from its fields; one question alone is answered at one press. */
export function CaseForm({ detail, act, busy, onSend }: Props) {
  const { asks = [] } = act;
  const fields = detail.commands.find(({ command }) => command === act.command)?.fields ?? [];
  // In the order in which they are asked.
  const asked = asks.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const [only] = asked;
  if (asked.length === 1 && only !== undefined && (only.kind === 'choice' || only.kind === 'yes'))
    return <OnePress field={only} act={act} busy={busy} onSend={onSend} />;
  return <Filled detail={detail} act={act} busy={busy} onSend={onSend} fields={asked} />;
}

/** Nobody types at four in the morning. */
function OnePress({ field, act, busy, onSend }: Omit<Props, 'detail'> & { readonly field: CaseField }) {
  const [yes, no] = useAnswers(act);
  const answers =
    field.kind === 'yes'
      ? [
          { value: true, label: yes },
          { value: false, label: no },
        ]
      : (field.options ?? []);
  return (
    <>
      <p className="note">{act.why ?? field.label}</p>
      {answers.map(({ value, label }) => (
        <button
          key={String(value)}
          type="button"
          className={value === true ? 'btn main wide' : 'btn wide'}
          disabled={busy}
          onClick={() => onSend({ [field.name]: value })}
        >
          <Said text={label} />
        </button>
      ))}
    </>
  );
}

function useAnswers({ answers }: Act): readonly [yes: string, no: string] {
  const words = caseWords(useLanguage());
  return answers ?? [words('yes'), words('no')];
}

function Filled(props: Props & { readonly fields: readonly CaseField[] }) {
  const say = useSay();
  const { detail, act, busy, fields, onSend } = props;
  const [values, setValues] = useState<Readonly<Record<string, Value>>>({});
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const answers = useAnswers(act);
  const takesPhotos = (field: CaseField) => field.kind === 'files' || field.kind === 'pages';
  const isGiven = (field: CaseField) =>
    takesPhotos(field) ? photos.length > 0 : isFilled(values[field.name]);
  const ready =
    fields.every((field) => field.optional || isGiven(field)) &&
    (act.anyOf === undefined || fields.some(isGiven));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const given = Object.entries(values).filter(([, value]) => isFilled(value));
    onSend(
      Object.fromEntries(
        given.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
      ),
      photos,
    );
  };
  const [first] = fields.filter(({ kind }) => kind === 'text');
  const set = (name: string, value: Value) => setValues((before) => ({ ...before, [name]: value }));
  return (
    <form onSubmit={send}>
      {fields.map((field) =>
        takesPhotos(field) ? (
          <Photos key={field.name} photos={photos} onPhotos={setPhotos} />
        ) : (
          <CaseFieldIn
            key={field.name}
            detail={detail}
            field={field}
            answers={answers}
            quick={field === first ? (act.quick ?? []) : []}
            value={values[field.name]}
            onValue={(value) => set(field.name, value)}
          />
        ),
      )}
      <button type="submit" className="btn main wide" disabled={busy || !ready}>
        {busy ? say('sending') : act.name}
      </button>
    </form>
  );
}
