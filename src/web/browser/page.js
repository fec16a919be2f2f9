// The page works without this file; it only saves some taps.

for (const holder of document.querySelectorAll('.copy')) {
  holder.hidden = false;
  const button = holder.querySelector('[data-copy]');
  const status = holder.querySelector('[role=status]');
  button.addEventListener('click', async () => {
    const box = document.getElementById(button.dataset.copy);
    status.textContent = (await copy(box)) ? 'Copied.' : 'The text is selected: copy it by hand.';
  });
}

/** Selects the box in any case, so that a refused clipboard still leaves the text ready to copy. */
async function copy(box) {
  box.focus();
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

/** Says that something happens while the mail server is asked; a download needs no patience. */
document.getElementById('mail-form')?.addEventListener('submit', ({ target, submitter }) => {
  const sending = target.querySelector('.sending');
  if (sending) sending.hidden = submitter?.getAttribute('formaction') === '/mail/eml';
});

const zones = document.getElementById('timeZone');
if (zones?.dataset.typed === '') chooseZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);

function chooseZone(zone) {
  if (!zone) return;
  if (![...zones.options].some(({ value }) => value === zone)) zones.add(new Option(zone, zone));
  zones.value = zone;
}

document.querySelector('[data-focus]')?.focus();
