/** Photos of the report and of what was done; what was exchanged within the offices is for nobody else. */
export const SHOWN: readonly string[] = [
  'reported',
  'confirmed',
  'settled',
  'responded',
  'part_responded',
  'verified',
];

/** What was photographed while it was being dealt with shows how it is afterwards. */
export const AFTER: readonly string[] = ['settled', 'responded', 'part_responded', 'verified'];
