// Before the page is painted: what the reader chose last, if anything: the colours, and whether single keys answer.
try {
  for (const name of ["colours", "keys"]) {
    const chosen = localStorage.getItem(name);
    if (chosen) document.documentElement.dataset[name] = chosen;
  }
} catch { /* no storage: as the system has it */ }
