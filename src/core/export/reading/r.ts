/** Code that reads a published table in R. */
import { type TableFile, media } from './table-file.ts';

/** JSON's escapes are R's too. */
const quoted = (text: string) => JSON.stringify(text);

const local = (url: string) => `file <- tempfile()
download.file(${quoted(url)}, file, mode = "wb")
`;

export function toR({ mediaType, url, at, hints }: TableFile): string | undefined {
  switch (mediaType) {
    case media.csv: {
      const classes = [
        ...hints.text.map((name) => `${quoted(name)} = "character"`),
        ...hints.dates.map((name) => `${quoted(name)} = "Date"`),
      ].join(', ');
      const known = classes === '' ? [] : [`colClasses = c(${classes})`];
      const args = ['na.strings = ""', 'encoding = "UTF-8"', 'check.names = FALSE', ...known];
      return `table <- read.csv(
  ${[quoted(url), ...args].join(',\n  ')}
)
`;
    }
    case media.workbook:
      return `# install.packages("readxl")
${local(url)}table <- readxl::read_excel(file)
`;
    case media.parquet:
      return `# install.packages("nanoparquet")
${local(url)}table <- nanoparquet::read_parquet(file)
`;
    case media.lines:
      return `# install.packages("jsonlite")
table <- jsonlite::stream_in(url(${quoted(url)}), verbose = FALSE)
`;
    case media.json:
      return at === undefined
        ? undefined
        : `# install.packages("jsonlite")
table <- jsonlite::fromJSON(${quoted(url)})$${at}
`;
    default:
      return undefined;
  }
}
