import type { ReadingAids } from '../../src/order/conversation.ts';

/** One chat as a seller pastes it. `read` lists the messages as "side [time]: text"; `events` the notices as "kind by: reason". */
export type Paste = {
  dress: string;
  pasted: string;
  aids?: ReadingAids;
  sides: 'named' | 'labelled' | 'guessed' | 'none';
  read: string[];
  events?: string[];
};

export const pastes: Paste[] = [
  {
    dress: 'an inbox: initial, username, date, text',
    pasted:
      'A\nanna_b\nNov 20, 2026, 3:02 PM\nHi! I ordered by mistake,\nplease cancel\nM\nMe\nNov 20, 2026, 3:05 PM\nNo problem, I look into it.\nSeen',
    sides: 'labelled',
    read: [
      'buyer 2026-11-20T15:02:00Z: Hi! I ordered by mistake,\nplease cancel',
      'seller 2026-11-20T15:05:00Z: No problem, I look into it.',
    ],
  },
  {
    dress: 'an inbox without the year: no time is made up',
    pasted: 'anna_b\n20 Nov, 15:02\nplease cancel this order\ndesign_dave\n20 Nov, 15:04\nMay I ask why?',
    sides: 'guessed',
    read: ['buyer: please cancel this order', 'seller: May I ask why?'],
  },
  {
    dress: 'relative dates',
    pasted:
      'anna_b\n2 days ago\nI pressed the wrong button\n\ndesign_dave\nYesterday\nOk!\n\nanna_b\nJust now\nthank you',
    aids: { buyer: 'anna_b' },
    sides: 'named',
    read: ['buyer: I pressed the wrong button', 'seller: Ok!', 'buyer: thank you'],
  },
  {
    dress: 'picture texts, statuses and buttons around the messages',
    pasted:
      "anna_b's avatar\nanna_b\nanna_b\nOnline\nLocal time 10:02\nNov 20, 2026, 3:02 PM\nwrong package sorry\nTranslate\nReply\nReport\nAvatar of design_dave\ndesign_dave\nLast seen 2 hours ago\nNov 20, 2026, 3:10 PM\nUnderstood\nDelivered\nRead",
    aids: { seller: 'design_dave' },
    sides: 'named',
    read: ['buyer 2026-11-20T15:02:00Z: wrong package sorry', 'seller 2026-11-20T15:10:00Z: Understood'],
  },
  {
    dress: 'name and date on one line',
    pasted:
      'Anna Bell · Nov 20, 2026, 3:02 PM\nI did not mean to order\nDave Low · Nov 20, 2026, 3:03 PM\nI see',
    sides: 'guessed',
    read: ['buyer 2026-11-20T15:02:00Z: I did not mean to order', 'seller 2026-11-20T15:03:00Z: I see'],
  },
  {
    dress: 'name and time on one line',
    pasted: 'anna_b 10:02 AM\nhello, wrong gig\ndave 10:05 AM\nhi\nanna_b 10:06 AM\ncan you cancel it',
    sides: 'guessed',
    read: ['buyer: hello, wrong gig', 'seller: hi', 'buyer: can you cancel it'],
  },
  {
    dress: 'name and day on one line',
    pasted: 'anna_b — Yesterday at 10:02 AM\nhello, wrong gig\ndave — Today at 9:00 AM\nhi',
    sides: 'guessed',
    read: ['buyer: hello, wrong gig', 'seller: hi'],
  },
  {
    dress: 'the date above the name',
    pasted: '20 November 2026 15:02\nanna_b\nplease cancel\n20 November 2026 15:08\ndave_d\nwhy?',
    sides: 'guessed',
    read: ['buyer 2026-11-20T15:02:00Z: please cancel', 'seller 2026-11-20T15:08:00Z: why?'],
  },
  {
    dress: 'the time below the text',
    pasted: 'Anna\nplease cancel my order\n10:02\nDave\nwhy?\n10:04\nAnna\nwrong one\n10:05',
    sides: 'guessed',
    read: ['buyer: please cancel my order', 'seller: why?', 'buyer: wrong one'],
  },
  {
    dress: 'name and colon',
    pasted: 'Anna: hi, I want to cancel\nDave: oh, why?\nAnna: it was the wrong gig',
    sides: 'guessed',
    read: ['buyer: hi, I want to cancel', 'seller: oh, why?', 'buyer: it was the wrong gig'],
  },
  {
    dress: 'two speakers, once each',
    pasted: 'Dave: thanks for your order!\nAnna: sorry, please cancel',
    sides: 'guessed',
    read: ['seller: thanks for your order!', 'buyer: sorry, please cancel'],
  },
  {
    dress: 'labels',
    pasted: 'Buyer: cancel please\nMe: ok, was it a mistake?\nBuyer: yes',
    sides: 'labelled',
    read: ['buyer: cancel please', 'seller: ok, was it a mistake?', 'buyer: yes'],
  },
  {
    dress: 'labels with verbs and brackets',
    pasted: 'Client (anna_b) wrote: cancel please\nSeller replied: sure',
    sides: 'labelled',
    read: ['buyer: cancel please', 'seller: sure'],
  },
  {
    dress: '"You" and a name',
    pasted: 'You: Hello Anna, I begin today\nAnna: please do not, wrong order',
    sides: 'labelled',
    read: ['seller: Hello Anna, I begin today', 'buyer: please do not, wrong order'],
  },
  {
    dress: '"You sent" above the text',
    pasted: 'You sent\nHello\nanna_b sent\nplease cancel\nYou sent\nok',
    aids: { buyer: 'anna_b' },
    sides: 'named',
    read: ['seller: Hello', 'buyer: please cancel', 'seller: ok'],
  },
  {
    dress: 'a colon that ends no name',
    pasted:
      'Anna: hi\nNote: I pressed the wrong one\nsee http://example.com\nDave: Reason: none\n10:30 works\nAnna: PS: sorry',
    sides: 'guessed',
    read: [
      'buyer: hi\nNote: I pressed the wrong one\nsee http://example.com',
      'seller: Reason: none\n10:30 works',
      'buyer: PS: sorry',
    ],
  },
  {
    dress: 'a brief full of colons',
    pasted: 'Business name: Foo\nColours: red\nFavourite animal: dog\nDeadline: Friday',
    sides: 'none',
    read: ['buyer: Business name: Foo\nColours: red\nFavourite animal: dog\nDeadline: Friday'],
  },
  {
    dress: 'one label in the midst of a text',
    pasted: 'Please make this for\nClient: Acme\nand quickly',
    sides: 'none',
    read: ['buyer: Please make this for\nClient: Acme\nand quickly'],
  },
  {
    dress: 'dates in square brackets',
    pasted:
      '[20/11/2026, 14:02] Anna B: I ordered twice\nsorry!\n[20/11/2026, 14:03:10] Dave: no problem\n[20/11/2026, 14:04] Anna B: Note: keep the first',
    sides: 'guessed',
    read: [
      'buyer 2026-11-20T14:02:00Z: I ordered twice\nsorry!',
      'seller 2026-11-20T14:03:10Z: no problem',
      'buyer 2026-11-20T14:04:00Z: Note: keep the first',
    ],
  },
  {
    dress: 'dates and hyphens, with notices and the month first',
    pasted:
      '11/20/26, 2:02 PM - Messages and calls are end-to-end encrypted.\n11/20/26, 2:02 PM - Anna: cancel it please\n12/1/26, 2:05 PM - Dave: done',
    aids: { buyer: 'anna', seller: 'dave' },
    sides: 'named',
    read: ['buyer 2026-11-20T14:02:00Z: cancel it please', 'seller 2026-12-01T14:05:00Z: done'],
    events: ['other: '],
  },
  {
    dress: 'a time in square brackets',
    pasted: '[14:02] Anna: I ordered the wrong one\n[14:03] Dave: ok',
    sides: 'guessed',
    read: ['buyer: I ordered the wrong one', 'seller: ok'],
  },
  {
    dress: 'a time in round brackets',
    pasted: 'Anna (10:02): cancel my order\nDave (10:05): sure\nlet me see\nAnna (10:09): thx',
    sides: 'guessed',
    read: ['buyer: cancel my order', 'seller: sure\nlet me see', 'buyer: thx'],
  },
  {
    dress: 'name, date in brackets, text below',
    pasted:
      'Anna, [20.11.2026 15:02]\nbitte stornieren, falsch bestellt\n\nDave, [20.11.2026 15:03]\nalles klar',
    sides: 'guessed',
    read: [
      'buyer 2026-11-20T15:02:00Z: bitte stornieren, falsch bestellt',
      'seller 2026-11-20T15:03:00Z: alles klar',
    ],
  },
  {
    dress: 'the zone of the form: clock times are local',
    pasted: '[20/11/2026, 14:02] Anna: cancel please\n[20/11/2026, 14:03] Dave: ok',
    aids: { timeZone: 'Asia/Karachi' },
    sides: 'guessed',
    read: ['buyer 2026-11-20T09:02:00Z: cancel please', 'seller 2026-11-20T09:03:00Z: ok'],
  },
  {
    dress: 'a day that stands once above its messages',
    pasted:
      'November 20, 2026\nAnna 10:02 AM\ncancel it please\nDave 10:03 AM\nok\nYesterday\nAnna 9:00 AM\nthanks',
    sides: 'guessed',
    read: [
      'buyer 2026-11-20T10:02:00Z: cancel it please',
      'seller 2026-11-20T10:03:00Z: ok',
      'buyer: thanks',
    ],
  },
  {
    dress: 'lines quoted with ">"',
    pasted:
      'Dave: did you order by mistake?\nAnna: > did you order by mistake?\nno, I found somebody cheaper\n> ok?\nsorry',
    sides: 'guessed',
    read: ['seller: did you order by mistake?', 'buyer: no, I found somebody cheaper\nsorry'],
    aids: {},
  },
  {
    dress: '"Replying to" with the quoted line',
    pasted:
      'design_dave\nNov 20, 2026, 3:00 PM\nDid you order by mistake?\nanna_b\nNov 20, 2026, 3:02 PM\nReplying to design_dave\nDid you order by mistake?\nNo, my boss said no.',
    aids: { buyer: 'anna_b' },
    sides: 'named',
    read: [
      'seller 2026-11-20T15:00:00Z: Did you order by mistake?',
      'buyer 2026-11-20T15:02:00Z: No, my boss said no.',
    ],
  },
  {
    dress: '"X replied:" with the quoted block',
    pasted:
      'anna_b\nNov 20, 2026, 3:02 PM\ndesign_dave replied:\nWas it an accident?\nor a change of mind?\n\nA change of mind.\nMe\nNov 20, 2026, 3:05 PM\nanna_b replied to you\nA change of mind.\nThanks for telling',
    sides: 'labelled',
    read: [
      'buyer 2026-11-20T15:02:00Z: A change of mind.',
      'seller 2026-11-20T15:05:00Z: Thanks for telling',
    ],
  },
  {
    dress: 'a mail with an earlier mail below',
    pasted:
      'I do not need it any more.\n\nOn Nov 20, 2026, at 15:02, Dave <dave@example.com> wrote:\n> Was it a mistake?\n> Please tell me.',
    sides: 'none',
    read: ['buyer: I do not need it any more.'],
  },
  {
    dress: 'a request to cancel, with its reason',
    pasted:
      'anna_b\nNov 20, 2026, 3:02 PM\nhello\nanna_b requested to cancel the order. Reason: I ordered by mistake\nOrder started\ndesign_dave\nNov 20, 2026, 3:09 PM\nI see the request\nThe delivery was extended\nYou sent a custom offer\nthe order was cancelled.',
    aids: { seller: 'design_dave' },
    sides: 'named',
    read: ['buyer 2026-11-20T15:02:00Z: hello', 'seller 2026-11-20T15:09:00Z: I see the request'],
    events: ['cancel-request anna_b: I ordered by mistake', 'other: ', 'other: ', 'other You: ', 'other: '],
  },
  {
    dress: 'a request to cancel, with the reason and more on the lines below',
    pasted:
      'Me\nNov 20, 2026, 3:00 PM\nHi!\nanna_b requested to cancel the order\nNov 20, 2026, 3:10 PM\nReason: Ordered by mistake\nI took the wrong package.',
    sides: 'labelled',
    read: ['seller 2026-11-20T15:00:00Z: Hi!', 'buyer: I took the wrong package.'],
    events: ['cancel-request anna_b: Ordered by mistake'],
  },
  {
    dress: 'people talking like notices',
    pasted:
      'Buyer: Wife placed the order\nMe: I requested to cancel the order\nBuyer: The order was cancelled by my bank',
    sides: 'labelled',
    read: [
      'buyer: Wife placed the order',
      'seller: I requested to cancel the order',
      'buyer: The order was cancelled by my bank',
    ],
  },
  {
    dress: 'a notice tells who the buyer is',
    pasted: 'zed99 placed an order\nwork_shop: welcome!\nzed99: hi there\nwork_shop: shall we begin?',
    sides: 'guessed',
    read: ['seller: welcome!', 'buyer: hi there', 'seller: shall we begin?'],
    events: ['other zed99: '],
  },
  {
    dress: 'words of the marketplace under its own name',
    pasted: 'Fiverr: keep payments here\nBuyer: cancel please\nMe: ok',
    sides: 'labelled',
    read: ['buyer: cancel please', 'seller: ok'],
    events: ['other Fiverr: '],
  },
  {
    dress: 'emoji in names and texts',
    pasted: 'Anna 🌸: sorry 🙈 wrong one\nDave 👨‍👩‍👧: 👍\nAnna 🌸: 🙏🏽',
    sides: 'guessed',
    read: ['buyer: sorry 🙈 wrong one', 'seller: 👍', 'buyer: 🙏🏽'],
  },
  {
    dress: 'Arabic, with its own digits and bidi marks',
    pasted:
      '\u200fأحمد\u200f\n\u202b٢٠ نوفمبر ٢٠٢٦، ٣:٠٢ م\u202c\nطلبت بالخطأ، أرجو إلغاء الطلب\nسارة\n٢٠ نوفمبر ٢٠٢٦، ٣:٠٥ م\nحسنا',
    sides: 'guessed',
    read: ['buyer 2026-11-20T15:02:00Z: طلبت بالخطأ، أرجو إلغاء الطلب', 'seller 2026-11-20T15:05:00Z: حسنا'],
  },
  {
    dress: 'Arabic labels',
    pasted: 'المشتري: أرجو الإلغاء\nأنا: لماذا؟\nالمشتري: السبب: طلبت بالخطأ',
    sides: 'labelled',
    read: ['buyer: أرجو الإلغاء', 'seller: لماذا؟', 'buyer: السبب: طلبت بالخطأ'],
  },
  {
    dress: 'Urdu, with joiners kept',
    pasted: '[20/11/2026, 14:02] علی: غلطی سے آرڈر ہو\u200cگیا\n[20/11/2026, 14:05] Dave: ٹھیک ہے',
    sides: 'guessed',
    read: ['buyer 2026-11-20T14:02:00Z: غلطی سے آرڈر ہو\u200cگیا', 'seller 2026-11-20T14:05:00Z: ٹھیک ہے'],
  },
  {
    dress: 'Hebrew',
    pasted: 'נועה: הזמנתי בטעות\nאני: אין בעיה\nנועה: תודה',
    sides: 'labelled',
    read: ['buyer: הזמנתי בטעות', 'seller: אין בעיה', 'buyer: תודה'],
  },
  {
    dress: 'Spanish',
    pasted:
      'lucia_m\n20 de noviembre de 2026, 15:02\nHola, lo pedí por error\nYo\nhace 2 horas\nEntiendo\nlucia_m solicitó cancelar el pedido. Motivo: error',
    sides: 'labelled',
    read: ['buyer 2026-11-20T15:02:00Z: Hola, lo pedí por error', 'seller: Entiendo'],
    events: ['cancel-request lucia_m: error'],
  },
  {
    dress: 'French, with a blank before the colon',
    pasted: 'Acheteur : je me suis trompé\nVendeur : pas de souci\nAcheteur : merci',
    sides: 'labelled',
    read: ['buyer: je me suis trompé', 'seller: pas de souci', 'buyer: merci'],
  },
  {
    dress: 'German',
    pasted: 'Kunde (20.11.2026, 15:02 Uhr): Bitte stornieren\nIch (20.11.2026, 15:04 Uhr): Warum denn?',
    sides: 'labelled',
    read: ['buyer 2026-11-20T15:02:00Z: Bitte stornieren', 'seller 2026-11-20T15:04:00Z: Warum denn?'],
  },
  {
    dress: 'Portuguese, Italian and Dutch dates',
    pasted:
      'rui_p\n20 de novembro de 2026 às 15:02\nfoi sem querer, quero cancelar\nmarco_r\n20 novembre 2026, 16:02\nva bene\nrui_p\n21 november 2026 om 9:00\nobrigado',
    sides: 'guessed',
    read: [
      'buyer 2026-11-20T15:02:00Z: foi sem querer, quero cancelar',
      'seller 2026-11-20T16:02:00Z: va bene',
      'buyer 2026-11-21T09:00:00Z: obrigado',
    ],
  },
  {
    dress: 'Windows line ends, tabs and unbreakable blanks',
    pasted: 'Anna\u00a0(10:02):\tcancel\u00a0please\r\nsoon\r\nMe (10:03): ok\r\n',
    sides: 'labelled',
    read: ['buyer: cancel please\nsoon', 'seller: ok'],
  },
  {
    dress: 'old Mac line ends and zero-width signs',
    pasted: '\ufeffAnna\u200b: cancel\rMe\u200e: ok\rAnna: thanks',
    sides: 'labelled',
    read: ['buyer: cancel', 'seller: ok', 'buyer: thanks'],
  },
  {
    dress: 'the name in the form is written a little differently',
    pasted: 'Dave: hi\nAnna B.: hello\nDave: fine\nAnna B.: ok',
    aids: { buyer: '@anna_b' },
    sides: 'named',
    read: ['seller: hi', 'buyer: hello', 'seller: fine', 'buyer: ok'],
  },
  {
    dress: 'names in the form but no sign of them',
    pasted: 'Please cancel, I took the wrong one.',
    aids: { buyer: 'anna', seller: 'dave' },
    sides: 'none',
    read: ['buyer: Please cancel, I took the wrong one.'],
  },
  {
    dress: 'the head of the first message was not copied',
    pasted:
      'sorry, wrong order\nMe\nNov 20, 2026, 3:05 PM\nno problem\nanna_b\nNov 20, 2026, 3:06 PM\nthanks',
    sides: 'labelled',
    read: [
      'buyer: sorry, wrong order',
      'seller 2026-11-20T15:05:00Z: no problem',
      'buyer 2026-11-20T15:06:00Z: thanks',
    ],
  },
  {
    dress: 'a signature is no head',
    pasted: 'Dear seller,\nplease cancel.\nThanks,\nAnna',
    aids: { buyer: 'Anna' },
    sides: 'none',
    read: ['buyer: Dear seller,\nplease cancel.\nThanks,\nAnna'],
  },
  {
    dress: 'the buyer copied the chat',
    pasted: 'Me: please cancel\nSeller: why?\nMe: wrong one',
    sides: 'labelled',
    read: ['buyer: please cancel', 'seller: why?', 'buyer: wrong one'],
  },
  {
    dress: 'Me and You: notes by the seller',
    pasted: 'You: cancel it\nMe: done\nYou: thanks',
    sides: 'labelled',
    read: ['buyer: cancel it', 'seller: done', 'buyer: thanks'],
  },
  {
    dress: 'a copied mail: every line begins with ">"',
    pasted: '> Hello,\n> please cancel.\n>\n> Anna',
    sides: 'none',
    read: ['buyer: Hello,\nplease cancel.\n\nAnna'],
  },
  {
    dress: 'the year first',
    pasted: '2026-11-20 14:02 Anna: cancel please\n2026-11-20 14:03 Dave: ok',
    sides: 'guessed',
    read: ['buyer 2026-11-20T14:02:00Z: cancel please', 'seller 2026-11-20T14:03:00Z: ok'],
  },
  {
    dress: 'names alone on their lines',
    pasted: 'Anna\n\nI clicked the wrong package.\n\nMe\n\nNo problem\n\nAnna\n\nThank you',
    sides: 'labelled',
    read: ['buyer: I clicked the wrong package.', 'seller: No problem', 'buyer: Thank you'],
  },
  {
    dress: 'labels and hyphens',
    pasted: 'BUYER - please cancel, wrong one\nSELLER - ok - I will ask support',
    sides: 'labelled',
    read: ['buyer: please cancel, wrong one', 'seller: ok - I will ask support'],
  },
  {
    dress: 'a date above "name: text"',
    pasted: 'Dec 1, 2026, 10:02 AM\nanna_b: please cancel\nDec 1, 2026, 10:05 AM\nme: ok',
    sides: 'labelled',
    read: ['buyer 2026-12-01T10:02:00Z: please cancel', 'seller 2026-12-01T10:05:00Z: ok'],
  },
  {
    dress: 'pictures left out and messages deleted',
    pasted:
      '[20/11/2026, 14:02] Anna: image omitted\n[20/11/2026, 14:03] Anna: This message was deleted.\n[20/11/2026, 14:04] Anna: wrong one',
    sides: 'guessed',
    read: ['buyer 2026-11-20T14:04:00Z: wrong one'],
  },
  {
    dress: 'a person whose words look like a page',
    pasted: 'Buyer: I need an avatar\nMe: Active users only?\nBuyer: Photo of my dog is attached',
    sides: 'labelled',
    read: ['buyer: I need an avatar', 'seller: Active users only?', 'buyer: Photo of my dog is attached'],
  },
];
