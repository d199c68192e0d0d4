import type { FieldSpec } from '@gridgov/domain/loop/issues/fields.ts';
import { isHelp, needsPhoto } from '@gridgov/domain/loop/issues/help.ts';
import { type CommandName, rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import { type ReactNode, useState } from 'react';
import { afterCommand } from '../after.ts';
import { type Say, useSay } from '../i18n.tsx';
import { Icon, useServerNow } from '../parts.tsx';
import { Photos } from '../photo/Photos.tsx';
import type { Photo } from '../photo/photo.ts';
import { go } from '../router.ts';
import { Starting } from '../Starting.tsx';
import { Said } from '../said.tsx';
import { useField, useNet } from '../state.tsx';
import { tell } from '../told.ts';
import type { Task } from '../types.ts';
import { languageNow, verbOf } from '../verb.ts';
import { type Begun, useBegun, useKeptCommand } from './begun.ts';
import { HelpWords } from './HelpCalls.tsx';
import { useKeeping } from './keeping.ts';
import { MyPhoto } from './MyPhoto.tsx';

/** Kinds of fields a hand on the street can fill in; the others of these commands may be left out. */
const drawn: ReadonlySet<string> = new Set(['text', 'yes', 'choice']);

interface Props {
  readonly task: Task;
  readonly command: CommandName;
  readonly about: ReactNode;
  readonly others: ReactNode;
}
type Values = Readonly<Record<string, string | boolean>>;

/** The form of a command, from the domain's own table, with what was begun of it before. */
export function CommandForm(props: Props) {
  const begun = useBegun(props.task.id, props.command);
  return begun === null ? <Starting /> : <Filled {...props} begun={begun} />;
}

function Filled(props: Props & { readonly begun: Begun }) {
  const say = useSay();
  const field = useField();
  const net = useNet();
  const { task, command, begun } = props;
  const row = rowOf(command);
  const verb = verbOf(command, say);
  const { busy, noRoom, keepIt } = useKeeping();
  const now = useServerNow();
  const [values, setValues] = useState<Values>(() => (begun.form as Values | null) ?? {});
  const [photos, setPhotos] = useState<readonly Photo[]>(begun.photos);
  const fields = Object.entries(row.fields).filter(([, { kind }]) => drawn.has(kind));
  const takesFiles = 'files' in row.fields;
  const mustShow = mustPhoto(command, task);
  const help = isHelp(task.state) && 'note' in row.fields;
  const unanswered = fields.filter(([name, { optional }]) => !optional && (values[name] ?? '') === '');
  const missing = [
    ...(mustShow && photos.length === 0 ? [say('photoWord')] : []),
    ...unanswered.map(([, spec]) => spec[languageNow()]),
  ];
  const set = (name: string, value: string | boolean) =>
    setValues((before) => ({ ...before, [name]: value }));
  const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const withFiles = { ...body, ...(photos.length === 0 ? {} : { files: photos.map(({ id }) => id) }) };
  const empty = photos.length === 0 && Object.keys(body).length === 0;
  const kept = useKeptCommand({ task, begun, command, verb, form: values, photos, empty });
  const give = async () => {
    tell(await kept.give(body));
    net.now();
    go('/', true);
  };
  return (
    <>
      <main className="scroll">
        {props.about}
        {mustShow ? (
          <MyPhoto task={task} photo={photos[0] ?? null} onPhoto={(photo) => setPhotos([photo])} />
        ) : takesFiles ? (
          <Photos photos={photos} onPhotos={setPhotos} />
        ) : null}
        {help ? <HelpWords note={String(values.note ?? '')} onNote={(note) => set('note', note)} /> : null}
        {fields.map(([name, spec]) => (
          <CommandField
            key={name}
            name={name}
            spec={asked(task, name, spec, say)}
            answers={answersOf(task, name, say)}
            value={values[name]}
            onValue={(value) => set(name, value)}
          />
        ))}
        {props.others}
      </main>
      <div className="bar">
        <BarNote
          missing={missing}
          next={afterCommand(field, task, command, withFiles as never, now, say)}
          fault={noRoom || kept.fault}
        />
        <button
          type="button"
          className={command === 'return' ? 'btn no grow' : 'btn main grow'}
          disabled={missing.length > 0 || busy}
          onClick={() => keepIt(give)}
        >
          {verb}
        </button>
      </div>
    </>
  );
}

const mustPhoto = (command: CommandName, { state }: Task) =>
  (command === 'settle' || command === 'confirm') && needsPhoto(state);

/** Of somebody in need nobody asks whether it is as reported, but whether they were met. */
function asked(task: Task, name: string, spec: FieldSpec, say: Say): FieldSpec {
  return name === 'found' && isHelp(task.state) ? { ...spec, zh: say('helpMet'), en: say('helpMet') } : spec;
}

function answersOf(task: Task, name: string, say: Say): readonly [string, string] {
  if (name === 'found' && isHelp(task.state)) return [say('helpMetYes'), say('helpMetNo')];
  return [say('answerYes'), say('answerNo')];
}

/** What has to be there before it can be sent, then what comes of it. */
export function BarNote(props: {
  readonly missing: readonly string[];
  readonly next: string;
  readonly fault: string;
}) {
  const say = useSay();
  const { missing, next, fault } = props;
  if (fault !== '')
    return (
      <p className="note w-bad" role="alert">
        {fault}
      </p>
    );
  const text = missing.length > 0 ? say('stillNeeded', { what: missing.join(say('dot')) }) : next;
  return text === '' ? null : (
    <p className="note">
      <Said text={text} />
    </p>
  );
}

function CommandField(props: {
  readonly name: string;
  readonly spec: FieldSpec;
  readonly answers: readonly [yes: string, no: string];
  readonly value: string | boolean | undefined;
  readonly onValue: (value: string | boolean) => void;
}) {
  const say = useSay();
  const { rules } = useField();
  const { name, spec, answers, value, onValue } = props;
  const language = languageNow();
  const label = `${spec[language]}${spec.optional ? say('optional') : ''}`;
  if (spec.kind === 'yes')
    return (
      <fieldset className="block">
        <legend>{label}</legend>
        <div className="pick two">
          {[true, false].map((answer) => (
            <label key={String(answer)}>
              <input type="radio" name={name} checked={value === answer} onChange={() => onValue(answer)} />
              <Icon name="check" />
              {answers[answer ? 0 : 1]}
            </label>
          ))}
        </div>
      </fieldset>
    );
  return (
    <div className="block">
      <label className="lab" htmlFor={`f-${name}`}>
        {label}
      </label>
      {spec.kind === 'choice' ? (
        <select
          className="in"
          id={`f-${name}`}
          value={String(value ?? '')}
          onChange={(event) => onValue(event.target.value)}
        >
          <option value="">{say('choose')}</option>
          {(rules?.returnReasons ?? []).map((reason) => (
            <option key={reason.code} value={reason.code}>
              {reason[language]}
            </option>
          ))}
        </select>
      ) : (
        <textarea
          id={`f-${name}`}
          rows={2}
          maxLength={2000}
          value={String(value ?? '')}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </div>
  );
}
