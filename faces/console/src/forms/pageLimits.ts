import { ATTACHMENTS } from '@gridgov/domain/workflow/pages.ts';
import type { UploadLimits } from '@gridgov/ui/upload.ts';
import type { FormField } from './field.ts';

const MEGABYTE = 1024 * 1024;

/** What a field of pages takes: as the city has set it, for the chooser and in words. The server looks at each kind. */
export function pageLimits(limits: FormField['attachments'] = ATTACHMENTS): {
  readonly upload: UploadLimits;
  readonly words: { readonly n: number; readonly photo: number; readonly pdf: number };
} {
  const { pages, photoMb, pdfMb } = limits;
  return {
    upload: {
      count: pages,
      bytes: Math.max(photoMb, pdfMb) * MEGABYTE,
      endings: ['jpg', 'jpeg', 'png', 'webp', 'pdf'],
    },
    words: { n: pages, photo: photoMb, pdf: pdfMb },
  };
}
