import { joinKept } from '../../drafts/kept-sentences.ts';

/** One draft on the page: its box, the text of its ticked sentences, and whether the seller wrote their own. */
export class DraftBox {
  readonly root: HTMLElement;
  readonly box: HTMLTextAreaElement;
  private readonly began: HTMLInputElement;

  constructor(root: HTMLElement) {
    this.root = root;
    this.box = root.querySelector('.box textarea')!;
    this.began = root.querySelector('[name^="draft.began"]')!;
  }

  /** The draft around something on the page; the seller's own text from another plan is none. */
  static around(element: Element): DraftBox | null {
    const root = element.closest<HTMLElement>('[data-draft]');
    return root && new DraftBox(root);
  }

  get id(): string {
    return this.root.dataset.draft!;
  }

  get isEdited(): boolean {
    return this.box.dataset.kept === 'yes';
  }

  /** The product's text of the sentences that are ticked. */
  get ours(): string {
    const sentences = [...this.root.querySelectorAll('.sentence')];
    return joinKept(
      sentences.map((sentence) => ({
        text: sentence.querySelector('[data-says]')!.textContent,
        isKept: sentence.querySelector('input')!.checked,
      })),
    );
  }

  /** From now on the text is the seller's own, until it says again what it began as. */
  edit(text: string, began = this.began.value): void {
    this.box.value = text;
    this.began.value = began;
    for (const field of [this.box, this.began])
      if (text === began) delete field.dataset.kept;
      else field.dataset.kept = 'yes';
    this.refresh();
  }

  /** Updates everything that depends on the box and the ticks. */
  refresh(): void {
    const { root, box, began, isEdited } = this;
    if (!isEdited) began.value = box.value = this.ours;
    root.toggleAttribute('data-now-edited', isEdited);
    root.dataset.nowView ??= isEdited ? 'box' : 'sentences';
    root.querySelector<HTMLDetailsElement>('.reasons')!.open ||= root.dataset.nowView === 'sentences';
    root.querySelector<HTMLElement>('[data-newer]')!.hidden = !isEdited || this.ours === began.value;
    const length = [...box.value].length;
    const count = root.querySelector<HTMLElement>('[data-count]')!;
    count.textContent = `${length}`;
    root.querySelector('.paper')!.textContent = box.value;
  }

  /** Shows the sentences to tap, or the box to write in with the sentences folded away. */
  show(view: 'box' | 'sentences'): void {
    this.root.dataset.nowView = view;
    this.root.querySelector<HTMLDetailsElement>('.reasons')!.open = view === 'sentences';
    this.refresh();
    if (view === 'box') this.box.focus();
    else this.root.querySelector<HTMLElement>('[data-view=box]')!.focus();
  }

  say(words: string): void {
    this.root.querySelector('.take [role=status]')!.textContent = words;
  }
}
