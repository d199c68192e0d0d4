/** Runs in a thread of its own: unpacks, cuts and reads a file of features. */
import { workerData } from 'node:worker_threads';
import { tellApart } from '../../../../platform/threads/apart.ts';
import {
  type FeatureFailure,
  FeatureFileError,
  type FeatureSource,
  pointsOf,
  readFeatures,
} from './feature-stream.ts';

/** So little is taken over at once that others are served between. */
const AT_ONCE = { items: 500, weight: 20_000 };

function failureOf(error: unknown): FeatureFailure {
  if (error instanceof FeatureFileError) return { reason: error.reason, position: error.position };
  return { message: error instanceof Error ? error.message : String(error) };
}

tellApart(readFeatures(workerData as FeatureSource), { ...AT_ONCE, weigh: pointsOf }, failureOf);
