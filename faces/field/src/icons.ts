/** Shapes of the icons, as drawn; 24 or 16 wide, stroked in the colour of the text. */
export const icons: Readonly<Record<string, readonly [box: string, shape: string]>> = {
  nosig: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 18.500v-3"/><path d="M9 18.500v-6.5"/><path d="M14 18.500v-3"/><path d="M19 18.500v-1"/><path d="M4 4l16 16"/></g>',
  ],
  outbox: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M3.5 14v5a1.5 1.5 0 0 0 1.5 1.500h14a1.5 1.5 0 0 0 1.5-1.500v-5"/><path d="M3.5 14h5l1.2 2.500h4.600l1.2-2.500h5"/><path d="M12 11V3.5"/><path d="M8.5 6.5 12 3l3.5 3.5"/></g>',
  ],
  right: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="m9.5 6 6 6-6 6"/></g>',
  ],
  'c-ok': [
    '0 0 16 16',
    '<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="2.6"/>',
  ],
  'c-due': ['0 0 16 16', '<path d="M8 .4 15.6 8 8 15.6.4 8z" fill="currentColor"/>'],
  'c-soon': ['0 0 16 16', '<path d="M8 1.4 15.4 14.4H.6z" fill="currentColor"/>'],
  'c-over': ['0 0 16 16', '<path d="M1.8 1.8h12.4v12.4H1.8z" fill="currentColor"/>'],
  'c-paused': ['0 0 16 16', '<path d="M3.4 2h3.2v12H3.4zM9.4 2h3.2v12H9.4z" fill="currentColor"/>'],
  dir: ['0 0 24 24', '<path d="M12 3.5 18.5 20 12 16.3 5.5 20z" fill="currentColor"/>'],
  list: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M9 6.5h11"/><path d="M9 12h11"/><path d="M9 17.5h11"/><path d="M4 5.2h2.4v2.4H4z"/><path d="M4 10.8h2.4v2.4H4z"/><path d="M4 16.4h2.4v2.4H4z"/></g>',
  ],
  camera: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M3.5 8.5a2 2 0 0 1 2-2h2l1.6-2.4h5.8l1.6 2.4h2a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2z"/><circle cx="12" cy="12.8" r="3.7"/></g>',
  ],
  me: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4.5 20.5c.6-4 3.6-6.2 7.5-6.200s6.9 2.2 7.5 6.2"/><circle cx="12" cy="7.8" r="4"/></g>',
  ],
  x: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="m6 6 12 12"/><path d="M18 6 6 18"/></g>',
  ],
  retake: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4"/><path d="M17.8 2.800l-.300 4.1-4.1-.300"/></g>',
  ],
  plus: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 5v14"/><path d="M5 12h14"/></g>',
  ],
  gps: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 2.500v3.5"/><path d="M12 18v3.5"/><path d="M2.5 12H6"/><path d="M18 12h3.5"/><circle cx="12" cy="12" r="6"/><circle cx="12" cy="12" r="1.5" fill="currentColor"/></g>',
  ],
  bag: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M10 6.5 8.8 3.500h6.400L14 6.5"/><path d="M9.5 6.500h5c3.5 2.8 5 6 5 9 0 3.2-2.2 5-7.5 5s-7.5-1.8-7.5-5c0-3 1.5-6.2 5-9z"/></g>',
  ],
  check: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"><path d="m5 12.5 4.7 4.700L19.5 7.3"/></g>',
  ],
  lid: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M7.5 9.200h9"/><path d="M6 12h12"/><path d="M7.5 14.800h9"/><path d="M12 5.500v13"/><ellipse cx="12" cy="12" rx="9" ry="6.5"/></g>',
  ],
  ad: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M5 3.500h14v17H5z"/><path d="M8 8h8"/><path d="M8 11.500h8"/><path d="M8 15h4.5"/><path d="M3.5 5.500v-2h2"/></g>',
  ],
  crack: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M7 3.5 3.5 20.5"/><path d="M17 3.500l3.5 17"/><path d="M12 3.500l-1.5 4 3 3-3.5 3.5 2.5 3-.500 3.5"/></g>',
  ],
  stall: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 9.5 5.5 4h13L20 9.5"/><path d="M4 9.500a2.670 2.670 0 0 0 5.330 0 2.670 2.670 0 0 0 5.340 0 2.670 2.670 0 0 0 5.330 0"/><path d="M5.5 12.500v8h13v-8"/><path d="M5.5 16h13"/></g>',
  ],
  lamp: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M8 20.500V6.500a3 3 0 0 1 6 0v1"/><path d="M5.5 20.500h5"/><path d="M10.8 11.500c0-2.2 1.3-3.8 3.2-3.800s3.2 1.6 3.2 3.800z"/><path d="M14 14v2.2"/><path d="M17.5 13.500l1.5 1.5"/></g>',
  ],
  mic: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M5.5 11.500a6.5 6.5 0 0 0 13 0"/><path d="M12 18v3.2"/><path d="M8.8 21.200h6.4"/><rect x="9" y="2.8" width="6" height="11.4" rx="3"/></g>',
  ],
  send: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"><path d="M12 20V4.5"/><path d="M5.5 11 12 4.500l6.5 6.5"/></g>',
  ],
  left: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="m14.5 6-6 6 6 6"/></g>',
  ],
  sun: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 2.500v2"/><path d="M12 19.500v2"/><path d="M2.5 12h2"/><path d="M19.5 12h2"/><path d="M5.3 5.300l1.4 1.4"/><path d="M17.3 17.300l1.4 1.4"/><path d="M18.7 5.300l-1.4 1.4"/><path d="M6.7 17.300l-1.4 1.4"/><circle cx="12" cy="12" r="4.2"/></g>',
  ],
  weak: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 19v-3.5"/><path d="M9 19v-6.5"/></g><g fill="none" stroke="currentColor" stroke-width="1.750" stroke-linecap="round" opacity=".4"><path d="M14 19V9M19 19V5"/></g>',
  ],
  warn: [
    '0 0 24 24',
    '<path d="M12 4v10.500M12 19v.4" fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round"/>',
  ],
  conflict: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"><path d="M5 9h14"/><path d="M5 15h14"/></g>',
  ],
  wait: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M6 14.5 12 8.500l6 6"/></g>',
  ],
  draft: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 20l1-4.500L16.2 4.300a1.8 1.8 0 0 1 2.5 0l1 1a1.8 1.8 0 0 1 0 2.500L8.5 19z"/><path d="M14 6.500l3.5 3.5"/></g>',
  ],
  save: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 3.500V15"/><path d="M7.5 10.5 12 15l4.5-4.5"/><path d="M4 19.500h16"/></g>',
  ],
  mosaic: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 4h16v16H4z"/></g><path d="M4 4h5.300v5.300H4zM14.700 4H20v5.300h-5.300zM9.300 9.300h5.400v5.400H9.300zM4 14.700h5.300V20H4zM14.700 14.700H20V20h-5.300z" fill="currentColor"/>',
  ],
  alarm: [
    '0 0 20 20',
    '<path d="M6 14V9a4 4 0 018 0v5l1.5 1.5h-11zM8.5 17.5h3M2.5 8A6 6 0 014.500 4M17.5 8A6 6 0 0015.500 4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>',
  ],
  phone: [
    '0 0 20 20',
    '<path d="M4 3.5h3.2l1.3 3.6-1.8 1.4a10 10 0 004.8 4.8l1.400-1.800 3.600 1.300V16c0 .8-.7 1.500-1.500 1.500A12.500 12.500 0 012.500 5c0-.8.7-1.500 1.500-1.500z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>',
  ],
  ring: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><ellipse cx="12" cy="12" rx="8.500" ry="7"/></g>',
  ],
  arrow: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M5 5l13.500 13.500"/><path d="M18.500 9.500v9h-9"/></g>',
  ],
  undo: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4.500 9.500h9.500a5 5 0 0 1 0 10H8"/><path d="M8 5.500l-4 4 4 4"/></g>',
  ],
  strong: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 19v-3.500"/><path d="M9 19v-6.500"/><path d="M14 19v-9.500"/><path d="M19 19V5.500"/></g>',
  ],
  car: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 16.500v-4l2-5.500h12l2 5.500v4z"/><path d="M4 12.500h16"/><circle cx="7.500" cy="17" r="1.700"/><circle cx="16.500" cy="17" r="1.700"/></g>',
  ],
  hut: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M4 20V10l8-6 8 6v10"/><path d="M9 20v-6h6v6"/><path d="M2.500 20h19"/></g>',
  ],
  flame: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 3.500c1 4 5.500 6 5.500 10.500a5.500 5.500 0 0 1-11 0c0-2.500 1.500-4 2.500-5.500.5 1.500 1 2 2 2.500 0-3 0-5 1-7.500z"/></g>',
  ],
  tree: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 20.500v-7"/><path d="M12 3.500a5.500 5.500 0 0 1 3 10.100H9a5.500 5.500 0 0 1 3-10.100z"/><path d="M8 20.500h8"/></g>',
  ],
  drop: [
    '0 0 24 24',
    '<g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M12 3.500c3 4 5.500 7 5.500 10.500a5.500 5.500 0 0 1-11 0c0-3.500 2.500-6.500 5.500-10.500z"/></g>',
  ],
};
