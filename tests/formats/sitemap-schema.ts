/** libxml, which judges sitemaps by the protocol's own schema. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { root } from './published.ts';

/** The protocol's own schema, which comes with the package `sitemap`. */
const protocolSchema = readFileSync(
  path.join(root, 'node_modules/sitemap/schema/sitemap.xsd'),
  'utf8',
);

/** The protocol's schema lets links of XHTML in when somebody says what they are. */
const linkSchema = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.w3.org/1999/xhtml">
  <xsd:element name="link"><xsd:complexType>
    <xsd:attribute name="rel" use="required" fixed="alternate"/>
    <xsd:attribute name="hreflang" use="required" type="xsd:language"/>
    <xsd:attribute name="href" use="required" type="xsd:anyURI"/>
  </xsd:complexType></xsd:element>
</xsd:schema>`;
const bothSchemas = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
</xsd:schema>`;

/** What libxml has against a sitemap by the protocol's own schema. */
export async function sitemapFindings(sitemap: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'found.xml', contents: sitemap },
    schema: { fileName: 'both.xsd', contents: bothSchemas },
    preload: [
      { fileName: 'sitemap.xsd', contents: protocolSchema },
      { fileName: 'link.xsd', contents: linkSchema },
    ],
  });
  return errors.map(({ message }) => message);
}
