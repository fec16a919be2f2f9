import { describe, expect, it } from 'vitest';
import { mentionsMistake } from '../../src/order/mistake-words.ts';

describe('a word for a mistake', () => {
  it.each([
    'I ordered by mistake',
    'My MISTAKES',
    'accidentally',
    'by -- mistake!',
    '«Por  error»',
    'by accident',
    'the wrong package',
    'an unintended order',
    'it was not intended',
    'erroneous',
    'in error',
    'misclick',
    'a mis-click',
    "I didn't mean to",
    'I didn’t mean it',
    'did not mean to order',
    'oops',
    'unintentional',
    'inadvertently',
    'I misread the offer',
    'a mix-up',
    'mis\u200btake',
    'lo pedí por error',
    'sin querer',
    'me equivoqué',
    'por accidente',
    'une erreur',
    'je me suis trompé',
    'par mégarde',
    'aus Versehen',
    'versehentlich',
    'falsch bestellt',
    'ein Irrtum',
    'Fehlbestellung',
    'por engano',
    'sem querer',
    'me enganei',
    'per errore',
    'ho sbagliato',
    'per sbaglio',
    'per ongeluk',
    'een vergissing',
    'verkeerd besteld',
    'foutje',
  ])('is seen in "%s"', (text) => {
    expect(mentionsMistake(text)).toBe(true);
  });

  it.each([
    '',
    'Please cancel, I found somebody cheaper.',
    'I changed my mind and need the money for something else.',
    'The buyer no longer wants the logo. Nothing has been delivered.',
    'Could you tell me in your own words what happened?',
    'Ya no lo necesito.',
    'Je n’en ai plus besoin.',
    'Ich brauche es nicht mehr.',
    'Não preciso mais.',
    'Non mi serve più.',
    'Ik heb het niet meer nodig.',
  ])('is not seen in "%s"', (text) => {
    expect(mentionsMistake(text)).toBe(false);
  });
});
