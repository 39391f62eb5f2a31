import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { collectionIcal, ical } from '../../src/core/export/formats/ical.ts';
import { endAfter, readMoment } from '../../src/core/export/formats/ical-moment.ts';
import { contentLine, toIcalText } from '../../src/core/export/formats/ical-text.ts';
import { loadFolder, publish, textOf } from './published.ts';

function readEvents(source: string) {
  const calendar = new ICAL.Component(ICAL.parse(source) as unknown[]);
  if (!calendar.getFirstPropertyValue('prodid')) throw new Error('no PRODID');
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const stamp = component.getFirstPropertyValue('dtstamp');
    if (!event.uid || !stamp) throw new Error('no UID or DTSTAMP');
    return {
      uid: event.uid,
      title: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      stamp: String(stamp),
    };
  });
}

describe('the calendars of the seed bank', async () => {
  const publication = await loadFolder('tests/fixtures/seed-bank');
  const published = publish(publication, [ical, collectionIcal]);
  const source = textOf(published, '/calendar.ics');

  it('are read whole by ical.js', () => {
    const accessions = publication.collections.get('accessions')!.records;
    const events = readEvents(textOf(published, '/data/accessions.ics'));
    expect(events).toHaveLength(
      accessions.filter(({ values }) => values.regenerate_by !== undefined).length,
    );
    expect(events).toContainEqual({
      uid: 'accessions/ACC/001@seed-bank',
      title: 'Maíz azul',
      start: '2026-12-01',
      end: '2026-12-02',
      stamp: '2026-03-09T10:20:30Z',
    });
    const both = readEvents(source).map(({ uid }) => uid);
    expect(both.length).toBeGreaterThan(events.length);
    expect(new Set(both).size).toBe(both.length);
  });

  it('are refused when broken', () => {
    expect(() => readEvents(source.replace('END:VEVENT\r\n', ''))).toThrow();
    expect(() => readEvents(source.replaceAll('UID:', 'X-UID:'))).toThrow();
    expect(() => readEvents(source.replace(/PRODID:.*\r\n/, ''))).toThrow();
  });

  it('have no line of more than 75 octets and no bare line feed', () => {
    for (const line of source.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\n');
    }
  });

  it('are only for collections with dates', () => {
    expect([...published.contents.keys()]).not.toContain('/data/species.ics');
  });
});

describe('text in a calendar', () => {
  it('comes back as it was, folded or not', () => {
    for (const text of [
      'a, b; c\\n\nd',
      '😀'.repeat(60),
      'é'.repeat(75),
      `${'x'.repeat(66)}😀`,
      ': "quoted"',
    ]) {
      const source = ['BEGIN:VCALENDAR', `SUMMARY:${toIcalText(text)}`, 'END:VCALENDAR']
        .map(contentLine)
        .join('');
      const read = new ICAL.Component(ICAL.parse(source) as unknown[]);
      expect(read.getFirstPropertyValue('summary')).toBe(text);
    }
  });
});

describe('a moment', () => {
  it('is a day or an instant, in UTC', () => {
    expect(readMoment('2026-03-09')).toMatchObject({ allDay: true, text: '20260309' });
    expect(readMoment('2026-03-09T10:20:30Z')?.text).toBe('20260309T102030Z');
    expect(readMoment('2026-03-01T01:00:00.5+02:30')?.text).toBe('20260228T223000Z');
    expect(readMoment('2026-12-31T23:00:00-06:00')?.text).toBe('20270101T050000Z');
  });

  it('is not a year, a month, a day that does not exist or a time without place', () => {
    for (const source of ['2026', '2026-03', '2026-02-30', '2026-03-09T10:20:30', 'soon'])
      expect(readMoment(source)).toBeUndefined();
  });

  it('ends after its start, on the day after the last', () => {
    const [day, later, instant] = ['2026-02-27', '2026-02-28', '2026-02-28T00:00:00Z'].map(
      (source) => readMoment(source)!,
    );
    expect(endAfter(day!, later)?.day).toBe('2026-03-01');
    expect(endAfter(day!, day)?.day).toBe('2026-02-28');
    expect(endAfter(later!, day)).toBeUndefined();
    expect(endAfter(day!, instant)).toBeUndefined();
    expect(endAfter(day!, undefined)).toBeUndefined();
  });
});
