import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from './queries.ts';

const settleMs = 250;

/** Areas by name or code, one's own first; choosing one opens it in the tree. */
export function SearchResults(props: { readonly text: string; readonly onChoose: (code: string) => void }) {
  const { t } = useTranslation('grids');
  const [settled, setSettled] = useState('');
  const { text } = props;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  const found = usePlaces(settled).data;
  // Places that are no areas lead to their grid.
  const codes = (found ?? []).map((place) => ({
    ...place,
    code: /^\d{6,15}$/.test(place.id) ? place.id : place.gridCode,
  }));
  return (
    <>
      <p className="t2 sm" role="status">
        {found !== undefined && codes.length === 0 ? t('findNone', { text }) : ''}
      </p>
      <ul className="gr-found" aria-label={t('found')}>
        {codes.map(({ id, code, name, kind }) => (
          <li key={id}>
            <button type="button" onClick={() => props.onChoose(code)}>
              <span className="grow">{name}</span>
              <span className="t2 sm">{kind}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
