/**
 * The properties of a grant in the 360Giving Data Standard 1.4 that a collection can be mapped to,
 * with the titles that its spreadsheets use (https://standard.threesixtygiving.org).
 */

export interface Target {
  /** `recipientOrganization.name`; the part before the dot is a list of one, but for an individual. */
  readonly path: string;
  /** The column's title in the standard's spreadsheet form. */
  readonly title: string;
  /** `day` needs a whole date; `date` may be a year or a month. */
  readonly kind: 'text' | 'number' | 'day' | 'date';
}

const of = (path: string, title: string, kind: Target['kind'] = 'text'): Target => ({
  path,
  title,
  kind,
});

const organization = (path: string, title: string): Target[] => [
  of(`${path}.id`, `${title}:Identifier`),
  of(`${path}.name`, `${title}:Name`),
  of(`${path}.department`, `${title}:Department`),
  of(`${path}.charityNumber`, `${title}:Charity Number`),
  of(`${path}.companyNumber`, `${title}:Company Number`),
  of(`${path}.postalCode`, `${title}:Postal Code`),
  of(`${path}.url`, `${title}:Web Address`),
];

export const targets: readonly Target[] = [
  of('id', 'Identifier'),
  of('title', 'Title'),
  of('description', 'Description'),
  of('currency', 'Currency'),
  of('amountAppliedFor', 'Amount Applied For', 'number'),
  of('amountAwarded', 'Amount Awarded', 'number'),
  of('amountDisbursed', 'Amount Disbursed', 'number'),
  of('awardDate', 'Award Date', 'day'),
  of('url', 'URL'),
  of('plannedDates.startDate', 'Planned Dates:Start Date', 'date'),
  of('plannedDates.endDate', 'Planned Dates:End Date', 'date'),
  of('plannedDates.duration', 'Planned Dates:Duration (months)', 'number'),
  of('actualDates.startDate', 'Actual Dates:Start Date', 'date'),
  of('actualDates.endDate', 'Actual Dates:End Date', 'date'),
  ...organization('recipientOrganization', 'Recipient Org'),
  of('recipientIndividual.id', 'Recipient Ind:Identifier'),
  of('recipientIndividual.name', 'Recipient Ind:Name'),
  of('beneficiaryLocation.name', 'Beneficiary Location:Name'),
  of('beneficiaryLocation.countryCode', 'Beneficiary Location:Country Code'),
  of('beneficiaryLocation.geoCode', 'Beneficiary Location:Geographic Code'),
  of('beneficiaryLocation.geoCodeType', 'Beneficiary Location:Geographic Code Type'),
  ...organization('fundingOrganization', 'Funding Org'),
  of('grantProgramme.code', 'Grant Programme:Code'),
  of('grantProgramme.title', 'Grant Programme:Title'),
  of('grantProgramme.url', 'Grant Programme:URL'),
];

export const targetByPath: ReadonlyMap<string, Target> = new Map(
  targets.map((target) => [target.path, target]),
);

/** Not a list in the standard, unlike everything else that has parts. */
export const single = 'recipientIndividual';

/** What a grant must have: all of these, and one of the two recipients. */
export const requiredPaths = [
  'id',
  'title',
  'description',
  'currency',
  'amountAwarded',
  'awardDate',
  'fundingOrganization.id',
  'fundingOrganization.name',
] as const;

export const recipients = [
  ['recipientOrganization.id', 'recipientOrganization.name'],
  ['recipientIndividual.id', 'recipientIndividual.name'],
] as const;
