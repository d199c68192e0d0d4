import type { IconName } from './icons.ts';
import { iconPaths } from './icons.ts';

/** A decorative icon; the words beside it, or the control's label, carry the meaning. */
export function Icon(props: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg className={`ic ${props.className ?? ''}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={iconPaths[props.name]} />
    </svg>
  );
}

export function Kbd(props: { readonly children: string }) {
  return <kbd>{props.children}</kbd>;
}
