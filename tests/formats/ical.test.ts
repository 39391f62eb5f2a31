import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { collectionIcal, ical } from '../../src/core/export/formats/ical.ts';
import { endAfter, readMoment } from '../../src/core/export/formats/ical-moment.ts';
import { contentLine, toIcalText } from '../../src/core/export/formats/ical-text.ts';
import { openApi } from '../../src/core/export/formats/openapi.ts';
import type { Output } from '../../src/core/export/output.ts';
import { buildPublication, text } from '../core/publication-builder.ts';
import { loadFolder, publish, textOf } from './published.ts';

function readEvents(source: string) {
  const calendar = new ICAL.Component(ICAL.parse(source) as unknown[]);
  if (!calendar.getFirstPropertyValue('prodid')) throw new Error('no PRODID');
  const components = calendar.getAllSubcomponents('vevent');
  if (components.length === 0)
    throw new Error('a calendar has a component (RFC 5545, section 3.6)');
  return components.map((component) => {
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
    expect(() => readEvents(source.replace(/BEGIN:VEVENT[^]*END:VEVENT\r\n/, ''))).toThrow();
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

interface Lesson {
  readonly on: string;
  readonly until?: string;
  readonly from?: string;
  readonly to?: string;
}

const lessonFields = {
  id: text('Id'),
  on: { ...text('On'), format: 'partial-date' },
  until: { ...text('Until'), format: 'date' },
  from: text('From'),
  to: text('To'),
};

/** A publication with one collection of such lessons and its calendar. */
function lessonsOf(lessons: readonly Lesson[], more: { readonly timeZone?: string } = {}) {
  const lesson = {
    properties: lessonFields,
    record: { title: 'id' },
    calendar: { start: 'on', end: 'until', startTime: 'from', endTime: 'to', title: 'id' },
    rows: lessons.map((row, index) => ({ id: `l${String(index)}`, ...row })),
  };
  return buildPublication({ lessons: lesson }, more);
}

describe('a collection whose dates are years and months', () => {
  const table: readonly Output[] = [ical, collectionIcal, openApi];
  const addresses = (lessons: readonly Lesson[]) => {
    const published = publish(lessonsOf(lessons), table);
    const { paths } = JSON.parse(textOf(published, '/openapi.json')) as { paths: object };
    return [[...published.contents.keys()], Object.keys(paths)];
  };
  const calendars = ['/calendar.ics', '/data/lessons.ics'];

  it('has no calendar, and nothing leads to one', () => {
    for (const named of addresses([{ on: '2026' }, { on: '2026-03' }]))
      for (const address of calendars) expect(named).not.toContain(address);
  });

  it('has one as soon as one of them is a day', () => {
    for (const named of addresses([{ on: '2026' }, { on: '2026-03-09' }]))
      expect(named).toEqual(expect.arrayContaining(calendars));
  });
});

describe('the hours of an event', () => {
  const eventOf = (lesson: Lesson, timeZone?: string) => {
    const publication = lessonsOf([lesson], timeZone === undefined ? {} : { timeZone });
    const [event] = readEvents(textOf(publish(publication, [ical]), '/calendar.ics'));
    return [event?.start, event?.end];
  };

  it("are told in UTC, by the rules of the publication's time zone on that day", () => {
    const lesson = { on: '2026-03-09', from: '15:30', to: '17:00' };
    expect(eventOf(lesson, 'America/Belize')).toEqual([
      '2026-03-09T21:30:00Z',
      '2026-03-09T23:00:00Z',
    ]);
    expect(eventOf({ ...lesson, on: '2026-07-09' }, 'Europe/Madrid')).toEqual([
      '2026-07-09T13:30:00Z',
      '2026-07-09T15:00:00Z',
    ]);
    expect(eventOf({ ...lesson, from: '00:15' }, 'Asia/Kolkata')[0]).toBe('2026-03-08T18:45:00Z');
  });

  it('are those of whoever looks where no time zone is known', () => {
    expect(eventOf({ on: '2026-03-09', from: '15:30', to: '17:00' })).toEqual([
      '2026-03-09T15:30:00',
      '2026-03-09T17:00:00',
    ]);
  });

  it('lead to the last day, and are left out where whole days tell more', () => {
    const lesson = { on: '2026-03-09', until: '2026-03-11', from: '09:00' };
    expect(eventOf({ ...lesson, to: '12:00' })).toEqual([
      '2026-03-09T09:00:00',
      '2026-03-11T12:00:00',
    ]);
    expect(eventOf(lesson)).toEqual(['2026-03-09', '2026-03-12']);
    expect(eventOf({ on: '2026-03-09', to: '12:00' })).toEqual(['2026-03-09', '2026-03-10']);
    expect(eventOf({ on: '2026-03-09', from: 'noon' })).toEqual(['2026-03-09', '2026-03-10']);
  });

  it('end after they began, or not at all', () => {
    const [start, end] = eventOf({ on: '2026-03-09', from: '15:30', to: '09:00' });
    expect([start, end]).toEqual(['2026-03-09T15:30:00', '2026-03-09T15:30:00']);
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
