/** Letters as they are compared where case and accents do not count. */

/**
 * Small letters without accents: `Dirección` is `direccion`.
 *
 * @param form `NFKD` also takes letters of other widths and shapes for the plain ones (`ﬁ` is `fi`)
 */
export function fold(text: string, form: 'NFD' | 'NFKD' = 'NFD'): string {
  return text.normalize(form).replace(/\p{M}/gu, '').toLowerCase();
}
