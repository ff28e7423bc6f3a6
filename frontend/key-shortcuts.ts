// Keys of a page: a single letter activates the visible control that names it in aria-keyshortcuts. Not while typing,
// not while a dialog is open, never held down (each press is one decision), and only with focus in the page itself.

const TYPING = 'input, textarea, select, [contenteditable], vaadin-radio-group, vaadin-radio-button';

function isMeant(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing || event.key.length !== 1) {
    return false;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
    return false;
  }
  const at = event.composedPath()[0];
  if (!(at instanceof Element) || at.closest(TYPING) || document.querySelector('dialog[open]')) {
    return false;
  }
  return at === document.body || at.closest('main') !== null;
}

document.addEventListener('keydown', (event) => {
  if (!isMeant(event)) {
    return;
  }
  const key = CSS.escape(event.key.toUpperCase());
  const control = document.querySelector<HTMLButtonElement>(`main [aria-keyshortcuts="${key}"]:not(:disabled)`);
  if (control?.checkVisibility()) {
    event.preventDefault();
    control.click();
  }
});
