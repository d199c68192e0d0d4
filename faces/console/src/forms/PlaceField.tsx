import type { FieldIds } from '@gridgov/ui/Field.tsx';
import { Field } from '@gridgov/ui/Field.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { listKey } from '@gridgov/ui/listKey.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceByCoordinates, PlaceByList, PlaceByMap } from './PlaceOther.tsx';
import type { ChosenPlace } from './placeInput.ts';
import type { PlaceCandidate } from './placeQueries.ts';
import { usePlaces } from './placeQueries.ts';
import { markPieces } from './placeText.ts';
import './places.css';

interface Props {
  readonly id: string;
  readonly label?: string;
  readonly place: ChosenPlace | null;
  readonly error: string | undefined;
  readonly onPlace: (place: PlaceCandidate | null) => void;
}

type Other = 'list' | 'map' | 'coordinates';

/** A place by its words first; also from the list, by coordinates, or by a pin. */
export function PlaceField(props: Props) {
  const { t } = useTranslation();
  const [other, setOther] = useState<Other | null>(null);
  const take = (place: PlaceCandidate) => {
    props.onPlace(place);
    setOther(null);
  };
  const toggle = (one: Other) => setOther(other === one ? null : one);
  return (
    <>
      <Field label={props.label ?? t('report.place')} error={props.error} id={props.id}>
        {(ids) => <PlaceSearch {...props} ids={ids} />}
      </Field>
      {props.place === null ? null : (
        <p className="chosen" role="status">
          <Icon name="check" /> {t('report.chosen', { name: props.place.name, grid: props.place.gridName })}
        </p>
      )}
      <div className="alt">
        <span>{t('report.also')}</span>
        <button
          type="button"
          className="btn q s"
          aria-expanded={other === 'list'}
          onClick={() => toggle('list')}
        >
          <Icon name="list" />
          {t('report.fromList')}
        </button>
        <button
          type="button"
          className="btn q s"
          aria-expanded={other === 'map'}
          onClick={() => toggle('map')}
        >
          <Icon name="pin" />
          {t('report.onMap')}
        </button>
        <button
          type="button"
          className="btn q s"
          aria-expanded={other === 'coordinates'}
          onClick={() => toggle('coordinates')}
        >
          {t('report.byCoordinates')}
        </button>
      </div>
      {other === 'list' ? <PlaceByList onPlace={take} /> : null}
      {other === 'map' ? <PlaceByMap place={props.place} onPlace={take} /> : null}
      {other === 'coordinates' ? <PlaceByCoordinates onPlace={take} /> : null}
    </>
  );
}

function PlaceSearch(props: Props & { readonly ids: FieldIds }) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.place?.name ?? '');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const places = usePlaces(open ? text : '');
  const found = places.data ?? [];
  const list = `${props.id}-list`;
  const shown = open && found.length > 0;
  const take = (place: PlaceCandidate | undefined) => {
    if (place === undefined) return;
    setText(place.name);
    setOpen(false);
    props.onPlace(place);
  };
  const press = (key: string): boolean => {
    const pressed = shown ? listKey(key, at, found.length) : null;
    if (pressed === 'take') take(found[at]);
    else if (pressed === 'close') setOpen(false);
    else if (pressed !== null) setAt(pressed.to);
    return pressed !== null;
  };
  return (
    <div className="cb">
      <Icon name="search" />
      <input
        {...props.ids}
        className="in"
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        {...(shown ? { 'aria-activedescendant': `${list}-${at}` } : {})}
        autoComplete="off"
        placeholder={t('report.placeHint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setAt(0);
          if (props.place !== null) props.onPlace(null);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && press(event.key)) event.preventDefault();
        }}
      />
      <div className="lb" role="listbox" id={list} aria-label={t('report.placeOptions')} hidden={!shown}>
        {found.map((place, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, as the pattern has it
          <div
            key={place.id}
            role="option"
            id={`${list}-${index}`}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              take(place);
            }}
          >
            <span className="t2 sm">{place.kind}</span>
            <span>
              {markPieces(place.name, text).map(({ text: piece, hit }, key) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one name never move
                hit ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>,
              )}
            </span>
            <span className="t2 sm">{place.gridName}</span>
          </div>
        ))}
      </div>
      {open && places.data !== undefined && found.length === 0 ? (
        <p className="sm t2">{t('report.placeNone')}</p>
      ) : null}
    </div>
  );
}
