import type {
  Barriers,
  CommandRows,
  Decisions,
  EventRows,
  LaneName,
  LaneRow,
  LaneStore,
  Lanes,
  RelationRow,
  StageRow,
  TimerRow,
  Trade,
  Types,
} from './form.ts';
import { relationsOf } from './relations.ts';

type OfTheForm =
  | ('refs' | 'barriers' | 'decisions' | 'demands' | 'servedBy' | 'stands' | 'label' | 'laneStore')
  | ('shape' | 'lanes' | 'sight' | 'shown');

/**
 * What a trade may leave to the form: no lanes, no barriers, no decisions, nothing demanded, lanes kept in the state itself; whoever
 * stands to a case in some way sees all of it, and nobody else anything.
 */
type Left<T extends Types> = Partial<
  Pick<
    Trade<T>,
    | ('refs' | 'demands' | 'servedBy' | 'stands' | 'label' | 'movers' | 'awaits' | 'requests' | 'forgotten')
    | ('shape' | 'sight' | 'shown' | 'figures')
  >
> & {
  readonly laneStore?: LaneStore<T>;
};
type LaneTables<T extends Types> = { readonly [L in LaneName<T>]: LaneRow<T['Relation']> };

/** Left out where the columns say what follows from every command. */
type DecisionTables<D> =
  Record<never, never> extends D ? { readonly decisions?: D } : { readonly decisions: D };

type Tables<T extends Types, Cs extends CommandRows<T>> = Left<T> &
  Pick<Trade<T>, 'name' | 'zh' | 'en' | 'seats'> &
  DecisionTables<Decisions<T, Cs>> &
  (LaneName<T> extends never ? { readonly lanes?: LaneTables<T> } : { readonly lanes: LaneTables<T> }) & {
    readonly relations: Readonly<Record<T['Relation'], RelationRow>>;
    readonly stages: Readonly<Record<T['Stage'], StageRow<T['Relation']>>>;
    readonly commands: Cs;
    readonly timers: Readonly<Record<string, TimerRow<T>>>;
    readonly events: EventRows<T>;
    readonly barriers?: Barriers<T, Cs>;
  };

/** Gathers the tables of a trade. Called with the trade's types first, so that the compiler can infer the rest. */
export const workflow =
  <T extends Types>() =>
  <const Cs extends CommandRows<T>>(tables: Tables<T, Cs>): Trade<T> => {
    const trade: Trade<T> = {
      shape: 1,
      lanes: {},
      shown: 'content',
      sight: (state, actor) => (relationsOf(trade, state, actor).size > 0 ? 'content' : 'nothing'),
      refs: `${tables.name}.`,
      barriers: {},
      decisions: {},
      demands: () => [],
      servedBy: (seat) => [seat],
      stands: () => [],
      label: ({ number }) => `${tables.zh} ${number}`,
      laneStore: lanesOfState<T>(),
      ...(tables as unknown as Omit<Trade<T>, OfTheForm>),
    };
    return trade;
  };

/** Lanes as most trades keep them: a member of the state. */
const lanesOfState = <T extends Types>(): LaneStore<T> => ({
  get: (state) => (state as { lanes?: Lanes }).lanes ?? {},
  set: (state, lanes) => ({ ...state, lanes }),
});
