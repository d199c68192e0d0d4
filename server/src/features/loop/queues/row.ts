import type { Language } from '@gridgov/domain/refusal.ts';
import { type Names, type RulesSource, rowView } from '../issues/public.ts';
import type { IssueRow } from './queries.ts';

export type RowContext = {
  readonly names: Names;
  readonly rules: RulesSource;
  readonly language: Language;
  readonly now: number;
};

/** A line of a list: what every page shows of a matter, and what only lists need. */
export function lineOf(row: IssueRow, { names: all, rules, language, now }: RowContext) {
  const names = all.in(language);
  const { state, version } = row;
  const ruleSet = rules.version(state.rulesVersion) ?? rules.current(now);
  return {
    ...rowView({ state, version, placeText: '' }, { names, rules: ruleSet, language, now }),
    holderKey: row.holder,
    lead: state.lead === null ? null : { id: state.lead, name: leadName(state.lead, names) },
    counters: {
      returns: state.returns,
      reworks: state.reworks,
      urges: state.urges,
      duplicates: state.duplicates.length,
      files: row.files,
      supervised: state.supervision !== null && state.supervision.answeredAt === null,
    },
    reportedAt: new Date(row.reported_at).toISOString(),
    movedAt: new Date(row.moved_at).toISOString(),
  };
}
export type Line = ReturnType<typeof lineOf>;

function leadName(lead: string, names: Names): string {
  return lead.startsWith('grid:') ? names.area(lead.slice('grid:'.length)) : names.unit(lead);
}
