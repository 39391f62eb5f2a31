/** The drawing of a chart, read back as XML. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { showChart } from '../../../src/core/chart/shown-chart.ts';
import { drawChart } from '../../../src/core/chart/static-svg.ts';
import type { JsonObject } from '../../../src/core/schema/json-schema.ts';
import { type Row, dataOf } from './sample.ts';
import { words } from './words.ts';

export function draw(chart: JsonObject, rows: readonly Row[], direction: 'ltr' | 'rtl' = 'ltr') {
  const { svg: source } = drawChart(
    showChart(dataOf(chart, rows), { ...words, direction }),
    String,
  );
  const { root } = parseXml(source);
  const all = (name: string): Record<string, string>[] => {
    const walk = (element: XmlElement): XmlElement[] =>
      element.children.flatMap((child) =>
        child instanceof XmlElement ? [child, ...walk(child)] : [],
      );
    return walk(root!)
      .filter((element) => element.name === name)
      .map((element) => ({ ...element.attributes, text: element.text }));
  };
  return { source, root: root!, all };
}
