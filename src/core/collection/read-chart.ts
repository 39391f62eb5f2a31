/** Reads a chart of collection.json. `year(field)` and `sum(field)` become axes and measures. */
import type { JsonObject } from '../schema/json-schema.ts';
import { type Language, type TextSource, toText } from '../text/text.ts';
import type { Axis, Chart, Measure, Where } from './collection.ts';

const call = /^(\w+)\((.+)\)$/;

function readAxis(source: string): Axis {
  const [, per, field = source] = call.exec(source) ?? [];
  return { field, per: per === 'year' || per === 'month' ? per : 'value' };
}

function readMeasure(source: string): Measure {
  const [, measure, field = ''] = call.exec(source) ?? [];
  return measure === 'sum' || measure === 'mean' ? { measure, field } : { measure: 'count' };
}

/** @param source a chart whose keys the configuration's schema has checked */
export function readChart(source: JsonObject, language: Language): Chart {
  return {
    id: String(source.id),
    title: toText(source.title as TextSource, language),
    type: source.type as Chart['type'],
    x: readAxis(String(source.x)),
    y: readMeasure(String(source.y)),
    by: source.by as string | undefined,
    where: source.where as Where | undefined,
  };
}
