/** Lots of seeds read as grants of seeds: every part of the mapping is used. */
export const grantsMapping = {
  id: { field: 'number', prefix: '360G-seeds-' },
  title: 'name',
  description: 'note',
  currency: { value: 'MXN' },
  amountAwarded: 'seeds',
  awardDate: 'received',
  'plannedDates.startDate': 'collected',
  'plannedDates.endDate': 'regenerate_by',
  'recipientOrganization.id': { field: 'species', prefix: 'XI-SEEDS-' },
  'recipientOrganization.name': 'species.scientific_name',
  'fundingOrganization.id': { value: 'XI-SEEDS-1' },
  'fundingOrganization.name': { value: 'Banco de semillas inventado' },
  'grantProgramme.title': 'mode',
};
