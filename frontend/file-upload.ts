type Words = Record<string, string>;
type Stored = { name: string; size: string };
type State = 'choose' | 'sending' | 'checking' | 'done';

const STEP_PERCENT = 25;
let count = 0;

/**
 * A field that brings one file to the server at once, by a request of its own whose body is the file.
 *
 * Properties: `label`, `hint`, `accept`, `most` (bytes), `words`, `file` (what is there), `invalid`, `errorMessage`;
 * attribute `target` (where it goes). Events, each with the number of the attempt: `upload-begin`, `upload-cancel`,
 * `upload-broken`; and `upload-remove`. What became of a file, the server says by `file` or `errorMessage`.
 */
class AlongsideUpload extends HTMLElement {
  private readonly id_ = `upload-${++count}`;
  private readonly caption = document.createElement('label');
  private readonly about = document.createElement('p');
  private readonly input = document.createElement('input');
  private readonly way = document.createElement('div');
  private readonly bar = document.createElement('div');
  private readonly fill = document.createElement('i');
  private readonly said = document.createElement('p');
  private readonly stop = document.createElement('button');
  private readonly there = document.createElement('div');
  private readonly drop = document.createElement('button');
  private readonly error = document.createElement('p');
  private texts: Words = {};
  private stored: Stored | undefined;
  private bytes = 0;
  private bad = false;
  private state: State = 'choose';
  private attempt = 0;
  private told = 0;
  private request: XMLHttpRequest | undefined;

  connectedCallback() {
    if (!this.input.isConnected) {
      this.build();
    }
    this.draw();
  }

  disconnectedCallback() {
    this.request?.abort();
  }

  set label(text: string) {
    this.caption.textContent = text;
  }

  set hint(text: string) {
    this.about.textContent = text ?? '';
  }

  set accept(kinds: string) {
    this.input.accept = kinds;
  }

  set most(bytes: number) {
    this.bytes = bytes;
  }

  set words(words: Words) {
    this.texts = words;
    this.draw();
  }

  set file(file: Stored | null | undefined) {
    this.stored = file ?? undefined;
    this.move(file ? 'done' : 'choose');
  }

  set invalid(invalid: boolean) {
    this.bad = invalid;
    if (invalid && this.state !== 'done') {
      this.request = undefined;
      this.move('choose');
    }
    this.draw();
  }

  set errorMessage(text: string) {
    this.error.textContent = text ?? '';
  }

  override focus() {
    const part = this.state === 'choose' ? this.input : this.state === 'done' ? this.drop : this.stop;
    part.focus();
  }

  private build() {
    const { input, caption, about, way, bar, said, stop, there, drop, error } = this;
    input.type = 'file';
    input.id = this.id_;
    caption.htmlFor = this.id_;
    caption.id = `${this.id_}-label`;
    about.id = `${this.id_}-hint`;
    about.className = 'small quiet';
    error.id = `${this.id_}-error`;
    error.className = 'small error';
    input.setAttribute('aria-describedby', `${about.id} ${error.id}`);
    bar.className = 'bar';
    bar.setAttribute('role', 'progressbar');
    bar.setAttribute('aria-valuemin', '0');
    bar.setAttribute('aria-valuemax', '100');
    bar.append(this.fill);
    said.className = 'small';
    for (const button of [stop, drop]) {
      button.type = 'button';
      button.className = 'button plain';
    }
    way.className = 'way';
    way.append(said, bar, stop);
    there.className = 'there';
    there.tabIndex = -1;
    this.append(caption, about, input, way, there, error);
    input.addEventListener('change', () => this.chosen());
    stop.addEventListener('click', () => this.cancel());
    drop.addEventListener('click', () => this.remove_());
  }

  private chosen() {
    const file = this.input.files?.[0];
    if (!file) {
      return;
    }
    // So that the same file can be chosen again after it was mended.
    const rest = () => (this.input.value = '');
    if (file.size > this.bytes) {
      rest();
      this.errorMessage = this.texts['too-large'] ?? '';
      this.invalid = true;
      this.say(this.texts['too-large']);
      return;
    }
    this.send(file);
    rest();
  }

