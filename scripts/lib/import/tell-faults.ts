/** Says which rows of a brought table cannot be given a record. */
import type { PlanFault } from '../../../src/core/import/plan.ts';
import { excerpt } from '../../../src/core/text/excerpt.ts';

function tell(fault: PlanFault, keyField: string): string {
  switch (fault.kind) {
    case 'key-missing':
      return `has no ${keyField}, and no title that one could be made from\n  Write a short name of letters, digits and hyphens into a column "${keyField}".`;
    case 'key-twice':
      return `has the ${keyField} "${excerpt(fault.key)}" again; it is in row ${fault.other} too\n  Give each record its own, or delete one of the rows.`;
    case 'known-title':
      return `has no ${keyField}, and its title "${excerpt(fault.title)}" is that of the record "${fault.key}"\n  Write "${fault.key}" as its ${keyField} to change that record, or another ${keyField} to add one.`;
  }
}

export function tellFaults(faults: readonly PlanFault[], file: string, keyField: string): void {
  for (const fault of faults) console.log(`${file}  row ${fault.row}  ${tell(fault, keyField)}`);
}
