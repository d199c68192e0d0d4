/** The signs of the portal, drawn as in the design; beside each stands its word. */
import type { ReactNode } from 'react';

const lines = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const SIGNS = {
  bell: (
    <g {...lines}>
      <path d="M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15z" />
      <path d="M10 20.500h4" />
    </g>
  ),
  big: (
    <g {...lines}>
      <path d="M2.5 19 8 5l5.5 14" />
      <path d="M4.6 14h6.8" />
      <path d="M15 19l3.2-8 3.2 8" />
      <path d="M16.2 16.200h4" />
    </g>
  ),
  cal: (
    <g {...lines}>
      <path d="M4 5.500h16v15H4z" />
      <path d="M4 10h16" />
      <path d="M8 3v4" />
      <path d="M16 3v4" />
    </g>
  ),
  camera: (
    <g {...lines}>
      <path d="M3.5 8.5a2 2 0 0 1 2-2h2l1.6-2.4h5.8l1.6 2.4h2a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2z" />
      <circle cx="12" cy="12.8" r="3.7" />
    </g>
  ),
  check: (
    <g fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
      <path d="m5 12.5 4.7 4.700L19.5 7.3" />
    </g>
  ),
  frown: (
    <g {...lines}>
      <path d="M8 16.500c1-1.5 2.4-2.2 4-2.200s3 .7 4 2.2" />
      <path d="M8.8 9.500v.4" />
      <path d="M15.2 9.500v.4" />
      <circle cx="12" cy="12" r="9" />
    </g>
  ),
  even: (
    <g {...lines}>
      <path d="M8.2 15.300h7.6" />
      <path d="M8.8 9.500v.4" />
      <path d="M15.2 9.500v.4" />
      <circle cx="12" cy="12" r="9" />
    </g>
  ),
  smile: (
    <g {...lines}>
      <path d="M8 14.500c1 1.5 2.4 2.2 4 2.200s3-.7 4-2.2" />
      <path d="M8.8 9.500v.4" />
      <path d="M15.2 9.500v.4" />
      <circle cx="12" cy="12" r="9" />
    </g>
  ),
  gps: (
    <g {...lines}>
      <path d="M12 2.500v3.5" />
      <path d="M12 18v3.5" />
      <path d="M2.5 12H6" />
      <path d="M18 12h3.5" />
      <circle cx="12" cy="12" r="6" />
      <circle cx="12" cy="12" r="1.5" fill="currentColor" />
    </g>
  ),
  left: (
    <g {...lines}>
      <path d="m14.5 6-6 6 6 6" />
    </g>
  ),
  list: (
    <g {...lines}>
      <path d="M9 6.5h11" />
      <path d="M9 12h11" />
      <path d="M9 17.5h11" />
      <path d="M4 5.2h2.4v2.4H4z" />
      <path d="M4 10.8h2.4v2.4H4z" />
      <path d="M4 16.4h2.4v2.4H4z" />
    </g>
  ),
  map: (
    <g {...lines}>
      <path d="M3.5 6.5 9 4l6 2.500L20.5 4v13.500L15 20l-6-2.5-5.5 2.500z" />
      <path d="M9 4v13.5" />
      <path d="M15 6.500V20" />
    </g>
  ),
  mark: (
    <>
      <path d="M2 2h20v20H2z" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8.7 2v20M15.3 2v20M2 8.7h20M2 15.3h20" stroke="currentColor" strokeWidth="1.2" />
      <path d="M8.7 8.7h6.6v6.6H8.7z" fill="currentColor" />
    </>
  ),
  mic: (
    <g {...lines}>
      <path d="M5.5 11.500a6.5 6.5 0 0 0 13 0" />
      <path d="M12 18v3.2" />
      <path d="M8.8 21.200h6.4" />
      <rect x="9" y="2.8" width="6" height="11.4" rx="3" />
    </g>
  ),
  msg: (
    <g {...lines}>
      <path d="M4 5h16v11.500H10L5.5 20v-3.500H4z" />
      <path d="M8 9.200h8" />
      <path d="M8 12.500h5" />
    </g>
  ),
  people: (
    <g {...lines}>
      <path d="M2.5 19.500c.4-3.6 2.8-5.6 6-5.600s5.6 2 6 5.6" />
      <path d="M15.5 5a3.2 3.2 0 0 1 0 6.2" />
      <path d="M17.5 14.300c2.3.7 3.7 2.5 4 5.2" />
      <circle cx="8.5" cy="8" r="3.5" />
    </g>
  ),
  phone: (
    <g {...lines}>
      <path d="M5.2 3.800h3.600l1.7 4.4-2.2 1.600a11 11 0 0 0 5.9 5.900l1.6-2.2 4.4 1.700v3.600a1.8 1.8 0 0 1-1.9 1.800C10.6 20 4 13.4 3.4 5.700a1.8 1.8 0 0 1 1.8-1.900z" />
    </g>
  ),
  pin: (
    <g {...lines}>
      <path d="M12 21s-7-6.1-7-11.200a7 7 0 0 1 14 0C19 14.9 12 21 12 21z" />
      <circle cx="12" cy="9.8" r="2.5" />
    </g>
  ),
  right: (
    <g {...lines}>
      <path d="m9.5 6 6 6-6 6" />
    </g>
  ),
  speak: (
    <g {...lines}>
      <path d="M4 9.500h3.500L12 5.500v13l-4.5-4H4z" />
      <path d="M15.5 9a4 4 0 0 1 0 6" />
      <path d="M18 6.200a8 8 0 0 1 0 11.6" />
    </g>
  ),
} as const satisfies Record<string, ReactNode>;

export type Sign = keyof typeof SIGNS;

export function Icon({ name }: { readonly name: Sign }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      {SIGNS[name]}
    </svg>
  );
}

const CLOCKS = {
  ok: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="2.6" />,
  soon: <path d="M8 1.4 15.4 14.4H.6z" fill="currentColor" />,
  due: <path d="M8 .4 15.6 8 8 15.6.4 8z" fill="currentColor" />,
  over: <path d="M1.8 1.8h12.4v12.4H1.8z" fill="currentColor" />,
  paused: <path d="M3.4 2h3.2v12H3.4zM9.4 2h3.2v12H9.4z" fill="currentColor" />,
} as const;
export type ClockSign = keyof typeof CLOCKS;

/** The state of a clock by its shape; words stand beside it. */
export function ClockIcon({ state }: { readonly state: ClockSign }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {CLOCKS[state]}
    </svg>
  );
}
