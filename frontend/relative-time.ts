import { exact, relative } from './time.js';

const MINUTE_MS = 60_000;

// <alongside-time at="2026-05-04T10:00:00Z">: "3 days ago", exact on hover and for assistive technology.
class AlongsideTime extends HTMLElement {
  static readonly observedAttributes = ['at'];
  private timer = 0;

  connectedCallback() {
    this.draw();
    this.timer = window.setInterval(() => this.draw(), MINUTE_MS);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  private draw() {
    const moment = new Date(this.getAttribute('at') ?? '');
    if (!Number.isNaN(moment.getTime())) {
      this.replaceChildren(timeElement(moment));
    }
  }
}

export function timeElement(moment: Date): HTMLTimeElement {
  const time = document.createElement('time');
  time.dateTime = moment.toISOString();
  time.title = exact(moment);
  const said = document.createElement('span');
  said.textContent = relative(moment);
  const precisely = document.createElement('span');
  precisely.className = 'hidden-text';
  precisely.textContent = ` (${exact(moment)})`;
  time.append(said, precisely);
  return time;
}

customElements.define('alongside-time', AlongsideTime);
