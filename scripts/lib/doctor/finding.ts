/** What the doctor finds, and what it looks at. */
import type { PublicationSettings } from '../../../src/core/publication/read-publication.ts';

export interface Finding {
  /** Whether something would not work, or only not as well as it could. */
  readonly level: 'breaks' | 'warning';
  readonly what: string;
  readonly act: string;
}

/** What git knows of the folder. */
export interface GitSetup {
  readonly isInstalled: boolean;
  readonly isRepository: boolean;
  readonly isShallow: boolean;
  readonly hasCommits: boolean;
  /** Address of `origin`. */
  readonly remote: string | undefined;
  /** Branches, also those of `origin`, without `origin/`. */
  readonly branches: readonly string[];
}

/** All that the checks look at, gathered once. */
export interface Setup {
  /** Of publication.json, with stand-ins for what is wrong in it. */
  readonly settings: PublicationSettings;
  /** How many problems of the publication stop the build. */
  readonly errors: number;
  readonly nodeVersion: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly git: GitSetup;
  /** The workflow files of the repository, by name. */
  readonly workflows: ReadonlyMap<string, string>;
  /** Text of the file that says who owns what; undefined where there is none. */
  readonly owners: string | undefined;
  /** Text of the file that says where the chooser of issues leads. */
  readonly chooser: string | undefined;
  /** Whether a file at the top of the repository says under what licence it is. */
  readonly hasLicence: boolean;
  /** How many words of the interface each language lacks; undefined when it has none at all. */
  readonly missingWords: ReadonlyMap<string, number | undefined>;
}

export type Check = (setup: Setup) => readonly Finding[];

export const breaks = (what: string, act: string): Finding => ({ level: 'breaks', what, act });
export const warning = (what: string, act: string): Finding => ({ level: 'warning', what, act });
