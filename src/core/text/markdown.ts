/**
 * Markdown that editors write in a field, as safe HTML. Raw HTML is dropped, what is allowed is a
 * short list, links lead away without vouching for what is there, and headings begin below those
 * of the page.
 */
import type { Element, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const allowed = {
  tagNames: [
    ...['p', 'br', 'em', 'strong', 'del', 'a', 'code', 'pre', 'blockquote', 'hr', 'ul', 'ol', 'li'],
    ...['h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img'],
  ],
  attributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
};

/** Calls `change` for each element, the outermost first. */
function eachElement(
  parent: Root | Element,
  change: (element: Element, parent: Root | Element) => void,
): void {
  for (const child of [...parent.children]) {
    if (child.type !== 'element') continue;
    change(child, parent);
    eachElement(child, change);
  }
}

const isOwnImage = (src: unknown): src is string =>
  typeof src === 'string' &&
  /^[A-Za-z0-9_-][A-Za-z0-9._/-]*$/.test(src) &&
  !src.split('/').includes('..');

/** `# A` becomes h3: a record's fields stand under the page's h1 and a section's h2. */
const lowered: Readonly<Record<string, string>> = {
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
};

function tame(images: string | undefined) {
  return () => (tree: Root) => {
    eachElement(tree, (element, parent) => {
      const name = lowered[element.tagName];
      if (name !== undefined) element.tagName = name;
      if (element.tagName === 'a') element.properties.rel = ['nofollow', 'ugc', 'noopener'];
      if (element.tagName !== 'img') return;
      const { src } = element.properties;
      if (images !== undefined && isOwnImage(src)) element.properties.src = images + src;
      else parent.children.splice(parent.children.indexOf(element), 1);
    });
  };
}

/**
 * Converts Markdown to sanitised HTML.
 *
 * @param images address that images of the publication's own folder are served under, ending in
 *   `/`; without it no image is shown. An image from anywhere else is dropped.
 */
export function toHtml(markdown: string, images?: string): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(tame(images))
    .use(rehypeSanitize, allowed)
    .use(rehypeStringify);
  return String(processor.processSync(markdown));
}

/** Markdown as plain words, for descriptions and search excerpts. */
export function toPlain(markdown: string): string {
  // Words in a sentence stay together; what stands on its own line is kept apart.
  const html = toHtml(markdown)
    .replace(/<\/?(?:em|strong|del|a|code)(?: [^>]*)?>/g, '')
    .replace(/<[^>]+>/g, ' ');
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&#x3C;': '<',
    '&amp;': '&',
    '&#x26;': '&',
  };
  return html
    .replace(/&(?:lt|#x3C|amp|#x26);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}
