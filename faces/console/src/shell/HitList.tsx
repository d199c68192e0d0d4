import { Icon, Kbd } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import type { Group, Hit } from './found.ts';

/** What was found, in groups with headings; one of all rows is chosen, whichever group it stands in. */
export function HitList(props: {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
  readonly chosen: number;
}) {
  const { id, groups } = props;
  const starts = groups.map((_, n) => groups.slice(0, n).reduce((sum, { hits }) => sum + hits.length, 0));
  return (
    <div className="lb" role="listbox" id={id} aria-label={props.label}>
      {groups.map(({ name, label, hits }, n) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, not fieldsets
        <div key={name} role="group" aria-label={label}>
          <p className="lb-head t2 sm" aria-hidden="true">
            {label}
          </p>
          {hits.map((hit, at) => {
            const index = (starts[n] ?? 0) + at;
            return <Option key={hit.id} id={`${id}-${index}`} hit={hit} chosen={index === props.chosen} />;
          })}
        </div>
      ))}
    </div>
  );
}

function Option(props: { readonly id: string; readonly hit: Hit; readonly chosen: boolean }) {
  const { icon, label, note, key, go } = props.hit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, as the pattern has it
    <div
      ref={props.chosen ? intoSight : undefined}
      role="option"
      id={props.id}
      aria-selected={props.chosen}
      onClick={go}
    >
      <Icon name={icon} />
      <span className="grow">
        <Said text={label} />
      </span>
      <span className="t2 sm find-note">
        <Said text={note} />
      </span>
      {key === undefined ? null : <Kbd>{key}</Kbd>}
    </div>
  );
}

function intoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
