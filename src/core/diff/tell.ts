/** Tells a difference as a report: what happened to which record, field by field. */
import type { CollectionDifference, Difference } from './compare.ts';
import { contrast } from './contrast.ts';
import type { FieldChange, RecordChange } from './record-changes.ts';
import { type Block, type Item, type Part, type Report, countOf } from './report.ts';
import type { Revision } from './revision.ts';
import { describeSchemaChange } from './schema-words.ts';
import { type Speaker, speakerOf } from './words.ts';

const quote = (quoted: string): Part => ({ quoted });

/** Of one record; the rest is counted. */
const mostFields = 40;

interface Speakers {
  readonly before: Speaker;
  readonly after: Speaker;
}

function tellField(
  { field, from, to }: FieldChange,
  { before, after, renames }: CollectionDifference,
  speakers: Speakers,
): Part[] {
  const label = after?.fields.has(field.split('.')[0] ?? '')
    ? speakers.after.field(after, field)
    : speakers.before.field(before, field);
  const old = speakers.before.value(before, renames.get(field) ?? field, from);
  const now = speakers.after.value(after, field, to);
  const [shownOld, shownNow] = contrast(old, now);
  if (from === undefined) return [quote(label), ': ', quote(shownNow)];
  if (to === undefined) return [quote(label), ': ', quote(shownOld), ' → blank'];
  return [quote(label), ': ', quote(shownOld), ' → ', quote(shownNow)];
}

const marks = { added: '+', changed: '~', withdrawn: '-', vanished: '!' } as const;
const verbs = {
  added: 'Added ',
  changed: 'Changed ',
  withdrawn: 'Withdrawn ',
  vanished: 'Vanished without a withdrawal: ',
} as const;

function tellRecord(change: RecordChange, own: CollectionDifference, speakers: Speakers): Item {
  const { kind, key, record, fields, withdrawal } = change;
  const isGone = kind === 'withdrawn' || kind === 'vanished';
  const title = isGone
    ? speakers.before.record(own.before, record)
    : speakers.after.record(own.after, record);
  const [shown] = contrast(title, '');
  const parts: Part[] = [verbs[kind], quote(key)];
  if (shown !== '' && shown !== key) parts.push(' ', quote(shown));
  if (withdrawal) parts.push(': ', quote(contrast(withdrawal.reason, '')[0]));
  if (withdrawal?.replacedBy !== undefined)
    parts.push(', replaced by ', quote(withdrawal.replacedBy));
  // The first line has said the key and the title.
  const said = new Set(kind === 'added' ? [own.after?.key, own.after?.record.title] : []);
  const untold = fields.filter(({ field }) => !said.has(field));
  const inner = untold.slice(0, mostFields).map((field) => tellField(field, own, speakers));
  if (untold.length > mostFields)
    inner.push([`${countOf(untold.length - mostFields, 'more field')}.`]);
  return { mark: marks[kind], parts, inner };
}

/** `2 added, 1 changed` */
function countKinds(changes: readonly RecordChange[]): string {
  const kinds = ['added', 'changed', 'withdrawn', 'vanished'] as const;
  const format = new Intl.NumberFormat('en');
  return kinds
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${format.format(count)} ${kind}`)
    .join(', ');
}

function tellCollection(own: CollectionDifference, speakers: Speakers): Block {
  const title = own.after
    ? speakers.after.title(own.after.title)
    : speakers.before.title(own.before?.title ?? {});
  const counted = countKinds(own.records);
  const heading = [quote(title === '' ? own.id : title), counted === '' ? '' : `: ${counted}`];
  const schema = own.schema.map((change): Item => {
    return { mark: '*', parts: describeSchemaChange(change, own.id), inner: [] };
  });
  return {
    heading,
    items: [...schema, ...own.records.map((one) => tellRecord(one, own, speakers))],
  };
}

/** @param notes said first, such as that a revision has errors */
export function reportOf(
  difference: Difference,
  before: Revision,
  after: Revision,
  notes: readonly string[] = [],
): Report {
  const speakers = { before: speakerOf(before), after: speakerOf(after) };
  const records = difference.collections.flatMap((one) => one.records);
  const schema = difference.collections.flatMap((one) => one.schema);
  if (difference.level === 'none')
    return { summary: ['Nothing changes in the record.'], notes, blocks: [] };
  const counted = [
    countKinds(records),
    schema.length > 0 ? countOf(schema.length, 'change') + ' of structure' : '',
  ].filter((part) => part !== '');
  return {
    summary: [`${counted.join('; ')}. This is a ${difference.level} change.`],
    notes,
    blocks: difference.collections.map((one) => tellCollection(one, speakers)),
  };
}
