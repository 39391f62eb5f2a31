/** The parts of a workbook around its worksheets (ECMA-376, Office Open XML). */
import { toArchive } from './archive.ts';
import { type Sheet, toSheetXml } from './xlsx-sheet.ts';
import { element, toXmlText } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const properties = 'application/vnd.openxmlformats-package.core-properties+xml';

export interface Workbook {
  readonly title: string;
  readonly creator: string;
  /** Shown among the file's properties. */
  readonly rights: string;
  /** ISO 8601, in UTC; the file has no time of its own when it is unknown. */
  readonly instant?: string | undefined;
  readonly sheets: readonly Sheet[];
}

/** Plain, bold, day, and text that must not become a formula: in the order that xlsx-cell.ts counts on. */
const styles = [
  `${declaration}<styleSheet xmlns="${main}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>\n',
].join('');

function contentTypes(sheets: readonly Sheet[]): string {
  const part = (name: string, type: string) =>
    element('Override', { PartName: name, ContentType: type });
  const content = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', `${sheetMl}.sheet.main+xml`),
    ...sheets.map((_, index) =>
      part(`/xl/worksheets/sheet${String(index + 1)}.xml`, `${sheetMl}.worksheet+xml`),
    ),
    part('/xl/styles.xml', `${sheetMl}.styles+xml`),
    part('/docProps/core.xml', properties),
  ];
  return declaration + element('Types', { xmlns: `${packages}/content-types` }, content.join(''));
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const links = targets.map(([type, target], index) =>
    element('Relationship', { Id: `rId${String(index + 1)}`, Type: type, Target: target }),
  );
  return (
    declaration + element('Relationships', { xmlns: `${packages}/relationships` }, links.join(''))
  );
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, index) => {
    const number = String(index + 1);
    return element('sheet', { name, sheetId: number, 'r:id': `rId${number}` });
  });
  const views = element('bookViews', {}, element('workbookView', { activeTab: '0' }));
  const content = views + element('sheets', {}, list.join(''));
  return declaration + element('workbook', { xmlns: main, 'xmlns:r': office }, content);
}

function coreXml({ title, creator, rights, instant }: Workbook): string {
  const time = (name: string) =>
    instant === undefined ? '' : element(name, { 'xsi:type': 'dcterms:W3CDTF' }, instant);
  const content = [
    element('dc:title', {}, toXmlText(title)),
    element('dc:creator', {}, toXmlText(creator)),
    element('dc:description', {}, toXmlText(rights)),
    time('dcterms:created'),
    time('dcterms:modified'),
  ];
  const attributes = {
    'xmlns:cp': `${packages}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  return declaration + element('cp:coreProperties', attributes, content.join(''));
}

export function toWorkbook(workbook: Workbook): Uint8Array {
  const { sheets, instant } = workbook;
  const sheetPath = (index: number) => `worksheets/sheet${String(index + 1)}.xml`;
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    [
      '_rels/.rels',
      relationships([
        [`${office}/officeDocument`, 'xl/workbook.xml'],
        [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreXml(workbook)],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => [`${office}/worksheet`, sheetPath(index)] as const),
        [`${office}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
    ...sheets.map(
      (sheet, index) => [`xl/${sheetPath(index)}`, toSheetXml(sheet, index === 0)] as const,
    ),
  ];
  const encoder = new TextEncoder();
  const entries = new Map(parts.map(([name, xml]) => [name, encoder.encode(xml)]));
  return toArchive(entries, instant?.slice(0, 10), ['[Content_Types].xml']);
}
