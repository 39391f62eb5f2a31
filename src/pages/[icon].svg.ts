/** The site's icon at `/_icon.svg`, drawn in the publication's accent. */
import { publication } from '../site/publication.ts';
import { toIcon } from '../site/theme/theme.ts';

export const getStaticPaths = () => [{ params: { icon: '_icon' } }];

export const GET = () =>
  new Response(toIcon(publication.theme.accent), { headers: { 'content-type': 'image/svg+xml' } });
