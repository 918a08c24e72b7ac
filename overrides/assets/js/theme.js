// Before the page is painted: the colours the reader chose last, if any.
try {
  const chosen = localStorage.getItem("colours");
  if (chosen) document.documentElement.dataset.colours = chosen;
} catch { /* no storage: the system's colours */ }
