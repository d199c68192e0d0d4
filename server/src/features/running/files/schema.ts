import Type from 'typebox';
import { largestFile } from '../../../platform/files/kinds.ts';
import { Moment, nullable, ShortText, Uuid } from '../../../platform/http/shapes.ts';

const Bytes = Type.Integer({ minimum: 0, maximum: largestFile });
const Side = Type.Integer({ minimum: 1, maximum: 100_000 });

export const FileView = Type.Object({
  id: Uuid,
  name: Type.String({ maxLength: 200 }),
  type: Type.String({ maxLength: 100 }),
  bytes: Bytes,
  createdAt: Moment,
  width: nullable(Side),
  height: nullable(Side),
  takenAt: nullable(Moment),
  lon: nullable(Type.Number({ minimum: -180, maximum: 180 })),
  lat: nullable(Type.Number({ minimum: -90, maximum: 90 })),
});

export const UploadView = Type.Object({
  id: Uuid,
  bytes: Bytes,
  offset: Bytes,
  chunkBytes: Type.Integer({ minimum: 1, maximum: largestFile, description: 'Most bytes of one chunk' }),
  expiresAt: Moment,
  file: nullable(FileView),
});

export const NewUpload = Type.Object({
  name: ShortText,
  bytes: Type.Integer({ minimum: 1, maximum: largestFile }),
  sha256: Type.Optional(
    Type.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64, description: 'Of the whole content, in hex' }),
  ),
});
