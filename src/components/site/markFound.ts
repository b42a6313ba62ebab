/** Marks what was searched for on the page that the reader came to from a hit; else nothing is loaded. */
export function markFoundHere(): void {
  let handed: string | null = null;
  try {
    handed = sessionStorage.getItem('found');
    sessionStorage.removeItem('found');
  } catch {
    // Without storage nothing is handed over.
  }
  if (handed === null) return;
  const { pathname, ways } = JSON.parse(handed) as { pathname: string; ways: string[] };
  if (pathname === location.pathname)
    void import('#src/search/foundMarks.ts').then(({ markFound }) => markFound(ways));
}
