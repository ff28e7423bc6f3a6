import type { TrixEditor } from './rich-text-editor.js';

const WAIT_MS = 200;
// Letters after an @ that stands at the beginning of a word, and no longer than a name can be.
const BEGINNING = /(?:^|[^a-z0-9._%+-])[@\uff20]([\p{L}\p{M}\p{N}][^@\n]{0,59})$/iu;

export interface Names {
  readonly list: HTMLElement;
  show(beginning: string, names: string[], announced: string): void;
}

/**
 * Names below the text while somebody types one after an @. They lie in the page, not above it, so that nothing is
 * covered, on a phone neither. Nothing is chosen before she goes there: Enter goes on making a line.
 */
export function offerNames(
  element: TrixEditor,
  id: string,
  words: Record<string, string>,
  seek: (beginning: string) => void,
): Names {
  const list = document.createElement('div');
  list.id = id;
  list.className = 'names';
  list.role = 'listbox';
  list.setAttribute('aria-label', words.names ?? '');
  list.hidden = true;
  let timer = 0;
  let sought = '';
  let nobody = '';
  let active = -1;

  const options = () => [...list.children] as HTMLElement[];

  const typed = (): string => {
    const [start, end] = element.editor.getSelectedRange();
    const before = element.editor.getDocument().toString().slice(0, start);
    return start === end ? (BEGINNING.exec(before.slice(-62))?.[1] ?? '') : '';
  };

  const go = (to: number) => {
    active = to;
    options().forEach((option, place) => option.setAttribute('aria-selected', String(place === to)));
    const option = options()[to];
    if (option) {
      element.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      element.removeAttribute('aria-activedescendant');
    }
  };

  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    element.removeAttribute('aria-controls');
    go(-1);
  };

  const choose = (name: string) => {
    const beginning = typed();
    const [, end] = element.editor.getSelectedRange();
    close();
    if (beginning) {
      element.editor.setSelectedRange([end - beginning.length, end]);
      element.editor.insertString(`${name} `);
      // What stands there now she has chosen: nothing more is to be offered for it.
      clearTimeout(timer);
      sought = typed();
    }
  };

  const look = () => {
    const beginning = typed();
    if (beginning === sought) {
      return;
    }
    sought = beginning;
    clearTimeout(timer);
    // What nobody is called nobody is called with one letter more.
    if (beginning === '' || (nobody !== '' && beginning.startsWith(nobody))) {
      close();
    } else {
      timer = window.setTimeout(() => seek(beginning), WAIT_MS);
    }
  };

  element.addEventListener('trix-change', look);
  element.addEventListener('trix-selection-change', look);
  element.addEventListener('blur', () => {
    clearTimeout(timer);
    sought = '';
    close();
  });
  element.addEventListener(
    'keydown',
    (event) => {
      if (list.hidden || event.isComposing) {
        return;
      }
      const last = options().length - 1;
      if (event.key === 'ArrowDown') {
        go(active === last ? 0 : active + 1);
      } else if (event.key === 'ArrowUp') {
        go(active <= 0 ? last : active - 1);
      } else if (event.key === 'Enter' && active >= 0 && !event.ctrlKey && !event.metaKey) {
        choose(options()[active]?.textContent ?? '');
      } else if (event.key === 'Escape') {
        close();
      } else {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  // The caret stays where it is.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option) {
      choose(option.textContent ?? '');
    }
  });

  return {
    list,
    show(beginning, names, announced) {
      if (beginning !== typed() || document.activeElement !== element) {
        return;
      }
      nobody = names.length === 0 ? beginning : '';
      if (names.length === 0) {
        close();
        return;
      }
      list.replaceChildren(
        ...names.map((name, place) => {
          const option = document.createElement('bdi');
          option.id = `${id}-${place}`;
          option.role = 'option';
          option.textContent = name;
          return option;
        }),
      );
      list.hidden = false;
      element.setAttribute('aria-controls', id);
      go(-1);
      list.scrollIntoView({ block: 'nearest' });
      window.alongside?.announce(announced);
    },
  };
}
