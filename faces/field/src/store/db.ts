/** What the phone keeps. Plain is only what the order of sending needs; everything else is sealed. */
import { Dexie, type EntityTable } from 'dexie';
import type { Sealed } from './seal.ts';
import type { Vault } from './vault.ts';

/** 草稿, 待发送, 发送中, 已送达, 被退回, 有冲突, 已放弃. */
export type ItemState = 'draft' | 'waiting' | 'sending' | 'sent' | 'returned' | 'conflict' | 'dropped';

export interface ItemRow {
  /** uuid v7, the id of the command: sent twice it is done once. */
  readonly id: string;
  /** Account name. */
  readonly owner: string;
  /** What it is about; items of one matter go in their order. */
  readonly matter: string;
  readonly state: ItemState;
  readonly seq: number;
  readonly tries: number;
  /** Not sent before; epoch milliseconds. */
  readonly nextAt: number;
  /** The pause is for want of a signal: when there is one again it is over. */
  readonly unheard?: boolean;
  readonly changedAt: number;
  /** Its owner wants it to wait until they say so. */
  readonly held?: boolean;
  /** Of what was given up: how it comes back. */
  readonly was?: ItemState;
  readonly sealed: Sealed;
}

export interface BlobRow {
  readonly id: string;
  readonly owner: string;
  readonly item: string;
  readonly bytes: number;
  readonly sealed: Sealed;
  /** Of the upload that was begun. */
  readonly upload: string | null;
  readonly sent: number;
  /** Id on the server, once it has all of it. */
  readonly file: string | null;
}

export interface KeptRow {
  /** `<owner>/<kind>/<name>` */
  readonly key: string;
  readonly owner: string;
  readonly kind:
    | 'task'
    | 'reported'
    | 'photo'
    | 'rules'
    | 'area'
    | 'me'
    | 'ended'
    | 'sync'
    | 'patrol'
    | 'habit'
    | 'duty'
    | 'call'
    | 'whistle'
    | 'exam'
    | 'training'
    | 'paper'
    | 'material'
    | 'round'
    | 'cases'
    | 'worker'
    | 'statement';
  readonly sealed: Sealed;
}

export interface SessionRow {
  readonly id: 'now';
  readonly account: string;
  readonly key: CryptoKey;
  /** The server knows this person by this browser's cookie. */
  readonly verified: boolean;
  /** What was given is forgotten then; epoch milliseconds. */
  readonly until: number;
}

export class FieldDb extends Dexie {
  declare readonly vaults: EntityTable<Vault, 'account'>;
  declare readonly session: EntityTable<SessionRow, 'id'>;
  declare readonly items: EntityTable<ItemRow, 'id'>;
  declare readonly blobs: EntityTable<BlobRow, 'id'>;
  declare readonly kept: EntityTable<KeptRow, 'key'>;

  constructor(name = 'gridgov-field') {
    super(name);
    this.version(1).stores({
      vaults: 'account',
      session: 'id',
      items: 'id, owner, [owner+state]',
      blobs: 'id, owner, item',
      kept: 'key, owner, [owner+kind]',
    });
  }
}
