/** Whose turn it is in a case, and what moves it on. */
import type { Language } from '@gridgov/domain/refusal.ts';
import { isAt } from '@gridgov/domain/workflow/allowed.ts';
import type { Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { isOpenLane } from '@gridgov/domain/workflow/lanes.ts';

export function nextView(
  trade: Trade<Types>,
  state: Types['State'],
  language: Language,
): { who: string; what: string } | null {
  const stage = trade.stages[state.stage];
  if (stage === undefined || stage.turn === 'nobody') return null;
  if (stage.turn === 'lanes') return { who: openLanes(trade, state, language), what: stage[language] };
  const moving = Object.values(trade.commands).filter(
    (row) => row.to !== undefined && row.lane === undefined && isAt(trade, row, state.stage),
  );
  // Where whoever has the turn does it without the system, as a loan is brought back, the step is another's command.
  const row = moving.find(({ who }) => who.includes(stage.turn)) ?? moving.find(({ who }) => !isSystem(who));
  return { who: trade.relations[stage.turn]?.[language] ?? stage.turn, what: (row ?? stage)[language] };
}

const isSystem = (who: readonly string[]) => who.every((one) => one === 'system');

function openLanes(trade: Trade<Types>, state: Types['State'], language: Language): string {
  const open = Object.entries(trade.laneStore.get(state)).filter(([name, lanes]) =>
    lanes.some((lane) => isOpenLane(trade, name, lane)),
  );
  return open.map(([name]) => trade.lanes[name]?.[language] ?? name).join(language === 'zh' ? '、' : ', ');
}
