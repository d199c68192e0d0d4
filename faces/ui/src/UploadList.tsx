import { useRef, useState } from 'react';
import { Icon } from './Icon.tsx';
import { useUiWords } from './language.tsx';
import type { UploadItem, UploadLimits } from './upload.ts';
import { sizeWords, sortFiles, uploadWords } from './upload.ts';

interface Props {
  readonly items: readonly UploadItem[];
  readonly limits: UploadLimits;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (id: string) => void;
  readonly onRetry: (id: string) => void;
  readonly kind?: 'photo' | 'file';
}

/** The browser's chooser of files: how it is opened, and what stands beside the list (the chooser, what was not taken). */
export function useFileChooser(props: {
  readonly count: number;
  readonly limits: UploadLimits;
  readonly label: string;
  readonly onAdd: (files: readonly File[]) => void;
}) {
  const words = useUiWords();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const add = (list: FileList | null) => {
    const sorted = sortFiles([...(list ?? [])], props.count, props.limits, words);
    setProblems(sorted.problems);
    if (sorted.taken.length > 0) props.onAdd(sorted.taken);
    if (input.current) input.current.value = '';
  };
  const rest = (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={props.label}
        accept={props.limits.endings.map((ending) => `.${ending}`).join(',')}
        onChange={(event) => add(event.currentTarget.files)}
      />
      {problems.length === 0 ? null : (
        <ul className="field-error" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </>
  );
  return { open: () => input.current?.click(), full: props.count >= props.limits.count, rest };
}

/** Files on their way: each with progress, its scan, and a way to retry or take it back. */
export function UploadList(props: Props) {
  const words = useUiWords();
  const label = props.kind === 'file' ? words.addFile : words.addPhoto;
  const { limits, onAdd } = props;
  const chooser = useFileChooser({ count: props.items.length, limits, label, onAdd });
  return (
    <>
      <ul className="ups">
        {props.items.map((item) => (
          <UploadCard key={item.id} item={item} onRemove={props.onRemove} onRetry={props.onRetry} />
        ))}
        {chooser.full ? null : (
          <li className="ad">
            <button type="button" className="add" onClick={chooser.open}>
              <Icon name={props.kind === 'file' ? 'plus' : 'camera'} />
              {label}
            </button>
          </li>
        )}
      </ul>
      {chooser.rest}
    </>
  );
}

function UploadCard(props: {
  readonly item: UploadItem;
  readonly onRemove: (id: string) => void;
  readonly onRetry: (id: string) => void;
}) {
  const words = useUiWords();
  const { item } = props;
  return (
    <li>
      {item.preview === undefined ? (
        <p className="up-name">{item.name}</p>
      ) : (
        <img src={item.preview} alt={item.name} />
      )}
      {item.state === 'sending' ? (
        <progress className="up-bar" value={item.percent} max={100} aria-label={item.name} />
      ) : null}
      <p className="ft">
        <span>
          {uploadWords(item, words)}
          {item.state === 'sending' ? `${words.comma}${sizeWords(item.bytes)}` : ''}
        </span>
        {item.state === 'failed' ? (
          <button type="button" className="btn q s" onClick={() => props.onRetry(item.id)}>
            {words.retry}
          </button>
        ) : null}
        <button
          type="button"
          className="btn q s"
          aria-label={`${item.state === 'sending' ? words.cancel : words.remove} ${item.name}`}
          onClick={() => props.onRemove(item.id)}
        >
          {item.state === 'sending' ? words.cancel : words.remove}
        </button>
      </p>
    </li>
  );
}
