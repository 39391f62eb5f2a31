/** Writes SVG as text. Colours and type come from classes: the site's security policy allows no style attribute. */

type Attributes = Readonly<Record<string, string | number>>;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Pixels and percentages to a hundredth: more is not seen, and would only make the page heavier. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const written = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${escapeXml(String(typeof value === 'number' ? round(value) : value))}"`,
    )
    .join('');

/** An element with elements inside, already written. */
export function element(name: string, attributes: Attributes, ...inner: readonly string[]): string {
  return inner.length === 0
    ? `<${name}${written(attributes)}/>`
    : `<${name}${written(attributes)}>${inner.join('')}</${name}>`;
}

export function textElement(text: string, attributes: Attributes): string {
  return element('text', attributes, escapeXml(text));
}
