import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import type { FilterOption } from './filterOptions.ts';
import type { QueueFilter } from './search.ts';

/** Fields and values under the box; those that are set carry a tick. */
export function FilterList(props: {
  readonly id: string;
  readonly options: readonly FilterOption[];
  readonly filters: readonly QueueFilter[];
  readonly at: number;
  readonly onTake: (option: FilterOption) => void;
}) {
  const { t } = useTranslation();
  const isSet = (option: FilterOption) =>
    option.kind === 'value' &&
    props.filters.some(({ field, value }) => field === option.field && value === option.value);
  return (
    <div className="lb" role="listbox" id={props.id} aria-multiselectable aria-label={t('queue.filters')}>
      {props.options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys
        // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, as the pattern has it
        <div
          key={option.kind === 'field' ? option.field : `${option.field}:${option.value}`}
          ref={index === props.at ? intoSight : undefined}
          role="option"
          id={`${props.id}-${index}`}
          className={index === props.at ? 'at' : ''}
          aria-selected={isSet(option)}
          onClick={() => props.onTake(option)}
        >
          <span className="tick-mark">{isSet(option) ? <Icon name="check" /> : null}</span>
          <span className="grow">
            <Said text={option.label} />
          </span>
          {option.kind === 'field' ? <Icon name="right" /> : <Note text={option.note} />}
        </div>
      ))}
    </div>
  );
}

function Note(props: { readonly text: string }) {
  return props.text === '' ? null : (
    <span className="t2 sm">
      <Said text={props.text} />
    </span>
  );
}

function intoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
