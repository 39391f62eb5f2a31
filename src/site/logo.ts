/** The publication's logo, published under a name that no collection can have. */
import { type Logo, loadLogo } from './load-logo.ts';
import { publication } from './publication.ts';

/** Absent when the publication has none. */
export const logo: Logo | undefined = await loadLogo(publication);
