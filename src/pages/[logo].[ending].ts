/** The publication's logo at `/_logo.svg`, or whatever its format is. */
import { logo } from '../site/logo.ts';

export const getStaticPaths = () =>
  logo ? [{ params: { logo: '_logo', ending: logo.ending } }] : [];

export const GET = () =>
  new Response(new Uint8Array(logo?.bytes ?? []), {
    headers: { 'content-type': logo?.type ?? '' },
  });
