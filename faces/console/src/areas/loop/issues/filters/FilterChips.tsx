import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import type { ChipOf } from './filterChips.ts';
import { chipsOf, withoutChip } from './filterChips.ts';
import type { QueueFilter } from './search.ts';
import type { FilterWords } from './useFilterWords.ts';

/** What narrows the list: one chip a field, opened to change its values. */
export function FilterChips(props: {
  readonly filters: readonly QueueFilter[];
  readonly words: FilterWords;
  readonly onOpen: (field: string) => void;
  readonly onSet: (filters: QueueFilter[]) => void;
}) {
  const { t } = useTranslation();
  const { filters } = props;
  return chipsOf(filters).map((chip) => {
    const text = props.words.chip(chip);
    return (
      <span className="chip" key={keyOf(chip)}>
        <button
          type="button"
          className="chip-text"
          title={text}
          aria-label={t('queue.changeFilter', { text })}
          onClick={() => props.onOpen(chip.field)}
        >
          <Said text={text} />
        </button>
        <button
          type="button"
          aria-label={t('queue.removeFilter', { text })}
          onClick={() => props.onSet(withoutChip(filters, chip))}
        >
          <Icon name="cross" />
        </button>
      </span>
    );
  });
}

const keyOf = ({ field, not }: ChipOf) => `${field}${not ? '!' : ':'}`;
