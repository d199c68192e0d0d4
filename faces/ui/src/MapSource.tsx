import type { ReactNode } from 'react';
import { useBaseChoice } from './baseLayer.ts';
import { useUiWords } from './language.tsx';
import { fill } from './words.ts';

/** What every map says of where it comes from: its own lines, then the ground under them. */
export function MapSource(props: { readonly children: ReactNode }) {
  const words = useUiWords();
  const { file } = useBaseChoice();
  const approval = file === null || file.approval === '' ? '' : fill(words.mapApproval, { n: file.approval });
  return (
    <p className="map-source">
      {props.children}
      {file === null ? null : [' ', file.credit, approval === '' ? '' : ' ', approval].join('')}
    </p>
  );
}
