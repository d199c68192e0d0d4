import { FieldSet } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { useUiWords } from '@gridgov/ui/language.tsx';
import { useFileChooser } from '@gridgov/ui/UploadList.tsx';
import { uploadWords } from '@gridgov/ui/upload.ts';
import type { KeyboardEvent } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './fieldProps.ts';
import { pageLimits } from './pageLimits.ts';
import { type Uploaded, useUploads } from './useUploads.ts';
import './pages.css';

const QUARTER = 90;

/** Pictures and PDFs in the order of their pages, each turned as it is to be read. */
export function PagesField(props: FieldProps) {
  const { t } = useTranslation();
  const uploads = useUploads();
  const [turns, setTurns] = useState<ReadonlyMap<string, number>>(new Map());
  const { field, onChange, onBusy } = props;
  const { items } = uploads;
  const pages = items.flatMap(({ id, fileId }) =>
    fileId === undefined ? [] : [{ file: fileId, turn: turns.get(id) ?? 0 }],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when the pages change, not when the form does
  useEffect(() => {
    onChange(pages);
    onBusy(uploads.busy);
  }, [JSON.stringify(pages), uploads.busy]);
  const limits = pageLimits(field.attachments);
  const label = t('pages.add');
  const chooser = useFileChooser({ count: items.length, limits: limits.upload, label, onAdd: uploads.add });
  const hint = t('pages.limits', limits.words);
  return (
    <FieldSet legend={field.label} optional={field.optional} hint={hint} error={props.error} id={props.id}>
      <ol className="pages">
        {items.map((item, at) => (
          <PageCard
            key={item.id}
            item={item}
            at={at}
            last={items.length - 1}
            turn={turns.get(item.id) ?? 0}
            onTurn={() =>
              setTurns((before) => new Map(before).set(item.id, ((before.get(item.id) ?? 0) + QUARTER) % 360))
            }
            onMove={uploads.move}
            onRemove={() => uploads.remove(item.id)}
            onRetry={() => uploads.retry(item.id)}
          />
        ))}
      </ol>
      {chooser.full ? null : (
        <button type="button" className="btn" onClick={chooser.open}>
          <Icon name="plus" />
          {label}
        </button>
      )}
      {chooser.rest}
    </FieldSet>
  );
}

interface CardProps {
  readonly item: Uploaded;
  readonly at: number;
  readonly last: number;
  readonly turn: number;
  readonly onTurn: () => void;
  readonly onMove: (id: string, to: number) => void;
  readonly onRemove: () => void;
  readonly onRetry: () => void;
}

/** One page: dragged to its place, or moved with the arrow keys while it has the focus; R turns it. */
function PageCard(props: CardProps) {
  const { t } = useTranslation();
  const words = useUiWords();
  const { item, at, turn, onMove } = props;
  const named = { n: at + 1, name: item.name };
  const hold = useRef<HTMLButtonElement>(null);
  const byKey = useRef(false);
  // Moved in the page, a node loses the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it has another place
  useLayoutEffect(() => {
    if (byKey.current) hold.current?.focus();
    byKey.current = false;
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step !== undefined) {
      const to = Math.max(0, Math.min(props.last, at + step));
      byKey.current = to !== at;
      onMove(item.id, to);
    } else if (event.key.toLowerCase() === 'r' && item.preview !== undefined) props.onTurn();
    else return;
    event.preventDefault();
  };
  return (
    <li
      className="page-card"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onMove(event.dataTransfer.getData('text/plain'), at);
      }}
    >
      <button
        ref={hold}
        type="button"
        className="page-hold"
        draggable
        onDragStart={(event) => event.dataTransfer.setData('text/plain', item.id)}
        onKeyDown={press}
      >
        <span className="vh">{t('pages.hold', named)}</span>
        {item.preview === undefined ? (
          <span className="page-name" aria-hidden="true">
            {item.name}
          </span>
        ) : (
          <img src={item.preview} alt="" draggable={false} style={{ rotate: `${turn}deg` }} />
        )}
        <b className="page-n" aria-hidden="true">
          {at + 1}
        </b>
      </button>
      <p className="page-acts">
        {item.state === 'done' ? null : <span role="status">{uploadWords(item, words)}</span>}
        {item.state === 'failed' ? <Act label={words.retry} of={item.name} onPress={props.onRetry} /> : null}
        {at === 0 ? null : (
          <Act label={t('pages.earlier')} of={item.name} onPress={() => onMove(item.id, at - 1)} />
        )}
        {at === props.last ? null : (
          <Act label={t('pages.later')} of={item.name} onPress={() => onMove(item.id, at + 1)} />
        )}
        {item.preview === undefined ? null : (
          <Act label={t('pages.turn')} of={item.name} onPress={props.onTurn} />
        )}
        <Act label={words.remove} of={item.name} onPress={props.onRemove} />
      </p>
    </li>
  );
}

function Act(props: { readonly label: string; readonly of: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      className="btn q s"
      aria-label={`${props.label} ${props.of}`}
      onClick={props.onPress}
    >
      {props.label}
    </button>
  );
}
