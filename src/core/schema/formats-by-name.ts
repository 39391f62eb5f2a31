/** Every format that is checked, by name: what a validator in a browser looks up. */
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { ownFormats } from './formats.ts';

export const formats = { ...fullFormats, ...ownFormats };
