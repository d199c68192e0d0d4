import { useState } from 'react';
import type { FieldProps } from '../../../../forms/fieldProps.ts';
import { UnitPicker as AnyUnitPicker, SearchPicker, searchWords } from '../../../../forms/SearchPicker.tsx';
import { useIssue, useTeam } from '../queries.ts';

/** A unit, or several, with those around the place of the matter. */
export function UnitPicker(props: FieldProps & { readonly many?: boolean }) {
  const area = useIssue(props.about).data?.gridCode;
  return <AnyUnitPicker {...props} {...(area === undefined ? {} : { area })} />;
}

export function UnitsPicker(props: FieldProps) {
  return <UnitPicker {...props} many />;
}

/** People who work on the matter, and nobody else: a note is no way to spread what it is about. */
export function TeamPicker(props: FieldProps) {
  const [text, setText] = useState('');
  const team = useTeam(props.about).data?.items;
  const people = team?.map(({ id, name, seat }) => ({ value: id, label: `@${name} ${seat}` }));
  return (
    <SearchPicker
      {...props}
      {...{ text, setText }}
      many
      words={searchWords.team}
      more={people?.filter(({ label }) => label.includes(text.trim()))}
    />
  );
}
