import type { Db } from '../../../platform/db/database.ts';

type Language = 'zh' | 'en';
export type WhistleDeps = {
  readonly db: Db;
  readonly unitName: (id: string, now: number, language: Language) => string;
  readonly areaName: (code: string, language: Language) => string;
  readonly className: (code: string, language: Language) => string;
  /** The departments that rules name for a class in a street, each with its rule. */
  readonly routed: (
    classCode: string,
    street: string,
    at: number,
  ) => readonly { readonly unit: string; readonly rule: string }[];
  readonly streetsIn: (
    district: string,
    language: Language,
  ) => readonly { readonly code: string; readonly name: string }[];
};
