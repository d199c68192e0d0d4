import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n.tsx';
import { useKept } from '../mine/own.ts';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import { contentOf, type Material, useFiles } from './files.ts';
import { materialWords } from './words.ts';
import './materials.css';

type List = { readonly items: readonly Material[] };

/** Materials of a course, on the pages of its exam and its sessions; nothing where it has none. */
export function CourseMaterials({ course }: { readonly course: string }) {
  const words = materialWords(useLanguage());
  const { value } = useKept<List>(`materials ${course}`, `/courses/${course}/materials`, true);
  const there = useFiles(course, value?.items ?? null);
  if (value === null || value.items.length === 0) return null;
  return (
    <section>
      <h2 className="grp">{words('materials')}</h2>
      <ol className="material-files">
        {value.items.map((one) => (
          <li key={one.id}>
            <One course={course} one={one} isThere={there.has(one.file)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A picture is shown here; pages open in the phone's own reader. */
function One(props: { readonly course: string; readonly one: Material; readonly isThere: boolean }) {
  const words = materialWords(useLanguage());
  const { owner } = useField();
  const [picture, setPicture] = useState<string | null>(null);
  const { course, one, isThere } = props;
  const isPicture = one.type.startsWith('image/');
  useEffect(() => () => (picture === null ? undefined : URL.revokeObjectURL(picture)), [picture]);
  const open = async () => {
    const content = await contentOf(owner, course, one);
    if (content === null) return;
    if (isPicture) setPicture(picture === null ? URL.createObjectURL(content) : null);
    else save(content, one);
  };
  return (
    <>
      <button
        type="button"
        className="material-open"
        disabled={!isThere}
        aria-expanded={isPicture ? picture !== null : undefined}
        onClick={() => void open()}
      >
        <Said text={one.title} />
        <small className="t2">{words(isThere ? 'kept' : 'notKept', { size: sizeOf(one.bytes) })}</small>
      </button>
      {picture === null ? null : <img src={picture} alt={one.title} />}
    </>
  );
}

const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** How long the browser is given to take it over. */
const TAKEN_MS = 60_000;

function save(content: Blob, { title, name }: Material): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${title}${/\.[a-z]+$/i.exec(name)?.[0] ?? ''}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_MS);
}
