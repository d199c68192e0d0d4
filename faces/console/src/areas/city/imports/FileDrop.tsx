import { sizeWords } from '@gridgov/ui/upload.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subject } from './subjects.ts';
import { endingsOf, mostBytes } from './subjects.ts';

/** Limits first, then a file chosen or dropped; what cannot be taken is said at once. */
export function FileDrop(props: {
  readonly subject: Subject;
  readonly file: File | null;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useTranslation('imports');
  const { format } = props.subject;
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();
  const formats = t(format === 'table' ? 'tableFormats' : 'mapFormats');
  const [size, limit] = [props.file?.size ?? 0, sizeWords(mostBytes)];
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
    if (!endingsOf[format].includes(ending)) setProblem(t('wrongType', { name: file.name, formats }));
    else if (file.size > mostBytes)
      setProblem(t('tooLarge', { name: file.name, size: sizeWords(file.size), limit }));
    else {
      setProblem(undefined);
      props.onFile(file);
    }
  };
  return (
    <fieldset className={`field im-file${problem === undefined ? '' : ' field-bad'}`}>
      <legend>
        {t('file')} <span className="t2 sm">{t('limits', { formats, size: limit })}</span>
      </legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file control inside is the first */}
      <div
        className={`im-drop${over ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <label className="btn">
          {t('choose')}
          <input
            type="file"
            className="vh"
            accept={endingsOf[format].map((ending) => `.${ending}`).join(',')}
            onChange={(event) => {
              take(event.target.files?.[0]);
              // The same file mended on disk must be noticed when chosen again.
              event.target.value = '';
            }}
          />
        </label>
        <span className="t2">{t('drop')}</span>
        {props.file === null ? null : (
          <b role="status">{t('chosen', { name: props.file.name, size: sizeWords(size) })}</b>
        )}
      </div>
      {format === 'table' ? <p className="sm t2">{t('encoding')}</p> : null}
      {problem === undefined ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
