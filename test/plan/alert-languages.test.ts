import { describe, expect, it } from 'vitest';
import { findAlerts } from '../../src/plan/alerts.ts';
import { profile } from './a-situation.ts';

const ids = (text: string) =>
  findAlerts({ messages: [{ from: 'buyer', at: null, text }], profile }).map(({ id }) => id);

const threats = {
  Spanish: [
    'Si no cancelas te dejaré una mala reseña',
    'si no cancelas te voy a dejar una resena muy mala',
    'cancela o te pongo 1 estrella',
    'Te voy a denunciar a Fiverr',
    'voy a denunciarte',
    'Tomaré acciones legales',
    'haré que cierren tu cuenta',
  ],
  French: [
    'Annulez ou je laisse un mauvais avis',
    'sinon je vous mets une note négative',
    'je mettrai une seule étoile',
    'Je vais vous signaler à Fiverr',
    'je vais porter plainte',
    'J’engagerai des poursuites judiciaires',
    'je vais faire fermer votre compte',
    'Je vous dénoncerai',
  ],
  German: [
    'Sonst gibt es eine schlechte Bewertung',
    'Ich gebe dir eine schlechte Bewertung',
    'dann werde ich eine negative Bewertung schreiben',
    'Ich werde dich melden',
    'ich melde Sie bei Fiverr',
    'Ich leite rechtliche Schritte ein',
    'ich werde einen Anwalt einschalten',
    'Ich verklage Sie',
    'dann melde ich dich bei Fiverr',
    'dann gibt es von mir nichts, ich gebe nur einen Stern',
  ],
  Portuguese: [
    'vou deixar uma avaliação negativa',
    'Cancela senão dou uma estrela',
    'cancela ou avaliação péssima',
    'Vou te denunciar',
    'vou denunciar sua conta',
    'Vou entrar na justiça',
    'tomarei medidas legais',
  ],
  Italian: [
    'Ti lascio una recensione negativa',
    'altrimenti brutta recensione',
    'metterò una sola stella',
    'Vi denuncio',
    'ti segnalo a Fiverr',
    'Procederò per vie legali',
    'sporgerò denuncia',
    'ti faccio chiudere, farti bannare è facile',
  ],
  Dutch: [
    'Anders krijg je een slechte review',
    'ik ga een negatieve recensie schrijven',
    'ik geef je 1 ster',
    'Ik ga je rapporteren',
    'ik meld je bij Fiverr',
    'Ik neem juridische stappen',
    'ik ga een advocaat inschakelen',
    'Ik klaag je aan',
  ],
};

const disputes = {
  Spanish: ['Haré un contracargo con mi banco', 'voy a abrir una disputa en PayPal'],
  French: ['je vais ouvrir un litige PayPal', 'je ferai opposition au paiement'],
  German: [
    'Ich lasse das Geld zurückbuchen',
    'ich lasse das geld zurueckbuchen',
    'dann eröffne ich einen Streitfall bei PayPal',
  ],
  Portuguese: ['vou contestar a compra no cartão', 'vou abrir uma disputa'],
  Italian: ['contesterò il pagamento con la banca', 'apro una contestazione su PayPal'],
  Dutch: ['ik laat het geld terugboeken', 'dan open ik een geschil bij PayPal'],
};

const reviewTalk = {
  Spanish: [
    'si cancelas te dejo 5 estrellas',
    'Te doy una buena reseña',
    'te pongo una reseña muy buena si cancelas',
    'déjame una reseña por favor',
    '¿puedes borrar tu reseña?',
    'una reseña a cambio de la cancelación',
  ],
  French: [
    'je vous mets 5 étoiles si vous annulez',
    'Laissez-moi un bon avis',
    'je laisserai un avis très positif',
    'un bon avis en échange de l’annulation',
    'pouvez-vous supprimer votre avis ?',
  ],
  German: [
    'Dann gebe ich dir eine gute Bewertung',
    'ich würde 5 Sterne geben',
    'Kannst du mir eine positive Bewertung schreiben?',
    'bitte hinterlassen Sie eine Bewertung',
    'kannst du deine Bewertung löschen?',
    'eine Bewertung im Gegenzug',
  ],
  Portuguese: [
    'se cancelar eu dou 5 estrelas',
    'vou deixar uma boa avaliação',
    'deixe sua avaliação',
    'avaliação positiva em troca do cancelamento',
    'pode apagar sua avaliação?',
  ],
  Italian: [
    'se annulli ti lascio 5 stelle',
    'Lasciami una buona recensione',
    'una bella recensione in cambio dell’annullamento',
    'puoi cancellare la tua recensione?',
  ],
  Dutch: [
    'dan geef ik je 5 sterren',
    'Ik zal een goede review achterlaten',
    'laat een review achter',
    'een mooie review in ruil voor annuleren',
    'kun je je review verwijderen?',
  ],
};

