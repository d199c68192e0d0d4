import type { Same } from '../../../admin/catalogue.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  level: {
    city: 'City',
    district: 'District',
    street: 'Street',
    community: 'Community',
    grid: 'Grid',
    wholeCity: 'Whole city',
    all: '{{level}}: all',
  },
  list: {
    nothing: 'Nothing fits these filters',
    nothingNext: 'Widen the filters or try another word.',
    filters: 'Filters',
    search: 'Find',
    all: 'All',
    area: 'Area',
  },
  change: {
    from: 'From which day',
    fromHint: 'Earlier matters keep what held before.',
    why: 'Why',
    whyHint: 'Kept with the revision.',
    saved: 'Saved: {{added}} added, {{changed}} changed, {{unchanged}} unchanged',
    before: 'In force',
    after: 'Will be',
  },
  find: { noPerson: 'Nobody in this area has a name like that', noUnit: 'There is no such unit' },
  missing: {
    person: 'Nobody is chosen yet',
    unit: 'No unit is chosen yet',
    area: 'No {{level}} is chosen yet',
  },
  otherName: {
    title: 'Name in English',
    none: 'none given: the Chinese name stands',
    notOwn: '{{name}} (from the city’s list or romanised; none of its own)',
    give: 'Give one',
    change: 'Change',
    hint: 'For {{chinese}}; the name before holds until that day.',
  },
  importTable: {
    columns: 'What the columns mean',
    heading: 'Column',
    about: 'What to fill in',
    needed: 'needed',
    xlsx: 'Template (XLSX)',
    csv: 'Template (CSV)',
  },
  secret: { kept: 'Kept safe', copy: 'Copy', copied: 'Copied' },
  until: 'from {{from}}',
  between: '{{from}} to {{to}}',
  reason: 'Reason',
  reasonHint: 'Kept in the audit record with your name.',
};
