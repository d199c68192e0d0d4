import { needsPhoto } from '@gridgov/domain/loop/issues/help.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { afterCommand } from '../after.ts';
import { type Say, useSay } from '../i18n.tsx';
import { Icon, useServerNow } from '../parts.tsx';
import type { Photo } from '../photo/photo.ts';
import { go } from '../router.ts';
import { Starting } from '../Starting.tsx';
import { Said } from '../said.tsx';
import { useField, useNet } from '../state.tsx';
import { tell } from '../told.ts';
import type { Task } from '../types.ts';
import { verbOf } from '../verb.ts';
import { type Begun, useBegun, useKeptCommand } from './begun.ts';
import { BarNote } from './CommandForm.tsx';
import { WordsField } from './form.tsx';
import { useKeeping } from './keeping.ts';
import { MyPhoto } from './MyPhoto.tsx';

interface Props {
  readonly task: Task;
  readonly about: ReactNode;
  readonly others: ReactNode;
  readonly rework: boolean;
  readonly onRework: (rework: boolean) => void;
}

/** What is ticked and written while verifying. */
interface Form {
  readonly held: readonly string[];
  readonly faults: readonly string[];
  readonly text: string;
}
const blank: Form = { held: [], faults: [], text: '' };

/** 核查: a photo of one's own, the closing conditions one by one, agree or ask for rework. */
export function VerifyForm(props: Props) {
  const begun = useBegun(props.task.id, 'verify');
  return begun === null ? <Starting /> : <Verify {...props} begun={begun} />;
}

function Verify(props: Props & { readonly begun: Begun }) {
  const say = useSay();
  const field = useField();
  const net = useNet();
  const now = useServerNow();
  const { task, rework, onRework, begun } = props;
  const conditions = conditionsOf(task.closeCondition, say);
  const { busy, noRoom, keepIt } = useKeeping();
  const [photos, setPhotos] = useState<readonly Photo[]>(begun.photos);
  const [filled, setFilled] = useState<Form>(() => ({ ...blank, ...(begun.form as Partial<Form> | null) }));
  const change = (part: Partial<Form>) => setFilled((before) => ({ ...before, ...part }));
  const { held, faults, text } = filled;
  const form = useMemo(() => ({ ...filled, rework }), [filled, rework]);
  const empty = photos.length === 0 && held.length + faults.length === 0 && text === '';
  const kept = useKeptCommand({
    ...{ task, begun, form, photos, empty },
    command: 'verify',
    verb: verbOf('verify', say),
  });
  const open = conditions.filter((one) => !held.includes(one)).length;
  const note = [...faults, text.trim()].filter(Boolean).join(say('semicolon'));
  const photo = photos.length === 0 && needsPhoto(task.state) ? say('photoWord') : '';
  const missing = rework
    ? [photo, note === '' ? say('which') : '']
    : [photo, open > 0 ? say('conditionWord', { n: open }) : ''];
  const bodyOf = (agree: boolean) => ({ agree, ...(agree || note === '' ? {} : { note }) });
  const give = async (agree: boolean) => {
    tell(await kept.give(bodyOf(agree)));
    net.now();
    go('/', true);
  };
  return (
    <>
      <main className="scroll">
        {rework ? null : props.about}
        <MyPhoto
          task={task}
          photo={photos[0] ?? null}
          onPhoto={(photo) => setPhotos([photo])}
          large={rework}
        />
        {rework ? (
          <Faults
            task={task}
            conditions={conditions}
            faults={faults}
            text={text}
            onFaults={(faults) => change({ faults })}
            onText={(text) => change({ text })}
          />
        ) : (
          <Conditions conditions={conditions} held={held} onHeld={(held) => change({ held })} />
        )}
        {props.others}
      </main>
      <VerifyBar
        rework={rework}
        missing={missing.filter(Boolean)}
        next={afterCommand(field, task, 'verify', bodyOf(!rework), now, say)}
        onRework={onRework}
        busy={busy}
        fault={noRoom || kept.fault}
        onGive={(agree) => keepIt(() => give(agree))}
      />
    </>
  );
}

function VerifyBar(props: {
  readonly rework: boolean;
  readonly missing: readonly string[];
  readonly next: string;
  readonly busy: boolean;
  readonly fault: string;
  readonly onRework: (rework: boolean) => void;
  readonly onGive: (agree: boolean) => void;
}) {
  const say = useSay();
  const { rework, missing } = props;
  return (
    <div className="bar">
      <BarNote missing={missing} next={props.next} fault={props.fault} />
      {rework ? (
        <>
          <button type="button" className="btn" onClick={() => props.onRework(false)}>
            {say('back')}
          </button>
          <button
            type="button"
            className="btn no grow"
            disabled={missing.length > 0 || props.busy}
            onClick={() => props.onGive(false)}
          >
            {say('rework')}
          </button>
        </>
      ) : (
        <>
          <button type="button" className="btn no" onClick={() => props.onRework(true)}>
            {say('rework')}
          </button>
          <button
            type="button"
            className="btn main grow"
            disabled={missing.length > 0 || props.busy}
            onClick={() => props.onGive(true)}
          >
            {say('agree')}
          </button>
        </>
      )}
    </div>
  );
}

function Faults(props: {
  readonly task: Task;
  readonly conditions: readonly string[];
  readonly faults: readonly string[];
  readonly text: string;
  readonly onFaults: (faults: readonly string[]) => void;
  readonly onText: (text: string) => void;
}) {
  const say = useSay();
  const { task, conditions, faults, text } = props;
  return (
    <>
      <fieldset className="block">
        <legend>{say('which')}</legend>
        <div className="pick two">
          {[...conditions, say('elsewhere')].map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={faults.includes(one)}
                onChange={() => props.onFaults(toggled(faults, one))}
              />
              <Icon name="check" />
              <Said text={one} />
            </label>
          ))}
        </div>
      </fieldset>
      <div className="block">
        <WordsField
          id="words"
          label={say('moreWords')}
          value={text}
          most={1000}
          lines={2}
          onChange={props.onText}
        />
      </div>
      <p className="note pad">
        <Said
          text={say('reworkAfter', { who: handlerOf(task) || say('handler'), n: task.state.reworks + 1 })}
        />
      </p>
    </>
  );
}

/** Who did the work, and has to do it again. */
export const handlerOf = ({ said }: Task) =>
  said.find(({ event }) => event === 'responded' || event === 'settled')?.by ?? '';

function Conditions(props: {
  readonly conditions: readonly string[];
  readonly held: readonly string[];
  readonly onHeld: (held: readonly string[]) => void;
}) {
  const say = useSay();
  const { conditions, held } = props;
  return (
    <>
      <p className="note pad">{say('verifyAsk')}</p>
      <h2 className="grp">{say('conditions')}</h2>
      <ul className="sheet chk">
        {conditions.map((one) => (
          <li key={one}>
            <label>
              <input
                type="checkbox"
                checked={held.includes(one)}
                onChange={() => props.onHeld(toggled(held, one))}
              />
              <Said text={one} />
            </label>
          </li>
        ))}
      </ul>
      <p className="note pad">{say('allNeeded')}</p>
    </>
  );
}

const toggled = (list: readonly string[], one: string) =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** The city's sentence, cut where it lists several things. */
function conditionsOf(text: string, say: Say): string[] {
  const parts = text
    .split(/[\uff1b;\u3002\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length === 0 ? [say('conditionNone')] : parts.slice(0, 6);
}
