/**
 * Links between pages as people write them in prose (`/data/`), made to work wherever the site is
 * served and in the reader's language.
 */
import type { Reader } from '../../i18n/reader.ts';

const link = /(<a\b[^>]*?\shref=")(\/(?!\/)[^"]*)"/g;

/** @param html prose as it was rendered: its links begin at the site's root */
export function withLinks(html: string, reader: Pick<Reader, 'href' | 'file'>): string {
  return html.replace(link, (_, before: string, path: string) => {
    const isFile = /\.\w+$/.test(path.split(/[?#]/, 1)[0] ?? '');
    return `${before}${isFile ? reader.file(path) : reader.href(path)}"`;
  });
}