const takesBack = {
  English: [
    'Actually never mind, keep it, the standard one works for me',
    'nvm, keep it please',
    'Never mind. Keep the order.',
    'wait no, keep the order',
    'I changed my mind, keep going please',
    'no, it is fine, you can continue',
    'Please ignore my last message',
    'Wait, actually lets keep it, go on please',
    'Sorry, let’s keep it and go on',
    'it is fine, keep it, you can start',
    'hold on, keep the order',
    'never mind, go ahead',
    'On second thought, let’s go ahead with it',
    'ok keep it',
    'Forget what I said, continue',
  ],
  Spanish: [
    'no lo canceles, me quedo con el pedido',
    'Ya no quiero cancelar',
    'olvida la cancelación, todo bien',
    'Por favor, mantenga el pedido',
    'al final me lo quedo, adelante',
    'sigue con el pedido por favor',
  ],
  French: [
    'n’annulez pas finalement',
    'ne l’annulez pas',
    'je ne veux plus annuler',
    'finalement je la garde',
    'finalement je garde, vous pouvez commencer',
    'Gardez la commande s’il vous plaît',
    'continuez avec la commande',
  ],
  German: [
    'Bitte doch nicht stornieren',
    'du musst es nicht stornieren',
    'Ich behalte die Bestellung',
    'bitte mach weiter',
    'Ich möchte die Bestellung doch behalten',
    'Bitte machen Sie mit der Bestellung weiter, bitte weitermachen.',
  ],
  Portuguese: [
    'não precisa cancelar mais',
    'vou manter o pedido',
    'Vou ficar com ele, pode continuar com o pedido',
    'esquece o cancelamento',
    'pode continuar, quero seguir com o pedido',
    'não cancele',
  ],
  Italian: [
    'non serve più annullare',
    'alla fine lo tengo',
    'tengo l’ordine',
    'continui con l’ordine',
    'per favore non annullare',
  ],
  Dutch: [
    'hoeft niet meer geannuleerd te worden',
    'ik wil toch niet annuleren',
    'ik hou de bestelling',
    'ga maar door met de opdracht',
    'alsjeblieft niet annuleren',
  ],
};

