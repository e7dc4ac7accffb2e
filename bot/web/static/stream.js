// The server's event stream, always reopened. `back` is called at each (re)connection: what was missed must be fetched.

export function listen({ heard, back, lost }) {
  let wait = 1000;
  function open() {
    const source = new EventSource("/api/stream");
    for (const name of ["message", "clock", "joined"]) {
      source.addEventListener(name, (event) => heard[name](JSON.parse(event.data)));
    }
    source.onopen = () => { wait = 1000; back(); };
    source.onerror = () => {
      lost();
      // The browser reopens a dropped stream itself, but gives up for good on an HTTP error.
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(open, wait);
      wait = Math.min(wait * 2, 15_000);
    };
  }
  open();
}
