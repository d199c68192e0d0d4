/** What rings for this phone now. */
export interface RingingCall {
  readonly id: string;
  readonly number: string;
  readonly kindLabel: string | null;
  readonly place: string;
}
/** A request for help as the server shows it to whoever is called or goes. */
export interface CallHead {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly stage: string;
  readonly stageLabel: string;
  readonly open: boolean;
  readonly mine: boolean;
  readonly clock: { readonly dueAt: string | null } | null;
}
export interface CallCommand {
  readonly command: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly fields: readonly {
    readonly name: string;
    readonly options?: readonly { readonly value: string; readonly label: string }[];
  }[];
}
export interface CallDetail extends CallHead {
  readonly district: string;
  readonly sealed?: 'open' | 'reason' | null;
  readonly members: readonly {
    readonly name: string;
    readonly label: string;
    readonly text: string;
    readonly sealed?: boolean;
  }[];
  readonly lanes: readonly {
    readonly key: string;
    readonly holder: string | null;
    readonly stageLabel: string;
    readonly mine: boolean;
  }[];
  readonly commands: readonly CallCommand[];
}
export interface CallWord {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}
/** What the phone keeps of one: the words are there at a door without a signal, and go with the request. */
export interface KeptCall {
  readonly detail: CallDetail;
  readonly words: readonly CallWord[] | null;
}
