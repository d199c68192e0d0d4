import type { AreaLevel } from '@gridgov/domain/city/areas/codes.ts';
import { parentOf } from '@gridgov/domain/city/areas/codes.ts';
import {
  fitOf,
  isFiller,
  type Question,
  questionOf,
  type Sounds,
} from '@gridgov/domain/city/areas/question.ts';
import type { Area } from '@gridgov/domain/city/areas/tree.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { AreaSnapshot } from './snapshot.ts';

export interface FoundPlace {
  readonly code: string;
  readonly level: AreaLevel;
  readonly name: string;
  /** Names of what it lies in, from the district down, without its own. */
  readonly inside: string;
  /** Null where the area has no boundary yet. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  /** How well it fits; 0 is the name itself. */
  readonly fit: number;
}

/** At equal fit a community is what a caller means more often than its street or one of its grids. */
const LEVEL_RANK: Readonly<Record<AreaLevel, number>> = {
  community: 0,
  grid: 1,
  street: 2,
  district: 3,
  city: 4,
};
/** An area of another sort than the one that was named comes after all of that sort. */
const OTHER_SORT = 10;

/** For whom and when: names in the reader's language fit beside the Chinese ones. */
export type Finding = {
  readonly at: number;
  readonly language: Language;
  /** With them letters are read as pinyin as well. */
  readonly sounds?: Sounds | null;
};

/**
 * Areas whose names fit the text, best first: 友谊街 · 向阳 友谊街 · 友谊街 3 格 · 向阳街道友谊街社区 · 3706020010, and
 * with `sounds` yyj as well. Every word must occur in the names from the district down, one in the area's own.
 */
export function findPlaces(
  areas: AreaSnapshot,
  text: string,
  prefix: string,
  limit: number,
  { at, language, sounds = null }: Finding,
): FoundPlace[] {
  const digits = /^\s*(\d{6,15})\s*$/.exec(text)?.[1];
  const question = digits === undefined ? questionOf(text) : null;
  if (digits === undefined && question === null) return [];
  const hopes = question === null ? [] : hopesOf(question);
  const fits: { area: Area; fit: number }[] = [];
  for (const area of areas.listAt(prefix, at)) {
    const fit =
      question === null
        ? codeFit(area, digits ?? '')
        : nameFit(areas, area, { question, hopes, sounds, language }, at);
    if (fit !== null) fits.push({ area, fit });
  }
  return fits
    .sort((a, b) => a.fit - b.fit || rank(a.area) - rank(b.area) || (a.area.code < b.area.code ? -1 : 1))
    .slice(0, limit)
    .map(({ area, fit }) => found(areas, area, fit, { at, language }));
}

function rank(area: Area): number {
  return LEVEL_RANK[area.level];
}

function codeFit(area: Area, digits: string): number | null {
  if (!area.code.startsWith(digits)) return null;
  return area.code.length - digits.length;
}

/** What the own name of an area that fits must hold one of, as far as letters of the question tell. */
function hopesOf({ tokens }: Question): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'han') return [token.text];
    if (isFiller(token)) return [];
    const characters = [...token.text];
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, n) => `${characters[n]}${character}`);
  });
}

type Asked = {
  readonly question: Question;
  readonly hopes: readonly string[];
  readonly sounds: Sounds | null;
  readonly language: Language;
};

function nameFit(
  areas: AreaSnapshot,
  area: Area,
  { question, hopes, sounds, language }: Asked,
  at: number,
): number | null {
  const { name, level, code } = area;
  // The names around are looked up only where its own leaves hope: this runs over all areas.
  const own = language === 'zh' ? [name] : [name, areas.nameOf(code, at, language).toLowerCase()];
  if (sounds === null && !hopes.some((hope) => own.some((one) => one.includes(hope)))) return null;
  const fit = fitOf(
    question,
    { own, around: aroundOf(areas, code, { question, sounds, language }, at) },
    sounds,
  );
  if (fit === null) return null;
  return question.level === null || question.level === level ? fit : fit + OTHER_SORT;
}

function aroundOf(
  areas: AreaSnapshot,
  code: string,
  { question, sounds, language }: Omit<Asked, 'hopes'>,
  at: number,
): string[] {
  if (question.tokens.length === 1 && sounds !== null) return [];
  const chinese = areas.pathOf(code, at).slice(0, -1);
  if (language === 'zh') return chinese;
  const others = areas.pathOf(code, at, language).slice(0, -1);
  return [...chinese, ...others.map((name) => name.toLowerCase())];
}

function found(
  areas: AreaSnapshot,
  area: Area,
  fit: number,
  { at, language }: Pick<Finding, 'at' | 'language'>,
): FoundPlace {
  const label = areas.labelOf(area.code, at);
  const parent = parentOf(area.code);
  return {
    code: area.code,
    level: area.level,
    name: areas.nameOf(area.code, at, language),
    inside: parent === null || area.level === 'district' ? '' : areas.whereOf(parent, at, language),
    point: label ? { lon: label.lon, lat: label.lat } : null,
    fit,
  };
}
