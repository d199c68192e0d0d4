import type { ReactNode } from 'react';

/** Grids of a plan as GeoJSON, as little of it as the map reads. */
export interface DraftFeatures {
  readonly type: 'FeatureCollection';
  readonly features: {
    readonly type: 'Feature';
    readonly properties: { readonly code: string; readonly community: string; readonly state: string };
    readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };
  }[];
}

/** Ground that a check found fault with, drawn hatched; `kind` gap, overlap or outside. */
export interface HatchFeatures {
  readonly type: 'FeatureCollection';
  readonly features: {
    readonly type: 'Feature';
    readonly properties: { readonly kind: string };
    readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };
  }[];
}

/** Which grids are drawn where a plan is: those in force, those of the plan, or the plan over those in force. */
export type PlanView = 'now' | 'draft' | 'both';

export type LonLat = readonly [longitude: number, latitude: number];
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A place on the map with a number that stands in the list beside it as well. */
export interface MapMark {
  readonly id: string;
  readonly text: string;
  readonly label: string;
  readonly at: LonLat;
}

/** A line that is being drawn by pressing on the map. */
export interface Pen {
  readonly line: readonly LonLat[];
  /** It goes round a piece of ground. */
  readonly closed: boolean;
  /** Borders that a point near to them is set on. */
  readonly borders: readonly (readonly LonLat[])[];
  readonly onLine: (line: readonly LonLat[]) => void;
}

/** Grids drawn alike: the darker the more, hatched where something is missing. */
export interface Shade {
  readonly look: 'light' | 'medium' | 'strong' | 'hatched';
  readonly codes: readonly string[];
}

export interface AreaMapProps {
  readonly label: string;
  readonly mode: 'light' | 'dark';
  /** Address of our own vector tiles with `{z}/{x}/{y}`. */
  readonly tiles: string;
  /** Licence and source line; always shown. */
  readonly source: ReactNode;
  /** Code of the area drawn strongly. */
  readonly chosen?: string;
  /** The map moves there whenever it becomes another one. */
  readonly box?: Box;
  readonly onPick?: (code: string) => void;
  /** Grids of a plan over those in force; property `code`, and `state` added, changed or same. */
  readonly draft?: DraftFeatures;
  /** Default `both`. */
  readonly view?: PlanView;
  readonly hatch?: HatchFeatures;
  readonly shades?: readonly Shade[];
  readonly marks?: readonly MapMark[];
  readonly onMark?: (id: string) => void;
  /** Corners that can be dragged; the table beside the map does the same by numbers. */
  readonly corners?: readonly LonLat[];
  readonly cornerLabel?: (at: number) => string;
  readonly onCorner?: (at: number, to: LonLat) => void;
  /** While there is one, a press sets its next point and chooses no area. */
  readonly pen?: Pen;
}
