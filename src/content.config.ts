/** Prose pages, from the publication's `content/<lang>/`. Records never come here: they have no fixed names. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const base = path.resolve(process.env.PUBLICATION_DIR ?? '.', 'content');

const prose = defineCollection({
  // The path is the id as it is: the loader's own way would drop what it takes for a number or a case.
  loader: existsSync(base)
    ? glob({
        base,
        pattern: '**/*.mdx',
        generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
      })
    : () => [],
  schema: z.object({
    title: z.string(),
    description: z.string().optional(),
    nav: z.union([z.literal('header'), z.literal('footer'), z.literal(false)]).default('footer'),
    order: z.number().default(0),
  }),
});

export const collections = { prose };
