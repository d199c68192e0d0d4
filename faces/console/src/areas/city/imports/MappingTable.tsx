import { useTranslation } from 'react-i18next';
import type { FieldName, Subject } from './subjects.ts';

interface Props {
  readonly subject: Subject;
  readonly value: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly changed: boolean;
  /** The server did not find what it needs. */
  readonly missing?: boolean;
  readonly onChange: (map: Readonly<Record<string, string>>) => void;
  readonly onTry: () => void;
}

/** Which column means what: the server's match, changed by hand where it is wrong. */
export function MappingTable(props: Props) {
  const { t } = useTranslation('imports');
  const { subject, value, columns, onChange } = props;
  const name = useFieldName(subject);
  return (
    <section className="sheet">
      <header>
        <h2>{t('mapping')}</h2>
      </header>
      <div className="pad">
        <p className="t2">{props.missing === true ? t('mappingMissing') : t('mappingLead')}</p>
        <div className="im-map">
          {columns.map((column) => (
            <label key={column}>
              <span>{column}</span>
              <select
                className="in"
                value={value[column] ?? ''}
                onChange={(event) => onChange(moved(value, column, event.target.value))}
              >
                <option value="">{t('skip')}</option>
                {subject.fields.map((field) => (
                  <option key={field} value={field}>
                    {name(field)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <button type="button" className="btn" disabled={!props.changed} onClick={props.onTry}>
          {t('again')}
        </button>
      </div>
    </section>
  );
}

/** A field has one column: given to another, it leaves the one it had. */
function moved(map: Props['value'], column: string, field: string): Props['value'] {
  const without = Object.entries(map).map(([one, had]) => [one, had === field ? '' : had] as const);
  return { ...Object.fromEntries(without), [column]: field };
}

/** Words for a field; a roster's name and kind are those of people and posts. */
export function useFieldName(subject: Subject): (field: string) => string {
  const { t } = useTranslation('imports');
  const { said } = subject;
  if (said !== undefined) return (field) => said.fields.get(field) ?? field;
  return (field) => {
    if (subject.name === 'roster' && field === 'name') return t('rosterName');
    if (subject.name === 'roster' && field === 'kind') return t('rosterKind');
    if (subject.name === 'names' && field === 'name') return t('otherName');
    if (subject.name === 'divisions' && field === 'area') return t('divisionArea');
    return isField(field) ? t(`fields.${field}`) : field;
  };
}

const plainFields: ReadonlySet<string> = new Set<FieldName>([
  ...([
    'code',
    'name',
    'kind',
    'level',
    'area',
    'parent',
    'aliases',
    'roles',
    'from',
    'to',
    'phone',
  ] as const),
  ...(['areaName', 'unit', 'majorCode', 'major', 'minorCode', 'minor', 'openCondition'] as const),
  ...(['closeCondition', 'limit', 'limitUnit', 'supervisor', 'legalBasis', 'legalText'] as const),
  ...(['collectNotes', 'typeCode', 'type', 'mainCode', 'main', 'subCode', 'sub', 'units'] as const),
  ...(['date', 'workday', 'number', 'street_code', 'street', 'area_code', 'lng', 'lat'] as const),
  ...(['chinese', 'language'] as const),
  ...(['geometry', 'boundary', 'file', 'overlap', 'gap', 'outside', 'community_without_grid'] as const),
]);

function isField(field: string): field is FieldName {
  return plainFields.has(field);
}
