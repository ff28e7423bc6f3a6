// Only what the site's own styles.css does not hold: this comes with the editor. Colours are its tokens.
export const editorStyles = new CSSStyleSheet();
editorStyles.replaceSync(`
  alongside-rich-text trix-toolbar .buttons {
    display: flex;
    border: 1px solid var(--control-line);
    border-block-end: 0;
    border-start-start-radius: var(--radius);
    border-start-end-radius: var(--radius);
    background: var(--sheet);
  }
  alongside-rich-text trix-toolbar .buttons button {
    display: grid;
    place-items: center;
    flex: 0 1 44px;
    min-inline-size: 32px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--ink);
    cursor: pointer;
  }
  alongside-rich-text trix-toolbar .buttons button:disabled { color: var(--quiet); opacity: 0.6; cursor: default; }
  alongside-rich-text trix-toolbar .buttons button[data-trix-active] { background: var(--teal-wash); color: var(--teal); }
  alongside-rich-text trix-toolbar .buttons button:focus-visible { outline-offset: -3px; }
  [dir='rtl'] alongside-rich-text trix-toolbar [data-name='undo'] svg,
  [dir='rtl'] alongside-rich-text trix-toolbar [data-name='redo'] svg { transform: scaleX(-1); }
  alongside-rich-text .link-dialog[data-trix-active] {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 8px;
    border: 1px solid var(--control-line);
    border-block-end: 0;
    background: var(--sheet);
  }
  alongside-rich-text .link-dialog input[type='url'] {
    flex: 1 1 14rem;
    min-inline-size: 0;
    min-block-size: var(--target);
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    padding: 0 12px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  alongside-rich-text trix-editor {
    display: block;
    overflow: auto;
    max-block-size: 60vh;
    border: 1px solid var(--control-line);
    border-end-start-radius: var(--radius);
    border-end-end-radius: var(--radius);
    padding: 12px;
    background: var(--paper);
    overflow-wrap: anywhere;
  }
  alongside-rich-text trix-editor p { margin-block: 0 0.35em; }
  /* With dir="auto" an empty field reads from the left on every page. */
  [dir='rtl'] alongside-rich-text trix-editor:empty { direction: rtl; }
  alongside-rich-text trix-editor:empty::before { content: attr(placeholder); color: var(--quiet); pointer-events: none; }
  alongside-rich-text > .names { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; scroll-margin-block-end: 80px; }
  alongside-rich-text > .names[hidden] { display: none; }
  alongside-rich-text > .names > [role='option'] {
    display: flex;
    align-items: center;
    min-block-size: var(--target);
    padding: 0 12px;
    border: 1px solid var(--control-line);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
    font-size: var(--small);
    font-weight: 600;
    cursor: pointer;
  }
  alongside-rich-text > .names > [role='option']:hover { border-color: var(--teal); }
  alongside-rich-text > .names > [role='option'][aria-selected='true'] {
    border-color: var(--teal);
    outline: 2px solid var(--teal);
    background: var(--teal-wash);
    color: var(--teal);
  }
  alongside-rich-text.invalid trix-editor { border-color: var(--clay); }
`);
