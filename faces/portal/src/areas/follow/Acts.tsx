import { type FormEvent, useRef, useState } from 'react';
import { sendPhoto } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { newId } from '../../ids.ts';
import { Fault } from '../../parts/Fault.tsx';
import { shrunk } from '../../parts/shrink.ts';
import type { Viewed } from '../../parts/useOwn.ts';
import { errorWords } from '../../parts.tsx';
import { Link } from '../../router.tsx';
import { useWords } from '../../settings.tsx';
import { fill } from '../../words/fill.ts';

const FORMS = ['note', 'urge', 'object', 'withdraw'] as const;
type Form = (typeof FORMS)[number];
const SIGN = { note: 'msg', urge: 'bell', object: 'msg', withdraw: 'left' } as const;

/** What the server says is allowed, as buttons; each opens one small form. */
export function Acts({ own, data, id }: Viewed) {
  const words = useWords();
  const t = words.follow;
  const [open, setOpen] = useState<Form | null>(null);
  const [done, setDone] = useState('');
  const allowed = new Map(data.can.map((one) => [one.command, one]));
  const shown = FORMS.filter((form) => allowed.get(form)?.allowed === true);
  const names = { note: t.add, urge: t.urge, object: t.object, withdraw: t.withdraw };
  const declined = data.matter.stage === 'declined';
  const turn = (form: Form) => {
    setOpen(open === form ? null : form);
    setDone('');
  };
  return (
    <section className="sec line">
      <h2>{shown.length === 0 ? t.next : t.can}</h2>
      <Judge data={data} id={id} />
      {declined ? (
        <>
          <p>{t.declinedHint}</p>
          {shown.includes('object') ? (
            <div className="acts">
              <button
                type="button"
                className="btn main"
                aria-expanded={open === 'object'}
                onClick={() => turn('object')}
              >
                {t.objectMain}
              </button>
            </div>
          ) : null}
        </>
      ) : null}
      {shown.length === 0 ? (
        <div className="acts">
          <Link className="btn" to="/report">
            {t.again}
          </Link>
        </div>
      ) : null}
      <div className="acts tri">
        {shown
          .filter((form) => !(declined && form === 'object'))
          .map((form) => (
            <button
              key={form}
              type="button"
              className="btn low"
              aria-expanded={open === form}
              onClick={() => turn(form)}
            >
              <Icon name={SIGN[form]} />
              {names[form]}
            </button>
          ))}
      </div>
      {open === null ? null : (
        <ActForm
          key={open}
          form={open}
          draft={data.draft}
          give={(body, key) => own.act(open, body, key)}
          after={() => {
            setDone(t.done[open]);
            setOpen(null);
          }}
        />
      )}
      <div role="status">{done === '' ? null : <p className="ok-line">{done}</p>}</div>
      {data.matter.fellows > 0 ? (
        <p className="t2" style={{ marginTop: 12 }}>
          {fill(t.fellows, { n: data.matter.fellows })}
        </p>
      ) : null}
    </section>
  );
}

/** Asked until it is answered; afterwards it can still be taken up again. */
function Judge({ data, id }: Pick<Viewed, 'data' | 'id'>) {
  const t = useWords().follow;
  const may = (command: string) => data.can.some((one) => one.command === command && one.allowed);
  const [judge, reopen] = [may('rate') && data.answered === null, may('reopen')];
  if (!judge && !reopen) return null;
  return (
    <div className="acts">
      <Link className={data.answered === null ? 'btn main' : 'btn'} to={`/my/${id}/rate`}>
        {judge ? t.rate : t.reopen}
      </Link>
    </div>
  );
}

type ActFormProps = {
  readonly form: Form;
  readonly draft: string;
  readonly give: (body: object, key: string) => Promise<unknown>;
  readonly after: () => void;
};

function ActForm({ form, draft, give, after }: ActFormProps) {
  const words = useWords();
  const t = words.follow;
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  // One id for one wish: pressed twice, or sent again after a lost answer, it is done once.
  const key = useRef(newId());
  const needed = form === 'note' || form === 'object';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    try {
      await give(bodyOf(form, text.trim(), files), key.current);
      after();
    } catch (error) {
      setProblem(errorWords(error, words));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} style={{ marginTop: 20 }}>
      <Fault text={problem} />
      <label className="lab" htmlFor="said">
        {t.form[form]} {needed ? '' : words.optional}
      </label>
      <textarea
        className="in"
        id="said"
        rows={3}
        value={text}
        required={needed}
        minLength={2}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="acts">
        <button type="submit" className="btn main" disabled={busy}>
          {busy ? words.sending : t.formGo[form]}
        </button>
        {form === 'note' ? (
          <AddPhoto draft={draft} files={files} add={(file) => setFiles([...files, file])} />
        ) : null}
      </div>
    </form>
  );
}

function bodyOf(form: Form, text: string, files: readonly string[]): object {
  switch (form) {
    case 'note':
      return { note: text, ...(files.length === 0 ? {} : { files }) };
    case 'urge':
      return text === '' ? {} : { note: text };
    case 'object':
      return { reason: text };
    case 'withdraw':
      return text.length < 2 ? {} : { reason: text };
  }
}

type AddPhotoProps = {
  readonly draft: string;
  readonly files: readonly string[];
  readonly add: (id: string) => void;
};

export function AddPhoto({ draft, files, add }: AddPhotoProps) {
  const words = useWords();
  const [state, setState] = useState('');
  const take = async (list: FileList | null) => {
    const file = list?.[0];
    if (file === undefined) return;
    setState(words.report.photo.sending);
    try {
      const { id } = await sendPhoto(await shrunk(file), draft);
      add(id);
      setState('');
    } catch (error) {
      setState(fill(words.report.photo.failed, { why: errorWords(error, words) }));
    }
  };
  return (
    <>
      <label className="btn low filebtn">
        <Icon name="camera" />
        {words.follow.addPhoto}
        {files.length > 0 ? ` (${files.length})` : ''}
        <input type="file" accept="image/*" onChange={(event) => void take(event.target.files)} />
      </label>
      <span role="status">{state}</span>
    </>
  );
}
