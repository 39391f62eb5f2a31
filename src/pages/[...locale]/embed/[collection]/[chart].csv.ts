/** The numbers of a chart as CSV. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { chartWords } from '../../../../components/chart/words.ts';
import { chartData } from '../../../../core/chart/chart-data.ts';
import { toChartCsv } from '../../../../core/chart/chart-table.ts';
import { chartPaths } from '../../../../site/paths.ts';

export const getStaticPaths = () => chartPaths();

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { reader, collection, chart } }) =>
  new Response(toChartCsv(chartData(reader.publication, collection, chart), chartWords(reader)));
