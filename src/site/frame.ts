/** What every page of a language is surrounded by. */
import type { Frame, ProseLink } from '../components/page/frame.ts';
import { contributeSegment } from '../core/publication/address.ts';
import type { Language } from '../core/text/text.ts';
import { cardOf } from './cards.ts';
import { logo } from './logo.ts';
import { metadataOfSite } from './metadata.ts';
import { type ProsePage, proseIn } from './prose.ts';
import { history, publication } from './publication.ts';
import { contentSecurityPolicy } from './security.ts';

const logoPath = logo && `/_logo.${logo.ending}`;

const toLink = ({ title, slug }: ProsePage): ProseLink => ({ title, path: `/${slug}/` });

const frames = new Map<Language, Frame>(
  publication.languages.map((language) => {
    const prose = proseIn(language);
    // The page about contributing has a place of its own, whatever it says.
    const others = prose.filter(({ slug }) => slug !== contributeSegment);
    const placed = (nav: ProsePage['nav']) => others.filter((page) => page.nav === nav).map(toLink);
    const pages = { header: placed('header'), footer: placed('footer') };
    return [
      language,
      {
        ...pages,
        policy: contentSecurityPolicy,
        metadata: metadataOfSite,
        logo: logoPath,
        version: history.version,
        cardOf: (path) => cardOf(language, path),
      },
    ];
  }),
);

/** @throws when it is none of the publication's languages */
export function frameIn(language: Language): Frame {
  const frame = frames.get(language);
  if (!frame) throw new Error(`"${language}" is no language of the publication`);
  return frame;
}
