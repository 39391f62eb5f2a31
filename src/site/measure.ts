/** How large a published file is, and its checksum: from the same bytes that are written. */
import { createHash } from 'node:crypto';
import type { Content, WrittenFile } from '../core/export/output.ts';

export function measure(content: Content): WrittenFile {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  return { bytes, sha256: createHash('sha256').update(content).digest('hex') };
}
