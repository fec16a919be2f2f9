import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const resultFor = async (conversation: string, more: Record<string, string> = {}) => {
  const body = new URLSearchParams({ ...more, conversation, 'buyer.name': 'Ana', 'seller.name': 'Ben' });
  return (await fetch(site.address, { method: 'POST', body })).text();
};

describe('words of the chat on a result', () => {
  it('carry their language and direction, in the chat and where they are quoted', async () => {
    const html = await resultFor(
      'Ana: Perdona, me equivoqué de servicio y no quería comprar este. Mi correo es ana@example.com\nBen: No problem, I will ask support what to do with it.',
    );
    expect(html).toMatch(/<p class="quote" dir="auto" lang="es">“[^<]*equivoqué/);
    expect(html).toContain('<p class="quote" dir="auto" lang="es">“ana@example.com”</p>');
    expect(html).toMatch(/<li class="from-buyer">.*\n<p dir="auto" lang="es">/);
    expect(html).toMatch(/<li class="from-seller">.*\n<p dir="auto" lang="en">/);
  });

  it('carry their language in the sentences to send, too, and only they', async () => {
    const html = await resultFor(
      'Ana: Perdona, me equivoqué de servicio y no quería comprar este.\nBen: No problem, I will ask support what to do with it.',
    );
    expect(html).toMatch(/data-says>They wrote: <span lang="es">&quot;Perdona, me equivoqu/);
    expect(html).toMatch(/data-says>Your help article &quot;Performance/);
    expect(html).toMatch(/<dd dir="auto" lang="es">“Perdona/);
    expect(await resultFor('Ana: Sorry, I clicked the wrong gig and did not want this.')).not.toMatch(
      /<span lang=/,
    );
  });

  it('carry their language among the answers, in what support looks at, and in what stands against a reading', async () => {
    const conversation =
      'Ana: Perdona, me equivoqué de servicio y no quería comprar este.\nBen: No problem, I will ask support what to do with it.';
    const html = await resultFor(conversation);
    expect(html).toMatch(/<dt>Chat<\/dt><dd dir="auto" lang="es">Ana: Perdona/);
    expect(html).toMatch(/<dt>Buyer[^<]*<\/dt><dd dir="auto">Ana</);
    expect(html).toMatch(/The buyer wrote: <span lang="es">“Perdona, me equivoqu[^<]*”<\/span><\/p>/);
    const against = await resultFor(
      'Ana: Hola, encontré a alguien más barato y ya no lo necesito, quiero cancelar el pedido.',
      { sellerReading: 'mistaken-order' },
    );
    expect(against).toMatch(/Stop and read this first<\/h2>\n<p>[^<]*<span lang="es">“[^<]*”<\/span>/);
  });

  it('carry their direction alone where the language is not clear', async () => {
    const html = await resultFor('Ana: من فضلك ألغ الطلب\nBen: ok');
    expect(html.match(/<p dir="auto">/g)?.length).toBe(2);
    expect(html).not.toMatch(/dir="auto" lang=/);
  });
});

describe('a line of the marketplace in a pasted chat', () => {
  it('is held against the answers on the page as it is for programs', async () => {
    const conversation = [
      'anna_b  Nov 20, 2026, 10:05 AM\nHi, I clicked the wrong gig, please cancel',
      'The order was cancelled\nNov 20, 2026, 11:00 AM\n',
    ].join('\n\n');
    const body = new URLSearchParams({ 'buyer.name': 'anna_b', 'order.status': 'in-progress', conversation });
    const page = await fetch(site.address, { method: 'POST', body });
    expect(await page.text()).toContain('By a line of Fiverr in the chat, the order may be cancelled.');
  });
});

describe('a case that is not clear', () => {
  const leadFor = async (answers: Record<string, string>) => {
    const body = new URLSearchParams({ 'request.askedBy': 'buyer', ...answers });
    const html = await (await fetch(site.address, { method: 'POST', body })).text();
    return /<p class="lead">([^<]*)/.exec(html)?.[1];
  };

  it('is not said to lack signs where a mistake is likely and only the buyer’s words are missing', async () => {
    const formal = { 'request.formal.answer': 'open', 'request.formal.openedBy': 'buyer' };
    const lead = await leadFor({ ...formal, 'request.formal.reason': 'Ordered by mistake' });
    expect(lead).toMatch(/^The buyer’s own words do not show the reason yet. Nearest: an order by mistake/);
    expect(lead).not.toContain('not enough');
  });

  it('lacks signs where the words tell nothing', async () => {
    expect(await leadFor({ conversation: 'please cancel' })).toMatch(/^The signs are not enough to tell./);
  });
});

describe('the numbers of a seller', () => {
  it('name a source for what is said of today too, not for the old rule alone', async () => {
    const body = new URLSearchParams({ 'seller.completed60Days': '9', 'seller.cancelled60Days': '0' });
    const html = await (await fetch(site.address, { method: 'POST', body })).text();
    const numbers = /<section class="card" aria-labelledby="impact">.*?<\/section>/s.exec(html)?.[0] ?? '';
    expect(numbers).toContain('is built so that one order cannot move it much');
    const named = [...numbers.matchAll(/>([A-E]\d+)<\/a>/g)].map(([, id]) => id);
    expect(named).toEqual(['B4', 'C1', 'C3', 'C5']);
  });
});

describe('the list of answers', () => {
  const answersFor = async (answers: Record<string, string>) => {
    const html = await (
      await fetch(site.address, { method: 'POST', body: new URLSearchParams(answers) })
    ).text();
    return [...html.matchAll(/<dt>([^<]*)<\/dt><dd dir="auto">([^<]*)<\/dd>/g)].map(([, short, said]) => [
      short,
      said,
    ]);
  };

  it('shows a text as it was typed, and a date without the T of its box', async () => {
    const answers = await answersFor({
      'order.title': 'T-shirt design',
      'order.placedAt': '2026-11-20T10:02',
      'request.formal.answer': 'open',
      'request.formal.hoursAgo': '2',
    });
    expect(answers).toContainEqual(['Title', 'T-shirt design']);
    expect(answers).toContainEqual(['Ordered', '2026-11-20 10:02']);
    expect(answers).toContainEqual(['Opened, hours ago', '2, counted from 22 November 2026, 02:10 (UTC)']);
  });

  it('shows no half letter where a long text is cut', async () => {
    const answers = await answersFor({ 'order.title': `${'x'.repeat(79)}😀 and more` });
    expect(answers).toContainEqual(['Title', `${'x'.repeat(79)} …`]);
  });
});
