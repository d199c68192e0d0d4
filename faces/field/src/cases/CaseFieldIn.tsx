import { DAY, dayNumber, dayTextAt, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { call } from '../call.ts';
import { useLanguage, useSay } from '../i18n.tsx';
import { Icon } from '../parts.tsx';
import { fixOnce } from '../photo/photo.ts';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import type { CaseDetail, CaseField, CaseOption } from './types.ts';
import { caseWords } from './words.ts';

/** A place as commands take it, of the phone where it stands. */
type Here = {
  readonly text: string;
  readonly lon: number;
  readonly lat: number;
  readonly community?: string;
};
export type Value = string | boolean | number | Here | undefined;

type Props = {
  readonly detail: CaseDetail;
  readonly field: CaseField;
  readonly answers: readonly [yes: string, no: string];
  readonly quick: readonly string[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
};

/** One field of a command, by its kind. */
export function CaseFieldIn(props: Props) {
  const { field, answers } = props;
  switch (field.kind) {
    case 'place':
      return <HereField {...props} />;
    case 'person':
    case 'unit':
      return <SearchField {...props} />;
    case 'yes':
      return <Choices {...props} options={answers.map((label, at) => ({ value: at === 0, label }))} />;
    case 'choice':
    case 'lane':
      return <Choices {...props} options={field.options ?? []} />;
    case 'date':
      return <DateField {...props} />;
    default:
      return <TextField {...props} />;
  }
}

function useLabel({ label, optional }: CaseField): string {
  const say = useSay();
  return optional ? `${label}${say('optional')}` : label;
}

function TextField({ field, quick, value, onValue }: Props) {
  const id = useId();
  const label = useLabel(field);
  return (
    <>
      {quick.length === 0 ? null : (
        <div className="case-quick">
          {quick.map((one) => (
            <button key={one} type="button" className="btn s" onClick={() => onValue(one)}>
              {one}
            </button>
          ))}
        </div>
      )}
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <textarea
        className="in"
        id={id}
        rows={2}
        maxLength={1000}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onValue(event.target.value)}
      />
    </>
  );
}

const dayStartOf = (day: string): number => (dayNumber(day) ?? 0) * DAY - SHANGHAI_OFFSET;

/** A day of the city, as commands take it. */
function DateField({ field, value, onValue }: Props) {
  const id = useId();
  const label = useLabel(field);
  return (
    <>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <input
        type="date"
        className="in"
        id={id}
        value={typeof value === 'number' ? dayTextAt(value) : ''}
        onChange={({ target }) => onValue(target.value === '' ? undefined : dayStartOf(target.value))}
      />
    </>
  );
}

type Choice = { readonly value: string | boolean; readonly label: string };

function Choices(props: Props & { readonly options: readonly Choice[] }) {
  const { field, options, value, onValue } = props;
  const label = useLabel(field);
  return (
    <fieldset>
      <legend className="lab">{label}</legend>
      <div className="pick two">
        {options.map((one) => (
          <label key={String(one.value)}>
            <input
              type="radio"
              name={field.name}
              checked={value === one.value}
              onChange={() => onValue(one.value)}
            />
            <Said text={one.label} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const TYPING = 300;

/** People and units are too many to be listed: they are found by what is written. */
function SearchField(props: Props) {
  const id = useId();
  const words = caseWords(useLanguage());
  const label = useLabel(props.field);
  const [text, setText] = useState('');
  const { found, status } = useFound(props.field.kind, text.trim());
  const why = (given: number) => words(given === 403 ? 'findDenied' : 'findFailed');
  return (
    <>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <input
        className="in"
        id={id}
        type="search"
        autoComplete="off"
        maxLength={40}
        placeholder={words('find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Listed
        status={text.trim() === '' ? '' : status === 200 ? words('found', { n: found.length }) : why(status)}
      >
        <Choices {...props} options={found} />
      </Listed>
    </>
  );
}

function Listed({ status, children }: { readonly status: string; readonly children: ReactNode }) {
  if (status === '') return null;
  return (
    <>
      <p className="note" role="status">
        {status}
      </p>
      {children}
    </>
  );
}

type Colleague = { readonly personId: string; readonly name: string; readonly post: string };

type Found = { readonly found: readonly CaseOption[]; readonly status: number };
/** Nothing was asked yet. */
const NOTHING: Found = { found: [], status: 200 };

/** What is found by the words, or why nothing could be looked for. */
function useFound(kind: string, text: string): Found {
  const { actor } = useField();
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (text === '') return setFound(NOTHING);
    let isShown = true;
    const look = async () => {
      const asked = encodeURIComponent(text);
      const path = kind === 'person' ? `/me/colleagues?name=${asked}` : `/units?limit=8&text=${asked}`;
      const { status, body } = await call({ method: 'GET', path, headers: { 'x-post': actor.postId } });
      const read = kind === 'person' ? peopleIn : unitsIn;
      if (isShown) setFound({ status, found: status === 200 ? read(body) : [] });
    };
    const timer = setTimeout(() => void look(), TYPING);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [kind, text, actor.postId]);
  return found;
}

const peopleIn = (body: unknown): readonly CaseOption[] =>
  (body as readonly Colleague[]).map(({ personId, name, post }) => ({
    value: personId,
    label: `${name} ${post}`,
  }));
const unitsIn = (body: unknown): readonly CaseOption[] =>
  (body as { readonly items: readonly { readonly id: string; readonly name: string }[] }).items.map(
    ({ id, name }) => ({ value: id, label: name }),
  );

/** Where the phone is, asked for because somebody pressed to come here, once; it can be left out. */
function HereField({ detail, value, onValue }: Props) {
  const words = caseWords(useLanguage());
  const [state, setState] = useState<'asking' | 'none' | 'off' | 'found'>('asking');
  const ask = async () => {
    setState('asking');
    const fix = await fixOnce();
    setState(fix === null ? 'none' : 'found');
    // Outside of every grid, as on the water, it counts to the community of the case.
    const { community } = (detail.state as { place?: { community?: string } }).place ?? {};
    onValue(
      fix === null
        ? undefined
        : {
            text: words('here', { m: fix.metres }),
            lon: fix.lon,
            lat: fix.lat,
            ...(community === undefined ? {} : { community }),
          },
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => void ask(), []);
  const leave = () => {
    setState('off');
    onValue(undefined);
  };
  const text = typeof value === 'object' ? value.text : words(state === 'asking' ? 'hereAsking' : 'hereNone');
  return (
    <p className="case-here" role="status">
      <Icon name="gps" />
      <span>{text}</span>
      {state === 'asking' ? null : (
        <button type="button" className="lk" onClick={() => (state === 'found' ? leave() : void ask())}>
          {words(state === 'found' ? 'hereOff' : 'hereAgain')}
        </button>
      )}
    </p>
  );
}
