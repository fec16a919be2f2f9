import { describe, expect, it } from 'vitest';
import { compilePages, compilePlain } from '../../src/templating/pages.ts';

const sources = (given: Record<string, string>) => new Map(Object.entries(given));
const broken = { fine: 'Hello', broken: '{{#if name}}never closed' };

describe('pages', () => {
  it('escape what they print, and plain texts do not', () => {
    const given = sources({ note: '{{name}}' });
    const view = { name: '<b>O’Neil & "Sons"</b>' };
    expect(compilePages(given).render('note', view)).toBe('&lt;b&gt;O’Neil &amp; &quot;Sons&quot;&lt;/b&gt;');
    expect(compilePlain(given).render('note', view)).toBe(view.name);
  });

  it('share partials, also inside of partials', () => {
    const pages = compilePages(
      sources({
        note: '{{> greeting name=who}}!',
        'partials/greeting': 'Hello {{> bold}}',
        'partials/bold': '<b>{{name}}</b>',
      }),
    );
    expect(pages.render('note', { who: 'Ann' })).toBe('Hello <b>Ann</b>!');
    expect(pages.render('note', { who: 'Bo' })).toBe('Hello <b>Bo</b>!');
  });

  it('tell a name that their view lacks, and a page that is not there', () => {
    const pages = compilePages(sources({ note: '{{name}}', 'partials/note': 'Hello' }));
    expect(() => pages.render('note', {})).toThrow('name');
    expect(() => pages.render('partials/note', {})).toThrow('There is no page partials/note.');
  });

  it('are served while another one is broken, which is told before anybody asks for it', () => {
    const pages = compilePages(sources(broken));
    expect(pages.render('fine', {})).toBe('Hello');
    expect(() => [...pages.compileRest()]).toThrow('Parse error');
  });

  it('of the site are all compiled by its steps', () => {
    const pages = compilePages(sources({ note: 'Hello', 'partials/greeting': 'Hello' }));
    expect([...pages.compileRest()]).toHaveLength(2);
  });
});
