/** How cells are spelt by the datatypes of XML Schema, on which CSVW and Table Schema both build. */

export type Form = (text: string) => boolean;

const real = (date: string) => {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.valueOf()) && instant.toISOString().startsWith(date);
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const jsonOf = (text: string): unknown =>
  isJson(text) ? (JSON.parse(text) as unknown) : undefined;

export const forms = {
  string: () => true,
  integer: (text) => /^[-+]?\d+$/.test(text),
  number: (text) => /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && real(text),
  dateTime: (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?$/.test(text) &&
    real(text.slice(0, 10)),
  uri: (text) => URL.canParse(text) && !/\s/.test(text),
  email: (text) => /^[^@\s]+@[^@\s]+$/.test(text),
  json: isJson,
  array: (text) => Array.isArray(jsonOf(text)),
  object: (text) => {
    const value = jsonOf(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  },
} satisfies Record<string, Form>;

/** A pattern holds for the whole cell. */
export const matching = (pattern: string): Form => {
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  return (text) => whole.test(text);
};

/** By code points, as XML Schema counts. */
const characters = (text: string) => Array.from(text).length;

/** By the name of the bound. */
const bounds: Readonly<Record<string, (text: string, bound: number) => boolean>> = {
  minimum: (text, bound) => Number(text) >= bound,
  maximum: (text, bound) => Number(text) <= bound,
  exclusiveMinimum: (text, bound) => Number(text) > bound,
  exclusiveMaximum: (text, bound) => Number(text) < bound,
  minExclusive: (text, bound) => Number(text) > bound,
  maxExclusive: (text, bound) => Number(text) < bound,
  minLength: (text, bound) => characters(text) >= bound,
  maxLength: (text, bound) => characters(text) <= bound,
};

/** @throws where there is no such bound: what is not understood is not taken as kept */
export function bounded(name: string, bound: unknown): Form {
  const holds = bounds[name];
  if (!holds || typeof bound !== 'number') throw new Error(`no bound ${name} is known`);
  return (text) => holds(text, bound);
}
