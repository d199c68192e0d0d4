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

type OfTheForm = 'refs' | 'barriers' | 'demands' | 'servedBy' | 'stands' | 'label' | 'laneStore';

/** What a trade may leave to the form: no lanes, no barriers, nothing demanded, lanes kept in the state itself. */
type Left<T extends Types> = Partial<
  Pick<
    Trade<T>,
    'refs' | 'demands' | 'servedBy' | 'stands' | 'label' | 'movers' | 'awaits' | 'requests' | 'forgotten'
  >
> & {
  readonly laneStore?: LaneStore<T>;
};

type Tables<T extends Types, Cs extends CommandRows<T>> = Left<T> &
  Pick<Trade<T>, 'name' | 'zh' | 'en' | 'shape' | 'seats' | 'sight' | 'shown'> & {
    readonly relations: Readonly<Record<T['Relation'], RelationRow>>;
    readonly stages: Readonly<Record<T['Stage'], StageRow<T['Relation']>>>;
    readonly lanes: { readonly [L in LaneName<T>]: LaneRow<T['Relation']> };
    readonly commands: Cs;
    readonly timers: Readonly<Record<string, TimerRow<T>>>;
    readonly events: EventRows<T>;
    readonly decisions: Decisions<T, Cs>;
    readonly barriers?: Barriers<T, Cs>;
  };

/** Gathers the tables of a trade. Called with the trade's types first, so that the compiler can infer the rest. */
export const workflow =
  <T extends Types>() =>
  <const Cs extends CommandRows<T>>(tables: Tables<T, Cs>): Trade<T> => ({
    refs: `${tables.name}.`,
    barriers: {},
    demands: () => [],
    servedBy: (seat) => [seat],
    stands: () => [],
    label: ({ number }) => `${tables.zh} ${number}`,
    laneStore: lanesOfState<T>(),
    ...(tables as unknown as Omit<Trade<T>, OfTheForm>),
  });

/** Lanes as most trades keep them: a member of the state. */
const lanesOfState = <T extends Types>(): LaneStore<T> => ({
  get: (state) => (state as { lanes?: Lanes }).lanes ?? {},
  set: (state, lanes) => ({ ...state, lanes }),
});
