/** Whether the publication can be built, and says what readers and re-users need to know. */
import { type Check, breaks, warning } from './finding.ts';

export const checkErrors: Check = ({ errors }) => {
  if (errors === 0) return [];
  const what = `The publication has ${errors === 1 ? 'an error' : `${errors} errors`}, so that it cannot be built.`;
  return [breaks(what, 'Run `npm run validate`, which says what to do about each.')];
};

export const checkLicence: Check = ({ hasLicence }) => {
  if (hasLicence) return [];
  const what = 'The repository has no file that says under what licence it is: nobody may use it.';
  return [breaks(what, 'Add a file LICENSE; https://choosealicense.com helps to choose.')];
};

export const checkLanguages: Check = ({ settings: { languages }, missingWords }) =>
  languages.flatMap((language) => {
    const missing = missingWords.get(language);
    const file = `src/i18n/${language}.json`;
    if (missing === 0) return [];
    if (missing === undefined) {
      const what = `The publication is in "${language}", and the site has no words in it.`;
      return [breaks(what, `Translate src/i18n/en.json into ${file}.`)];
    }
    const words = missing === 1 ? 'a word' : `${missing} words`;
    const what = `The site lacks ${words} in "${language}", and shows the English ones.`;
    return [warning(what, `Add what src/i18n/en.json has and ${file} has not.`)];
  });

export const checkTimeZone: Check = ({ settings: { timeZone } }) => {
  if (timeZone !== 'UTC') return [];
  const what = 'What is late is told for the day in Greenwich (`timeZone` is UTC).';
  return [
    warning(what, 'Write the time zone of your office as `timeZone`, such as "Europe/Madrid".'),
  ];
};
