// Keeps what somebody reads or types at its place on the screen while posts come and go around it.

const TYPING = 'textarea, input, select, [contenteditable], trix-editor';

function inView(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}

/** Watches a container of `article`s; call `stop` when it goes. */
export function keepPlace(list: HTMLElement): () => void {
  const scroller = document.documentElement;
  let anchor: Element | undefined;
  let top = 0;

  const pick = (): Element | undefined => {
    const active = document.activeElement;
    if (active instanceof Element && active.matches(TYPING) && inView(active)) {
      return active;
    }
    // At the very top she looks at the page's beginning, which may grow in her sight.
    return scrollY === 0 ? undefined : [...list.querySelectorAll('article')].find(inView);
  };

  // At once, not in the next frame: a post that came in between would be taken for the place to keep.
  const note = () => {
    anchor = pick();
    top = anchor?.getBoundingClientRect().top ?? 0;
  };

  // Called after layout and before paint: the page moves under the anchor and nobody sees it.
  const restore = () => {
    if (anchor?.isConnected) {
      const moved = anchor.getBoundingClientRect().top - top;
      if (Math.abs(moved) >= 1) {
        scrollBy({ top: moved, behavior: 'instant' });
      }
    }
    note();
  };

  const observer = new ResizeObserver(restore);
  observer.observe(list);
  // The browser's own anchoring would move the page a second time.
  scroller.classList.add('keeps-place');
  addEventListener('scroll', note, { passive: true });
  addEventListener('resize', note);
  document.addEventListener('focusin', note);
  document.addEventListener('focusout', note);
  document.addEventListener('input', note);
  note();
  return () => {
    observer.disconnect();
    scroller.classList.remove('keeps-place');
    removeEventListener('scroll', note);
    removeEventListener('resize', note);
    document.removeEventListener('focusin', note);
    document.removeEventListener('focusout', note);
    document.removeEventListener('input', note);
  };
}
