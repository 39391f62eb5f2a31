/** Reads Markdown as GitHub does: the pieces of the first paragraph of a list. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

export function remark(markdown: string): readonly Node[] {
  let node: Node = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  while (node.type !== 'paragraph' && node.children?.[0]) node = node.children[0];
  return node.children ?? [];
}