  private send(file: File) {
    const attempt = Date.now();
    const request = new XMLHttpRequest();
    this.attempt = attempt;
    this.request = request;
    this.told = 0;
    this.bad = false;
    this.errorMessage = '';
    const mine = () => this.request === request;
    request.upload.onprogress = (event) => mine() && event.lengthComputable && this.show(event.loaded / event.total);
    request.upload.onload = () => mine() && this.move('checking');
    // A refused file is answered as well; what was wrong is on its way by the server's own messages.
    request.onload = () => mine() && request.status !== 200 && this.tell('upload-broken', attempt);
    request.onerror = () => mine() && this.tell('upload-broken', attempt);
    request.open('POST', this.getAttribute('target') ?? '');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Filename', encodeURIComponent(file.name));
    request.setRequestHeader('X-Attempt', String(attempt));
    this.tell('upload-begin', attempt);
    this.move('sending');
    this.show(0);
    this.say(this.texts.uploading);
    this.stop.focus();
    request.send(file);
  }

  private cancel() {
    this.request?.abort();
    this.request = undefined;
    this.tell('upload-cancel', this.attempt);
    this.move('choose');
    this.say(this.texts.cancelled);
    this.input.focus();
  }

  private remove_() {
    this.dispatchEvent(new CustomEvent('upload-remove'));
    this.stored = undefined;
    this.move('choose');
    this.say(this.texts.removed);
    this.input.focus();
  }

  private show(part: number) {
    const percent = Math.floor(part * 100);
    const words = (this.texts.progress ?? '').replace('%', `${percent} %`);
    this.fill.style.inlineSize = `${percent}%`;
    this.bar.setAttribute('aria-valuenow', String(percent));
    this.bar.setAttribute('aria-valuetext', words);
    this.said.textContent = words;
    if (percent >= this.told + STEP_PERCENT && percent < 100) {
      this.told = percent - (percent % STEP_PERCENT);
      this.say(words);
    }
  }

  private move(state: State) {
    const focused = this.contains(document.activeElement);
    this.state = state;
    if (state === 'checking') {
      this.bar.removeAttribute('aria-valuenow');
      this.bar.setAttribute('aria-valuetext', this.texts.checking ?? '');
      this.said.textContent = this.texts.checking ?? '';
      this.say(this.texts.checking);
    }
    this.draw();
    // What had the focus may be hidden by now; a key pressed again must not take the file away.
    if (focused) {
      (state === 'done' ? this.there : this).focus();
    }
  }

  private draw() {
    const { input, way, there, stop, drop, bar, error } = this;
    if (!input.isConnected) {
      return;
    }
    input.hidden = this.state !== 'choose';
    way.hidden = this.state !== 'sending' && this.state !== 'checking';
    way.classList.toggle('checking', this.state === 'checking');
    there.hidden = this.state !== 'done';
    error.hidden = !this.bad;
    input.toggleAttribute('aria-invalid', false);
    if (this.bad) {
      input.setAttribute('aria-invalid', 'true');
    }
    bar.setAttribute('aria-label', this.caption.textContent ?? '');
    stop.textContent = this.texts.cancel ?? '';
    drop.textContent = this.texts.remove ?? '';
    if (this.stored) {
      const name = document.createElement('bdi');
      name.textContent = this.stored.name;
      const size = document.createElement('span');
      size.className = 'small quiet';
      size.textContent = this.stored.size;
      drop.setAttribute('aria-label', `${this.texts.remove ?? ''} ${this.stored.name}`);
      there.replaceChildren(name, size, drop);
    }
  }

  private tell(event: string, attempt: number) {
    this.dispatchEvent(new CustomEvent(event, { detail: attempt }));
  }

  private say(text: string | undefined) {
    if (text) {
      (window as { alongside?: { announce?(text: string): void } }).alongside?.announce?.(text);
    }
  }
}

customElements.define('alongside-upload', AlongsideUpload);