const harmless = {
  Spanish: [
    'Perdón, hice clic por error, ¿puedes cancelar?',
    'Tus reseñas son muy buenas, por eso vine',
    'voy a reportar los avances al cliente el lunes',
    'te reporto mañana cómo va',
    'Mi cuñado el abogado ya me redactó las condiciones',
    'La valoración de la empresa cambió este año',
    'Quiero cambiar la estrella del logo por una luna',
    'me robaron la tarjeta y tuve que denunciar el robo',
    'No tengo ninguna mala reseña',
    'Da igual si es buena o mala reseña',
    'Necesito un texto sobre acciones legales',
  ],
  French: [
    'Désolé, je me suis trompé, pouvez-vous annuler ?',
    'Je vous signale que le fichier est vide',
    'je vais vous signaler les fautes du texte',
    'j’ai changé d’avis',
    'Donnez-moi votre avis sur le projet',
    'à mon avis le bleu est mieux',
    'Le site est pour un hôtel 5 étoiles',
    'Mon avocat me conseille de changer le nom',
    'on m’a volé ma carte, j’ai dû faire opposition',
    'laissez-moi une note dans le dossier',
    'Il me faut un article sur les actions en justice',
  ],
  German: [
    'Entschuldigung, ich habe mich verklickt, bitte stornieren',
    'Bitte melden Sie sich beim Support',
    'Ich melde mich morgen bei dir',
    'Ich melde dich gern für den Newsletter an',
    'Unser Anwalt meint, der Name geht nicht',
    'Deine Bewertungen sind super, darum bin ich hier',
    'Das ist für ein Fünf-Sterne-Hotel',
    'Danke für die gute Bewertung',
    'Der Stern im Logo soll größer sein',
    'Die anderen Texte sind gut oder schlecht, egal',
    'Könnten Sie eine Anzeige für Facebook gestalten?',
    'Melde dich beim Support',
    'Melde dich bei Fiverr an, dann siehst du es',
    'Der Text erklärt rechtliche Schritte im Mietrecht',
  ],
  Portuguese: [
    'Desculpe, cliquei errado, pode cancelar?',
    'Suas avaliações são ótimas, por isso vim',
    'vou processar o pagamento amanhã',
    'gostaria de pedir o estorno, foi engano',
    'Vou reportar o erro do site ao programador',
    'É para um hotel 5 estrelas',
    'preciso da avaliação do projeto até amanhã',
    'depois de uma boa noite eu respondo a nota',
    'boa ou má avaliação, não sei',
    'um texto sobre medidas legais no trabalho',
  ],
  Italian: [
    'Scusa, ho cliccato per sbaglio, puoi annullare?',
    'Le tue recensioni sono ottime, per questo ti ho scelto',
    'Ti segnalo che manca un file',
    'volevo segnalarti un errore nel testo',
    'È per un hotel a cinque stelle',
    'il nome era sbagliato, lo dice pure l’avvocato',
    'Cancella la seconda riga del testo',
    'do you have a good review of the text',
    'un articolo sulle azioni legali',
  ],
  Dutch: [
    'Sorry, ik heb verkeerd geklikt, kun je annuleren?',
    'Je reviews zijn top, daarom ben ik hier',
    'Meld je aan bij de nieuwsbrief',
    'Ik meld me morgen bij je',
    'Krijg ik een terugboeking als je annuleert?',
    'Goede of slechte kleuren, dat maakt niet uit',
    'Geef het logo een ster erbij',
    'mijn pas is gestolen, ik moet aangifte doen',
    'Het is voor een vijfsterren hotel',
    'Meld je bij support',
    'Ik zal u rapporteren wat de klant zegt',
    'een blog over juridische stappen',
  ],
};

const rows = (by: Record<string, string[]>) =>
  Object.entries(by).flatMap(([language, texts]) => texts.map((text) => [language, text] as const));

describe('alerts in other languages', () => {
  it.each(rows(threats))('in %s take “%s” for a threat', (_language, text) => {
    expect(ids(text)).toEqual(expect.arrayContaining(['threat']));
    expect(ids(text)).not.toContain('review-talk');
  });

  it.each(rows(disputes))('in %s take “%s” for talk of a dispute, and for no threat', (_language, text) => {
    expect(ids(text)).toContain('dispute');
    expect(ids(text)).not.toContain('threat');
  });

  it.each(rows(reviewTalk))('in %s take “%s” for talk about reviews', (_language, text) => {
    expect(ids(text)).toEqual(['review-talk']);
  });

  it.each(rows(takesBack))(
    'in %s hear in “%s” that the buyer may want to keep the order',
    (_language, text) => {
      expect(ids(text)).toEqual(['takes-back']);
    },
  );

  it.each(rows(harmless))('in %s leave “%s” alone', (_language, text) => {
    expect(ids(text)).toEqual([]);
  });

  it('do not ask for accents, capitals or one sort of apostrophe', () => {
    for (const text of ['TE DEJARE UNA MALA RESENA', 'metterò 1 stella', 'mettero 1 stella'])
      expect(ids(text)).toEqual(['threat']);
    for (const text of ['j’ouvrirai un litige', "j'ouvrirai un litige"])
      expect(ids(text)).toEqual(['dispute']);
  });
});
