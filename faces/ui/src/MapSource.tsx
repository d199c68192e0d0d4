import type { ReactNode } from 'react';
import { useBaseChoice } from './baseLayer.ts';
import { useLanguage, useUiWords } from './language.tsx';
import { SaidIn } from './SaidIn.tsx';
import { fill } from './words.ts';

/** What every map says of where it comes from: its own lines, then the ground under them. */
export function MapSource(props: { readonly children: ReactNode }) {
  const words = useUiWords();
  const language = useLanguage();
  const { file } = useBaseChoice();
  const approval = file === null || file.approval === '' ? '' : fill(words.mapApproval, { n: file.approval });
  return (
    <p className="map-source">
      {props.children}
      {file === null ? null : (
        // The licence as its owner words it.
        <SaidIn
          text={[' ', file.credit, approval === '' ? '' : ' ', approval].join('')}
          language={language}
        />
      )}
    </p>
  );
}
