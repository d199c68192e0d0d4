import type { ReactNode } from 'react';
import type { MapMode } from './baseLayer.ts';

export interface MapPin {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly tone: 'ok' | 'soon' | 'due' | 'over' | 'paused' | 'help' | 'plain' | 'main';
  readonly label: string;
  /** Stands for so many matters; pressing it goes closer. */
  readonly count?: number;
  /** What the list beside the map calls it by: a number. */
  readonly mark?: string;
  readonly chosen?: boolean;
}

export type MapFrame = readonly [west: number, south: number, east: number, north: number];

export interface MapProps {
  readonly label: string;
  readonly mode: MapMode;
  /** Address of our own vector tiles with `{z}/{x}/{y}`; without it the map is bare ground and pins. */
  readonly tiles?: string;
  readonly center: readonly [longitude: number, latitude: number];
  readonly zoom: number;
  /** West, south, east, north: shown whole instead of `center` and `zoom`, anew when it changes. */
  readonly frame?: MapFrame | undefined;
  readonly pins: readonly MapPin[];
  /** Grid to draw strongly, by code. */
  readonly grid?: string;
  readonly onPin?: (id: string) => void;
  /** Makes the map a place picker: click, or Enter at the centre cross. */
  readonly onPlace?: (longitude: number, latitude: number) => void;
  readonly onMove?: (bounds: MapFrame) => void;
  /** Map licence and source line; always shown. */
  readonly source: ReactNode;
  readonly height?: number | string;
}
