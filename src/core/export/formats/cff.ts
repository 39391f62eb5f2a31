/** CITATION.cff, which reference managers and code hosts read (https://citation-file-format.github.io). */
import { stringify } from 'yaml';
import type { ExportContext, PublicationOutput } from '../output.ts';
import { citationOf } from './citation.ts';
import { filled, keywordsOf, words } from './terms.ts';

export function toCff(context: ExportContext): string {
  const { publication, version } = context;
  const { publisher, repository } = publication;
  const citation = citationOf(context);
  const keywords = keywordsOf(publication).map((keyword) => words(publication, keyword));
  const document = filled({
    'cff-version': '1.2.0',
    message: 'Please cite this data as below.',
    type: 'dataset',
    title: citation.title,
    abstract: words(publication, publication.description),
    authors: [filled({ name: publisher.name, website: publisher.url, email: publisher.email })],
    version: citation.version,
    commit: version?.commit,
    'date-released': version?.day,
    license: citation.licence,
    url: citation.url,
    'repository-code': repository?.url,
    keywords: [...new Set(keywords)],
  });
  return stringify(document, { lineWidth: 0, version: '1.2' });
}

export const cff: PublicationOutput = {
  id: 'cff',
  format: 'CFF',
  mediaType: 'application/yaml',
  per: 'publication',
  path: () => '/CITATION.cff',
  make: toCff,
};
