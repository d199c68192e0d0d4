import { tableLimits } from '../../../../platform/tables/limits.ts';
import { readApart } from '../../../../platform/threads/apart.ts';
import {
  type FeatureFailure,
  FeatureFileError,
  type FeatureSource,
  type RawFeature,
} from './feature-stream.ts';

/** The features of a file as `readFeatures` gives them, read in a thread that holds one and its batch, never the file. */
export function readFeaturesApart(
  source: FeatureSource,
  signal?: AbortSignal,
  memoryMb = tableLimits().memoryMb,
): AsyncGenerator<RawFeature> {
  return readApart<RawFeature, FeatureFailure>(
    {
      program: new URL('./feature-worker.ts', import.meta.url),
      data: source,
      memoryMb,
      errorOf: (failure) =>
        'reason' in failure
          ? new FeatureFileError(failure.reason, failure.position)
          : new Error(failure.message),
      tooLarge: () => new FeatureFileError('too_large', 0),
    },
    signal,
  );
}
