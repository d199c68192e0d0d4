import type { Same } from '../../../../admin/catalogue.ts';
import type { zh } from './zh.ts';

export const en: Same<typeof zh> = {
  title: 'Workflow',
  lead: 'The loop in seven steps, rules {{version}} on {{day}}. The program works by this table.',
  print: 'Print',
  steps: 'Seven steps',
  stages: 'States in this step',
  commands: 'What can be done in this step',
  command: 'Act',
  who: 'By whom',
  from: 'In which state',
  needs: 'What is asked',
  does: 'What it does',
  leadsTo: 'Leads to',
  stays: 'the state stays',
  nothing: 'nothing',
  cycles: 'Three cycles: {{names}}. What the grid cannot settle is escalated level by level.',
  any: 'any state',
  anywhere: 'In every step',
  anywhereLead: 'Acts that belong to no single step.',
  ended: 'ended',
};
