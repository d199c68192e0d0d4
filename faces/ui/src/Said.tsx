import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import { SaidIn } from './SaidIn.tsx';

/** As `SaidIn`, in the language of the page. */
export function Said(props: { readonly text: string | null | undefined }) {
  return <SaidIn text={props.text} language={useLanguage()} />;
}

/** What a part is given to show: where it is a text, marked as `Said` does. */
export function Shown(props: { readonly children: ReactNode }) {
  return typeof props.children === 'string' ? <Said text={props.children} /> : props.children;
}
